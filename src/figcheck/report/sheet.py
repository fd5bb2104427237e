"""The fact-check sheet: one row a figure of an article, with what speaks for it."""

from __future__ import annotations

import re
from collections import defaultdict

from figcheck.check.report import DocumentReport
from figcheck.check.sets import PLAIN, domains
from figcheck.claims.document import Document
from figcheck.numbers.figure import Figure
from figcheck.numbers.printing import set_in_words
from figcheck.numbers.readings import possible
from figcheck.report.cells import table

HEAD = ("line", "sentence", "figure", "set", "claims", "verdict", "source", "acknowledgement")
_STOP = re.compile(r"[.!?][\"'”’)\]]*(?=\s)|\n[ \t]*\n")
_LONGEST = 400


class _Held:
    """What the report says of its figures, found once for all of them."""

    def __init__(self, document: DocumentReport) -> None:
        self.text = document.article.document
        self.judgements = document.judgements
        self.claims: defaultdict[Figure, list[int]] = defaultdict(list)
        for index, judgement in enumerate(document.judgements):
            for figure in dict.fromkeys(operand for _, operand in judgement.claim.operands()):
                self.claims[figure].append(index)
        self.reasons = {entry.figure: f"in no claim: {entry.reason}" for entry in document.unclaimed}
        self.reasons |= {aside.figure: f"set aside: {aside.reason}" for aside in document.article.set_aside}
        self.accepted: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        for number, finding in enumerate(document.findings):
            if finding.acknowledged:
                for index in finding.claims:
                    self.accepted[index].append((number, finding.acknowledged.reason))


def render_sheet(document: DocumentReport, line: int | None = None) -> str:
    """A row for every figure in the order of the text, given ones last; with `line` those of a line."""
    held = _Held(document)
    rows = [_row(held, figure) for figure in document.article.figures]
    return table(HEAD, [row for row in rows if line is None or row[0] == line])


def _row(held: _Held, figure: Figure) -> tuple[object, ...]:
    claims = held.claims.get(figure, [])
    anchored = figure.end > figure.start
    accepted = sorted({each for index in claims for each in held.accepted.get(index, ())})
    return (
        held.text.place(figure.start)[0] if anchored else "",
        sentence(held.text, figure.start, figure.end) if anchored else "",
        figure.text,
        _set(held, figure, claims),
        ", ".join(dict.fromkeys(held.judgements[index].claim.kind for index in claims)),
        _verdict(held, figure, claims),
        figure.given or "",
        "; ".join(dict.fromkeys(reason for _, reason in accepted)),
    )


def sentence(text: Document, start: int, end: int) -> str:
    """The sentence around a span, on one line, markup and all; cut where it is very long."""
    source = text.source
    begin = 0
    for stop in _STOP.finditer(source, max(0, start - _LONGEST), start):
        begin = stop.end()
    begin = max(begin, start - _LONGEST)
    stop_after = _STOP.search(source, end, end + _LONGEST)
    finish = stop_after.end() if stop_after else end + _LONGEST
    return " ".join(source[begin:finish].split())


def _set(held: _Held, figure: Figure, claims: list[int]) -> str:
    values = possible(figure)
    for index in claims:
        values = domains(held.judgements[index].claim, PLAIN).get(figure, values)
    return set_in_words(values, like=figure)


def _verdict(held: _Held, figure: Figure, claims: list[int]) -> str:
    """The worst of its claims; else why it is in none."""
    verdicts = {held.judgements[index].verdict for index in claims}
    for verdict in ("inconsistent", "unchecked", "consistent"):
        if verdict in verdicts:
            return verdict
    return held.reasons.get(figure, "in no claim: not used")
