"""Rows of plain digits judged by integers alone, as the ladder would judge them.

A row is given as role -> printed text (or number). Each function here returns None for a row that takes
more than that: hedges, magnitude words, settings, scales, a search without an end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from figcheck.check.ladder import only_if
from figcheck.check.report import Judgement, Severity, Verdict
from figcheck.check.sets import Rung
from figcheck.claims.claim import Claim
from figcheck.claims.sampling import MOST_TRIES
from figcheck.engine.integers import share_holds
from figcheck.engine.samples import (
    Span,
    UndecidedError,
    has_total,
    least_squares,
    printed_span,
    samples,
    squares,
)
from figcheck.engine.scaled_samples import Scale, has_sample_on, most_squares
from figcheck.numbers.reading import Reading

Row = Mapping[str, Any]
Printed = tuple[int, int]
"""Mantissa and decimals; a percent has two decimals more than it shows."""


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """A verdict, and what rescues a row that fails: a rung of the ladder, or an assumption."""

    verdict: Verdict
    severity: Severity | None = None
    rung: Rung | None = None
    rescued: bool = False


HOLDS = Outcome("consistent")
UNTESTABLE = Outcome("unchecked")
FAILS = Outcome("inconsistent", "error")
RESCUED = Outcome("inconsistent", "warning", rescued=True)
_LENIENT = (Reading.ROUNDED_TWICE, Reading.CUT_OFF, Reading.ROUNDED_UP)
_DERIVED = {reading: Outcome("inconsistent", "warning", Rung(derived=reading)) for reading in _LENIENT}
_ALL = {
    reading: Outcome("inconsistent", "warning", Rung(reading, reading, round_numbers=True))
    for reading in _LENIENT
}
_PLAIN = re.compile(r"-?[0-9]{1,18}(?:\.([0-9]{1,9}))?(%)?")
_TRUE = frozenset({True, "true", "True", "yes", None, ""})


def plainly(name: str) -> Callable[[Row], Outcome | None] | None:
    """What judges rows of a kind by integers alone; None for kinds that it does not know."""
    return _PLAINLY.get(name)


def judgement(claim: Claim, outcome: Outcome) -> Judgement:
    """The outcome of a row as the judgement on its claim."""
    if outcome is HOLDS:
        return Judgement(claim, "consistent", Reading.NEAREST)
    if outcome is UNTESTABLE:
        return Judgement(claim, "unchecked", reason=claim.untestable())
    note = claim.rescued() if outcome.rescued else None
    if outcome.rung is None:
        return Judgement(claim, "inconsistent", severity=outcome.severity, note=note)
    note = only_if(claim, outcome.rung)
    return Judgement(claim, "inconsistent", outcome.rung.derived, severity=outcome.severity, note=note)


def text_of(cell: object) -> str:
    """A cell as it would be printed; a float of a whole number without its point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def number_of(cell: object) -> Printed | None:
    """A plainly printed number; None for every other cell."""
    return _parsed(cell if type(cell) is str else text_of(cell))


@lru_cache(maxsize=65_536)
def _parsed(text: str) -> Printed | None:
    found = _PLAIN.fullmatch(text)
    if found is None:
        return None
    decimals = found[1]
    places = 0 if decimals is None else len(decimals)
    if found[2]:
        return int(text[:-1].replace(".", "")), places + 2
    return int(text.replace(".", "")), places


def count_of(cell: object) -> int | None:
    """A plainly printed whole number above 0; None for every other cell."""
    if type(cell) is int:
        return cell if cell > 0 else None
    found = number_of(cell)
    return found[0] if found is not None and found[1] == 0 and found[0] > 0 else None


def lenient_span(printed: Printed, reading: Reading) -> Span:
    """The values that a print may stand for on a lenient rung; see `numbers.readings.around`."""
    mantissa, decimals = printed
    scale = 10**decimals
    if reading is Reading.ROUNDED_TWICE:
        return Span(20 * mantissa - 11, 20 * mantissa + 11, 20 * scale)
    if reading is Reading.CUT_OFF:
        below, above = mantissa <= 0, mantissa >= 0
    else:
        below, above = mantissa > 0, mantissa < 0
    return Span(mantissa - below, mantissa + above, scale, below, above)


def _average(row: Row) -> Outcome | None:
    if len(row) > 2 and (
        not _ROLES_OF_AVERAGE.issuperset(row) or row.get("total") or row.get("integers") not in _TRUE
    ):
        return None
    mean, answers = number_of(row.get("mean")), count_of(row.get("n"))
    if mean is None or answers is None:
        return None
    if len(row) > 2:
        items = count_of(row.get("items") or 1)
        if items is None:
            return None
        answers *= items
    mantissa, decimals = mean
    if answers >= 10**decimals:
        return UNTESTABLE
    if has_total(mantissa, decimals, answers):
        return HOLDS
    for reading in _LENIENT:
        if lenient_span(mean, reading).times(answers):
            return _DERIVED[reading]
    return FAILS


def _spread(row: Row) -> Outcome | None:
    if not _ROLES_OF_SPREAD.issuperset(row):
        return None
    mean, sd, n = number_of(row.get("mean")), number_of(row.get("sd")), count_of(row.get("n"))
    items = count_of(row.get("items") or 1)
    if mean is None or sd is None or n is None or items is None or n < 2 or sd[0] < 0:
        return None
    if n * items > MOST_TRIES * 10 ** mean[1]:
        return None
    means, deviations = printed_span(*mean), printed_span(*sd)
    scale = _scale(row, items)
    if scale is None and not _UNSCALED.issuperset(row):
        return None

    def fits(mean: Span, sd: Span, divisor: int) -> bool:
        if scale is not None:
            return _fits_on(
                scale, mean.times(n * items), n, lambda sum_: squares(sum_, n, items, sd, divisor)
            )
        return next(samples(mean, sd, n, items=items, divisor=divisor), None) is not None

    try:
        if fits(means, deviations, n - 1):
            return HOLDS
        for reading in _LENIENT:
            if fits(lenient_span(mean, reading), lenient_span(sd, reading), n - 1):
                return _ALL[reading]
        rescued = fits(means, deviations, n) or fits(means, deviations, n * (n - 1))
    except UndecidedError:
        return None
    return RESCUED if rescued else FAILS


def _scale(row: Row, items: int) -> Scale | None:
    """The scale of each person's items added; None where it is not given in whole numbers."""
    low, high = number_of(row.get("low")), number_of(row.get("high"))
    if low is None or high is None or low[1] or high[1] or low[0] >= high[0]:
        return None
    return Scale(low[0] * items, high[0] * items)


def _fits_on(scale: Scale, sums: range, n: int, possible: Callable[[int], range]) -> bool:
    """Whether whole numbers on a scale have one of the sums and a possible sum of squares for it."""
    for each in sums:
        window, most = possible(each), most_squares(each, n, scale)
        first = max(window.start, least_squares(each, n)) if most >= 0 else most + 1
        tried = range(first + (each - first) % 2, min(window.stop, most + 1), 2)
        if len(tried) > MOST_TRIES:
            raise UndecidedError
        if any(has_sample_on(n, each, square, scale) for square in tried):
            return True
    return False


def _binary(row: Row) -> Outcome | None:
    mean, sd, n = number_of(row.get("mean")), number_of(row.get("sd")), count_of(row.get("n"))
    if len(row) != 3 or mean is None or sd is None or n is None or n < 2 or mean[0] < 0 or sd[0] < 0:
        return None
    if n > MOST_TRIES * 10 ** mean[1]:
        return None
    means, deviations = printed_span(*mean), printed_span(*sd)
    if _some_ones(means, deviations, n):
        return HOLDS
    for reading in _LENIENT:
        lenient = lenient_span(sd, reading)
        if _some_ones(means, lenient, n):
            return _DERIVED[reading]
        if _some_ones(lenient_span(mean, reading), lenient, n):
            return _ALL[reading]
    return FAILS


def _some_ones(mean: Span, sd: Span, n: int) -> bool:
    """Whether some number of ones among n has a mean and a standard deviation."""
    possible = mean.times(n)
    ones = range(max(possible.start, 0), min(possible.stop, n + 1))
    return any(one in squares(one, n, 1, sd, n - 1) for one in ones)


def _share(row: Row) -> Outcome | None:
    """Whether a lenient reading is one of round numbers is the ladder's to say."""
    part, whole, share = number_of(row.get("part")), count_of(row.get("whole")), number_of(row.get("share"))
    if len(row) != 3 or part is None or whole is None or share is None or part[1]:
        return None
    if min(part[0], share[0]) < 0 or share[1] < 2 or "%" not in str(row["share"]):
        return None
    if share_holds(part[0], whole, share[0], share[1] - 2):
        return HOLDS
    if part[0] % 1000 == 0 or whole % 1000 == 0:
        return None
    for reading in _LENIENT:
        if part[0] in lenient_span(share, reading).times(whole):
            return _DERIVED[reading]
    return FAILS


_ROLES_OF_AVERAGE = frozenset({"mean", "n", "items", "total", "integers"})
_UNSCALED = frozenset({"mean", "sd", "n", "items"})
_ROLES_OF_SPREAD = _UNSCALED | {"low", "high"}
_PLAINLY: dict[str, Callable[[Row], Outcome | None]] = {
    "average": _average,
    "spread": _spread,
    "binary": _binary,
    "share": _share,
}
