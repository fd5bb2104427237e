"""What floats say of a test result: its p, and that it is clear of every boundary, one way or the other.

A float is off by far less than a computed p may be; where even four times that error decides nothing,
neither could exact fractions. What is not clear is left to them.
"""

from __future__ import annotations

from itertools import product
from math import isnan
from typing import NamedTuple

from figcheck.engine.distributions import SIGNED, Statistic, curve
from figcheck.numbers.figure import COUNT, Figure

CLEAR = 4e-9
"""Four times the error of a computed p, and far above that of a float."""
_BELOW, _ABOVE = frozenset({"<", "<=", "≤"}), frozenset({">", ">=", "≥"})
_MOST = 10**100
"""Far below the largest size of a statistic that a p is computed for."""


class Chances(NamedTuple):
    """The p's of a statistic: of its largest value, of the one printed, and of its smallest."""

    least: float
    printed: float
    most: float


def chances(
    statistic: Statistic, value: Figure, df1: Figure | None, df2: Figure | None, sides: int, halves: int = 1
) -> Chances | None:
    """The p's of every value within some half steps of a print; None where it takes more than digits.

    A p lies between those of the ends of every number of degrees of freedom.
    """
    if not _plain(value) or value.hedge or (value.mantissa < 0 and statistic not in SIGNED):
        return None
    for df in (df1, df2):
        if df is not None and (df.hedge is not None or not _plain(df)):
            return None
    falling = curve(statistic, _number(df1), _number(df2), sides)
    size = abs(value.mantissa)
    near, far = _around(size, value.exponent, halves)
    least, printed, most = falling(far), falling(_float(size, value.exponent)), falling(near)
    if (df1 is not None and df1.exponent) or (df2 is not None and df2.exponent):
        curves = [curve(statistic, one, other, sides) for one, other in product(_ends(df1), _ends(df2))]
        least, most = min(each(far) for each in curves), max(each(near) for each in curves)
    return None if isnan(least + most) else Chances(least, printed, most)


def allowed(p: Figure, halves: int = 1) -> tuple[float, float] | None:
    """The ends of what a printed p stands for; None where it is no plain number, nor below or above one."""
    if not _plain(p):
        return None
    if p.hedge is None:
        return _around(p.mantissa, p.exponent, halves)
    bound = _float(p.mantissa, p.exponent)
    return (0.0, bound) if p.hedge in _BELOW else (bound, 1.0) if p.hedge in _ABOVE else None


def clearly_meet(found: Chances, printed: tuple[float, float], times: float = 1.0) -> bool:
    """Whether some p is both found, or so many times one found but not more than 1, and printed."""
    low, high = max(found.least * times, printed[0]), min(found.most * times, 1.0, printed[1])
    return low * (1 + CLEAR) < high * (1 - CLEAR)


def clearly_apart(found: Chances, printed: tuple[float, float], times: float = 1.0) -> bool:
    """Whether none is, also if the p found is taken several times, but never for more than 1."""
    least, most = min(found.least * times, 1.0) * (1 - CLEAR), found.most * times * (1 + CLEAR)
    return least > printed[1] or most < printed[0]


def _plain(figure: Figure) -> bool:
    """Whether a figure is digits alone, but for its hedge, and not so many that no float holds them."""
    return (
        figure.form == "number"
        and figure.unit == COUNT
        and figure.denominator == 1
        and figure.printed_step is None
        and figure.custom is None
        and figure.exponent <= 0
        and abs(figure.mantissa) < _MOST
    )


def _ends(df: Figure | None) -> tuple[float | None, ...]:
    """The ends of what a number of degrees of freedom may be; one that is whole is exact."""
    if df is None or df.mantissa % 10**-df.exponent == 0:
        return (_number(df),)
    return _around(df.mantissa, df.exponent, 1)


def _number(df: Figure | None) -> float | None:
    return None if df is None else _float(df.mantissa, df.exponent)


def _around(mantissa: int, exponent: int, halves: int) -> tuple[float, float]:
    """So many half steps each way of a print, not below 0."""
    twice, scale = 2 * mantissa, 2 * 10**-exponent
    return (twice - halves) / scale if twice > halves else 0.0, (twice + halves) / scale


def _float(mantissa: int, exponent: int) -> float:
    scale: int = 10**-exponent
    return mantissa / scale
