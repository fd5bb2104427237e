"""The findings of a report one after the other, as every format but the full one goes through them."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.check.findings import ORDER
from figcheck.check.report import DocumentReport, Finding, Report
from figcheck.numbers.figure import Figure


def reported(report: Report) -> Iterator[tuple[DocumentReport, Finding]]:
    """The findings that nobody acknowledged, in the order of the documents and of the text."""
    for document in report.documents:
        for finding in document.findings:
            if finding.acknowledged is None:
                yield document, finding


def worst_first(report: Report) -> list[tuple[DocumentReport, Finding]]:
    """The same, errors before warnings before notes."""
    return sorted(reported(report), key=lambda entry: ORDER[entry[1].severity])


def figures_of(document: DocumentReport, finding: Finding) -> list[Figure]:
    """The figures of a finding's claims, each once, in the order of the claims."""
    return list(
        dict.fromkeys(
            figure for index in finding.claims for _, figure in document.judgements[index].claim.operands()
        )
    )


def in_text(document: DocumentReport, finding: Finding) -> str:
    """The words of the text that a finding is about, on one line; empty where it has no place there."""
    if finding.path != document.path or finding.end <= finding.start:
        return ""
    return " ".join(document.article.document.source[finding.start : finding.end].split())
