"""JUnit XML: a suite a document, a case for every claim that raised nothing and for every finding.

Readers differ in what they take; this is what the strictest of them does (Jenkins, `junit-10.xsd`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from figcheck.check.report import DocumentReport, Finding, Judgement, Report
from figcheck.report.listing import figures_of
from figcheck.report.options import Options
from figcheck.report.safe import safe
from figcheck.report.settling import repair_in_words

_NO_CHARACTER = re.compile("[\ufffe\uffff]")
"""What XML does not allow beside the control characters, which `safe` writes out."""


@dataclass(frozen=True, slots=True)
class _Case:
    name: str
    outcome: str = ""
    """`failure`, `error` or `skipped`; empty for a case that passed."""
    message: str = ""
    kind: str = ""
    body: str = ""


def render(report: Report, options: Options) -> str:
    """Notes pass, with what they say as output; unchecked claims and acknowledged findings are skipped."""
    suites = [(document.path, list(_cases(document))) for document in report.documents]
    if report.problems:
        problems = [_Case(p.path or "figcheck", "error", p.message, "input", str(p)) for p in report.problems]
        suites.append(("figcheck", problems))
    every = [case for _, cases in suites for case in cases]
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<testsuites name="figcheck" {_counts(every)}>']
    for path, cases in suites:
        skipped = [case for case in cases if case.outcome == "skipped"]
        lines.append(f'  <testsuite name="{_xml(path)}" {_counts(cases)} skipped="{len(skipped)}">')
        lines += (line for case in cases for line in _case(path, case))
        lines.append("  </testsuite>")
    text = "\n".join([*lines, "</testsuites>", ""])
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _cases(document: DocumentReport) -> Iterator[_Case]:
    blamed = {index for finding in document.findings for index in finding.claims}
    for index, judgement in enumerate(document.judgements):
        if index not in blamed:
            yield _claim(document, judgement)
    for finding in document.findings:
        yield _finding(document, finding)


def _claim(document: DocumentReport, judgement: Judgement) -> _Case:
    figures = ", ".join(figure.text for _, figure in judgement.claim.operands())
    line = document.article.document.place(judgement.claim.binding.start)[0]
    name = f"{judgement.claim.kind}, line {line}: {figures}"
    if judgement.verdict == "unchecked":
        return _Case(name, "skipped", judgement.reason or "unchecked")
    return _Case(name)


def _finding(document: DocumentReport, finding: Finding) -> _Case:
    figures = ", ".join(figure.text for figure in figures_of(document, finding))
    name = f"{', '.join(finding.rules)}, line {finding.line or 1}{f': {figures}' if figures else ''}"
    if finding.acknowledged is not None:
        return _Case(name, "skipped", f"acknowledged: {finding.acknowledged.reason}")
    repairs = [repair_in_words(document, finding, repair) for repair in finding.repairs]
    place = f"{finding.path}:{finding.line or 1}:{finding.column or 1}"
    body = "\n".join([place, *finding.working.splitlines(), *repairs])
    outcome = "system-out" if finding.severity == "note" else "failure"
    return _Case(name, outcome, finding.message, f"{finding.rule} ({finding.severity})", body)


def _case(path: str, case: _Case) -> Iterator[str]:
    head = f'    <testcase classname="{_xml(path)}" name="{_xml(case.name)}"'
    body = "\n".join(map(_xml, case.body.split("\n")))
    if not case.outcome:
        yield f"{head}/>"
        return
    yield f"{head}>"
    if case.outcome == "skipped":
        yield f'      <skipped message="{_xml(case.message)}"/>'
    elif case.outcome == "system-out":
        yield f"      <system-out>{_xml(case.message)}\n{body}</system-out>"
    else:
        attributes = f'message="{_xml(case.message)}" type="{_xml(case.kind)}"'
        yield f"      <{case.outcome} {attributes}>{body}</{case.outcome}>"
    yield "    </testcase>"


def _counts(cases: list[_Case]) -> str:
    outcomes = [case.outcome for case in cases]
    failures, errors = outcomes.count("failure"), outcomes.count("error")
    return f'tests="{len(cases)}" failures="{failures}" errors="{errors}"'


def _xml(text: str) -> str:
    return escape(_NO_CHARACTER.sub("\ufffd", safe(text)))
