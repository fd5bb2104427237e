"""The p's of a set of statistics and the statistics of a set of p's are each other's inverse."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.needs import library

from figcheck.claims.chance_ranges import Ranges
from figcheck.engine.distributions import Statistic
from figcheck.numbers.interval import EVERYTHING, Interval, exactly, interval
from figcheck.numbers.parse import read

Row = tuple[Statistic, str, str | None, str | None]
TESTS: list[Row] = [
    ("t", "2.20", "28", None),
    ("t", "-2.20", "28.1", None),
    ("F", "5.1", "2", "44"),
    ("r", "-.31", "28", None),
    ("z", "1.96", None, None),
    ("chi2", "3.5", "1", None),
]


@pytest.fixture(autouse=True)
def _scipy() -> None:
    library("scipy")


def ranges(test: Row, sides: int = 2, side: int = 1) -> Ranges:
    statistic, value, df1, df2 = test
    freedoms = (None if df is None else read(df) for df in (df1, df2))
    return Ranges(statistic, read(value), *freedoms, sides, side)


@pytest.mark.parametrize("test", TESTS)
def test_a_statistic_has_its_own_p(test: Row) -> None:
    known = ranges(test)
    value = known.printed.base_value
    allowed = known.values(Interval(*known.chances(exactly(value))))
    assert value in allowed
    assert -value not in allowed


@pytest.mark.parametrize("test", TESTS[:2])
def test_on_the_other_side_the_p_is_the_rest(test: Row) -> None:
    value = exactly(ranges(test).printed.base_value)
    with_it, against = ranges(test, sides=1).chances(value), ranges(test, sides=1, side=-1).chances(value)
    assert (against.low, against.high) == (1 - with_it.high, 1 - with_it.low)
    assert ranges(test, sides=1, side=-1).values(interval(0, 1)) == EVERYTHING


def test_a_statistic_below_a_bound_is_nearer_to_0() -> None:
    known = ranges(TESTS[0])
    chances = known.chances(interval(None, Fraction(22, 10), high_open=True))
    assert chances.low <= known.chances(exactly(Fraction(22, 10))).high
    assert chances.high >= 1


def test_a_statistic_printed_as_0_may_have_either_sign() -> None:
    allowed = ranges(("t", "0.00", "28", None)).values(interval(Fraction(1, 2), Fraction(3, 4)))
    assert allowed.low is not None
    assert allowed.high is not None
    assert allowed.low == -allowed.high < 0
