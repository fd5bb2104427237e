"""Limits of one estimate at two levels of confidence: the wider level has the wider limits.

Only where nothing but a comma or a word stands between the two, so that both are of the same estimate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.statistics.limits import BLANK, levelled

_BETWEEN = re.compile(rf"{BLANK}?[)\]]?{BLANK}?[,;]?{BLANK}?(?:and{BLANK}|or{BLANK})?(?:an?{BLANK})?[(\[]?")


def _nested(text: str, figures: Figures) -> Iterator[Found]:
    """Each limit of the lower level, which lies between those of the higher one."""
    if not any(level in text for level in _UNUSUAL):
        return
    for one, other in pairwise(levelled(text)):
        if one.level == other.level or _BETWEEN.fullmatch(text, one.high.end, other.start) is None:
            continue
        narrow, wide = sorted((one, other), key=lambda each: Decimal(each.level))
        low, high = figures.keep(wide.low), figures.keep(wide.high)
        for value in (narrow.low, narrow.high):
            yield Found({"low": low, "high": high, "value": figures.keep(value)})


_HINTS = ("CI", "onfidence", "redible", "CrI")
_UNUSUAL = tuple(
    f"{level}{per_cent} {name}"
    for level in (80, 90, 99)
    for per_cent in ("%", " %", " percent")
    for name in "Cc"
)
"""Of two levels one is not the usual one."""
FORMS: tuple[Form, ...] = (
    Form(
        "limits at two levels",
        "range",
        _HINTS,
        _nested,
        whole=True,
        reads=(
            "OR 1.63 (90% CI 1.20{value}-2.10{value}; 95% CI 1.10{low}{low}-2.30{high}{high})",
            "It lay at 1.63, 95% CI 1.20{value} to 2.10{value}, 99% CI 1.10{low}{low} to 2.30{high}{high}.",
        ),
        leaves=(
            "OR 1.63 (95% CI 1.20-2.10), RR 1.50 (90% CI 1.10-2.30)",
            "1.63 (95% CI 1.20-2.10) and 1.50 (95% CI 1.10-2.30)",
        ),
    ),
)
