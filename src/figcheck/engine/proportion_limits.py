"""Confidence limits of a sampled share, carried to a population: by every usual method.

Sources: Wilson (1927), Journal of the American Statistical Association 22; Clopper & Pearson (1934),
Biometrika 26; Cochran, Sampling Techniques (1977), sections 3.2 and 3.6, for the finite correction
and the hypergeometric limits. All limits are bracketed in rationals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import isqrt
from typing import Literal

from figcheck.engine.normal import Bracket, two_sided_quantile
from figcheck.engine.tails import binomial, first_where, hypergeometric
from figcheck.numbers.interval import Interval

Name = Literal["Wald", "Wilson", "exact"]
NAMES: tuple[Name, ...] = ("Wald", "Wilson", "exact")
LEVELS = (Fraction(90, 100), Fraction(95, 100), Fraction(99, 100))
UNIT = 1 << 64
Limits = tuple[Bracket, Bracket]
Window = tuple[Interval, Interval]
"""Where the lower and where the upper limit must lie."""


@dataclass(frozen=True, slots=True)
class Method:
    """One way to compute both limits; `finite` where the population is no endless one."""

    name: Name
    level: Fraction
    finite: bool

    def limits(self, part: int, sample: int, population: int) -> Limits:
        """The lower and the upper limit of the number in the population, for 0 <= part <= sample."""
        if self.name == "exact":
            if self.finite:
                return _counted_limits(self.level, part, sample, population)
            return _exact_limits(self.level, part, sample, population)
        (low, high), slack = self._ends(part, sample, population), _slack(population)
        return _bracket(low, slack), _bracket(high, slack)

    def fits(self, part: int, sample: int, population: int, windows: Iterable[Window]) -> bool:
        """Whether the limits may lie in one of some pairs of sets. False is proven."""
        known = tuple(windows)
        if (
            self.name == "exact"
            and len(known) > 1
            and not self._fits(part, sample, population, *around(known))
        ):
            return False
        return any(self._fits(part, sample, population, low, high) for low, high in known)

    def _fits(self, part: int, sample: int, population: int, low: Interval, high: Interval) -> bool:
        if self.name != "exact":
            (lower, upper), slack = self._ends(part, sample, population), _slack(population)
            return _meets(lower, slack, low) and _meets(upper, slack, high)
        test = _counted_fits if self.finite else _exact_fits
        rare = (1 - self.level) / 2
        return test(rare, part, sample, population, low) and test(
            rare, sample - part, sample, population, _from_above(high, population)
        )

    def _ends(self, part: int, sample: int, population: int) -> tuple[int, int]:
        """Both limits in units of 2^-64; Wald's may lie beyond nothing and everyone, and are cut there."""
        middle, half = self._middle_and_half(part, sample, population)
        return max(middle - half, 0), min(middle + half, population * UNIT)

    def _middle_and_half(self, part: int, sample: int, population: int) -> tuple[int, int]:
        """The middle of both limits and their distance from it, in units of 2^-64.

        The square of z is cut off at 2^-80, and every division here at a unit: `slack` covers both.
        """
        left, of = (population - sample, max(population - 1, 1)) if self.finite else (1, 1)
        widened, scale = _squared(self.level) * left, (sample * of) << 80
        rest = part * (sample - part)
        if self.name == "Wald":
            middle = population * part * UNIT // sample
            square = population**2 * widened * rest * UNIT**2 // (scale * sample**2)
        else:
            middle = (
                population * (2 * part * scale + widened * sample) * UNIT // (2 * sample * (scale + widened))
            )
            square = (
                population**2
                * widened
                * (4 * scale * rest + widened * sample**2)
                * UNIT**2
                // (4 * (sample * (scale + widened)) ** 2)
            )
        return middle, isqrt(square)


def around(windows: Sequence[Window]) -> Window:
    """The smallest pair of sets that holds all of some: what misses it misses them all, at half the work."""
    lows, highs = zip(*windows, strict=True)
    return _around(lows), _around(highs)


def _around(sets: Sequence[Interval]) -> Interval:
    lows = [each.low for each in sets if each.low is not None]
    highs = [each.high for each in sets if each.high is not None]
    return Interval(
        min(lows) if len(lows) == len(sets) else None, max(highs) if len(highs) == len(sets) else None
    )


def methods(level: Fraction | None = None, name: Name | None = None) -> Iterator[Method]:
    """Every method, or those of one level or name; the cheapest first."""
    for each in NAMES if name is None else (name,):
        for of in LEVELS if level is None else (level,):
            for finite in (False, True):
                yield Method(each, of, finite)


@lru_cache(maxsize=32)
def _squared(level: Fraction) -> int:
    """The square of the quantile in units of 2^-80, cut off."""
    z = two_sided_quantile(level).low
    return int(z * z * 2**80)


def _slack(population: int) -> int:
    """By how many units of 2^-64 a limit may be off."""
    return 4 + (population >> 12)


def _bracket(limit: int, slack: int) -> Bracket:
    return Bracket(Fraction(limit - slack, UNIT), Fraction(limit + slack, UNIT))


def _meets(limit: int, slack: int, values: Interval) -> bool:
    """Whether a limit in units of 2^-64, known to `slack`, may lie in a set."""
    low, high = values.low, values.high
    return (low is None or low.numerator * UNIT <= (limit + slack) * low.denominator) and (
        high is None or (limit - slack) * high.denominator <= high.numerator * UNIT
    )


def _from_above(values: Interval, population: int) -> Interval:
    """The upper limit of a part is the lower limit of the rest, counted from the population."""
    return Interval(
        None if values.high is None else population - values.high,
        None if values.low is None else population - values.low,
        values.high_open,
        values.low_open,
    )


def _exact_fits(half: Fraction, part: int, sample: int, population: int, values: Interval) -> bool:
    """Whether Clopper and Pearson's lower limit may lie in a set: P(X >= part) grows with the share."""
    if part == 0:
        return 0 in values
    low, high = values.low or Fraction(0), population if values.high is None else values.high
    if high < 0 or low > population:
        return False
    return (
        binomial(sample, Fraction(low) / population).at_least(part, half) <= 0
        and binomial(sample, Fraction(high) / population).at_least(part, half) >= 0
    )


def _counted_fits(half: Fraction, part: int, sample: int, population: int, values: Interval) -> bool:
    """Whether the smallest number in the population that the sample leaves likely may lie in a set."""
    least, most = part, population - sample + part
    low = least if values.low is None else max(least, -(-values.low // 1))
    high = most if values.high is None else min(most, values.high // 1)
    if low > high:
        return False
    if low > least and hypergeometric(population, low - 1, sample).at_least(part, half) > 0:
        return False
    return high == most or hypergeometric(population, high, sample).at_least(part, half) >= 0


@lru_cache(maxsize=256)
def _exact_limits(level: Fraction, part: int, sample: int, population: int) -> Limits:
    """Clopper and Pearson's limits, to a thousandth of one in the population."""
    half, grid = (1 - level) / 2, population * 1000

    def lower(k: int) -> Bracket:
        if k == 0:
            return Bracket(Fraction(0), Fraction(0))
        index = first_where(0, grid, lambda i: binomial(sample, Fraction(i, grid)).at_least(k, half) >= 0)
        return Bracket(Fraction(max(index - 1, 0), 1000), Fraction(index, 1000))

    rest = lower(sample - part)
    return lower(part), Bracket(population - rest.high, population - rest.low)


@lru_cache(maxsize=256)
def _counted_limits(level: Fraction, part: int, sample: int, population: int) -> Limits:
    half = (1 - level) / 2

    def lower(k: int) -> Fraction:
        return Fraction(
            first_where(
                k,
                population - sample + k,
                lambda marked: hypergeometric(population, marked, sample).at_least(k, half) >= 0,
            )
        )

    low, high = lower(part), population - lower(sample - part)
    return Bracket(low, low), Bracket(high, high)
