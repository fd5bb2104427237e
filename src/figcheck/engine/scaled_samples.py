"""Whole-number samples on a scale: every number from a lowest to a highest one."""

from __future__ import annotations

from functools import cache, lru_cache
from math import isqrt
from typing import NamedTuple

from figcheck.engine.samples import UndecidedError, has_sample, least_squares


class Scale(NamedTuple):
    """What each of the numbers lies between."""

    low: int
    high: int


def most_squares(total: int, n: int, scale: Scale) -> int:
    """The largest sum of squares of n numbers on a scale with a sum; -1 where no numbers have that sum."""
    low, high = scale
    if not n * low <= total <= n * high:
        return -1
    if high == low:
        return n * low * low
    full, odd = divmod(total - n * low, high - low)
    if full == n:
        return n * high * high
    return full * high * high + (low + odd) ** 2 + (n - full - 1) * low * low


MOST_STEPS = 4_000
MOST_SWEEPS = 2_000
DEEPEST = 200
"""How many pairs of ends are taken off a scale, one within the other."""


def spreads_to(n: int, total: int, square: int, scale: Scale) -> bool:
    """Whether the flattest sample of a sum reaches a sum of squares by steps of two equal numbers apart.

    Two numbers v and v within the scale become v - 1 and v + 1, which adds 2 to the sum of squares and
    nothing to the sum: every sum of squares of the same parity on the way is that of some sample. These
    are the moves of chips that fire on a line (Björner, Lovász & Shor 1991), which end the same way in
    whatever order they are made; so all that can move, moves at once.
    """
    if not n * scale.low <= total <= n * scale.high:
        return False
    each, more = divmod(total, n)
    low, high = max(scale.low, each - MOST_SWEEPS), min(scale.high, each + 1 + MOST_SWEEPS)
    counts = [0] * (high - low + 2)
    middle = each - low
    counts[middle], counts[middle + 1] = n - more, more
    reached = least_squares(total, n)
    for sweep in range(MOST_SWEEPS):
        if reached >= square:
            return (reached - square) % 2 == 0 and square >= least_squares(total, n)
        before = reached
        for at in range(max(1, middle - sweep), min(high - low, middle + 2 + sweep)):
            pairs = counts[at] // 2
            if pairs:
                counts[at] -= 2 * pairs
                counts[at - 1] += pairs
                counts[at + 1] += pairs
                reached += 2 * pairs
        if reached == before:
            return False
    return False


def has_room(n: int, total: int, square: int, scale: Scale) -> bool:
    """Whether every n numbers with a sum and a sum of squares lie on a scale, whatever they are.

    None is further from the mean than the root of (n - 1) (n square - total^2) / n^2.
    """
    reach = isqrt(max((n - 1) * (n * square - total * total), 0)) + 1
    return n * scale.low <= total - reach and total + reach <= n * scale.high


def has_sample_on(n: int, total: int, square: int, scale: Scale) -> bool:
    """Whether n whole numbers on a scale have this sum and sum of squares. Raises UndecidedError.

    A scale with room for all such samples bounds nothing. On any other, what `spreads_to` does not reach is
    near the largest sum of squares: there it is tried how many numbers
    stand at the two ends of the scale, then at the ends of the scale inside, each time bounded by the
    least and the largest sum of squares that the others can have.
    """
    found = _has_sample_on(n, total, square, scale)
    if found is None:
        raise UndecidedError
    return found


@lru_cache(maxsize=4_096)
def _has_sample_on(n: int, total: int, square: int, scale: Scale) -> bool | None:
    """The same; None where it is undecided. Kept: a claim that is narrowed asks the same again and again."""
    if has_room(n, total, square, scale):
        try:
            return has_sample(n, total, square)
        except UndecidedError:
            return None
    if spreads_to(n, total, square, scale):
        return True
    steps = 0

    @cache
    def found(n: int, total: int, square: int, low: int, high: int) -> bool:
        nonlocal steps
        steps += 1
        if steps > MOST_STEPS or low - scale.low > DEEPEST:
            raise UndecidedError
        if n == 0:
            return total == 0 and square == 0
        if (total - square) % 2 or not least_squares(total, n) <= square <= most_squares(
            total, n, Scale(low, high)
        ):
            return False
        if square in (least_squares(total, n), most_squares(total, n, Scale(low, high))):
            return True
        for tops in range(min(n, max((total - n * low) // (high - low), 0)), -1, -1):
            for bottoms in range(n - tops + 1):
                left = n - tops - bottoms
                rest, rest_square = (
                    total - tops * high - bottoms * low,
                    square - tops * high**2 - bottoms * low**2,
                )
                if left == 0:
                    if rest == 0 and rest_square == 0:
                        return True
                elif high - low >= 2 and found(left, rest, rest_square, low + 1, high - 1):
                    return True
        return False

    try:
        return found(n, total, square, scale.low, scale.high)
    except UndecidedError:
        return None
