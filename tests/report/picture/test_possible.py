"""What a picture shows as possible, against every total and every sample counted out."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import combinations_with_replacement
from math import isqrt

import pytest

from figcheck.engine.samples import has_total
from figcheck.report.picture.grid import possible_decimals
from figcheck.report.picture.points import Point
from figcheck.report.picture.strips import REACH, strip_of


def point(
    mean: tuple[int, int], n: int, sd: tuple[int, int] | None = None, scale: tuple[int, int] | None = None
) -> Point:
    return Point(2, "", mean, sd, n, 1, scale, "possible")


@pytest.mark.parametrize("decimals", [1, 2, 3])
def test_the_shaded_cells_are_those_that_some_total_gives(decimals: int) -> None:
    for answers in (1, 2, 3, 7, 8, 28, 99, 10**decimals):
        shaded = possible_decimals(answers, decimals)
        scale = 10**decimals
        assert shaded == {each for each in range(scale) if has_total(scale + each, decimals, answers)}


@pytest.mark.parametrize(("mantissa", "n"), [(519, 28), (-519, 28), (3, 5), (0, 28), (250, 4)])
def test_the_lines_of_a_mean_are_its_totals(mantissa: int, n: int) -> None:
    lines = strip_of("average", point((mantissa, 2), n)).possible
    every = {Fraction(100 * total, n) - mantissa for total in range(-2_000, 2_000)}
    assert set(lines) <= every
    assert {line for line in every if abs(line) < REACH} <= set(lines)
    assert min(lines) <= 0 <= max(lines)


def deviations(n: int, mean: tuple[Fraction, Fraction], values: Iterable[int]) -> set[int]:
    """The SDs of all samples, in whole hundredths of a hundredth."""
    found = set()
    for sample in combinations_with_replacement(values, n):
        if mean[0] <= Fraction(sum(sample), n) <= mean[1]:
            variance = Fraction(n * sum(x * x for x in sample) - sum(sample) ** 2, n * (n - 1))
            found.add(isqrt(variance.numerator * 10**8 // variance.denominator))
    return found


@pytest.mark.parametrize("scale", [None, (1, 5)])
def test_the_lines_of_a_deviation_are_those_of_samples(scale: tuple[int, int] | None) -> None:
    strip = strip_of("spread", point((30, 1), 5, (13, 1), scale))
    assert strip.what == "SD"
    shown = {isqrt(int(((line + 13) * 1000) ** 2)) for line in strip.possible if abs(line) < REACH}
    values = range(1, 6) if scale else range(-3, 10)
    every = deviations(5, (Fraction(59, 20), Fraction(61, 20)), values)
    near = {each for each in every if 13_000 - 1000 * REACH < each < 13_000 + 1000 * REACH}
    assert len(near) > 3
    assert {round(each, -1) for each in shown} == {round(each, -1) for each in near}


def test_a_mean_that_no_total_gives_is_drawn_itself() -> None:
    assert strip_of("spread", point((519, 2), 28, (130, 2))).what == "mean"


def test_zeros_and_ones_have_the_deviation_of_their_mean() -> None:
    (line,) = strip_of("binary", point((50, 2), 10, (53, 2))).possible
    assert abs(line) < Fraction(1, 2)
