"""One article whole: its text with the figures marked, its claims with workings, and what is left out."""

from __future__ import annotations

from figcheck.check.report import DocumentReport, Finding, Judgement
from figcheck.check.sets import round_steps
from figcheck.claims.wording import listed
from figcheck.numbers.figure import Figure
from figcheck.numbers.reading import Reading
from figcheck.report.drawing import draw_text
from figcheck.report.excerpt import Mark
from figcheck.report.finding import place, sign
from figcheck.report.leftover import list_leftovers
from figcheck.report.options import Options
from figcheck.report.page import Page
from figcheck.report.repairs import explain_repairs
from figcheck.report.styles import ACKNOWLEDGED, HOLDS, QUIET, SEVERITY, STRONG, Weight, mark_style
from figcheck.report.tally import tally
from figcheck.report.terminal import close, heading


def render_article(document: DocumentReport, options: Options) -> str:
    """Everything that figcheck knows of one article."""
    page = Page(options)
    counts = tally(document)
    heading(page, document, counts)
    if document.article.record:
        files = dict.fromkeys((document.path, document.article.record))
        page.wrapped(["  "], (f" {page.signs.between} ".join(files), "cyan"))
    marks = marks_of(document)
    if document.article.document.source.strip():
        page.blank()
        draw_text(page, document.article.document, marks)
        _legend(page, {mark.weight for mark in marks})
    if document.judgements:
        page.blank()
        page.line(("claims", STRONG))
        for index in range(len(document.judgements)):
            explain_claim(page, document, index)
    for finding in document.findings:
        page.blank()
        _explain_finding(page, document, finding)
    _list_aside(page, document)
    page.blank()
    close(page, counts)
    return page.render()


def marks_of(document: DocumentReport) -> list[Mark]:
    """Heavy under figures of claims that fail, thin under those of others, dotted under the rest."""
    weights: dict[Figure, Weight] = dict.fromkeys(document.article.figures, "dotted")
    for judgement in document.judgements:
        for _, figure in judgement.claim.operands():
            if judgement.verdict == "inconsistent":
                weights[figure] = "heavy"
            elif weights.get(figure) != "heavy":
                weights[figure] = "thin"
    return [Mark(figure.start, figure.end, weight) for figure, weight in weights.items() if figure.end]


def explain_claim(page: Page, document: DocumentReport, index: int) -> None:
    """A claim with its figures, its verdict and the recomputation."""
    judgement = document.judgements[index]
    mark, style, words = verdict(page, document, index)
    where = line_of(document, judgement)
    page.wrapped(
        [(f"  {mark} ", style)],
        (judgement.claim.kind, STRONG),
        (f"{where} {page.signs.between} ", QUIET),
        (words, style),
    )
    page.wrapped(["    "], f" {page.signs.between} ".join(_operands(judgement)))
    for line in judgement.working.lines:
        page.wrapped(["    "], (line, QUIET), rest=6)
    for role, values in judgement.implied:
        page.wrapped(["    "], f"{role} would be {values}", rest=6)


def verdict(page: Page, document: DocumentReport, index: int) -> tuple[str, str, str]:
    """Sign, style and words of a claim's verdict."""
    judgement = document.judgements[index]
    if judgement.verdict == "consistent":
        return page.signs.holds, HOLDS, _holds(judgement)
    if judgement.verdict == "unchecked":
        return page.signs.nothing, "yellow", f"unchecked: {judgement.reason or 'no reason given'}"
    findings = [finding for finding in document.findings if index in finding.claims]
    if findings and all(finding.acknowledged for finding in findings):
        return page.signs.acknowledged, ACKNOWLEDGED, "does not hold, acknowledged"
    mark = sign(page, findings[0]) if findings else page.signs.fails
    return mark, SEVERITY[judgement.severity or "error"], "does not hold"


def _holds(judgement: Judgement) -> str:
    if judgement.reading is not Reading.ROUND_NUMBER:
        return "holds"
    rounded = [figure.text for figure in round_steps(judgement.claim) if isinstance(figure, Figure)]
    if len(rounded) == 1:
        return f"holds if {rounded[0]} is a round number"
    return f"holds if {listed(rounded)} are round numbers"


def line_of(document: DocumentReport, judgement: Judgement) -> str:
    """Where a claim stands: ` in line 12`, of its words or its figures; nothing where it has no text."""
    binding = judgement.claim.binding
    starts = [figure.start for _, figure in judgement.claim.operands() if figure.end > figure.start]
    if binding.end > binding.start:
        starts = [binding.start]
    return f" in line {document.article.document.place(min(starts))[0]}" if starts else ""


def _operands(judgement: Judgement) -> list[str]:
    """`part 191 (undocumented)`, and the roles without a figure as `whole ?`."""
    claim = judgement.claim
    held: dict[str, list[str]] = {}
    for role, figure in claim.operands():
        name = f" ({figure.name})" if figure.name else ""
        held.setdefault(role, []).append(f"{figure.text}{name}")
    missing = dict(judgement.implied)
    return [
        f"{role} {', '.join(held[role]) if role in held else '?'}"
        for role in claim.roles
        if role in held or role in missing
    ]


def _explain_finding(page: Page, document: DocumentReport, finding: Finding) -> None:
    """A finding without the excerpt and working that stand above."""
    style = ACKNOWLEDGED if finding.acknowledged else SEVERITY[finding.severity]
    mark = page.signs.acknowledged if finding.acknowledged else sign(page, finding)
    page.wrapped([(f"{mark} ", style)], (finding.message, STRONG))
    page.wrapped(
        ["  "],
        (place(finding), "cyan"),
        (f" {page.signs.between} {', '.join(finding.rules)} {page.signs.between} ", QUIET),
        (finding.severity, style),
    )
    if not finding.claims:
        for line in finding.working.splitlines():
            page.wrapped(["  "], line, rest=4)
    explain_repairs(page, document, finding, 6)
    if finding.acknowledged:
        page.wrapped(["  "], ("acknowledged: ", ACKNOWLEDGED), finding.acknowledged.reason, rest=4)


def _list_aside(page: Page, document: DocumentReport) -> None:
    if document.unclaimed:
        page.blank()
        list_leftovers(page, document)
    if document.article.set_aside:
        page.blank()
    for entry in document.article.set_aside:
        page.wrapped([(f"{page.signs.nothing} ", QUIET)], f"set aside: {entry.figure.text} ({entry.reason})")
    for figure in document.article.figures:
        if figure.given:
            name = f" ({figure.name})" if figure.name else ""
            page.wrapped([(f"{page.signs.nothing} ", QUIET)], f"given: {figure.text}{name}, {figure.given}")


def _legend(page: Page, weights: set[Weight]) -> None:
    meanings: dict[Weight, str] = {
        "heavy": "in a claim that does not hold",
        "thin": "in a claim",
        "dotted": "in no claim",
    }
    pieces: list[tuple[str, str]] = []
    for weight, meaning in meanings.items():
        if weight in weights:
            pieces.append((page.signs.marks[weight] * 3, mark_style(weight, "error")))
            pieces.append((f"{meaning}  ", QUIET))
    if pieces:
        page.blank()
        page.packed([("  ", ""), *pieces])
