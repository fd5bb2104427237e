"""p-values of test statistics, with a bound on their error.

The functions are scipy's (the extra `stats`, imported when first asked for). They are taken to be right
to one part in 10^9, a thousand times worse than their authors test them for: a p within that of a
boundary decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from importlib import import_module
from itertools import product
from math import ceil, floor, inf, log10, sqrt
from typing import Any, Literal

from figcheck.engine.arithmetic import hull_of
from figcheck.engine.crossing import crossing
from figcheck.engine.normal import Bracket
from figcheck.numbers.interval import Exact, Interval

Statistic = Literal["t", "F", "r", "z", "chi2", "Q"]
SIGNED = frozenset({"t", "r", "z"})
ERROR = Fraction(1, 10**9)
"""How far a computed p may be off, as a part of it."""
LARGEST = 1e150
"""Beyond it a statistic has the p of this one."""
_TINY = Fraction(1, 10**300)
LESS, MORE = 1 - float(ERROR) - 1e-15, 1 + float(ERROR) + 1e-15
"""What a computed p is taken times, for a lower and an upper bound."""
DEEPEST = 1e-280
"""A p below this has no thirteen digits as a float."""
_DIGITS, _DEEPEST = 13, 300


@lru_cache(maxsize=1)
def available() -> bool:
    """Whether the functions can be computed here."""
    try:
        _special()
    except ImportError:
        return False
    return True


@lru_cache(maxsize=1)
def _special() -> Any:
    return import_module("scipy.special")


def p_value(
    statistic: Statistic, value: Exact, df1: Exact | None = None, df2: Exact | None = None, tails: int = 2
) -> float:
    """The probability of a statistic at least as large: both ways for t, r and z unless `tails` is 1.

    t and r have one number of degrees of freedom, given as either; chi2 and Q too.
    """
    size = abs(float(value)) if statistic in SIGNED else max(float(value), 0.0)
    return curve(statistic, df1, df2, tails)(min(size, LARGEST))


@lru_cache(maxsize=4096)
def curve(
    statistic: Statistic, df1: Exact | float | None, df2: Exact | float | None, tails: int
) -> Callable[[float], float]:
    """The p as a function of the size of a statistic, falling from 1."""
    special, factor = _special(), float(tails)
    first, second = float(df1 or 0), float(df2 or 0)
    freedom = second or first
    if statistic == "z":
        return lambda size: factor * float(special.ndtr(-size))
    if statistic == "t":
        return lambda size: factor * float(special.stdtr(freedom, -size))
    if statistic == "r":
        return lambda size: factor * float(special.stdtr(freedom, -_as_t(size, freedom)))
    if statistic == "F":
        return lambda size: float(special.fdtrc(first, second, size))
    return lambda size: float(special.chdtrc(freedom, size))


def _as_t(size: float, freedom: float) -> float:
    return inf if size >= 1 else size * sqrt(freedom / ((1 - size) * (1 + size)))


@lru_cache(maxsize=4096)
def p_range(
    statistic: Statistic,
    values: Interval,
    df1: Interval | None = None,
    df2: Interval | None = None,
    tails: int = 2,
) -> Bracket:
    """Bounds for p over a set of statistics and bounded sets of degrees of freedom."""
    curves = _curves(statistic, df1, df2, tails)
    near, far = _sizes(statistic, values)
    most = max(each(min(float(near), LARGEST)) for each in curves)
    least = 0.0 if far is None else min(each(min(float(far), LARGEST)) for each in curves)
    return bounds(least, most)


def bounds(least: float, most: float) -> Bracket:
    """Bounds for p's that were computed: what they may be off is added."""
    return Bracket(short(least * LESS, -1), min(short(most * MORE, 1), Fraction(1)))


def short(value: float, way: int) -> Fraction:
    """The decimal of thirteen digits at or below a float, or at or above it where `way` is 1.

    All that follows is rational, and thirteen digits are quickly reckoned with.
    """
    if value == 0:
        return Fraction(0) if way < 0 else _TINY
    exponent = _DIGITS - ceil(log10(value))
    if exponent > _DEEPEST:
        return Fraction(0) if way < 0 else Fraction(value) + _TINY
    scaled = Fraction(value) * (10**exponent if exponent >= 0 else Fraction(1, 10**-exponent))
    whole = floor(scaled) if way < 0 else ceil(scaled)
    return Fraction(whole, 10**exponent) if exponent >= 0 else Fraction(whole * 10**-exponent)


def _curves(
    statistic: Statistic, df1: Interval | None, df2: Interval | None, tails: int
) -> list[Callable[[float], float]]:
    ends = [(None,) if df is None else tuple(dict.fromkeys((df.low, df.high))) for df in (df1, df2)]
    return [curve(statistic, one, other, tails) for one, other in product(*ends)]


def _sizes(statistic: Statistic, values: Interval) -> tuple[Exact, Exact | None]:
    """The smallest and the largest size of a statistic in a set; None where there is no largest."""
    low, high = values.low, values.high
    if statistic not in SIGNED:
        return max(low or 0, 0), None if high is None else max(high, 0)
    if low is not None and low >= 0:
        return low, high
    if high is not None and high <= 0:
        return -high, None if low is None else -low
    if low is None or high is None:
        return 0, None
    return 0, max(-low, high)


@lru_cache(maxsize=4096)
def sizes_for(
    statistic: Statistic,
    chances: Interval,
    df1: Interval | None = None,
    df2: Interval | None = None,
    tails: int = 2,
) -> Interval:
    """The sizes of a statistic whose p lies in a set: all of them, and some beyond by the error of p."""
    top = 1.0 if statistic == "r" else LARGEST
    return hull_of([_sizes_on(each, chances, top) for each in _curves(statistic, df1, df2, tails)])


def _sizes_on(falling: Callable[[float], float], chances: Interval, top: float) -> Interval:
    low = 0.0 if chances.high is None else crossing(falling, float(chances.high * (1 + ERROR)), top)[0]
    if chances.low is None or chances.low <= 0:
        return Interval(short(low, -1), None)
    high = crossing(falling, float(chances.low * (1 - ERROR)), top)[1]
    return Interval(short(low, -1), None if high == inf else short(high, 1))
