"""The integer proofs say True only where the general engine finds values, and not too rarely."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.engine.constraints import Product, Sum, System
from figcheck.engine.integers import (
    Printed,
    change_holds,
    product_holds,
    ratio_holds,
    share_holds,
    sum_holds,
)
from figcheck.engine.solve import Outcome, solve
from figcheck.numbers.interval import Interval, exactly, interval

mantissas = st.integers(0, 2000)
numbers = st.tuples(mantissas, st.integers(-3, 3), st.sampled_from([0, 1, 1, 2]))


def set_of(number: Printed) -> Interval:
    mantissa, exponent, halves = number
    step = Fraction(10) ** exponent
    return interval((mantissa - Fraction(halves, 2)) * step, (mantissa + Fraction(halves, 2)) * step)


def possible(*constraints: Sum | Product, **domains: Interval) -> bool:
    return solve(System(dict(domains), constraints)).outcome is Outcome.POSSIBLE


@pytest.mark.parametrize(
    ("part", "whole", "mantissa", "decimals", "holds"),
    [
        (11754, 339478, 3, 0, True),
        (191, 266, 71, 0, False),
        (1, 8, 125, 1, True),
        (1, 8, 12, 0, True),
        (1, 8, 13, 0, True),
        (1, 200, 0, 0, True),
        (1, 0, 0, 0, False),
        (10**15, 3 * 10**15, 333333, 4, True),
    ],
)
def test_shares(part: int, whole: int, mantissa: int, decimals: int, holds: bool) -> None:
    assert share_holds(part, whole, mantissa, decimals) is holds


@given(st.integers(0, 400), st.integers(1, 400), mantissas, st.integers(0, 3))
def test_a_share_holds_just_where_the_engine_says_so(
    part: int, whole: int, mantissa: int, decimals: int
) -> None:
    half = Fraction(1, 2 * 10**decimals)
    share = Fraction(mantissa, 10**decimals)
    printed = interval((share - half) / 100, (share + half) / 100)
    expected = possible(Product("s", "w", "p"), s=printed, w=exactly(whole), p=exactly(part))
    assert share_holds(part, whole, mantissa, decimals) is expected


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 6))
def test_a_true_share_holds_as_printed(part: int, whole: int, decimals: int) -> None:
    mantissa = round(Fraction(100 * part, whole) * 10**decimals)
    assert share_holds(part, whole, mantissa, decimals)
    assert not share_holds(part, whole, mantissa + 2, decimals)


@given(st.lists(numbers, min_size=1, max_size=4), numbers)
def test_sums(parts: list[Printed], total: Printed) -> None:
    domains = {f"x{i}": set_of(part) for i, part in enumerate(parts)}
    terms = (*((1, name) for name in domains), (-1, "total"))
    assert sum_holds(parts, total) is possible(Sum(terms), **domains, total=set_of(total))


@given(numbers, numbers, numbers, st.booleans())
def test_products_and_ratios(left: Printed, right: Printed, result: Printed, near: bool) -> None:
    if near:
        result = (round(left[0] * right[0] * Fraction(10) ** (left[1] + right[1] - result[1])), *result[1:])
    sets = {"l": set_of(left), "r": set_of(right), "p": set_of(result)}
    holds = product_holds(left, right, result)
    if 2 * left[0] >= left[2] and 2 * right[0] >= right[2]:
        assert holds is possible(Product("l", "r", "p"), **sets)
    else:
        assert not holds
    if ratio_holds(result, right, left):
        assert possible(Product("l", "r", "p"), **{**sets, "r": sets["r"] & interval(0, low_open=True)})


@given(
    numbers,
    numbers,
    st.tuples(st.integers(-150, 900), st.integers(-2, 1), st.just(1)),
    st.booleans(),
)
def test_changes(before: Printed, after: Printed, change: Printed, near: bool) -> None:
    factor = 1 + change[0] * Fraction(10) ** change[1] / 100
    if near:
        after = (round(before[0] * factor * Fraction(10) ** (before[1] - after[1])), *after[1:])
    if change_holds(before, after, change):
        half = Fraction(10) ** change[1] / 200
        assert possible(
            Product("b", "f", "a"),
            b=set_of(before),
            a=set_of(after),
            f=interval(factor - half, factor + half),
        )
    elif near and factor > 1 and before[0] and after[0] >= 0 and after[2]:
        pytest.fail("a rounded result was not recognised")
