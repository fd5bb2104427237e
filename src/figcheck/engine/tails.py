"""Tails of the binomial and the hypergeometric distribution, all of one distribution at once.

Probabilities are summed as ratios to the most probable one, in fixed point: every term is rounded
down, so a sum is too small by a known amount, and a comparison within that amount is left open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate

BITS = 160
LARGEST = 1_000_000
"""The largest sample whose tails are summed."""


@dataclass(frozen=True, slots=True)
class Tails:
    """P(X <= k) for every k: `sums[i]` of `sums[-1]` for k = `start` + i, too small by `error` at most."""

    start: int
    sums: tuple[int, ...]
    error: int

    def at_least(self, k: int, value: Fraction) -> int:
        """Compare P(X >= k) with a value: 1 if it is above, -1 below, 0 where both are too close to tell."""
        total = self.sums[-1]
        below = self.sums[min(k - 1 - self.start, len(self.sums) - 1)] if k > self.start else 0
        if (total - below - self.error) * value.denominator > value.numerator * total:
            return 1
        whole = total + self.error
        if (whole - below) * value.denominator < value.numerator * whole:
            return -1
        return 0


@lru_cache(maxsize=256)
def binomial(n: int, p: Fraction) -> Tails:
    """The tails of the number of successes in n trials, each with probability p."""
    if p <= 0 or p >= 1:
        return Tails(0 if p <= 0 else n, (1,), 0)
    hit, miss = p.numerator, p.denominator - p.numerator

    def ratio(k: int) -> tuple[int, int]:
        return (n - k) * hit, (k + 1) * miss

    return _tails(0, n, (n + 1) * hit // p.denominator, ratio)


@lru_cache(maxsize=256)
def hypergeometric(population: int, marked: int, n: int) -> Tails:
    """The tails of the number of marked ones in a sample of n, drawn without putting back."""
    lowest, highest = max(0, n - (population - marked)), min(n, marked)
    mode = (n + 1) * (marked + 1) // (population + 2)

    def ratio(k: int) -> tuple[int, int]:
        return (marked - k) * (n - k), (k + 1) * (population - marked - n + k + 1)

    return _tails(lowest, highest, mode, ratio)


def _tails(lowest: int, highest: int, mode: int, ratio: Callable[[int], tuple[int, int]]) -> Tails:
    """Sum a unimodal distribution outward from its mode; `ratio(k)` is P(k + 1) / P(k)."""
    mode = min(max(mode, lowest), highest)
    above, below = [], []
    term, k = 1 << BITS, mode
    while term and k < highest:
        top, bottom = ratio(k)
        term = term * top // bottom
        above.append(term)
        k += 1
    term, k = 1 << BITS, mode
    while term and k > lowest:
        top, bottom = ratio(k - 1)
        term = term * bottom // top
        below.append(term)
        k -= 1
    terms = [*reversed(below), 1 << BITS, *above]
    # A term was rounded down once a step, and what lies beyond the last one is smaller than that.
    error = (len(terms) + 1) * (highest - lowest + 1)
    return Tails(mode - len(below), tuple(accumulate(terms)), error)


def first_where(low: int, high: int, test: Callable[[int], bool]) -> int:
    """The smallest whole number from low to high for which a monotone test holds; high + 1 if none."""
    return bisect_left(range(low, high + 1), True, key=test) + low
