"""One row a claim, for a spreadsheet: what `--format csv` gives for a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from figcheck.check.report import DocumentReport, Judgement, Report
from figcheck.records.delimited import Record
from figcheck.records.judged import JudgedRows
from figcheck.report.cells import AT_ONCE, lines
from figcheck.report.options import Options

HEAD = ("path", "line", "kind", "verdict", "severity", "reading", "reason", "message", "working")

MOST_TOLD = 20_000
"""Rows whose results are kept for those like them."""


def render(report: Report, options: Options) -> str:
    """All of `pieces`."""
    return "".join(pieces(report, options))


def pieces(report: Report, options: Options) -> Iterator[str]:
    """Every row in its order: what was found, then its cells as the table has them."""
    columns = list(
        dict.fromkeys(name for document in report.documents for name in _rows(document).table.head if name)
    )
    every = sum(len(document.judgements) for document in report.documents)
    for done, piece in enumerate(lines((*HEAD, *columns), _results(report, columns)), 1):
        yield piece
        if options.tick is not None:
            options.tick(min(done * AT_ONCE, every), every)


def _rows(document: DocumentReport) -> JudgedRows:
    if not isinstance(document.judgements, JudgedRows):
        raise TypeError("only a table has results")
    return document.judgements


def _results(report: Report, columns: Sequence[str]) -> Iterator[tuple[object, ...]]:
    for document in report.documents:
        rows = _rows(document)
        places = {name: at for at, name in reversed(list(enumerate(rows.table.head)))}
        found = [places.get(name, -1) for name in columns]
        told: dict[tuple[str, ...], tuple[str, ...]] = {}
        for index, (record, holds) in enumerate(rows.each()):
            cells = record.cells
            yield (
                document.path,
                record.line,
                document.table,
                *(_HOLDS if holds else _told(rows, index, record, told)),
                *(cells[at] if 0 <= at < len(cells) else "" for at in found),
            )


def _told(
    rows: JudgedRows, index: int, record: Record, told: dict[tuple[str, ...], tuple[str, ...]]
) -> tuple[str, ...]:
    """What is said of a row: the same of every one with the same figures."""
    cells = record.cells
    key = (*(cells[at] for at in rows.table.roles if at < len(cells)), str(len(cells)))
    if key not in told:
        if len(told) == MOST_TOLD:
            told.clear()
        told[key] = _result(rows.judgement(index, record))
    return told[key]


def _result(judgement: Judgement) -> tuple[str, ...]:
    """From the verdict to the working."""
    working = judgement.working if judgement.verdict == "inconsistent" else None
    return (
        judgement.verdict,
        judgement.severity or "",
        "" if judgement.reading is None else judgement.reading.value,
        judgement.reason or "",
        working.message if working else "",
        "; ".join(working.lines) if working else "",
    )


_HOLDS = ("consistent", "", "nearest", "", "", "")
