"""Interval arithmetic against its definition: every pair of values, and ends attained or approached."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.engine.arithmetic import divided, hull_of, plus, scaled, simplest, times
from figcheck.numbers.interval import EVERYTHING, Interval, interval

numbers = st.fractions(min_value=-5, max_value=5, max_denominator=4)


@st.composite
def sets(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    low_open, high_open = (draw(st.booleans()), draw(st.booleans())) if low < high else (False, False)
    return interval(
        None if draw(st.integers(0, 9)) == 0 else low,
        None if draw(st.integers(0, 9)) == 0 else high,
        low_open,
        high_open,
    )


def samples(values: Interval) -> list[Fraction]:
    """Values of a set: its closed ends, values very near the open ones, and some between."""
    low = Fraction(-1000) if values.low is None else Fraction(values.low)
    high = Fraction(1000) if values.high is None else Fraction(values.high)
    near = Fraction(1, 10**6)
    candidates = [low, low + near, (low + high) / 2, high - near, high, Fraction(0), -near, near]
    return [value for value in candidates if value in values]


@pytest.mark.parametrize(
    ("left", "right", "product_set"),
    [
        (interval(2, 3), interval(4, 5), interval(8, 15)),
        (interval(-2, 3), interval(4, 5), interval(-10, 15)),
        (interval(-2, 3), interval(-4, 5), interval(-12, 15)),
        (interval(0, 1, low_open=True), interval(1, None), interval(0, None, low_open=True)),
        (interval(0, 1), interval(1, None), interval(0, None)),
        (interval(0, 0), EVERYTHING, interval(0, 0)),
        (interval(-1, 1), interval(0, 2, low_open=True, high_open=True), interval(-2, 2, True, True)),
        (interval(None, -1), interval(None, -2, high_open=True), interval(2, None, low_open=True)),
        (interval(1, 2, high_open=True), interval(3, 4), interval(3, 8, high_open=True)),
    ],
)
def test_products(left: Interval, right: Interval, product_set: Interval) -> None:
    assert times(left, right) == product_set
    assert times(right, left) == product_set


@pytest.mark.parametrize(
    ("top", "bottom", "quotients"),
    [
        (interval(6, 6), interval(2, 3), interval(2, 3)),
        (interval(1, 2), interval(0, 2), interval(Fraction(1, 2), None)),
        (interval(1, 2), interval(-1, 1), EVERYTHING),
        (interval(0, 1), interval(-1, 1), EVERYTHING),
        (interval(0, 1), interval(0, 1, low_open=True), interval(0, None)),
        (interval(1, 1), interval(2, None), interval(0, Fraction(1, 2), low_open=True)),
        (interval(1, 1), interval(0, 0), Interval(1, 0)),
        (interval(0, 0), interval(0, 0), EVERYTHING),
        (interval(-6, -6), interval(None, -2), interval(0, 3, low_open=True)),
    ],
)
def test_quotients(top: Interval, bottom: Interval, quotients: Interval) -> None:
    assert divided(top, bottom) == quotients


def test_a_quotient_within_bounds_leaves_out_what_neither_sign_gives() -> None:
    assert divided(interval(6, 6), interval(-3, 2), interval(-5, 10)) == interval(-5, 10)
    assert divided(interval(6, 6), interval(-1, 3), interval(-5, 10)) == interval(2, 10)


@given(sets(), sets())
def test_sums_and_products_hold_every_pair(left: Interval, right: Interval) -> None:
    for a, b in product(samples(left), samples(right)):
        assert a + b in plus(left, right)
        assert a * b in times(left, right)
        if b:
            assert a in times(times(interval(a, a), right), divided(interval(1, 1), interval(b, b)))
            assert a / b in divided(left, right)


@given(sets(), sets())
def test_ends_of_a_product_are_attained_or_approached(left: Interval, right: Interval) -> None:
    found = times(left, right)
    values = [a * b for a, b in product(samples(left), samples(right))]
    for end, is_open in ((found.low, found.low_open), (found.high, found.high_open)):
        if end is not None:
            assert min(abs(value - end) for value in values) < Fraction(1, 100)
            assert is_open or end in values


@given(sets(), numbers.filter(bool))
def test_scaling_back_gives_the_same_set(values: Interval, by: Fraction) -> None:
    assert scaled(scaled(values, by), 1 / by) == values


@given(sets())
def test_the_simplest_value_lies_inside_and_none_is_simpler(values: Interval) -> None:
    found = simplest(values)
    assert found in values
    for bottom in range(1, found.denominator):
        around = [Fraction(int(found * bottom) + step, bottom) for step in (-1, 0, 1)]
        assert all(value not in values for value in around)


def test_the_hull_of_two_sets_keeps_the_ends_that_are_attained() -> None:
    left, right = interval(1, 2, low_open=True, high_open=True), interval(1, 2)
    assert hull_of([left, right]) == right
    assert hull_of([]).empty
