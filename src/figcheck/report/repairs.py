"""The repairs of a finding: the one that settles most with its working, then the lesser ones."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from figcheck.check.changes import Change, Repair
from figcheck.check.report import DocumentReport, Finding
from figcheck.claims.wording import listed
from figcheck.report.page import Page, Part
from figcheck.report.settling import settled, would_settle
from figcheck.report.styles import QUIET, REPAIR, STRONG
from figcheck.report.wording import becomes, count

MOST_OFFERED = 4
"""Repairs of one reach that are spelled out; more are counted."""


def explain_repairs(page: Page, document: DocumentReport, finding: Finding, indent: int) -> None:
    """All repairs of a finding, grouped by which of its claims they settle, best first."""
    first = True
    twins = _twins(document, finding)
    for claims, group in groupby(finding.repairs, key=lambda repair: settled(finding, repair)):
        repairs = list(group)
        if len(finding.claims) < 2:
            _one_a_line(page, [_change_words(page, repair, twins) for repair in repairs], repairs)
        else:
            words = [_change_words(page, repair, twins) for repair in repairs]
            _together(page, words, repairs[0], would_settle(document, finding, claims), indent, best=first)
        first = False


def _one_a_line(page: Page, words: Sequence[str], repairs: Sequence[Repair]) -> None:
    shown = [page.text(change) for change in words[:MOST_OFFERED]]
    width = max(change.cells for change in shown)
    for index, (change, repair) in enumerate(zip(shown, repairs, strict=False)):
        gap = " " * (width - change.cells + 2) if width < page.options.columns // 2 else "  "
        lead: Part = (f"  {page.signs.repair} ", REPAIR) if index == 0 else "    "
        aside = [(f"{gap}({repair.slip})", QUIET)] if repair.slip else []
        page.wrapped([lead], (change.plain, STRONG if index == 0 else ""), *aside)
    _count_more(page, len(repairs) - len(shown))


def _together(
    page: Page, words: Sequence[str], first: Repair, would_settle: str, indent: int, *, best: bool
) -> None:
    rest = list(words)
    if best:
        slip = f" ({first.slip})" if first.slip else ""
        page.wrapped(
            [(f"  {page.signs.repair} ", REPAIR)],
            (rest.pop(0), STRONG),
            f" {would_settle}",
            (slip, QUIET),
        )
        for line in first.working:
            page.wrapped([" " * indent], (line, QUIET))
    if rest:
        comma = "," if len(rest) > 1 else ""
        page.wrapped(["    "], f"{', or '.join(rest[:MOST_OFFERED])}{comma} {would_settle}")
    _count_more(page, len(rest) - MOST_OFFERED)


def _count_more(page: Page, more: int) -> None:
    if more > 0:
        page.line((f"    {page.signs.cut} and {count(more, 'other repair')}", QUIET))


def _change_words(page: Page, repair: Repair, twins: frozenset[str]) -> str:
    return listed(
        [f"{_called(change, twins)} {page.signs.becomes} {becomes(change)}" for change in repair.changes]
    )


def _called(change: Change, twins: frozenset[str]) -> str:
    """A figure as printed, with its name where another of the finding is printed alike."""
    figure = change.figure
    if figure.text not in twins or figure.name is None:
        return figure.text
    return f"{figure.text} ({figure.name})"


def _twins(document: DocumentReport, finding: Finding) -> frozenset[str]:
    """The prints that stand for several figures of a finding."""
    claims = (document.judgements[index].claim for index in finding.claims)
    texts = [figure.text for figure in {figure for claim in claims for _, figure in claim.operands()}]
    return frozenset(text for text in texts if texts.count(text) > 1)
