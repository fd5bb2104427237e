# ruff: noqa: E501
"""The columns of one table: Total (n = 98), Control (n = 48), Drug (n = 50).

The columns beside a total are parts of it. Of which stage of a study a table speaks its heads do not say:
so they are held against each other, and never against those who were randomised. A weak reading: where
data are missing, the columns are fewer than their total by right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from figcheck.extract.cohorts.misses import slipped
from figcheck.extract.cohorts.people import PEOPLE
from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import places_of
from figcheck.extract.forms.form import Form, Found
from figcheck.numbers.figure import Figure
from figcheck.numbers.tokens import token_at

HINTS = ("Total", "Overall", "All ")
_IS_N = r"[\s*]{0,40}[(\[,]?\s?\*?[nN]\*?\s?=\s?(?P<size>\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d.%/]|,\d)\s?[)\]]?"
_WHOLE = re.compile(rf"(?:Total|Overall|All)(?: (?:{PEOPLE}|cohort|sample|group))?{_IS_N}")
_COLUMN = re.compile(rf"[\s|*†‡§,;]{{0,240}}(?P<name>[A-Za-z][^()\[\]\n=;.:|%]{{0,60}}?){_IS_N}")
_BACK = 400
_MOST = 8


def _columns(text: str, figures: Figures) -> Iterator[Found]:
    for at in sorted([at for hint in HINTS if hint in text for at in places_of(hint, text)]):
        whole = _WHOLE.match(text, at)
        if whole is None:
            continue
        total = _size(text, whole, figures)
        for beside in (_behind(text, whole.end()), _ahead(text, at)):
            parts = tuple(_size(text, column, figures) for column in beside)
            if total is not None and 1 < len(parts) <= _MOST and None not in parts:
                sizes = tuple(part for part in parts if part is not None)
                if _adds(total, sizes):
                    yield Found({"parts": sizes, "total": total})
                    break


def _size(text: str, head: re.Match[str], figures: Figures) -> Figure | None:
    token = token_at(text, head.start("size"), head.end("size"))
    return None if token is None else figures.of(token, token.start)


def _behind(text: str, at: int) -> list[re.Match[str]]:
    """The columns right behind a place, up to the next total."""
    columns = []
    while (column := _COLUMN.match(text, at)) is not None and not _is_whole(column):
        columns.append(column)
        at = column.end()
    return columns


def _ahead(text: str, at: int) -> list[re.Match[str]]:
    """The columns right ahead of a place, back to the total before."""
    row: list[re.Match[str]] = []
    for column in reversed(list(_COLUMN.finditer(text, max(0, at - _BACK), at))):
        reaches = row[-1].start() if row else at
        if _is_whole(column) or text[column.end() : reaches].strip(" \t\r\n|*†‡§,;"):
            break
        row.append(column)
    return row[::-1]


def _is_whole(column: re.Match[str]) -> bool:
    return column["name"].strip().startswith(("Total", "Overall", "All "))


def _adds(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether columns are the total, or would be but for one slip and none of them is a part of another."""
    if sum(part.value for part in parts) == total.value:
        return True
    some = (group for size in range(2, len(parts)) for group in combinations(parts, size))
    return slipped(total, parts) and not any(
        sum(part.value for part in group) == total.value for group in some
    )


FORMS: tuple[Form, ...] = (
    Form(
        "columns of a table and their total",
        "total",
        HINTS,
        _columns,
        "weak",
        whole=True,
        reads=(
            "| Age | Total (n = 98{total}) | Control (n = 48{parts}) | Drug (n = 50{parts}) |",
            "Control (n=133{parts})\nGlamour (n=136{parts})\nHealth (n=142{parts})\nTotal (n=412{total})\nGirls 65",
            "Control, n = 42{parts} Drug, n = 45{parts} Total, n = 87{total} Control, n = 7{parts} Drug, n = 8{parts} Total, n = 15{total}",
        ),
        leaves=(
            "| Age | Total (n = 98) | Men (n = 48) | Women (n = 50) | Smokers (n = 4) |",
            "| Age | Placebo (n = 20) | Low (n = 100) | High (n = 100) | Drug total (n = 200) |",
            "| Age | Total (n = 312) | Followed (n = 183) | Seen (n = 114) |",
            "All patients (n = 40) had a cold (n = 20) or a cough (n = 12).",
        ),
    ),
)
