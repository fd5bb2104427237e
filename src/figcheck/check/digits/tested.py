"""Rows of test results: p by floats, where no boundary is so near that their error could decide."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from itertools import product
from math import inf
from typing import Any

from figcheck.check.digits.cells import Printed, Row, is_percent, number_of, span_of_print, text_of
from figcheck.check.digits.chances import Chance, Ends, chance_of
from figcheck.check.digits.outcome import ALL, DERIVED, FAILS, HOLDS, RESCUED, Outcome
from figcheck.check.ladder import LENIENT
from figcheck.claims.chances import CLEAR
from figcheck.claims.test import CORRECTIONS
from figcheck.engine.distributions import SIGNED, Statistic, available, curve
from figcheck.engine.samples import Span, printed_span
from figcheck.numbers.reading import Reading

_ROLES = frozenset({"statistic", "value", "df1", "df2", "p", "tails"})
_FREEDOMS: dict[str, int] = {"t": 1, "F": 2, "r": 1, "z": 0, "chi2": 1, "Q": 1}


def test(row: Row) -> Outcome | None:
    """The p of both ends of a statistic, rung by rung, against the one that is printed."""
    value, p = number_of(row.get("value")), chance_of(text_of(row.get("p")))
    curves = _curves(_said(row, "statistic"), _said(row, "df1"), _said(row, "df2"), _said(row, "tails"))
    if value is None or p is None or curves is None or is_percent(row["value"]) or len(row) > len(_ROLES):
        return None
    statistic: Statistic = row["statistic"]
    if (value[0] < 0 and statistic not in SIGNED) or not _ROLES.issuperset(row):
        return None
    if statistic == "r" and abs(value[0]) >= 10 ** value[1]:
        return None
    return _judged(value, p, statistic, curves, may_be_one_tailed=not row.get("tails") and _has_sides(row))


def _said(row: Row, role: str) -> str:
    cell = row.get(role)
    return cell if type(cell) is str else "" if cell is None else text_of(cell)


def _has_sides(row: Row) -> bool:
    """As `Test` says it of its claim."""
    if row["statistic"] in SIGNED:
        return True
    df1 = number_of(row.get("df1"))
    return row["statistic"] in ("F", "chi2") and df1 is not None and df1[0] == 10 ** df1[1]


def _judged(
    value: Printed, p: Chance, statistic: Statistic, curves: Any, *, may_be_one_tailed: bool
) -> Outcome | None:
    nearest = _chances(span_of_print(value, Reading.NEAREST), curves, statistic)
    printed = p.by_reading[Reading.NEAREST]
    if (met := nearest.meets(printed)) is not False:
        return HOLDS if met else None
    if _chances(span_of_print(value, None), curves, statistic).meets(p.by_reading[None]) is not False:
        for reading in LENIENT:
            lenient = p.by_reading[reading]
            if (met := nearest.meets(lenient)) is not False:
                return DERIVED[reading] if met else None
            if (
                met := _chances(span_of_print(value, reading), curves, statistic).meets(lenient)
            ) is not False:
                return ALL[reading] if met else None
    return _rescued(nearest, printed, may_be_one_tailed=may_be_one_tailed)


def _rescued(found: Ends, printed: Ends, *, may_be_one_tailed: bool) -> Outcome | None:
    """Whether the p of some other assumption, so many times the p found, is the one printed."""
    least = printed.least / found.most if found.most else inf
    most = printed.most / found.least if found.least and printed.most < 1 else inf  # a p is 1 at the most
    for factor in (0.5, *CORRECTIONS) if may_be_one_tailed else CORRECTIONS:
        if least * (1 - CLEAR) <= factor <= most * (1 + CLEAR):
            met = Ends(min(found.least * factor, 1.0), min(found.most * factor, 1.0)).meets(printed)
            if met is not False:
                return RESCUED if met else None
    return FAILS


def _chances(span: Span, curves: Any, statistic: Statistic) -> Ends:
    """The p of every size in a span, and of every number of degrees of freedom."""
    low, high = span.low / span.scale, span.high / span.scale
    near, far = max(low, 0.0), max(high, 0.0)
    if statistic in SIGNED:
        near, far = (0.0 if low < 0 < high else min(abs(low), abs(high))), max(abs(low), abs(high))
    if len(curves) == 1:
        return Ends(curves[0](far), curves[0](near))
    return Ends(min(each(far) for each in curves), max(each(near) for each in curves))


@lru_cache(maxsize=16_384)
def _curves(statistic: str, df1: str, df2: str, tails: str) -> Any:
    """The p by the size of a statistic, for all that its degrees of freedom may be; None for no plain row."""
    freedoms = [df for df in (df1, df2) if df]
    if len(freedoms) != _FREEDOMS.get(statistic, 3) or tails not in ("", "1", "2"):
        return None
    if not available():
        return None
    given = [number_of(df) for df in freedoms]
    if any(df is None or df[0] <= 0 for df in given) or any(map(is_percent, freedoms)):
        return None
    ends = [_freedom(df) for df in given if df is not None]
    sides = 1 if tails == "1" else 2
    return tuple(curve(statistic, *(*each, None, None)[:2], sides) for each in product(*ends))


def _freedom(printed: Printed) -> tuple[Fraction, ...]:
    """A whole number is exact, also as 28.0; a corrected one was rounded."""
    if not printed[0] % 10 ** printed[1]:
        return (Fraction(printed[0], 10 ** printed[1]),)
    span = printed_span(*printed)
    return Fraction(span.low, span.scale), Fraction(span.high, span.scale)
