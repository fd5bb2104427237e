"""What a claim needed that is not installed: said once, since "1 unchecked" alone does not say what to do."""

from __future__ import annotations

from figcheck.check.report import Report
from figcheck.claims.needs import NO_STATS
from figcheck.report.wording import count


def lacking(report: Report) -> str | None:
    """`2 claims unchecked: p-values need scipy: …`, or None where nothing was missing."""
    number = sum(
        judgement.reason == NO_STATS for document in report.documents for judgement in document.judgements
    )
    return f"{count(number, 'claim')} unchecked: {NO_STATS}" if number else None
