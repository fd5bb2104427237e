"""The report as plain data: the document that `--format json` prints and other tools build on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from figcheck import __version__
from figcheck.check.accounting import covered, severities, verdicts
from figcheck.check.canonical_figures import Place, as_json, end_text, uses_of
from figcheck.check.changes import Repair
from figcheck.check.report import DocumentReport, Finding, Judgement, Report
from figcheck.claims.claim import Claim
from figcheck.numbers.figure import Figure

Json = dict[str, Any]


def as_dict(report: Report) -> Json:
    """A report as JSON values; see docs/report.schema.json for its shape."""
    found = in_parts(report)
    for document in found["documents"]:
        document.update({key: list(document[key]) for key in ("figures", "claims", "findings")})
    return found


def in_parts(report: Report, *, figures: bool = False) -> Json:
    """The same, with iterators for what is made of the rows of tables; with their `figures`, if asked for."""
    return {
        "version": 1,
        "tool": {"name": "figcheck", "version": __version__},
        "documents": [
            _document(document) if document.table is None else _table(document, figures=figures)
            for document in report.documents
        ],
        "problems": [
            {"path": problem.path, "line": problem.line, "column": problem.column, "message": problem.message}
            for problem in report.problems
        ],
        "summary": summary(report),
    }


def summary(report: Report) -> dict[str, int]:
    """The counts over all documents."""
    found: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for document in report.documents:
        if document.judgements:
            found.update(verdicts(document))
        if document.findings:
            told.update(severities(document))
    figures = [covered(document) for document in report.documents]
    findings = sum(len(document.findings) for document in report.documents)
    return {
        "documents": len(report.documents),
        "figures": sum(total for total, _ in figures),
        "claims": sum(len(document.judgements) for document in report.documents),
        "consistent": found["consistent"],
        "inconsistent": found["inconsistent"],
        "unchecked": found["unchecked"],
        "errors": told["error"],
        "warnings": told["warning"],
        "notes": told["note"],
        "acknowledged": findings - told.total(),
        "unclaimed": sum(document.unclaimed_count for document in report.documents),
    }


def _document(document: DocumentReport) -> Json:
    figures = _listed(document)
    index = {figure: at for at, figure in enumerate(figures)}
    uses = dict(use for judgement in document.judgements for use in uses_of(judgement.claim))
    place = document.article.document.place
    listed = document.unclaimed if document.list_unclaimed else ()
    return {
        "path": document.path,
        "title": document.article.title,
        "figures": [as_json(place, figure, uses.get(figure)) for figure in figures],
        "claims": [_claim(place, judgement, index) for judgement in document.judgements],
        "findings": [_finding(finding, index) for finding in document.findings],
        "unclaimed": [{"figure": index[entry.figure], "reason": entry.reason} for entry in listed],
    }


def _table(document: DocumentReport, *, figures: bool) -> Json:
    """A document of rows: their figures stay out unless asked for, and so do the roles that name them."""
    return {
        "path": document.path,
        "title": document.article.title,
        "figures": _row_figures(document) if figures else (),
        "claims": _row_claims(document, figures=figures),
        "findings": (_finding(finding, {}) for finding in document.findings),
        "unclaimed": [],
    }


def _row_figures(document: DocumentReport) -> Iterator[Json]:
    for judgement in document.judgements:
        uses = dict(uses_of(judgement.claim))
        for _, figure in judgement.claim.operands():
            yield as_json(document.article.document.place, figure, uses[figure])


def _row_claims(document: DocumentReport, *, figures: bool) -> Iterator[Json]:
    before = 0
    for judgement in document.judgements:
        held = [figure for _, figure in judgement.claim.operands()] if figures else []
        yield _claim(
            document.article.document.place,
            judgement,
            {figure: before + at for at, figure in enumerate(held)},
        )
        before += len(held)


def _listed(document: DocumentReport) -> list[Figure]:
    """The figures that claims, findings or the unclaimed name, in the order of the text."""
    named: dict[Figure, None] = {}
    for judgement in document.judgements:
        named |= dict.fromkeys(figure for _, figure in judgement.claim.operands())
    if document.list_unclaimed:
        named |= dict.fromkeys(entry.figure for entry in document.unclaimed)
    return sorted(named, key=lambda figure: (figure.end == 0, figure.start, figure.end))


def _claim(place: Place, judgement: Judgement, index: dict[Figure, int]) -> Json:
    claim, binding = judgement.claim, judgement.claim.binding
    roles: dict[str, list[int]] = {}
    for role, figure in claim.operands():
        if figure in index:
            roles.setdefault(role, []).append(index[figure])
    line, column = place(binding.start)
    return {
        "kind": claim.kind,
        "origin": binding.origin,
        "cue": binding.cue,
        "strength": binding.strength,
        "verdict": judgement.verdict,
        "reading": judgement.reading,
        "reason": judgement.reason,
        "start": binding.start,
        "end": binding.end,
        "line": line,
        "column": column,
        "roles": roles,
        "settings": {
            name: value for name in _settings(type(claim)) if (value := getattr(claim, name)) is not None
        },
        "working": "\n".join(judgement.steps),
        "implied": dict(judgement.implied),
    }


@lru_cache(maxsize=64)
def _settings(kind: type[Claim]) -> tuple[str, ...]:
    """The names of a kind's settings, in the order of its fields."""
    return tuple(name for name in kind.model_fields if name not in kind.roles and name != "binding")


def _finding(finding: Finding, index: dict[Figure, int]) -> Json:
    entry = finding.acknowledged
    return {
        "path": finding.path,
        "rule": finding.rule,
        "rules": list(finding.rules),
        "severity": finding.severity,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
        "line": finding.line,
        "column": finding.column,
        "claims": list(finding.claims),
        "working": finding.working,
        "acknowledged": None
        if entry is None
        else {
            name: value
            for name in ("figure", "reason", "expected", "by", "date", "until", "baseline")
            if (value := getattr(entry, name)) is not None
        },
        "fingerprint": finding.fingerprint,
        "repairs": [_repair(repair, index) for repair in _known(finding.repairs, index)],
    }


def _known(repairs: Iterable[Repair], index: dict[Figure, int]) -> Iterable[Repair]:
    return (repair for repair in repairs if all(change.figure in index for change in repair.changes))


def _repair(repair: Repair, index: dict[Figure, int]) -> Json:
    return {
        "figures": [
            {
                "figure": index[change.figure],
                "from": change.figure.text,
                "to": change.to,
                "set": {"low": end_text(change.remaining.low), "high": end_text(change.remaining.high)},
            }
            for change in repair.changes
        ],
        "settles": list(repair.settles),
        "slip": repair.slip,
        "reason": repair.reason,
    }
