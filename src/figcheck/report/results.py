"""One row a claim, for a spreadsheet: what `--format csv` gives for a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from figcheck.check.report import DocumentReport, Judgement, Report
from figcheck.records.judged import JudgedRows
from figcheck.report.cells import AT_ONCE, lines
from figcheck.report.options import Options

HEAD = ("path", "line", "kind", "verdict", "severity", "reading", "reason", "message", "working")


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
        for record, judgement in rows.each():
            cells = record.cells
            yield (
                document.path,
                record.line,
                document.table,
                *_result(judgement),
                *(cells[at] if 0 <= at < len(cells) else "" for at in found),
            )


def _result(judgement: Judgement | None) -> tuple[str, ...]:
    """From the verdict to the working; of a row that holds as printed there is no judgement."""
    if judgement is None:
        return _HOLDS
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
