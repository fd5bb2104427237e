"""One finding a row, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.check.report import DocumentReport, Finding, Report
from figcheck.report.cells import table
from figcheck.report.listing import in_text
from figcheck.report.options import Options
from figcheck.report.wording import changes_in_words

HEAD = (
    "path", "line", "column", "severity", "rule", "message", "text", "working", "repair", "acknowledged",
    "fingerprint",
)  # fmt: skip


def render(report: Report, options: Options) -> str:
    """Every finding, acknowledged ones with their reason; the head alone where there is none."""
    return table(HEAD, _rows(report))


def _rows(report: Report) -> Iterator[tuple[object, ...]]:
    for document in report.documents:
        for finding in document.findings:
            yield _row(document, finding)


def _row(document: DocumentReport, finding: Finding) -> tuple[object, ...]:
    return (
        finding.path,
        finding.line or "",
        finding.column or "",
        finding.severity,
        ", ".join(finding.rules),
        finding.message,
        in_text(document, finding),
        "; ".join(finding.working.splitlines()),
        changes_in_words(finding.repairs[0]) if finding.repairs else "",
        finding.acknowledged.reason if finding.acknowledged else "",
        finding.fingerprint,
    )
