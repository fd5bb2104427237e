"""Rows of figures that stand in an order: quartiles, and an estimate between its limits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from figcheck.check.digits.cells import Printed, Row, is_percent, lenient_span, number_of, span_of_print
from figcheck.check.digits.limits import beside
from figcheck.check.digits.outcome import ALL, DERIVED, FAILS, HOLDS, Outcome
from figcheck.check.ladder import LENIENT
from figcheck.numbers.reading import Reading

_QUARTILES = ("min", "q1", "median", "q3", "max")
_ROLES_OF_QUARTILES = frozenset({*_QUARTILES, "mean"})
_ESTIMATE = ("low", "estimate", "high")
_ROLES_OF_INTERVAL = frozenset({*_ESTIMATE, "scale", "level", "se", "p"})
_BY_SIGN = (Reading.CUT_OFF, Reading.ROUNDED_UP)
_REACH = {Reading.NEAREST: 10, Reading.ROUNDED_TWICE: 11, None: 20}
"""How far readings reach, in twentieths of a step; none further than a step."""


class Band(NamedTuple):
    """The values from low to high, in a unit that the figures of a row share."""

    low: int
    high: int
    low_open: bool = False
    high_open: bool = False

    def not_above(self, other: Band) -> bool:
        """Whether some value is at most one of the other."""
        return self.low < other.high or (self.low == other.high and not self.low_open and not other.high_open)

    def meets(self, other: Band) -> bool:
        """Whether the two have a value in common."""
        return self.not_above(other) and other.not_above(self)

    def plus(self, other: Band) -> Band:
        """Every sum of two values."""
        return Band(
            self.low + other.low,
            self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def times(self, other: Band) -> Band:
        """Every product of two values, none of them negative."""
        return Band(
            self.low * other.low,
            self.high * other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )


def quartiles(row: Row) -> Outcome | None:
    """Every figure may be as large as each that is above it; whole ends of the data were counted."""
    prints = _prints(row, (*_QUARTILES, "mean"))
    if prints is None or not _ROLES_OF_QUARTILES.issuperset(row):
        return None
    chains = (_QUARTILES, ("min", "mean", "max") if "mean" in prints else ())
    pairs = [pair for chain in chains for pair in combinations([role for role in chain if role in prints], 2)]
    exact = [role for role in ("min", "max") if role in prints and not prints[role][1]]

    def fits(reading: Reading | None) -> bool:
        bands = _bands(prints, dict.fromkeys(prints, reading), exact)
        return all(bands[low].not_above(bands[high]) for low, high in pairs)

    if not pairs:
        return None
    if fits(Reading.NEAREST):
        return HOLDS
    if not fits(None):
        return FAILS
    return next((ALL[reading] for reading in LENIENT if fits(reading)), FAILS)


def interval(row: Row) -> Outcome | None:
    """The estimate between its limits, in their middle where a scale says so, with the p or error beside."""
    prints, scale = _prints(row, _ESTIMATE), row.get("scale") or None
    if prints is None or len(prints) != 3 or not _ROLES_OF_INTERVAL.issuperset(row):
        return None
    if scale not in (None, "linear", "log") or (scale == "log" and min(prints.values())[0] <= 0):
        return None
    others = beside(row)
    if others is None:
        return None

    def fits(low: Reading | None, estimate: Reading | None, high: Reading | None) -> bool | None:
        bands = _bands(prints, {"low": low, "estimate": estimate, "high": high})
        met = _between(bands, scale)
        if not met or scale is None or others.absent:
            return met
        sets = [
            span_of_print(prints[role], reading)
            for role, reading in zip(_ESTIMATE, (low, estimate, high), strict=True)
        ]
        return others.agree(sets, high, logarithmic=scale == "log")

    nearest = Reading.NEAREST
    if (met := fits(nearest, nearest, nearest)) is not False:
        return HOLDS if met else None
    if fits(None, None, None) is False:
        return FAILS
    for reading in LENIENT:
        for outcome, readings in ((DERIVED, (nearest, reading, nearest)), (ALL, (reading,) * 3)):
            if (met := fits(*readings)) is not False:
                return outcome[reading] if met else None
    return FAILS


def _between(bands: dict[str, Band], scale: str | None) -> bool | None:
    """Whether an estimate may lie between its limits, and in their middle; None where these overlap."""
    low, estimate, high = (bands[role] for role in _ESTIMATE)
    if not (low.not_above(estimate) and estimate.not_above(high) and low.not_above(high)):
        return False
    if scale is None:
        return True
    if low.high > high.low:
        return None
    if scale == "linear":
        return estimate.plus(estimate).meets(low.plus(high))
    return estimate.times(estimate).meets(low.times(high))


def _prints(row: Row, roles: Iterable[str]) -> dict[str, Printed] | None:
    """The prints in some roles; None where one is not plain, or they are not in one unit."""
    given = [role for role in roles if row.get(role) not in (None, "")]
    prints = {role: printed for role in given if (printed := number_of(row[role])) is not None}
    return (
        prints if len(prints) == len(given) and len({is_percent(row[role]) for role in given}) == 1 else None
    )


def _bands(
    prints: Mapping[str, Printed], readings: Mapping[str, Reading | None], exact: Sequence[str] = ()
) -> dict[str, Band]:
    """What some prints may be, in twentieths of the finest step among them."""
    finest = max(decimals for _, decimals in prints.values())
    found = {}
    for role, (mantissa, decimals) in prints.items():
        part = 10 ** (finest - decimals)
        middle, reading = 20 * part * mantissa, readings[role]
        if role in exact:
            found[role] = Band(middle, middle)
        elif reading not in _BY_SIGN:
            reach = _REACH[reading]
            found[role] = Band(middle - reach * part, middle + reach * part)
        else:
            span = lenient_span((mantissa, 0), reading)
            found[role] = Band(20 * part * span.low, 20 * part * span.high, span.low_open, span.high_open)
    return found
