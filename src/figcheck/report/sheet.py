"""The fact-check sheet: one row a figure of an article, with what speaks for it."""

from __future__ import annotations

import re

from figcheck.check.report import DocumentReport, Finding
from figcheck.check.sets import PLAIN, domains
from figcheck.claims.document import Document
from figcheck.numbers.figure import Figure
from figcheck.numbers.printing import set_in_words
from figcheck.numbers.readings import possible
from figcheck.report.cells import table

HEAD = ("line", "sentence", "figure", "set", "claims", "verdict", "source", "acknowledgement")
_STOP = re.compile(r"[.!?][\"'”’)\]]*(?=\s)|\n[ \t]*\n")
_LONGEST = 400


def render_sheet(document: DocumentReport, line: int | None = None) -> str:
    """A row for every figure in the order of the text, given ones last; with `line` those of a line."""
    rows = [_row(document, figure) for figure in document.article.figures]
    return table(HEAD, [row for row in rows if line is None or row[0] == line])


def _row(document: DocumentReport, figure: Figure) -> tuple[object, ...]:
    text = document.article.document
    claims = [
        index
        for index, judgement in enumerate(document.judgements)
        if any(operand is figure for _, operand in judgement.claim.operands())
    ]
    anchored = figure.end > figure.start
    return (
        text.place(figure.start)[0] if anchored else "",
        sentence(text, figure.start, figure.end) if anchored else "",
        figure.text,
        _set(document, figure, claims),
        ", ".join(dict.fromkeys(document.judgements[index].claim.kind for index in claims)),
        _verdict(document, figure, claims),
        figure.given or "",
        "; ".join(dict.fromkeys(_accepted(document, claims))),
    )


def sentence(text: Document, start: int, end: int) -> str:
    """The sentence around a span, on one line, markup and all; cut where it is very long."""
    source = text.source
    begin = 0
    for stop in _STOP.finditer(source, max(0, start - _LONGEST), start):
        begin = stop.end()
    begin = max(begin, start - _LONGEST)
    stop_after = _STOP.search(source, end)
    finish = min(stop_after.end() if stop_after else len(source), end + _LONGEST)
    return " ".join(source[begin:finish].split())


def _set(document: DocumentReport, figure: Figure, claims: list[int]) -> str:
    values = possible(figure)
    for index in claims:
        values = domains(document.judgements[index].claim, PLAIN).get(figure, values)
    return set_in_words(values, like=figure)


def _verdict(document: DocumentReport, figure: Figure, claims: list[int]) -> str:
    """The worst of its claims; else why it is in none."""
    verdicts = {document.judgements[index].verdict for index in claims}
    for verdict in ("inconsistent", "unchecked", "consistent"):
        if verdict in verdicts:
            return verdict
    for aside in document.article.set_aside:
        if aside.figure is figure:
            return f"set aside: {aside.reason}"
    reasons = (entry.reason for entry in document.unclaimed if entry.figure is figure)
    return f"in no claim: {next(reasons, 'not used')}"


def _accepted(document: DocumentReport, claims: list[int]) -> list[str]:
    found: list[Finding] = [finding for finding in document.findings if set(finding.claims) & set(claims)]
    return [finding.acknowledged.reason for finding in found if finding.acknowledged]
