"""Rows of two by two tables: their ratios by fractions, and the p of the usual tests by floats."""

from __future__ import annotations

from fractions import Fraction
from math import erfc, sqrt
from typing import Any

from figcheck.check.digits.cells import Row, lenient_span, number_of, text_of
from figcheck.check.digits.chances import Chance, chance_of
from figcheck.check.digits.outcome import DERIVED, FAILS, HOLDS, Outcome
from figcheck.check.ladder import LENIENT
from figcheck.claims.table2x2 import EITHER
from figcheck.engine.fourfold import LARGEST, MEASURES, Cells, chi_squared
from figcheck.engine.samples import Span, printed_span
from figcheck.numbers.reading import Reading

_ROLES = frozenset({"a", "b", "c", "d", "estimate", "p", "measure"})
_TESTS = {"chi-squared": False, "Yates": True}


def table2x2(row: Row) -> Outcome | None:
    """The estimate first: where it fails, no p rescues the row."""
    cells, measure = _cells(row), row.get("measure") or None
    if cells is None or not _ROLES.issuperset(row) or (measure is not None and measure not in MEASURES):
        return None
    values = _values(row, cells, measure)
    chance = chance_of(text_of(row["p"])) if row.get("p") else None
    if values is None or (row.get("p") and (chance is None or sum(cells) > LARGEST)):
        return None
    estimate = number_of(row.get("estimate") or "")
    if estimate is None:
        return None if row.get("estimate") or chance is None else _tested(cells, chance, measure)
    if _among(values, printed_span(*estimate)):
        return HOLDS if chance is None else _tested(cells, chance, measure)
    for reading in LENIENT:
        if _among(values, lenient_span(estimate, reading)):
            return DERIVED[reading] if chance is None else None
    return FAILS


def _cells(row: Row) -> Cells | None:
    counts: list[int] = []
    for role in "abcd":
        printed = number_of(row.get(role))
        if printed is None or printed[1] or printed[0] < 0:
            return None
        counts.append(printed[0])
    a, b, c, d = counts
    return a, b, c, d


def _values(row: Row, cells: Cells, measure: Any) -> list[Fraction] | None:
    """What an estimate may be; None where it has no value."""
    if not row.get("estimate"):
        return []
    names = EITHER if measure is None else (measure,)
    found = [value for name in names if (value := MEASURES[name](cells)) is not None]
    if measure == "NNT":
        found += [Fraction(way) for value in found for way in (value // 1, -(-value // 1))]
    return found or None


def _among(values: list[Fraction], span: Span) -> bool:
    return any(_within(value, span) for value in values)


def _within(value: Fraction, span: Span) -> bool:
    """Whether a value lies in a span."""
    at, low, high = (
        value.numerator * span.scale, span.low * value.denominator, span.high * value.denominator,
    )  # fmt: skip
    return (low < at or (low == at and not span.low_open)) and (
        at < high or (at == high and not span.high_open)
    )


def _tested(cells: Cells, chance: Chance, measure: Any) -> Outcome | None:
    """Whether the p is that of a chi-squared test, with or without correction: others take longer."""
    printed = chance.by_reading[Reading.NEAREST]
    for name, corrected in _TESTS.items():
        if measure in _TESTS and measure != name:
            continue
        statistic = chi_squared(cells, corrected=corrected)
        if statistic is None:
            continue
        if printed.holds(erfc(sqrt(statistic / 2))):
            return HOLDS
    return None
