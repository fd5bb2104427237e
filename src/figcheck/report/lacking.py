"""What a claim needed that is not installed: said once, since "1 unchecked" alone does not say what to do."""

from __future__ import annotations

from figcheck.check.report import DocumentReport, Report
from figcheck.claims.needs import NO_STATS
from figcheck.report.wording import count


def lacking(report: Report) -> str | None:
    """`2 claims unchecked: p-values need scipy: …`, or None where nothing was missing."""
    number = sum(map(_lacking, report.documents))
    return f"{count(number, 'claim')} unchecked: {NO_STATS}" if number else None


def _lacking(document: DocumentReport) -> int:
    if document.table is not None:
        return sum(entry.count for entry in document.unchecked if entry.reason == NO_STATS)
    return sum(judgement.reason == NO_STATS for judgement in document.judgements)
