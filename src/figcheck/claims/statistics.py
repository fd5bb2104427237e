"""How test statistics are named in words, and which of their parts can be tested."""

from __future__ import annotations

import re
from fractions import Fraction

from figcheck.claims.needs import NO_STATS
from figcheck.claims.wording import MOST_DIGITS, style_of
from figcheck.engine.distributions import Statistic, available
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Exact

COUNTED = {
    "exact": "the p is exact: it was counted from the data, and does not follow from the statistic",
    "simulated": "the p is simulated: it was counted from samples, and does not follow from the statistic",
    "corrected": "the p is corrected, and does not follow from the statistic alone",
}
"""Method -> why its p is not checked."""
ALPHA = Fraction(5, 100)
ABOVE = frozenset({">", ">=", "≥", "⩾", "more than", "over", "above", "at least"})
"""Hedges of a p that is not small."""
_NAMES: dict[Statistic, str] = {"chi2": "χ²"}
_FREEDOMS: dict[Statistic, int] = {"t": 1, "F": 2, "r": 1, "z": 0, "chi2": 1, "Q": 1}
"""How many numbers of degrees of freedom a statistic has."""


def named(statistic: Statistic, value: Figure, df1: Figure | None, df2: Figure | None) -> str:
    """`t(28) = 2.20`, `F(2, 44) = 5.1`, `z = 1.96`."""
    name = _NAMES.get(statistic, statistic)
    freedoms = ", ".join(figure.text for figure in (df1, df2) if figure is not None)
    sign = "" if value.hedge in ("<", ">", "<=", ">=", "≤", "≥") else "= "
    return f"{name}({freedoms}) {sign}{value.text}" if freedoms else f"{name} {sign}{value.text}"


def lacking(statistic: Statistic, value: Figure, df1: Figure | None, df2: Figure | None) -> str | None:
    """Why no p follows from what is given, or None."""
    given = [figure for figure in (df1, df2) if figure is not None]
    needed = _FREEDOMS[statistic]
    if len(given) < needed:
        return f"{statistic} needs {needed} {'number' if needed == 1 else 'numbers'} of degrees of freedom"
    if len(given) > max(needed, 1):
        return f"{statistic} has one number of degrees of freedom"
    for figure in given:
        if figure.hedge is not None or figure.upper is not None:
            return f"{figure.text} is no number of degrees of freedom"
    if any(figure.mantissa <= 0 for figure in given):
        return f"{named(statistic, value, df1, df2)} has no degrees of freedom"
    if statistic == "r" and not -1 < value.value < 1:
        return f"r of {value.text} leaves no p to test"
    return None if available() else NO_STATS


def other_decision(p: Figure, found: Exact) -> str | None:
    """Whether a printed p decides otherwise than the one found, at five in a hundred; in words."""
    above, below = p.hedge in ABOVE, p.hedge is not None and p.hedge not in ABOVE
    if (above and p.base_value < ALPHA) or (below and p.base_value > ALPHA):
        return None
    printed = not above and p.base_value <= ALPHA
    if printed == (found <= ALPHA):
        return None
    if printed:
        return "significant at 5% by the printed p, not by the statistic"
    return "significant at 5% by the statistic, not by the printed p"


_POWER = re.compile(r"\d\s?[eE]|10\s?\^?[-−–⁻]")
"""A p that is printed with a power of ten."""


def shown(chance: Fraction | float) -> str:
    """A p with three significant digits: `0.0362`, `2.39e-07`."""
    return "0" if chance <= 0 else f"{float(chance):.3g}"


def in_style(p: Figure, chance: Fraction) -> str:
    """A p in as many decimals as the printed one, more where that would read the same or 0."""
    if _POWER.search(p.text):
        return shown(chance)
    style = style_of(p)
    for more in range(MOST_DIGITS):
        text = style.finer(more).text(chance).lstrip("<>=≤≥⩽⩾≈ ")
        if text != style.finer(more).text(p.base_value).lstrip("<>=≤≥⩽⩾≈ ") and text.strip("0."):
            return text.removeprefix("0") if p.text.lstrip("<>=≤≥ ")[:1] == "." else text
    return shown(chance)
