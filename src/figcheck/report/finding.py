"""One finding as people read it: sentence, place, excerpt, working, repairs; always in that order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from figcheck.check.report import DocumentReport, Finding
from figcheck.numbers.figure import Figure
from figcheck.report.page import ROOMY, Page
from figcheck.report.styles import QUIET, SEVERITY, STRONG

if TYPE_CHECKING:
    from figcheck.report.excerpt import Mark


def explain_finding(page: Page, document: DocumentReport, finding: Finding) -> None:
    """A finding of a document, ended by nothing: the caller sets blank lines."""
    from figcheck.report.drawing import draw  # a report without an open finding draws no text
    from figcheck.report.repairs import explain_repairs

    style = SEVERITY[finding.severity]
    page.wrapped([(f"{sign(page, finding)} ", style)], (finding.message, STRONG))
    page.wrapped(["  "], *_place(page, finding, style))
    marks = marks_of(document, finding)
    if marks:
        page.blank()
        draw(page, document.article.document, marks, finding.severity)
    indent = _explain_working(page, document, finding)
    if finding.repairs:
        page.blank()
        explain_repairs(page, document, finding, indent)


def sign(page: Page, finding: Finding) -> str:
    """The sign of a finding's severity."""
    signs = {"error": page.signs.fails, "warning": page.signs.warns, "note": page.signs.notes}
    return signs[finding.severity]


def place(finding: Finding) -> str:
    """`path:line:column`, or the path alone where nothing in it is at fault."""
    return ":".join([finding.path, *(str(number) for number in (finding.line, finding.column) if number)])


def _place(page: Page, finding: Finding, style: str) -> list[tuple[str, str]]:
    between = f" {page.signs.between} "
    return [
        (place(finding), "cyan"),
        (between, QUIET),
        (", ".join(finding.rules), ""),
        (between, QUIET),
        (finding.severity, style),
    ]


def marks_of(document: DocumentReport, finding: Finding) -> list[Mark]:
    """Heavy under the figures that the best repair changes, thin under the others of the claims."""
    from figcheck.report.excerpt import Mark

    best = {change.figure for repair in finding.repairs[:1] for change in repair.changes}
    figures: dict[Figure, None] = {}
    for index in finding.claims:
        figures |= dict.fromkeys(figure for _, figure in document.judgements[index].claim.operands())
    marks = [
        Mark(figure.start, figure.end, "heavy" if figure in best else "thin")
        for figure in figures
        if figure.end > figure.start
    ]
    if not figures and finding.end > finding.start and finding.path == document.path:
        return [Mark(finding.start, finding.end, "heavy")]
    return marks


def _explain_working(page: Page, document: DocumentReport, finding: Finding) -> int:
    """The recomputation, a paragraph a claim; returns how far the settled working is to be indented."""
    if len(finding.claims) < 2 or finding.rule == "conflict":
        if finding.working:
            page.blank()
        for line in finding.working.splitlines():
            page.wrapped(["  "], line, rest=4)
        return 6
    page.blank()
    judgements = [document.judgements[index] for index in finding.claims]
    width = max(len(judgement.claim.kind) for judgement in judgements)
    indent = width + 4 if page.options.columns >= ROOMY else 4
    for judgement in judgements:
        lead = f"  {judgement.claim.kind:<{width}}  "
        if indent < len(lead):
            page.line(f"  {judgement.claim.kind}")
            lead = " " * indent
        for line in judgement.working.lines:
            page.wrapped([lead], line)
            lead = " " * indent
    return indent
