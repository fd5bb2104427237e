"""The report for people: a line an article, every finding in full, what was accepted, and the count."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from figcheck.check.accounting import verdicts
from figcheck.check.report import DocumentReport, Report
from figcheck.report.brief import list_acknowledged, list_notes, name_of
from figcheck.report.finding import explain_finding
from figcheck.report.lacking import lacking
from figcheck.report.leftover import list_leftovers
from figcheck.report.options import Options
from figcheck.report.page import Page, Part
from figcheck.report.rows import explain_rows, open_findings
from figcheck.report.styles import ACKNOWLEDGED, ERROR, HOLDS, QUIET, STRONG, WARNING
from figcheck.report.tally import Tally, tally, total
from figcheck.report.wording import count

MOST_LISTED = 20
"""Documents without a record that are listed one a line; of more, only those with findings are shown."""
CLOSING = "figcheck sees that figures disagree, not which of them is wrong."


def render(report: Report, options: Options) -> str:
    """The whole report; empty where there is no document."""
    page = Page(options)
    documents = report.documents
    if not documents:
        return ""
    tallies = [tally(document) for document in documents]
    alone = len(documents) == 1
    if not alone:
        _list(page, documents, tallies)
    for document, counts in zip(documents, tallies, strict=True):
        if alone or counts.errors or counts.warnings:
            page.blank()
            _explain_document(page, document, counts, alone=alone)
    if not alone:
        list_notes(page, documents)
    list_acknowledged(page, documents, alone=alone)
    page.blank()
    if alone:
        close(page, tallies[0])
    else:
        _sum_up(page, documents)
    if missing := lacking(report):
        page.wrapped([], (missing, WARNING))
    if any(map(_disagrees, documents)):
        page.wrapped([], (CLOSING, QUIET))
    return page.render()


def _disagrees(document: DocumentReport) -> bool:
    """Whether figures are reported that do not agree: not only what a record or a comment lacks."""
    if document.table is not None:
        return verdicts(document)["inconsistent"] > 0
    return any(finding.claims and finding.severity != "note" for finding in open_findings(document))


def outcome(counts: Tally) -> list[str]:
    """`5 hold`, `2 acknowledged`; or why there is no outcome."""
    if not counts.claims:
        return ["nothing to recompute"]
    return counts.outcomes() if counts.checked else ["nothing could be recomputed", *counts.outcomes()]


def close(page: Page, counts: Tally) -> None:
    """`17 figures, 16 of them in 7 claims: 5 hold, 2 contradicted · 1 error`: the last line on a document."""
    style = ERROR if counts.errors else WARNING if counts.warnings else ""
    page.packed(
        [
            f"{counts.covered()}:",
            *_commas(outcome(counts)),
            (page.signs.between, QUIET),
            (counts.severities(), style),
        ]
    )


def _commas(parts: Sequence[str]) -> list[str]:
    return [*(f"{part}," for part in parts[:-1]), parts[-1]] if parts else []


def _list(page: Page, documents: Sequence[DocumentReport], tallies: Sequence[Tally]) -> None:
    shown = [
        (document, counts)
        for document, counts in zip(documents, tallies, strict=True)
        if document.article.record or len(documents) <= MOST_LISTED
    ]
    names = [page.text(name_of(document)).plain for document, _ in shown]
    figures = [_figures(counts) for _, counts in shown]
    name_width = max(map(cell_len, names), default=0)
    figure_width = max(map(len, figures), default=0)
    roomy = name_width + figure_width + 30 <= page.options.columns
    for (_, counts), name, inside in zip(shown, names, figures, strict=True):
        mark, style = _mark(page, counts)
        notes = [count(counts.notes, "note")] if counts.notes else []
        result = ", ".join([*outcome(counts), *notes])
        if roomy:
            lead = f"{name:<{name_width}}  {inside:<{figure_width}}  "
            page.wrapped([(f"{mark} ", style), (lead[:name_width], STRONG), lead[name_width:]], result)
        else:
            page.wrapped([(f"{mark} ", style)], (name, STRONG))
            page.wrapped(["  "], f"{inside}; {result}")


def _figures(counts: Tally) -> str:
    inside = f", {counts.claimed:,} in {count(counts.claims, 'claim')}" if counts.claims else ""
    return f"{count(counts.figures, 'figure')}{inside}"


def _mark(page: Page, counts: Tally) -> tuple[str, str]:
    """The sign of a document. Only one whose every claim holds gets a tick, and only if it has one."""
    if counts.errors:
        return page.signs.fails, ERROR
    if counts.warnings:
        return page.signs.warns, WARNING
    if counts.acknowledged:
        return page.signs.acknowledged, ACKNOWLEDGED
    if counts.hold and counts.hold == counts.claims:
        return page.signs.holds, HOLDS
    return page.signs.nothing, QUIET


def _explain_document(page: Page, document: DocumentReport, counts: Tally, *, alone: bool) -> None:
    if document.article.record or not counts.findings:
        heading(page, document, counts)
    if document.table is not None:
        explain_rows(page, document)
    else:
        for finding in open_findings(document):
            page.blank()
            explain_finding(page, document, finding)
    if document.list_unclaimed and document.unclaimed:
        page.blank()
        list_leftovers(page, document)
    if not alone:
        page.blank()
        close(page, counts)


def heading(page: Page, document: DocumentReport, counts: Tally) -> None:
    """The name and title of a document, with a sign where no finding below has its own."""
    mark, style = _mark(page, counts)
    name, title = name_of(document), document.article.title
    told: list[Part] = [(f" {page.signs.between} ", QUIET), title] if title and title != name else []
    page.wrapped([] if counts.findings else [(f"{mark} ", style)], (name, STRONG), *told)


def _sum_up(page: Page, documents: Sequence[DocumentReport]) -> None:
    """`5 articles · 56 figures, 44 in claims · 23 claims: 18 hold · no finding`."""
    counts = total(documents)
    records = any(document.article.record for document in documents)
    between = (page.signs.between, QUIET)
    claims = (
        [f"{count(counts.claims, 'claim')}:", *_commas(counts.outcomes())] if counts.claims else ["no claim"]
    )
    style = ERROR if counts.errors else WARNING if counts.warnings else ""
    page.packed(
        [
            count(len(documents), "article" if records else "document"),
            between,
            f"{count(counts.figures, 'figure')},",
            f"{counts.claimed:,} in claims",
            between,
            *claims,
            between,
            (counts.severities(), style),
        ]
    )
