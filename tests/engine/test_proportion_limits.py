"""Limits of shares, against published examples, and a proof of misfit that is one."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.engine.proportion_limits import LEVELS, NAMES, Method, methods
from figcheck.numbers.interval import Interval

LEVEL95 = Fraction(95, 100)


# Newcombe (1998), Statistics in Medicine 17:857-872, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
@pytest.mark.parametrize(
    ("name", "part", "sample", "low", "high"),
    [
        ("Wald", 81, 263, "0.2522", "0.3638"),
        ("Wald", 15, 148, "0.0527", "0.1500"),
        ("Wilson", 81, 263, "0.2553", "0.3662"),
        ("Wilson", 15, 148, "0.0624", "0.1605"),
        ("Wilson", 0, 20, "0.0000", "0.1611"),
        ("Wilson", 1, 29, "0.0061", "0.1718"),
        ("exact", 81, 263, "0.2527", "0.3676"),
        ("exact", 15, 148, "0.0578", "0.1617"),
        ("exact", 0, 20, "0.0000", "0.1684"),
        ("exact", 1, 29, "0.0009", "0.1776"),
    ],
)
def test_published_limits(name: str, part: int, sample: int, low: str, high: str) -> None:
    population = 1_000_000
    lower, upper = Method(name, LEVEL95, False).limits(part, sample, population)  # type: ignore[arg-type]
    half = Fraction(1, 20_000)
    assert abs(lower.low / population - Fraction(low)) <= half
    assert abs(upper.high / population - Fraction(high)) <= half


def test_the_projection_of_the_seed() -> None:
    lower, upper = Method("Wald", LEVELS[0], False).limits(190, 266, 11_754)
    assert (round(lower.low, 1), round(upper.low, 1)) == (Fraction("7860.2"), Fraction("8931.2"))
    lower, upper = Method("Wald", LEVELS[0], False).limits(191, 266, 11_754)
    assert (round(lower.low, 1), round(upper.low, 1)) == (Fraction("7906.5"), Fraction("8973.3"))


def test_a_census_leaves_nothing_open() -> None:
    for name in NAMES:
        lower, upper = Method(name, LEVEL95, True).limits(30, 100, 100)
        assert abs(lower.low - 30) < Fraction(1, 1000)
        assert abs(upper.high - 30) < Fraction(1, 1000)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_method_fits_its_own_limits_and_comes_within_one_of_the_estimate(data: st.DataObject) -> None:
    sample = data.draw(st.integers(1, 300))
    part = data.draw(st.integers(0, sample))
    population = data.draw(st.integers(sample, 20_000))
    method = data.draw(st.sampled_from(list(methods())))
    lower, upper = method.limits(part, sample, population)
    windows = [(Interval(lower.low, lower.high), Interval(upper.low, upper.high))]
    assert method.fits(part, sample, population, windows)
    assert lower.low - 1 < Fraction(population * part, sample) < upper.high + 1
    beside = [(Interval(lower.high + 2, lower.high + 3), windows[0][1])]
    assert not method.fits(part, sample, population, beside)


def test_methods_can_be_narrowed() -> None:
    assert len(list(methods())) == 18
    assert {method.name for method in methods(LEVEL95, "exact")} == {"exact"}
    assert {method.level for method in methods(Fraction(4, 5))} == {Fraction(4, 5)}
