"""Equations without a whole solution, against z3 on the same equations."""

import random
from fractions import Fraction
from typing import Any

import pytest
import z3

from figcheck.engine.constraints import Sum, System
from figcheck.engine.diophantine import contradictory
from figcheck.engine.solve import Outcome, solve
from figcheck.numbers.interval import EVERYTHING, WHOLE, exactly, interval


def equation(right: int | Fraction, **weights: int) -> Sum:
    return Sum(tuple((weight, name) for name, weight in weights.items()), exactly(right))


@pytest.mark.parametrize(
    ("equations", "solvable"),
    [
        ([equation(7, x=2, y=4)], False),
        ([equation(8, x=2, y=4)], True),
        ([equation(Fraction(1, 2), x=1, y=1)], False),
        ([equation(21, a=1, b=1), equation(21, b=1, c=1), equation(19, a=1, c=1)], False),
        ([equation(21, a=1, b=1), equation(21, b=1, c=1), equation(20, a=1, c=1)], True),
        ([equation(0, x=3, y=-2), equation(1, x=5, y=-3, z=7)], True),
        ([equation(0, x=3, y=-2), equation(1, x=2, z=4)], False),
        ([equation(1, x=1, y=1), equation(2, x=1, y=1)], False),
    ],
)
def test_unbounded_whole_numbers(equations: list[Sum], solvable: bool) -> None:
    domains: dict[Any, Any] = {name: WHOLE for one in equations for name in one.variables}
    assert (contradictory(enumerate(equations), domains) == []) is solvable
    expected = Outcome.POSSIBLE if solvable else Outcome.IMPOSSIBLE
    assert solve(System(domains, tuple(equations))).outcome is expected


def test_real_variables_and_inequalities_are_passed_over() -> None:
    assert not contradictory([(0, equation(7, x=2, y=4))], {"x": WHOLE, "y": EVERYTHING})
    assert not contradictory([(0, Sum(((2, "x"),), interval(1, 3)))], {"x": WHOLE})


def test_constants_are_moved_to_the_other_side() -> None:
    box = {"x": WHOLE, "k": exactly(3), "half": interval(Fraction(1, 2), Fraction(1, 2))}
    assert contradictory([(4, equation(0, x=2, k=1))], box) == [4]
    assert not contradictory([(4, equation(1, x=2, k=1))], box)
    assert contradictory([(4, equation(0, x=1, half=1))], box) == [4]


def test_random_equations_agree_with_z3() -> None:
    dice = random.Random(3)  # noqa: S311
    unsolvable = 0
    for _ in range(400):
        names = "abcd"[: dice.randint(1, 4)]
        equations = [
            equation(dice.randint(-9, 9), **{name: dice.choice([0, 1, 2, 3, -2, -4, 6]) for name in names})
            for _ in range(dice.randint(1, 3))
        ]
        unknowns = {name: z3.Int(name) for name in names}
        solver = z3.Solver()
        for one in equations:
            solver.add(sum(int(c) * unknowns[str(name)] for c, name in one.terms) == one.within.low)
        expected = solver.check() == z3.sat
        found = contradictory(enumerate(equations), dict.fromkeys(names, WHOLE))
        unsolvable += not expected
        assert (found == []) is expected
    assert 50 < unsolvable < 350
