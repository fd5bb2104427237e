"""Rows of two by two tables: their ratios by fractions, and the p of the usual tests by floats."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import erfc, log, sqrt

from figcheck.check.digits.cells import Row, number_of, span_of_print, text_of
from figcheck.check.digits.chances import Chance, Ends, chance_of
from figcheck.check.digits.outcome import ALL, DERIVED, FAILS, HOLDS, RESCUED, Outcome
from figcheck.check.ladder import LENIENT
from figcheck.claims.table2x2 import DECADE, EITHER
from figcheck.engine.fourfold import MEASURES, Cells, chi_squared, fisher
from figcheck.engine.samples import Span
from figcheck.numbers.reading import Reading

_ROLES = frozenset({"a", "b", "c", "d", "estimate", "p", "measure"})
_OF_ONE_TEST = ("chi-squared", "Yates")
_MOST_COUNTED = 2_000
"""Up to so many in a table, Fisher's test is counted here."""
_LEAST = 1e-6
"""Below it the likelihood ratio is what floats leave of a sum of logarithms."""


def table2x2(row: Row) -> Outcome | None:
    """The estimate and the p, rung by rung; what is whole in the counts, no reading changes."""
    cells, measure = _cells(row), row.get("measure") or None
    if cells is None or not _ROLES.issuperset(row) or (measure is not None and measure not in MEASURES):
        return None
    values, estimate = _values(row, cells, measure), number_of(row.get("estimate") or "")
    chance = chance_of(text_of(row["p"])) if row.get("p") else None
    unread = (row.get("estimate") and estimate is None) or (row.get("p") and chance is None)
    if unread or values is None or (estimate is None and chance is None):
        return None

    def fits(reading: Reading) -> bool:
        return estimate is None or any(_within(value, span_of_print(estimate, reading)) for value in values)

    if chance is None or not any(fits(reading) for reading in (Reading.NEAREST, *LENIENT)):
        if fits(Reading.NEAREST):
            return HOLDS
        return next((DERIVED[reading] for reading in LENIENT if fits(reading)), FAILS)
    found = _chances(cells, measure, chance)
    return _judged([fits(each) for each in (Reading.NEAREST, *LENIENT)], found, chance) if found else None


def _judged(fits: Sequence[bool], found: Sequence[float], chance: Chance) -> Outcome | None:
    """By whether the estimate fits on every rung, and the p of every test."""
    printed = chance.by_reading[Reading.NEAREST]
    met = _met(found, printed)
    if met is None or (fits[0] and met):
        return HOLDS if met else None
    for reading, estimate in zip(LENIENT, fits[1:], strict=True):
        if estimate and met:
            return DERIVED[reading]
        if estimate and (lenient := _met(found, chance.by_reading[reading])) is not False:
            return ALL[reading] if lenient else None
    if not fits[0]:
        return FAILS
    other = Ends(min(found) / DECADE, max(found) * DECADE).meets(printed)
    return None if other is None else RESCUED if other else FAILS


def _met(found: Sequence[float], printed: Ends) -> bool | None:
    """Whether the p of some test is the one printed; None where one is too near to tell."""
    if any(map(printed.holds, found)):
        return True
    return False if all(Ends(p, p).meets(printed) is False for p in found) else None


def _cells(row: Row) -> Cells | None:
    counts: list[int] = []
    for role in "abcd":
        printed = number_of(row.get(role))
        if printed is None or printed[1] or printed[0] < 0:
            return None
        counts.append(printed[0])
    a, b, c, d = counts
    return a, b, c, d


def _values(row: Row, cells: Cells, measure: str | None) -> list[Fraction] | None:
    """What an estimate may be; None where it has no value."""
    if not row.get("estimate"):
        return []
    names = EITHER if measure is None else (measure,)
    found = [value for name in names if (value := MEASURES[name](cells)) is not None]
    if measure == "NNT":
        found += [Fraction(way) for value in found for way in (value // 1, -(-value // 1))]
    return found or None


def _within(value: Fraction, span: Span) -> bool:
    """Whether a value lies in a span."""
    at, low, high = (
        value.numerator * span.scale, span.low * value.denominator, span.high * value.denominator,
    )  # fmt: skip
    return (low < at or (low == at and not span.low_open)) and (
        at < high or (at == high and not span.high_open)
    )


def _chances(cells: Cells, measure: str | None, chance: Chance) -> list[float]:
    """The p of every usual test, or of the quick ones where one of them fits; none where it takes long."""
    statistics = [chi_squared(cells, corrected=name == "Yates") for name in _OF_ONE_TEST]
    if measure in _OF_ONE_TEST:
        statistics = [statistics[_OF_ONE_TEST.index(measure)]]
    quick = [erfc(sqrt(statistic / 2)) for statistic in statistics if statistic is not None]
    if not quick or measure in _OF_ONE_TEST or _met(quick, chance.by_reading[Reading.NEAREST]):
        return quick
    ratio = _likelihood_ratio(cells)
    if ratio < _LEAST or sum(cells) > _MOST_COUNTED:
        return []
    return [*quick, erfc(sqrt(ratio / 2)), *map(float, fisher(cells))]


def _likelihood_ratio(cells: Cells) -> float:
    """See `engine.fourfold`."""
    a, b, c, d = cells
    expected = ((a + b) * (a + c), (a + b) * (b + d), (c + d) * (a + c), (c + d) * (b + d))
    total = sum(cells)
    return 2 * sum(
        cell * log(cell * total / each) for cell, each in zip(cells, expected, strict=True) if cell
    )
