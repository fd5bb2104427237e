"""Findings that the text itself silences: `<!-- figcheck: ignore[share] reason -->`, and `[sic]`.

A comment holds for the next line that has words. It must name its rules and say why, or it silences
nothing; one that is stale, unknown or unexplained is a finding itself. `[sic]` is its own reason, and
since it speaks to readers as well, one that silences nothing is no finding.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from figcheck.app.standing import Standing
from figcheck.check.findings import in_order, worded_fingerprint
from figcheck.check.report import DocumentReport, Finding, Severity
from figcheck.claims.article import Acknowledgement
from figcheck.claims.document import Document, Remark
from figcheck.errors import did_you_mean

RULE = "suppression"
Fault = tuple[str, Severity]
"""What is wrong with a comment, and how bad that is."""
_ORDER = re.compile(r"(?P<verb>[\w-]+)\s*(?:\[(?P<rules>[^\]]*)\])?\s*[:-]*\s*(?P<reason>.*)", re.DOTALL)


def suppressed(document: DocumentReport) -> DocumentReport:
    """The report on a document with what its text silences acknowledged, and faults of that as findings."""
    text = document.article.document
    if not text.remarks:
        return document
    found, standing = list(document.findings), Standing(document)
    told: list[Finding] = []
    for remark in text.remarks:
        if not remark.order:
            for index, name in standing.figures_before(remark.start):
                if found[index].acknowledged is None:
                    found[index] = _accepted(found[index], name, "[sic] in the text")
        elif (fault := _obey(document, found, remark, standing)) is not None:
            told.append(_fault(text, remark, *fault))
    return replace(document, findings=in_order([*found, *told]))


def _obey(document: DocumentReport, found: list[Finding], remark: Remark, standing: Standing) -> Fault | None:
    """Accept what a comment names on the next line; what is wrong with the comment."""
    wrong, rules, reason = _read(remark)
    if wrong is not None:
        return wrong, "warning"
    return _silence(document, found, rules, reason, standing.next_line(remark.end), standing)


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
    document: DocumentReport,
    found: list[Finding],
    rules: Sequence[str],
    reason: str,
    line: int,
    standing: Standing,
) -> Fault | None:
    """Accept the findings of a line whose rules are all named; what is to be said where there is none.

    A comment is stale where a claim of its rules was checked and holds. Where none was found, another
    way of checking (a record, all cues) may find one: that is a note.
    """
    here = standing.findings_in(line)
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
    return told, "note" if standing.kinds_in(line).isdisjoint(rules) else "warning"


def _accepted(finding: Finding, figure: str, reason: str) -> Finding:
    return replace(finding, acknowledged=Acknowledgement(figure, reason))


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
