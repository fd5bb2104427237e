"""One row a claim, for a spreadsheet: what `--format csv` gives for a table."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.check.report import DocumentReport, Judgement, Report
from figcheck.report.cells import table
from figcheck.report.options import Options

HEAD = ("path", "line", "kind", "verdict", "reading", "reason", "message", "working")


def render(report: Report, options: Options) -> str:
    """Every claim in the order of the rows, the figures of its roles and its settings behind it."""
    first = [claim for document in report.documents for claim in document.article.claims[:1]]
    roles = list(
        dict.fromkeys(name for claim in first for name in type(claim).model_fields if name != "binding")
    )
    return table((*HEAD, *roles), _rows(report, roles))


def _rows(report: Report, roles: list[str]) -> Iterator[tuple[object, ...]]:
    for document in report.documents:
        for judgement in document.judgements:
            yield (*_result(document, judgement), *_printed(judgement, roles))


def _result(document: DocumentReport, judgement: Judgement) -> tuple[object, ...]:
    claim, wrong = judgement.claim, judgement.verdict == "inconsistent"
    working = judgement.working if wrong else None
    return (
        document.path,
        claim.binding.line,
        claim.kind,
        judgement.verdict,
        "" if judgement.reading is None else judgement.reading.value,
        judgement.reason or "",
        working.message if working else "",
        "; ".join(working.lines) if working else "",
    )


def _printed(judgement: Judgement, roles: list[str]) -> Iterator[str]:
    held: dict[str, list[str]] = {}
    for role, figure in judgement.claim.operands():
        held.setdefault(role, []).append(figure.text)
    for name in roles:
        setting = None if name in judgement.claim.roles else getattr(judgement.claim, name)
        yield "; ".join(held.get(name, ())) if setting is None else str(setting)
