"""Whole parts and wholes of a narrow ratio, against trying them all."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.engine.lattice import first_between, partners
from figcheck.numbers.interval import Interval, interval


@given(
    st.tuples(st.integers(-9, 9), st.integers(-9, 9), st.integers(1, 9)),
    st.tuples(st.integers(-9, 9), st.integers(-9, 9), st.integers(1, 9)),
)
def test_the_first_point_between_two_lines(low: tuple[int, int, int], high: tuple[int, int, int]) -> None:
    def holds_one(x: int) -> bool:
        return -(-(low[0] * x + low[1]) // low[2]) <= (high[0] * x + high[1]) // high[2]

    assert first_between(low, high) == next((x for x in range(200) if holds_one(x)), None)


@settings(max_examples=400)
@given(
    low=st.fractions(Fraction(1, 40), 20, max_denominator=40),
    width=st.fractions(0, 1, max_denominator=200),
    opens=st.tuples(st.booleans(), st.booleans()),
    wholes=st.tuples(st.integers(0, 40), st.integers(0, 30)),
    parts=st.tuples(st.integers(0, 40), st.integers(0, 30)),
)
def test_partners_leave_exactly_the_hulls_of_all_pairs(
    low: Fraction,
    width: Fraction,
    opens: tuple[bool, bool],
    wholes: tuple[int, int],
    parts: tuple[int, int],
) -> None:
    ratio = Interval(low, low + width, *opens)
    if ratio.empty:
        return
    whole = interval(wholes[0], sum(wholes), whole=True)
    part = interval(parts[0], sum(parts), whole=True)
    pairs = [
        (w, p)
        for w in range(wholes[0], sum(wholes) + 1)
        for p in range(parts[0], sum(parts) + 1)
        if (Fraction(p, w) in ratio if w else p == 0)
    ]
    found = partners(ratio, whole, part)
    if not pairs:
        assert found[0].empty or found[1].empty
        return
    for values, numbers in zip(found, zip(*pairs, strict=True), strict=True):
        assert (values.low, values.high) == (min(numbers), max(numbers))


@pytest.mark.parametrize(
    ("ratio", "whole", "part", "smallest"),
    [
        (interval(Fraction(333333, 10**6), Fraction(333334, 10**6)), 4, 1, 6),
        (interval(Fraction(3141592653, 10**9), Fraction(3141592654, 10**9)), 1, 1, 33102),
        (interval(Fraction(1, 10**12), Fraction(2, 10**12)), 1, 1, 5 * 10**11),
    ],
)
def test_ranges_too_wide_to_try(ratio: Interval, whole: int, part: int, smallest: int) -> None:
    found, _ = partners(ratio, interval(whole, 10**15, whole=True), interval(part, None, whole=True))
    assert found.low == smallest


def test_a_ratio_without_a_positive_end_is_left_alone() -> None:
    whole, part = interval(1, 5, whole=True), interval(0, 5, whole=True)
    assert partners(interval(0, Fraction(1, 10)), whole, part) == (whole, part)
    assert partners(interval(2, None), whole, part) == (whole, part)


def test_numbers_of_thousands_of_digits() -> None:
    left, right = 1, 1
    for _ in range(2500):
        left, right = right, left + right
    ratio = interval(Fraction(left, right), Fraction(left, right))
    whole, part = partners(ratio, interval(1, None, whole=True), interval(1, None, whole=True))
    assert (whole.low, part.low) == (right, left)
