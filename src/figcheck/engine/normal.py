"""Square roots and the quantiles of the normal distribution, bracketed in exact rationals.

Nothing here is a float: a value is given as two rationals between which it is proven to lie.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from math import isqrt
from typing import NamedTuple

from figcheck.numbers.interval import Exact

BITS = 96
"""Brackets are about 2^-96 wide: far below half a step of anything that is printed."""

PI = Fraction(314159265358979323846264338327950288419716939937510, 10**50)
"""Below pi by less than 10^-50 (published digits)."""

USUAL = {
    Fraction(90, 100): 1644853626951472714863848907991,
    Fraction(95, 100): 1959963984540054235524594430520,
    Fraction(99, 100): 2575829303548900760978576748603,
}
"""Level -> the quantile in units of 10^-30, cut off: the series needs milliseconds for each."""


class Bracket(NamedTuple):
    """Two rationals, and somewhere between them (ends included) the value that is meant."""

    low: Fraction
    high: Fraction


def square_root(value: Exact, bits: int = BITS) -> Bracket:
    """The square root of a value that is not negative; the bracket is 2^-bits wide at the most."""
    if value < 0:
        raise ValueError("a negative number has no square root")
    scaled, rest = divmod(value.numerator << (2 * bits), value.denominator)
    root = isqrt(scaled)
    exact = rest == 0 and root * root == scaled
    return Bracket(Fraction(root, 1 << bits), Fraction(root if exact else root + 1, 1 << bits))


@lru_cache(maxsize=32)
def two_sided_quantile(level: Fraction) -> Bracket:
    """The z with P(-z <= Z <= z) = level, for a level between 0 and 1 (both excluded).

    By bisection on the power series of the error function (Abramowitz & Stegun 7.1.5), summed in
    fixed point with its truncation error carried along.
    """
    if not 0 < level < 1:
        raise ValueError("a confidence level lies between 0 and 1")
    if level in USUAL:
        return Bracket(Fraction(USUAL[level], 10**30), Fraction(USUAL[level] + 1, 10**30))
    return _bisected(level)


def two_sided_tail(z: Exact) -> Bracket:
    """P(|Z| >= z) for a z that is not negative."""
    central = _central(Fraction(z))
    return Bracket(max(1 - central.high, Fraction(0)), min(1 - central.low, Fraction(1)))


def natural_logarithm(value: Exact) -> Bracket:
    """The logarithm of a positive number: powers of two, and twice the series of atanh for the rest."""
    if value <= 0:
        raise ValueError("only a positive number has a logarithm")
    rest, powers = Fraction(value), value.numerator.bit_length() - value.denominator.bit_length()
    rest = rest / 2**powers if powers >= 0 else rest * 2**-powers
    low, high = _atanh_series((rest - 1) / (rest + 1))
    two_low, two_high = _atanh_series(Fraction(1, 3))
    ends = sorted((powers * two_low, powers * two_high))
    return Bracket(low + ends[0], high + ends[1])


@lru_cache(maxsize=64)
def _atanh_series(x: Fraction) -> Bracket:
    """2 atanh x for |x| <= 1/2, in fixed point: every term is rounded down by one unit at the most."""
    power = (x.numerator << (2 * BITS)) // x.denominator
    square, total, n = x * x, 0, 0
    while power not in (0, -1):
        total += power // (2 * n + 1)
        power = power * square.numerator // square.denominator
        n += 1
    error = 4 * (n + 2)
    return Bracket(
        Fraction(2 * (total - error), 1 << (2 * BITS)), Fraction(2 * (total + error), 1 << (2 * BITS))
    )


def _bisected(level: Fraction) -> Bracket:
    low, high = 0, 16 << BITS
    while high - low > 1:
        middle = (low + high) // 2
        central = _central(Fraction(middle, 1 << BITS))
        if central.high < level:
            low = middle
        elif central.low > level:
            high = middle
        else:
            low, high = middle - 1, middle + 1
            break
    return Bracket(Fraction(low, 1 << BITS), Fraction(high, 1 << BITS))


def _central(z: Fraction) -> Bracket:
    """P(-z <= Z <= z): sqrt(2/pi) times the sum of (-1)^n z^(2n+1) / (2^n n! (2n+1))."""
    if z > 12:
        return Bracket(1 - Fraction(1, 1 << 100), Fraction(1))
    bits = 2 * BITS + 2 * int(z * z)
    power = (z.numerator << bits) // z.denominator
    square = z * z / 2
    total, n = power, 0
    while power > 0:
        n += 1
        power = power * square.numerator // (square.denominator * n)
        total += (-power if n % 2 else power) // (2 * n + 1)
    # Every term was rounded down by at most one unit, itself and through its predecessors, whose
    # errors grow and shrink as the terms do: by e^(z^2/2) < 2^(z^2) at the most.
    error = (n + 1) << (int(z * z) + 2)
    root = square_root(2 / PI, 2 * BITS)
    slack = Fraction(1, 10**48)
    return Bracket(
        Fraction(total - error, 1 << bits) * (root.low - slack),
        Fraction(total + error, 1 << bits) * (root.high + slack),
    )
