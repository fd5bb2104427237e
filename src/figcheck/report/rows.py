"""What the report for people says of a table: its first failing rows in full, the rest by number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from figcheck.check.accounting import severities
from figcheck.check.report import Counted, DocumentReport, Finding, Unchecked
from figcheck.report.finding import explain_finding
from figcheck.report.page import Page
from figcheck.report.styles import QUIET
from figcheck.report.wording import count

MOST_EXPLAINED = 10
"""Failing rows that are explained; of more, only the number is told."""
MOST_REASONS = 8


def open_findings(document: DocumentReport) -> Iterator[Finding]:
    """The findings that nobody acknowledged."""
    return (finding for finding in document.findings if finding.acknowledged is None)


def accepted_findings(document: DocumentReport) -> Iterator[Finding]:
    """The findings that somebody acknowledged: none of a table's own, which are not made to be asked."""
    if not isinstance(document.findings, Counted):
        yield from (finding for finding in document.findings if finding.acknowledged is not None)


def explain_rows(page: Page, document: DocumentReport) -> None:
    """The failing rows of a table, and why others could not be checked."""
    for finding in islice(open_findings(document), MOST_EXPLAINED):
        page.blank()
        explain_finding(page, document, finding)
    hidden = severities(document).total() - MOST_EXPLAINED
    if hidden > 0:
        page.blank()
        told = f"{count(hidden, 'more row does', 'more rows do')} not hold"
        page.wrapped([(f"{page.signs.cut} ", QUIET)], f"{told}: --format csv lists every row")
    if document.unchecked:
        page.blank()
        _explain_unchecked(page, document.unchecked)


def _explain_unchecked(page: Page, reasons: Sequence[Unchecked]) -> None:
    number = sum(reason.count for reason in reasons)
    page.wrapped([(f"{page.signs.nothing} ", QUIET)], f"{count(number, 'row')} unchecked")
    digits = len(f"{reasons[0].count:,}")
    for reason in reasons[:MOST_REASONS]:
        page.wrapped([f"  {reason.count:>{digits},}  "], like(reason))
    if further := sum(reason.count for reason in reasons[MOST_REASONS:]):
        page.wrapped([f"  {further:>{digits},}  "], "for other reasons")


def like(reason: Unchecked) -> str:
    """`n is too large … (line 3, and 449 rows like it)`."""
    more = f", and {count(reason.count - 1, 'row')} like it" if reason.count > 1 else ""
    return f"{reason.reason} (line {reason.line}{more})"
