"""Why, and why not: every figure of one line, how it was read, and the claims that it is in."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.check.report import DocumentReport
from figcheck.check.sets import PLAIN, domains
from figcheck.numbers.figure import COUNT, Figure
from figcheck.numbers.printing import set_in_words
from figcheck.numbers.readings import possible
from figcheck.report.article import explain_claim, line_of, marks_of, verdict
from figcheck.report.drawing import draw_text
from figcheck.report.options import Options
from figcheck.report.page import Page
from figcheck.report.styles import QUIET, STRONG

_RECORD = "; add it to a record to check it"
_ALONE = ("read as ", "no partner figure")


def render_line(document: DocumentReport, number: int, options: Options) -> str:
    """The figures of a line, from 1, with their sets, claims and reasons; the line must exist."""
    page = Page(options)
    text = document.article.document
    draw_text(page, text, marks_of(document), number, number)
    here = [figure for figure in document.article.figures if figure.end and _on(document, figure, number)]
    if not here:
        page.blank()
        page.wrapped([], f"no figure in line {number} of {document.path}")
    for figure in here:
        page.blank()
        _explain_figure(page, document, figure)
    claims = [index for index in range(len(document.judgements)) if _any(document, index, here)]
    if claims:
        page.blank()
        page.line(("claims", STRONG))
    for index in claims:
        explain_claim(page, document, index)
    return page.render()


def _any(document: DocumentReport, index: int, figures: Sequence[Figure]) -> bool:
    """Whether a claim has one of the figures."""
    return any(operand in figures for _, operand in document.judgements[index].claim.operands())


def _on(document: DocumentReport, figure: Figure, number: int) -> bool:
    text = document.article.document
    return text.place(figure.start)[0] <= number <= text.place(figure.end - 1)[0]


def _explain_figure(page: Page, document: DocumentReport, figure: Figure) -> None:
    name = f" ({figure.name})" if figure.name else ""
    page.wrapped([], (figure.text, STRONG), (name, QUIET))
    page.wrapped(["  "], f"read as {_set(document, figure)}{_details(figure)}", rest=4)
    claims = [index for index in range(len(document.judgements)) if _any(document, index, [figure])]
    for index in claims:
        judgement = document.judgements[index]
        mark, style, words = verdict(page, document, index)
        where = f"{judgement.claim.kind}{line_of(document, judgement)}"
        page.wrapped([(f"  {mark} ", style)], f"{where} {page.signs.between} ", (words, style))
    if not claims:
        page.wrapped(["  "], _why_not(document, figure), rest=4)


def _set(document: DocumentReport, figure: Figure) -> str:
    values = possible(figure)
    for judgement in document.judgements:
        values = domains(judgement.claim, PLAIN).get(figure, values)
    return f"{'exactly ' if values.point is not None else ''}{set_in_words(values, like=figure)}"


def _details(figure: Figure) -> str:
    """Unit and hedge, where there are any."""
    parts = [f"unit: {figure.unit}"] if figure.unit != COUNT else []
    if figure.hedge:
        parts.append(f"hedge: {figure.hedge}")
    return f" ({', '.join(parts)})" if parts else ""


def _why_not(document: DocumentReport, figure: Figure) -> str:
    for aside in document.article.set_aside:
        if aside.figure is figure:
            return f"set aside: {aside.reason}"
    for entry in document.unclaimed:
        if entry.figure is figure:
            partnered = not entry.reason.startswith(_ALONE)
            advice = _RECORD if document.article.record is None and partnered else ""
            return f"in no claim: {entry.reason}{advice}"
    return "in no claim"
