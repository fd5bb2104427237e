"""The simplex by itself: bounds that change, certificates, suprema, budgets."""

import random
from fractions import Fraction

import pytest

from figcheck.engine.constraints import Order, Sum
from figcheck.engine.program import Program
from figcheck.engine.simplex import PivotsSpentError, Simplex
from figcheck.numbers.interval import EVERYTHING, exactly, interval

TOTAL = Sum(((1, "a"), (1, "b"), (-1, "t")))


def test_a_certificate_names_the_bounds_that_contradict() -> None:
    simplex = Simplex()
    a, b, far = simplex.variable(), simplex.variable(), simplex.variable()
    row = simplex.row({a: 1, b: 1})
    simplex.bound(a, interval(0, 1))
    simplex.bound(b, interval(0, 1, high_open=True))
    simplex.bound(far, interval(5, 6))
    simplex.bound(row, interval(2, 3))
    assert simplex.conflict(100) == {a, b, row}
    simplex.bound(b, interval(0, 1))
    assert simplex.conflict(100) is None
    assert simplex.values()[a] == simplex.values()[b] == 1


def test_strict_bounds_leave_real_values_between() -> None:
    program = Program({"x": interval(0, 1, True, True), "y": interval(0, 1)}, [Order("x", "y", strict=True)])
    assert program.core(100) is None
    point = program.point()
    assert 0 < point["x"] < point["y"] <= 1
    assert program.extent("x", 100) == interval(0, 1, True, True)
    assert program.extent("y", 100) == interval(0, 1, low_open=True)


def test_a_value_beyond_floating_point() -> None:
    domains = {"a": exactly(10**15), "b": interval(Fraction(1, 10**12), None), "t": exactly(10**15)}
    program = Program(domains, [TOTAL])
    core = program.core(100)
    assert core is not None
    assert core.variables == {"a", "b", "t"}
    program.restrict("b", interval(0, Fraction(1, 10**12)))
    assert program.core(100) is None
    assert program.extent("b", 100) == interval(0, 0)


def test_constraints_switched_off_and_on_again() -> None:
    program = Program({"x": EVERYTHING}, [Sum(((1, "x"),), exactly(1)), Sum(((1, "x"),), exactly(2))])
    core = program.core(100)
    assert core is not None
    assert core.constraints == {0, 1}
    program.switch(1, on=False)
    assert program.core(100) is None
    assert program.extent("x", 100) == interval(1, 1)
    program.switch(1, on=True)
    assert program.core(100) is not None


def test_an_unbounded_variable_has_no_supremum() -> None:
    program = Program({"a": interval(1, None), "b": EVERYTHING, "t": EVERYTHING}, [TOTAL])
    assert program.core(100) is None
    assert program.extent("a", 100) == interval(1, None)
    assert program.extent("b", 100) == EVERYTHING


def test_the_budget_of_pivots_is_kept() -> None:
    dice = random.Random(1)  # noqa: S311
    names = [f"x{number}" for number in range(30)]
    inside = {name: dice.randint(0, 9) for name in names}
    weights = [[(dice.choice([-2, -1, 1, 3]), name) for name in dice.sample(names, 8)] for _ in range(15)]
    rows = [Sum(tuple(row), exactly(sum(c * inside[name] for c, name in row))) for row in weights]
    program = Program(dict.fromkeys(names, interval(0, 9)), rows)
    with pytest.raises(PivotsSpentError):
        program.core(2)
    assert program.core(10_000) is None
    point = program.point()
    assert all(sum(c * point[str(v)] for c, v in row.terms) in row.within for row in rows)


def test_the_same_questions_in_another_order_have_the_same_answers() -> None:
    dice = random.Random(2)  # noqa: S311
    names = [f"x{number}" for number in range(6)]
    for _ in range(60):
        rows = [
            Sum(
                tuple((dice.choice([-1, 1, 2]), name) for name in dice.sample(names, 3)),
                exactly(dice.randint(0, 9)),
            )
            for _ in range(4)
        ]
        kept = Program(dict.fromkeys(names, interval(0, 5)), rows)
        for _ in range(8):
            values = {name: interval(low := dice.randint(0, 4), low + dice.randint(0, 2)) for name in names}
            for name, one in values.items():
                kept.restrict(name, one)
            fresh = Program(values, rows)
            assert (kept.core(1_000) is None) is (fresh.core(1_000) is None)
