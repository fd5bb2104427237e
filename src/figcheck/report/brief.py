"""Findings in a sentence each, their rules named: notes, and what is known or acknowledged."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from figcheck.check.accounting import severities
from figcheck.check.report import DocumentReport, Finding
from figcheck.report.finding import place
from figcheck.report.page import ROOMY, Page
from figcheck.report.rows import accepted_findings, open_findings
from figcheck.report.styles import ACKNOWLEDGED, NOTE, QUIET
from figcheck.report.wording import becomes, count


def name_of(document: DocumentReport) -> str:
    """How people call a document: the slug of its record, else its path; a text without one has no name."""
    if document.article.record:
        return document.article.slug
    return document.path if document.path != "-" else "the text"


def list_notes(page: Page, documents: Sequence[DocumentReport]) -> None:
    """Notes of documents that have nothing worse, a line each."""
    notes = [
        (document, finding)
        for document in documents
        if not any(severity != "note" for severity in +severities(document))
        for finding in open_findings(document)
    ]
    if notes:
        page.blank()
        page.line(("notes", NOTE))
        _by_name(
            page,
            [(document, finding, f" ({_named(finding)}, {place(finding)})") for document, finding in notes],
        )


def list_acknowledged(page: Page, documents: Sequence[DocumentReport], *, alone: bool) -> None:
    """What a baseline knows, counted; and what was acknowledged, with the reasons where one document is."""
    every = [
        (document, finding, _settled_by(finding))
        for document in documents
        for finding in accepted_findings(document)
    ]
    _count_known(page, [entry.baseline for _, finding, _ in every if (entry := finding.acknowledged)])
    accepted = [entry for entry in every if entry[1].acknowledged and not entry[1].acknowledged.baseline]
    if not accepted:
        return
    page.blank()
    page.line(("acknowledged", ACKNOWLEDGED))
    if not alone:
        _by_name(page, accepted)
        return
    for _, finding, aside in accepted:
        page.wrapped(["  "], finding.message, (aside, QUIET))
        if finding.acknowledged is not None:
            page.wrapped(["  "], (finding.acknowledged.reason, QUIET))


def _count_known(page: Page, files: Sequence[str | None]) -> None:
    """What a baseline holds is counted: listing it anew at every run is what a baseline spares."""
    for file in sorted(set(filter(None, files))):
        page.blank()
        known = count(files.count(file), "known finding")
        page.wrapped([(f"{page.signs.acknowledged} ", ACKNOWLEDGED)], f"{known} in {file}")


def _by_name(page: Page, entries: Sequence[tuple[DocumentReport, Finding, str]]) -> None:
    """A message a line behind the name of its document, with what is to be said aside."""
    names = [page.text(name_of(document)).plain for document, _, _ in entries]
    width = max(map(cell_len, names))
    before = ""
    for name, (_, finding, aside) in zip(names, entries, strict=True):
        told = name if name != before else ""
        before = name
        if page.options.columns < ROOMY + width // 2:
            page.wrapped(["  "], (f"{name}: ", QUIET), finding.message, (aside, QUIET), rest=4)
        else:
            lead = f"  {told}{' ' * (width - cell_len(told))}  "
            page.wrapped([lead], finding.message, (aside, QUIET))


def _named(finding: Finding) -> str:
    return ", ".join(finding.rules)


def _settled_by(finding: Finding) -> str:
    """` (share; 190 would settle it)`: by the acknowledged figure where a repair changes it."""
    entry = finding.acknowledged
    if entry is None:
        return ""
    told = f" ({_named(finding)}"
    for repair in finding.repairs:
        for change in repair.changes:
            if change.figure.name == entry.figure:
                both = len(repair.settles) == len(finding.claims) == 2
                it = "both" if both else "it"
                return f"{told}; {entry.expected or becomes(change)} would settle {it})"
    return f"{told})"
