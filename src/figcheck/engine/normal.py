"""Square roots and the quantiles of the normal distribution, enclosed in exact rationals.

Nothing here is a float: a value is given as an interval that is proven to hold it.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from math import isqrt

from figcheck.numbers.interval import Exact, Interval

BITS = 96
"""Enclosures are about 2^-96 wide: far below half a step of anything that is printed."""

PI = Fraction(314159265358979323846264338327950288419716939937510, 10**50)
"""Below pi by less than 10^-50 (published digits)."""


def square_root(value: Exact, bits: int = BITS) -> Interval:
    """The square root of a value that is not negative; the enclosure is 2^-bits wide at the most."""
    value = Fraction(value)
    if value < 0:
        raise ValueError("a negative number has no square root")
    scaled = (value.numerator << (2 * bits)) // value.denominator
    root = isqrt(scaled)
    exact = root * root == scaled and (value.numerator << (2 * bits)) % value.denominator == 0
    return Interval(Fraction(root, 1 << bits), Fraction(root if exact else root + 1, 1 << bits))


USUAL = {
    Fraction(90, 100): 1644853626951472714863848907991,
    Fraction(95, 100): 1959963984540054235524594430520,
    Fraction(99, 100): 2575829303548900760978576748603,
}
"""Level -> the quantile in units of 10^-30, cut off: the series needs milliseconds for each."""


@lru_cache(maxsize=32)
def two_sided_quantile(level: Fraction) -> Interval:
    """The z with P(-z <= Z <= z) = level, for a level between 0 and 1 (both excluded).

    By bisection on the power series of the error function (Abramowitz & Stegun 7.1.5), summed in
    fixed point with its truncation error carried along.
    """
    if not 0 < level < 1:
        raise ValueError("a confidence level lies between 0 and 1")
    if level in USUAL:
        return Interval(Fraction(USUAL[level], 10**30), Fraction(USUAL[level] + 1, 10**30))
    return _bisected(level)


def _bisected(level: Fraction) -> Interval:
    low, high = 0, 40 << BITS
    while high - low > 1:
        middle = (low + high) // 2
        central = _central(Fraction(middle, 1 << BITS))
        if central.high is not None and central.high < level:
            low = middle
        elif central.low is not None and central.low > level:
            high = middle
        else:
            low, high = middle - 1, middle + 1
            break
    return Interval(Fraction(low, 1 << BITS), Fraction(high, 1 << BITS))


def _central(z: Fraction) -> Interval:
    """P(-z <= Z <= z): sqrt(2/pi) times the sum of (-1)^n z^(2n+1) / (2^n n! (2n+1))."""
    if z > 12:
        return Interval(1 - Fraction(1, 1 << 100), Fraction(1))
    bits = 2 * BITS + 2 * int(z * z)
    power = (z.numerator << bits) // z.denominator
    square = Fraction(z * z / 2)
    total, terms, n = power, 1, 0
    while power > 0:
        n += 1
        power = power * square.numerator // (square.denominator * n)
        total += (-power if n % 2 else power) // (2 * n + 1)
        terms += 1
    # Every term was rounded down by at most one unit, itself and through its predecessors; each
    # predecessor's error shrinks or grows with the terms, whose sum is below e^(z^2/2) < 2^(z^2).
    error = terms << (int(z * z) + 2)
    root = square_root(2 / PI, 2 * BITS)
    low, high = Fraction(total - error, 1 << bits), Fraction(total + error, 1 << bits)
    slack = Fraction(1, 10**48)
    return Interval(low * (floor_of(root) - slack), high * (ceiling_of(root) + slack))


def floor_of(enclosure: Interval) -> Exact:
    """The lower end of an enclosure, which always has one."""
    if enclosure.low is None:
        raise ValueError("an enclosure has two ends")
    return enclosure.low


def ceiling_of(enclosure: Interval) -> Exact:
    """The upper end of an enclosure, which always has one."""
    if enclosure.high is None:
        raise ValueError("an enclosure has two ends")
    return enclosure.high
