"""Which sums and squares whole numbers can have: against every sample of a small size."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import combinations_with_replacement

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.engine.normal import square_root
from figcheck.engine.samples import (
    Span,
    UndecidedError,
    has_sample,
    has_total,
    least_squares,
    printed_span,
    samples,
    span_of,
    squares,
)
from figcheck.engine.scaled_samples import Scale, has_sample_on, most_squares
from figcheck.numbers.interval import Interval

REACH = {1: 30, 2: 20, 3: 12, 4: 9, 5: 7, 6: 6, 7: 5, 8: 4}


@cache
def every(n: int, low: int, high: int) -> set[tuple[int, int]]:
    numbers = range(low, high + 1)
    return {(sum(some), sum(one * one for one in some)) for some in combinations_with_replacement(numbers, n)}


@pytest.mark.parametrize("n", REACH)
def test_sums_and_squares_of_so_many_numbers(n: int) -> None:
    possible = every(n, -REACH[n], REACH[n])
    for total in range(-n - 1, n + 2):
        for square in range(REACH[n] ** 2 + 1):
            assert has_sample(n, total, square) == ((total, square) in possible), (total, square)


@pytest.mark.parametrize(("n", "width"), [(1, 3), (2, 5), (3, 4), (5, 4), (8, 3), (10, 2), (6, 6), (9, 1)])
def test_numbers_on_a_scale(n: int, width: int) -> None:
    possible, scale = every(n, 1, 1 + width), Scale(1, 1 + width)
    for total in range(n - 1, n * (1 + width) + 2):
        of_total = [square for other, square in possible if other == total]
        assert most_squares(total, n, scale) == max(of_total, default=-1)
        for square in range(n - 1, n * (1 + width) ** 2 + 2):
            assert has_sample_on(n, total, square, scale) == (square in of_total), (total, square)


def test_the_flattest_sample_has_the_least_squares() -> None:
    assert all(
        least_squares(total, 5) == min(q for s, q in every(5, -4, 4) if s == total) for total in range(-9, 10)
    )


def test_a_search_that_would_not_end_says_so() -> None:
    with pytest.raises(UndecidedError):
        has_sample(3, 0, 10**12)
    with pytest.raises(UndecidedError):
        next(samples(printed_span(0, 0), printed_span(10**9, 0), 3))


@given(st.integers(-500, 500), st.integers(0, 3), st.integers(1, 2000))
def test_the_short_form_for_a_total(mantissa: int, decimals: int, answers: int) -> None:
    assert has_total(mantissa, decimals, answers) == bool(printed_span(mantissa, decimals).times(answers))


@pytest.mark.parametrize(
    ("values", "by", "whole"),
    [
        (Interval(Fraction(1, 2), Fraction(3, 2)), 2, range(1, 4)),
        (Interval(Fraction(1, 2), Fraction(3, 2), low_open=True, high_open=True), 2, range(2, 3)),
        (Interval(-1, Fraction(-1, 3)), 3, range(-3, 0)),
    ],
)
def test_spans(values: Interval, by: int, whole: range) -> None:
    assert span_of(values).times(by) == whole


@given(st.lists(st.integers(-30, 30), min_size=2, max_size=30), st.integers(1, 3), st.integers(0, 3))
def test_squares_hold_the_sample_that_was_printed(numbers: list[int], items: int, decimals: int) -> None:
    n, total, square = len(numbers), sum(numbers), sum(one * one for one in numbers)
    sd = square_root(Fraction(n * square - total * total, n * (n - 1) * items**2)).low
    printed = printed_span(int(sd * 10**decimals + Fraction(1, 2)), decimals)
    assert square in squares(total, n, items, printed, n - 1)


def test_open_ends_leave_a_square_out() -> None:
    assert 1 in squares(0, 2, 1, Span(1, 2, 2), 1)
    assert 1 not in squares(0, 2, 1, Span(1, 2, 2, high_open=True), 1)
    assert 1 not in squares(0, 2, 1, Span(1, 2, 1, low_open=True), 1)
    assert squares(0, 2, 1, Span(-3, -1, 1), 1) == range(0)


@settings(max_examples=200)
@given(st.lists(st.integers(1, 7), min_size=2, max_size=60), st.integers(0, 2), st.integers(0, 2))
def test_a_printed_sample_is_found_again(numbers: list[int], places: int, decimals: int) -> None:
    n, total, square = len(numbers), sum(numbers), sum(one * one for one in numbers)
    mean = int(Fraction(total, n) * 10**places + Fraction(1, 2))
    sd = square_root(Fraction(n * square - total * total, n * (n - 1))).low
    spread = printed_span(int(sd * 10**decimals + Fraction(1, 2)), decimals)
    assert next(samples(printed_span(mean, places), spread, n), None) is not None
