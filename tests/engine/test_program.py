"""What the linear program says of whole numbers beside its real ones."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest

from figcheck.engine.constraints import Constraint, Order, Sum, Variable
from figcheck.engine.program import Program
from figcheck.numbers.interval import COUNTS, Interval, exactly, interval

RING = [Sum(((1, one), (1, other), (-1, both))) for one, other, both in ("abx", "bcy", "acz")]


def program(constraints: Sequence[Constraint], **domains: Interval) -> Program:
    boxes: dict[Variable, Interval] = dict(domains.items())
    made = Program(boxes, constraints)
    assert made.core(1_000) is None
    return made


@pytest.mark.parametrize(("x", "uneven"), [(21, True), (20, False)])
def test_pairs_whose_sums_are_odd_together(x: int, uneven: bool) -> None:
    free = dict.fromkeys("abc", COUNTS)
    made = program(RING, **free, x=exactly(x), y=exactly(21), z=exactly(19))
    core = made.uneven("abc")
    assert (core is not None) is uneven
    if core is not None:
        assert core.constraints == {0, 1, 2}
        assert core.variables == {"x", "y", "z"}


def test_nothing_is_said_where_a_value_need_not_be_whole() -> None:
    twice: list[Constraint] = [Sum(((2, "a"), (-1, "x")))]
    assert program(twice, a=COUNTS, x=exactly(5)).uneven("a") is not None
    assert program(twice, a=interval(0), x=exactly(5)).uneven("") is None
    assert program(twice, a=COUNTS, x=interval(5, 6)).uneven("a") is None
    mixed: list[Constraint] = [Sum(((2, "a"), (1, "r"), (-1, "x")))]
    assert program(mixed, a=COUNTS, r=interval(0, 3), x=exactly(5)).uneven("a") is None


def test_ends_between_whole_numbers_do_not_matter() -> None:
    half = Fraction(1, 2)
    constraints: list[Constraint] = [Sum(((2, "a"), (-2, "b"), (-1, "x"))), Order("b", "c")]
    domains = {"a": COUNTS, "b": COUNTS, "c": interval(half, 7 + half)}
    assert program(constraints, **domains, x=exactly(3)).uneven("ab") is not None
    assert program(constraints, **domains, x=exactly(4)).uneven("ab") is None
