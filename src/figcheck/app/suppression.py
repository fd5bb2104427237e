"""Findings that the text itself silences: `<!-- figcheck: ignore[share] reason -->`, and `[sic]`.

A comment holds for the next line that has words. It must name its rules and say why, or it silences
nothing; one that is stale, unknown or unexplained is a finding itself. `[sic]` is its own reason, and
since it speaks to readers as well, one that silences nothing is no finding.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from figcheck.check.findings import in_order, worded_fingerprint
from figcheck.check.report import DocumentReport, Finding, Severity
from figcheck.claims.article import Acknowledgement
from figcheck.claims.document import Document, Remark
from figcheck.errors import did_you_mean

RULE = "suppression"
Fault = tuple[str, Severity]
"""What is wrong with a comment, and how bad that is."""
_ORDER = re.compile(r"(?P<verb>[\w-]+)\s*(?:\[(?P<rules>[^\]]*)\])?\s*[:-]*\s*(?P<reason>.*)", re.DOTALL)
_BETWEEN = ")\"'”’*_ \t"
"""What may stand between a number and its `[sic]`."""


def suppressed(document: DocumentReport) -> DocumentReport:
    """The report on a document with what its text silences acknowledged, and faults of that as findings."""
    text = document.article.document
    if not text.remarks:
        return document
    found = list(document.findings)
    told: list[Finding] = []
    for remark in text.remarks:
        if not remark.order:
            _accept_sic(document, found, remark)
        elif (fault := _obey(document, found, remark)) is not None:
            told.append(_fault(text, remark, *fault))
    return replace(document, findings=in_order([*found, *told]))


def _accept_sic(document: DocumentReport, found: list[Finding], remark: Remark) -> None:
    """Accept the findings on a figure that ends right before the mark."""
    text = document.article.document.masked
    for index, finding in enumerate(found):
        for claim in finding.claims:
            for _, figure in document.judgements[claim].claim.operands():
                near = 0 < figure.end <= remark.start and not text[figure.end : remark.start].strip(_BETWEEN)
                if near and finding.acknowledged is None:
                    found[index] = _accepted(finding, figure.name or figure.text, "[sic] in the text")


def _obey(document: DocumentReport, found: list[Finding], remark: Remark) -> Fault | None:
    """Accept what a comment names on the next line; what is wrong with the comment."""
    wrong, rules, reason = _read(remark)
    if wrong is not None:
        return wrong, "warning"
    line = _next_line(document.article.document, remark.end)
    return _silence(document, found, rules, reason, line)


def _read(remark: Remark) -> tuple[str | None, list[str], str]:
    """A sentence on a comment that cannot be obeyed; else the rules that it names, and its reason."""
    order = _ORDER.fullmatch(remark.order)
    if order is None or order["verb"].lower() != "ignore":
        verb = order["verb"] if order else remark.order
        return f'no comment to figcheck says "{verb}"{did_you_mean(verb, ["ignore"])}', [], ""
    rules = [name.strip() for name in (order["rules"] or "").split(",") if name.strip()]
    if not rules:
        return "this comment names no rule: figcheck: ignore[share] and a reason", [], ""
    from figcheck.claims.rules import names

    known = names()
    for name in rules:
        if name not in known:
            return f'no rule is called "{name}"{did_you_mean(name, known)}', [], ""
    reason = order["reason"].strip()
    if not reason:
        return f"no reason behind ignore[{', '.join(rules)}], so this comment silences nothing", [], ""
    return None, rules, reason


def _silence(
    document: DocumentReport, found: list[Finding], rules: Sequence[str], reason: str, line: int
) -> Fault | None:
    """Accept the findings of a line whose rules are all named; what is to be said where there is none.

    A comment is stale where a claim of its rules was checked and holds. Where none was found, another
    way of checking (a record, all cues) may find one: that is a note.
    """
    here = [index for index, finding in enumerate(found) if _stands_in(document, finding, line)]
    chosen = [index for index in here if set(found[index].rules) <= set(rules)]
    for index in chosen:
        finding = found[index]
        figures = [
            figure.name or figure.text
            for claim in finding.claims
            for _, figure in document.judgements[claim].claim.operands()
        ]
        if finding.acknowledged is None:
            found[index] = _accepted(finding, figures[0] if figures else "", reason)
    if chosen:
        return None
    partly = [rule for index in here for rule in found[index].rules if set(found[index].rules) & set(rules)]
    if partly:
        return f"the finding there is of {' and '.join(dict.fromkeys(partly))}: name each of them", "warning"
    told = f"nothing to ignore here: the next line has no finding of {' or '.join(rules)}"
    return told, "warning" if _checked(document, rules, line) else "note"


def _checked(document: DocumentReport, rules: Sequence[str], line: int) -> bool:
    """Whether a claim of one of the rules has a figure in the line."""
    place = document.article.document.place
    return any(
        judgement.claim.kind in rules and figure.end and place(figure.start)[0] == line
        for judgement in document.judgements
        for _, figure in judgement.claim.operands()
    )


def _accepted(finding: Finding, figure: str, reason: str) -> Finding:
    return replace(finding, acknowledged=Acknowledgement(figure, reason))


def _stands_in(document: DocumentReport, finding: Finding, line: int) -> bool:
    if finding.path != document.path or finding.end <= finding.start or finding.rule == RULE:
        return False
    return finding.line <= line <= document.article.document.place(finding.end - 1)[0]


def _next_line(text: Document, end: int) -> int:
    """The next line with words behind the one in which a comment ends; 0 where there is none."""
    line = text.place(end - 1)[0] + 1
    while line <= len(text.line_starts):
        start = text.line_starts[line - 1]
        after = text.line_starts[line] if line < len(text.line_starts) else len(text.masked)
        if text.masked[start:after].strip():
            return line
        line += 1
    return 0


def _fault(text: Document, remark: Remark, message: str, severity: Severity) -> Finding:
    line, column = text.place(remark.start)
    return Finding(
        path=text.path,
        rule=RULE,
        rules=(RULE,),
        severity=severity,
        message=message,
        start=remark.start,
        end=remark.end,
        line=line,
        column=column,
        fingerprint=worded_fingerprint(text.path, RULE, f"{remark.order}: {message}"),
    )
