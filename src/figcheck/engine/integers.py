"""Proofs by a few integer multiplications that a relation of printed numbers holds.

True is a proof that values exist, each within half a step of its print, ends included; False says
nothing. A number is given as (mantissa, exponent, halves): mantissa x 10^exponent, true within `halves`
half steps of 10^exponent each way: 1 for a rounded number, 0 for an exact count. Numbers are taken as
real ones, so a number that is whole and not exact proves nothing here and must not be given; that is
also why a number given with `halves` 0 must be exact.

The general engine decides the same questions some fifty times as slowly.
"""

from __future__ import annotations

from collections.abc import Iterable

Printed = tuple[int, int, int]
"""(mantissa, exponent, half steps each way)."""

_TENS: tuple[int, ...] = tuple(10**power for power in range(64))


def power_of_ten(exponent: int) -> int:
    """10^exponent for an exponent that is not negative."""
    return _TENS[exponent] if exponent < 64 else int(10**exponent)


def share_holds(part: int, whole: int, mantissa: int, decimals: int, per: int = 100) -> bool:
    """Exact counts: part / whole x per = mantissa / 10^decimals, rounded to its last place.

    `decimals` is not negative: 3 and 0 for `3%`, 714 and 1 for `71.4%`; `per` is 100 for a percent.
    """
    if whole <= 0:
        return False
    top = 2 * per * part * power_of_ten(decimals)
    middle = 2 * mantissa * whole
    return middle - whole <= top <= middle + whole


def sum_holds(parts: Iterable[Printed], total: Printed) -> bool:
    """The parts add to the total."""
    numbers = [*parts, total]
    common = min(exponent for _, exponent, _ in numbers)
    middle = spread = 0
    for mantissa, exponent, halves in numbers:
        scale = power_of_ten(exponent - common)
        middle += mantissa * scale
        spread += halves * scale
    middle -= 2 * total[0] * power_of_ten(total[1] - common)
    return -spread <= 2 * middle <= spread


def product_holds(left: Printed, right: Printed, result: Printed) -> bool:
    """The product of left and right is the result; proves nothing where a number may be negative."""
    low_left, high_left = 2 * left[0] - left[2], 2 * left[0] + left[2]
    low_right, high_right = 2 * right[0] - right[2], 2 * right[0] + right[2]
    low, high = 2 * result[0] - result[2], 2 * result[0] + result[2]
    if low_left < 0 or low_right < 0:
        return False
    shift = left[1] + right[1] - result[1]
    ours = power_of_ten(shift) if shift > 0 else 1
    theirs = 2 * power_of_ten(-shift) if shift < 0 else 2
    return low_left * low_right * ours <= high * theirs and low * theirs <= high_left * high_right * ours


def ratio_holds(left: Printed, right: Printed, ratio: Printed) -> bool:
    """The ratio of left to right, for a right side that is not 0."""
    return 2 * right[0] > right[2] and product_holds(ratio, right, left)


def change_holds(before: Printed, after: Printed, change: Printed, per: int = 100) -> bool:
    """The later number is the earlier one x (1 + change / per); `per` is 100 for a percent."""
    mantissa, exponent, halves = change
    if exponent > 0:
        mantissa, halves, exponent = mantissa * power_of_ten(exponent), halves * power_of_ten(exponent), 0
    factor = (mantissa + per * power_of_ten(-exponent), exponent, halves)
    mantissa, exponent, halves = after
    return product_holds(before, factor, (mantissa * per, exponent, halves * per))
