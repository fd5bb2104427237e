"""The findings of a report one after the other, as every format but the full one goes through them."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.check.findings import ORDER
from figcheck.check.report import DocumentReport, Finding, Report
from figcheck.numbers.figure import Figure

MOST_QUOTED = 200
"""Characters of a passage that are quoted whole."""
_ABOUT, _MOST_PIECES, _CUT = 20, 6, "…"


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
    """The words of the text that a finding is about, on one line; empty where it has no place there.

    Of words that are many, those about its figures, with `…` for the others.
    """
    if finding.path != document.path or finding.end <= finding.start:
        return ""
    source = document.article.document.source
    words = " ".join(source[finding.start : finding.end].split())
    if len(words) <= MOST_QUOTED:
        return words
    spans = [
        _about(source, figure, finding)
        for figure in figures_of(document, finding)
        if finding.start <= figure.start and figure.end <= finding.end
    ]
    return f" {_CUT} ".join(" ".join(source[start:end].split()) for start, end in _joined(spans)) or _CUT


def _about(source: str, figure: Figure, finding: Finding) -> tuple[int, int]:
    """A figure with the whole words near it that are within the finding."""
    start, end = figure.start - _ABOUT, figure.end + _ABOUT
    start = finding.start if start <= finding.start else source.find(" ", start, figure.start) + 1
    end = finding.end if end >= finding.end else source.rfind(" ", figure.end, end)
    return start or figure.start, max(end, figure.end)


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that meet as one; of very many the first and the last."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found if len(found) <= _MOST_PIECES else [*found[: _MOST_PIECES - 1], found[-1]]
