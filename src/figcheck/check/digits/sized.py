"""Rows that are settled by the size of one count: shares, margins of error, medians."""

from __future__ import annotations

from functools import lru_cache

from figcheck.check.digits.cells import TRUE, Row, count_of, is_percent, lenient_span, number_of
from figcheck.check.digits.outcome import ALL, DERIVED, FAILS, HOLDS, RESCUED, UNTESTABLE, Outcome
from figcheck.check.ladder import LENIENT
from figcheck.claims.margin import LENIENT as LENIENT_LEVEL
from figcheck.claims.margin import USUAL
from figcheck.claims.settings import share_of
from figcheck.engine.integers import share_holds
from figcheck.engine.normal import two_sided_quantile
from figcheck.engine.samples import Span, printed_span
from figcheck.numbers.reading import Reading

_ROLES_OF_MARGIN = frozenset({"n", "margin", "level"})
_ROLES_OF_MEDIAN = frozenset({"median", "n", "integers"})
_UNITS = 10**15
"""Squares of quantiles are known to so many parts of one."""


def share(row: Row) -> Outcome | None:
    """Whether a lenient reading is one of round numbers is the ladder's to say."""
    part, whole, share = number_of(row.get("part")), count_of(row.get("whole")), number_of(row.get("share"))
    if len(row) != 3 or part is None or whole is None or share is None or part[1]:
        return None
    if min(part[0], share[0]) < 0 or share[1] < 2 or not is_percent(row["share"]):
        return None
    if share_holds(part[0], whole, share[0], share[1] - 2):
        return HOLDS
    if part[0] % 1000 == 0 or whole % 1000 == 0:
        return None
    for reading in LENIENT:
        if part[0] in lenient_span(share, reading).times(whole):
            return DERIVED[reading]
    return FAILS


def margin(row: Row) -> Outcome | None:
    """A margin has to reach half the quantile over the root of n; only how far up it may lie matters."""
    answers, printed, level = count_of(row.get("n")), number_of(row.get("margin")), row.get("level")
    squared = _squared_quantile(str(level)) if level else _USUAL
    if answers is None or printed is None or squared is None or not _ROLES_OF_MARGIN.issuperset(row):
        return None
    if printed[0] < 0 or not is_percent(row["margin"]):
        return None

    def reaches(span: Span, squared: int) -> bool | None:
        """4 n m² >= z²; None where the quantile is not known so exactly."""
        left, right = 4 * answers * span.high * span.high * _UNITS, squared * span.scale * span.scale
        return True if left > right + span.scale * span.scale else False if left < right else None

    nearest = printed_span(*printed)
    for held, outcome in (
        (reaches(nearest, squared), HOLDS),
        (reaches(lenient_span(printed, Reading.ROUNDED_TWICE), squared), DERIVED[Reading.ROUNDED_TWICE]),
        (reaches(lenient_span(printed, Reading.CUT_OFF), squared), DERIVED[Reading.CUT_OFF]),
        (False if level else reaches(nearest, _LENIENT), RESCUED),
    ):
        if held is not False:
            return outcome if held else None
    return FAILS


@lru_cache(maxsize=32)
def _squared_quantile(level: str) -> int | None:
    """The square of a level's quantile in `_UNITS`, cut off; None where the level is no plain number."""
    printed = number_of(level)
    if printed is None or not 0 < printed[0] < 100 * 10 ** printed[1]:
        return None
    z = two_sided_quantile(share_of(level)).low
    return int(z * z * _UNITS)


def median(row: Row) -> Outcome | None:
    """Of an even number of whole numbers the median may be half a number."""
    printed, n = number_of(row.get("median")), count_of(row.get("n"))
    if printed is None or n is None or not _ROLES_OF_MEDIAN.issuperset(row):
        return None
    if row.get("integers") not in TRUE or is_percent(row["median"]):
        return None
    if printed[1] == 0:
        return UNTESTABLE
    parts = 1 if n % 2 else 2
    if printed_span(*printed).times(parts):
        return HOLDS
    for reading in LENIENT:
        if lenient_span(printed, reading).times(parts):
            return ALL[reading]
    return FAILS


_USUAL = int(two_sided_quantile(USUAL).low ** 2 * _UNITS)
_LENIENT = int(two_sided_quantile(LENIENT_LEVEL).low ** 2 * _UNITS)
