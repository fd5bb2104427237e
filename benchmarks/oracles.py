"""Slow answers that share nothing with the package: samples are made or counted, and compared in rationals.

What a study prints is given as text; a value may have been rounded by any tie rule.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

MOST_SQUARE = 400
"""Up to so large a sum of squares around the floor of the mean are samples counted."""


def ends(printed: str) -> tuple[Fraction, Fraction]:
    """The values that are printed so."""
    half = Fraction(1, 2 * 10 ** len(printed.partition(".")[2]))
    return Fraction(printed) - half, Fraction(printed) + half


def average(mean: str, n: int, items: int = 1, *, percent: bool = False) -> bool:
    """Whether some whole total of so many answers has a mean printed so."""
    low, high = (end / 100 if percent else end for end in ends(mean))
    answers = n * items
    totals = range(int(low * answers) - 1, int(high * answers) + 2)
    return any(low <= Fraction(total, answers) <= high for total in totals)


@lru_cache(maxsize=64)
def reached(n: int, low: int | None, high: int | None) -> frozenset[tuple[int, int]]:
    """Sum and sum of squares of every n whole numbers; without ends, of those of squares up to the most."""
    reach = int(MOST_SQUARE**0.5)
    values = range(-reach if low is None else low, (reach if high is None else high) + 1)
    found = {(0, 0)}
    for _ in range(n):
        found = {
            (total + value, square + value * value)
            for total, square in found
            for value in values
            if low is not None or square + value * value <= MOST_SQUARE
        }
    return frozenset(found)


def spread(
    mean: str, sd: str, n: int, items: int = 1, scale: tuple[int, int] | None = None, divisor: int = 1
) -> bool | None:
    """Whether some n whole numbers have this mean and SD; None where too many samples would be counted.

    `divisor` is what is taken from n before the variance is divided by it; `scale` is that of one item.
    """
    low, high = ends(mean)
    least, most = ends(sd)
    ways = reached(n, scale[0] * items, scale[1] * items) if scale else reached(n, None, None)
    for total in range(int(low * n * items) - 1, int(high * n * items) + 2):
        if not low <= Fraction(total, n * items) <= high:
            continue
        shift = 0 if scale else total // n
        beyond = most**2 * (n - divisor) * items**2 + Fraction(total**2, n) - 2 * shift * total + n * shift**2
        if scale is None and beyond >= MOST_SQUARE:
            return None
        for square in range(int(beyond) + 1):
            variance = Fraction(n * square - (total - n * shift) ** 2, n * (n - divisor) * items**2)
            inside = variance >= 0 and max(least, Fraction(0)) ** 2 <= variance <= most**2
            if inside and (total - n * shift, square) in ways:
                return True
    return False


def binary(mean: str, sd: str, n: int) -> bool:
    """Whether some number of ones among n zeros and ones has this mean and SD."""
    low, high = ends(mean)
    least, most = ends(sd)
    return any(
        low <= Fraction(ones, n) <= high
        and max(least, Fraction(0)) ** 2 <= Fraction(ones * (n - ones), n * (n - 1)) <= most**2
        for ones in range(n + 1)
    )


def test(statistic: str, value: str, df1: str, df2: str, p: str) -> bool | None:
    """Whether a p, perhaps below or above a bound, is that of some statistic printed so; None near an end.

    Computed by the distribution classes of scipy, both ways for t, r and z.
    """
    from scipy import stats

    low, high = (float(end) for end in ends(value.lstrip("-")))
    low, first, second = max(low, 0.0), float(df1 or 0), float(df2 or 0)
    if statistic == "r":
        low, high = (
            end * (first / (1 - end * end)) ** 0.5 if end < 1 else float("inf") for end in (low, high)
        )
    tail = {
        "t": lambda size: 2 * stats.t.sf(size, first),
        "r": lambda size: 2 * stats.t.sf(size, first),
        "z": lambda size: 2 * stats.norm.sf(size),
        "F": lambda size: stats.f.sf(size, first, second),
        "chi2": lambda size: stats.chi2.sf(size, first),
        "Q": lambda size: stats.chi2.sf(size, first),
    }[statistic]
    least, most = tail(high), tail(low)
    bound = float(p.lstrip("<>"))
    lowest, highest = (float(end) for end in ends(p.lstrip("<>")))
    if p[0] == "<":
        lowest, highest = 0.0, bound
    elif p[0] == ">":
        lowest, highest = bound, 1.0
    margin = 1e-6 * max(least, 1e-12)
    if abs(most - lowest) < margin or abs(least - highest) < margin:
        return None
    return bool(most >= lowest and least <= highest)
