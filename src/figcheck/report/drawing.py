"""Excerpts drawn on a page: line numbers, the text, and the underlines below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from figcheck.claims.document import Document
from figcheck.report.excerpt import Excerpt, Mark, Row
from figcheck.report.page import ROOMY, Page, Part
from figcheck.report.styles import QUIET, Weight, mark_style
from figcheck.report.wording import count

MOST_ROWS = 8
"""A claim over more lines than this (a table's column) is shown by its most telling ones."""
_ORDER: dict[Weight, int] = {"dotted": 0, "thin": 1, "heavy": 2}


def draw(page: Page, document: Document, marks: Sequence[Mark], severity: str | None = None) -> None:
    """The lines of the text that hold the marks."""
    digits = max((len(str(document.place(mark.end)[0])) for mark in marks), default=1)
    columns = page.options.columns
    indent = " " * (3 if columns >= ROOMY else 1)
    width = columns - len(indent) - digits - 3
    found = list(Excerpt(document, width, page.signs.cut, page.options.boxes).rows(marks))
    kept = _most_telling(found)
    before = 0
    for row in kept:
        number = str(row.line) if row.line != before else ""
        draw_row(page, row, f"{indent}{number:>{digits}} ", severity)
        before = row.line
    if len(kept) < len(found):
        hidden = count(len(found) - len(kept), "more line")
        page.line(f"{indent}{'':>{digits}} ", (f"{page.signs.gutter} {page.signs.cut} {hidden}", QUIET))


def draw_row(page: Page, row: Row, lead: str, severity: str | None = None) -> None:
    """One row of text behind its line number, and its underlines."""
    gutter = f"{page.signs.gutter} "
    page.line((lead + gutter, QUIET), row.text)
    if row.marks:
        page.line((" " * len(lead) + gutter, QUIET), *_underlines(page, row.marks, severity))


def _underlines(page: Page, marks: Iterable[tuple[int, int, Weight]], severity: str | None) -> Iterable[Part]:
    cells: dict[int, Weight] = {}
    for start, end, weight in marks:
        for cell in range(start, end):
            if cell not in cells or _ORDER[weight] > _ORDER[cells[cell]]:
                cells[cell] = weight
    at = 0
    for cell in sorted(cells):
        weight = cells[cell]
        yield " " * (cell - at)
        yield page.signs.marks[weight], mark_style(weight, severity)
        at = cell + 1


def _most_telling(rows: Sequence[Row]) -> list[Row]:
    """At most `MOST_ROWS` rows: those with a heavy mark first, then from the top."""
    if len(rows) <= MOST_ROWS:
        return list(rows)
    heavy = [index for index, row in enumerate(rows) if any(mark[2] == "heavy" for mark in row.marks)]
    others = [index for index in range(len(rows)) if index not in set(heavy)]
    return [rows[index] for index in sorted([*heavy, *others][:MOST_ROWS])]


def draw_text(
    page: Page, document: Document, marks: Sequence[Mark], first: int | None = None, last: int | None = None
) -> None:
    """The lines of a text, all of them unless bounded; front matter, which is no text, is left out."""
    start = first or _first_line(document)
    end = last or len(document.line_starts) - document.source.endswith("\n")
    digits = len(str(end))
    columns = page.options.columns
    indent = " " * (2 if columns >= ROOMY else 0)
    width = columns - len(indent) - digits - 3
    before = 0
    for row in Excerpt(document, width, page.signs.cut, page.options.boxes).whole(marks, start, end):
        number = str(row.line) if row.line != before else ""
        draw_row(page, row, f"{indent}{number:>{digits}} ", "error")
        before = row.line


def _first_line(document: Document) -> int:
    """The line where the text begins: front matter is blanked in the masked text."""
    ink = len(document.masked) - len(document.masked.lstrip())
    return document.place(ink)[0] if ink < len(document.masked) else 1
