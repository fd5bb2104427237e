"""SARIF 2.1.0, for code scanning: results with every figure as a related location, and the rules' help."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from figcheck import __version__
from figcheck.check.report import DocumentReport, Finding, Report
from figcheck.claims.rules import RuleDoc, names, rule
from figcheck.errors import Problem
from figcheck.report.listing import figures_of
from figcheck.report.options import Options
from figcheck.report.safe import safe
from figcheck.report.settling import repair_in_words

Json = dict[str, Any]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"


def render(report: Report, options: Options) -> str:
    """One run; acknowledged findings are suppressed results, unusable inputs are notifications."""
    found = [(document, finding) for document in report.documents for finding in document.findings]
    used = {finding.rule for _, finding in found}
    rules = {name: index for index, name in enumerate(name for name in names() if name in used)}
    run = {
        "tool": {"driver": _driver(list(rules))},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": [_notification(problem) for problem in report.problems],
            }
        ],
        "results": [_result(document, finding, rules) for document, finding in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _driver(rules: Sequence[str]) -> Json:
    return {
        "name": "figcheck",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule(name)) for name in rules],
    }


def _rule(of: RuleDoc) -> Json:
    parts = {"Checks": of.checks, "Says": of.says, "Not flagged": of.not_flagged, "Source": of.source}
    return {
        "id": of.name,
        "name": of.name,
        "shortDescription": {"text": of.summary},
        "fullDescription": {"text": of.checks},
        "help": {
            "text": "\n".join(f"{head}: {text}" for head, text in parts.items()),
            "markdown": "\n\n".join(f"**{head}:** {text}" for head, text in parts.items()),
        },
        "defaultConfiguration": {"level": "note" if of.name in ("hedge", "text-changed") else "error"},
    }


def _result(document: DocumentReport, finding: Finding, rules: Mapping[str, int]) -> Json:
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": rules[finding.rule],
        "level": finding.severity,
        "message": {"text": _message(document, finding)},
        "locations": [{"physicalLocation": _location(document, finding)}],
    }
    figures = [figure for figure in figures_of(document, finding) if figure.end > figure.start]
    if figures:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": safe(figure.text)},
                "physicalLocation": {
                    "artifactLocation": _artifact(document.path),
                    "region": _region(document, figure.start, figure.end),
                },
            }
            for number, figure in enumerate(figures, 1)
        ]
    if finding.fingerprint:
        result["partialFingerprints"] = {"figcheck/v1": finding.fingerprint}
    if finding.acknowledged is not None:
        reason = safe(finding.acknowledged.reason)
        result["suppressions"] = [{"kind": "external", "justification": reason}]
    return result


def _message(document: DocumentReport, finding: Finding) -> str:
    """Sentence, working and repairs: a viewer shows nothing else."""
    repairs = [repair_in_words(document, finding, repair) for repair in finding.repairs[:4]]
    return "\n".join(safe(line) for line in [finding.message, *finding.working.splitlines(), *repairs])


def _location(document: DocumentReport, finding: Finding) -> Json:
    location: Json = {"artifactLocation": _artifact(finding.path)}
    if finding.path == document.path and finding.end > finding.start:
        location["region"] = _region(document, finding.start, finding.end)
    else:
        location["region"] = {"startLine": finding.line or 1, "startColumn": finding.column or 1}
    return location


def _region(document: DocumentReport, start: int, end: int) -> Json:
    line, column = document.article.document.place(start)
    last, after = document.article.document.place(end - 1)
    return {"startLine": line, "startColumn": column, "endLine": last, "endColumn": after + 1}


def _artifact(path: str) -> Json:
    """A relative address below the root of the sources, or that of a file."""
    plain = path.replace("\\", "/")
    address = quote(plain.encode("utf-8", "surrogateescape"), safe="/:~" if plain[1:2] == ":" else "/~")
    if plain.startswith("/"):
        return {"uri": f"file://{address}"}
    if plain[1:3] == ":/":
        return {"uri": f"file:///{address}"}
    return {"uri": address.removeprefix("./"), "uriBaseId": _ROOT}


def _notification(problem: Problem) -> Json:
    notification: Json = {"level": "error", "message": {"text": safe(problem.message)}}
    if problem.path:
        region = {"startLine": problem.line or 1, "startColumn": problem.column or 1}
        location = {"artifactLocation": _artifact(problem.path), "region": region}
        notification["locations"] = [{"physicalLocation": location}]
    return notification
