"""Whole-number samples: which sums and sums of squares n whole numbers can have.

A sample of n people with k items each is n whole numbers (each person's items added), with sum S and
sum of squares Q; its mean is S / (n k) and its variance (Q - S^2 / n) / ((n - 1) k^2). Printed statistics
come in as ranges (`Span`), so every reading of a print is decided by the same integers.

Sources: GRIM, Brown & Heathers (2017); GRIMMER, Anaya (2016) and Allard (2018), here without their
gaps; which S and Q belong together is proved at `has_sample`.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import gcd, isqrt
from typing import NamedTuple

from figcheck.numbers.interval import Interval

MOST_SQUARE = 10**9
"""The sum of squares up to which three numbers are tried."""


class UndecidedError(Exception):
    """Neither a sample nor a proof that there is none was found in the steps allowed."""


class Span(NamedTuple):
    """The values from low / scale to high / scale, with open ends where it is so; whole numbers only."""

    low: int
    high: int
    scale: int
    low_open: bool = False
    high_open: bool = False

    def times(self, by: int) -> range:
        """The whole numbers in the span times a positive whole number."""
        low, high = self.low * by, self.high * by
        first = low // self.scale + 1 if self.low_open else -(-low // self.scale)
        last = -(-high // self.scale) - 1 if self.high_open else high // self.scale
        return range(first, last + 1)


def printed_span(mantissa: int, decimals: int) -> Span:
    """A print rounded by any tie rule: half a step to both sides. `decimals` is not negative."""
    return Span(2 * mantissa - 1, 2 * mantissa + 1, 2 * 10**decimals)


def span_of(values: Interval) -> Span:
    """An interval with two ends as a span."""
    if values.low is None or values.high is None:
        raise ValueError("a span has two ends")
    low, high = values.low, values.high
    scale = low.denominator * high.denominator // gcd(low.denominator, high.denominator)
    return Span(
        low.numerator * (scale // low.denominator),
        high.numerator * (scale // high.denominator),
        scale,
        values.low_open,
        values.high_open,
    )


def has_total(mantissa: int, decimals: int, answers: int) -> bool:
    """Whether so many whole answers can have a mean printed so: the short form of `Span.times` (GRIM)."""
    step: int = 2 * 10**decimals
    return (2 * mantissa + 1) * answers // step * step >= (2 * mantissa - 1) * answers


def squares(total: int, n: int, items: int, sd: Span, divisor: int) -> range:
    """The sums of squares that give a standard deviation, for n numbers with a sum."""
    scale = sd.scale * sd.scale * n
    middle, spread = total * total * sd.scale * sd.scale, divisor * n * items * items
    low, low_open = (sd.low, sd.low_open) if sd.low > 0 else (0, sd.low == 0 and sd.low_open)
    if sd.high < 0:
        return range(0)
    bottom, top = middle + spread * low * low, middle + spread * sd.high * sd.high
    first = bottom // scale + 1 if low_open else -(-bottom // scale)
    last = -(-top // scale) - 1 if sd.high_open else top // scale
    return range(first, last + 1)


def least_squares(total: int, n: int) -> int:
    """The smallest sum of squares of n whole numbers with a sum: all within one of each other."""
    each, more = divmod(total, n)
    return n * each * each + more * (2 * each + 1)


def has_sample(n: int, total: int, square: int) -> bool:
    """Whether n whole numbers have this sum and this sum of squares.

    Both are odd or both even, and the squares at least the smallest possible. For n >= 8 that is
    enough: from the flattest sample, moving two equal numbers t apart on both sides adds 2 t^2, and
    moving two neighbours so adds 2 t (t + 1). Eight numbers hold four pairs of equals, or three and a
    pair of neighbours; four squares add to every number (Lagrange), and so do three squares and a
    t (t + 1), since of m and m - 2 one is a sum of three squares (Legendre). For n = 4 the three
    differences of pairs have 4 Q - S^2 as the sum of their squares, which for an even sum is four times
    a sum of three squares, and for an odd one a sum of three odd ones, which always exists (Gauss).
    Fewer numbers are tried; five to seven are tried until four are left.
    """
    if (total - square) % 2 or square < least_squares(total, n):
        return False
    if n >= 8:
        return True
    if n == 4:
        return total % 2 == 1 or _is_three_squares(square - total * total // 4)
    if n == 1:
        return square == total * total
    if n == 2:
        apart = 2 * square - total * total
        root = isqrt(max(apart, 0))
        return root * root == apart
    if n == 3 and square > MOST_SQUARE:
        raise UndecidedError
    return any(has_sample(n - 1, total - one, square - one * one) for one in _first_numbers(n, total, square))


def _is_three_squares(number: int) -> bool:
    """Legendre's theorem: every number that is not 4^a (8 b + 7)."""
    while number and number % 4 == 0:
        number //= 4
    return number >= 0 and number % 8 != 7


def _first_numbers(n: int, total: int, square: int) -> Iterator[int]:
    """Every value that one of the numbers can have, the nearest to the mean first."""
    middle, rest = total // n, (n * square - total * total) * (n - 1)
    reach = isqrt(max(rest, 0)) // n + 1
    yield middle
    for step in range(1, reach + 2):
        yield middle - step
        yield middle + step


MOST_TRIES = 50_000


def samples(
    mean: Span, sd: Span, n: int, *, items: int = 1, divisor: int | None = None
) -> Iterator[tuple[int, int]]:
    """Sum and least sum of squares of the samples that have a mean and a standard deviation, by sum.

    `divisor` is n - 1 where nothing is said. Raises UndecidedError.
    """
    tries = 0
    for total in mean.times(n * items):
        least = least_squares(total, n)
        possible = squares(total, n, items, sd, n - 1 if divisor is None else divisor)
        first = max(possible.start, least)
        for square in range(first + (total - first) % 2, possible.stop, 2):
            tries += 1
            if tries > MOST_TRIES:
                raise UndecidedError
            if has_sample(n, total, square):
                yield total, square
                break
        else:
            tries += 1
