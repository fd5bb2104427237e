"""Queries to an author or editor: a numbered paragraph a finding, in words that blame no one."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.check.changes import Repair
from figcheck.check.report import DocumentReport, Finding, Judgement, Report
from figcheck.claims.wording import listed
from figcheck.numbers.figure import Figure
from figcheck.report.listing import figures_of
from figcheck.report.markdown import escaped
from figcheck.report.options import Options
from figcheck.report.wording import becomes, count

_MOST_OFFERED = 3


def render(report: Report, options: Options) -> str:
    """Markdown: per document the questions, then what was checked, then what could not be."""
    blocks = ["\n".join(_document(document)) for document in report.documents]
    if report.problems:
        told = "\n".join(f"- {escaped(str(problem))}" for problem in report.problems)
        blocks.append(f"# Could not be read\n\n{told}")
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _document(document: DocumentReport) -> Iterator[str]:
    title = document.article.title or document.path
    found = [finding for finding in document.findings if finding.acknowledged is None]
    yield f"# {escaped(title)}"
    yield ""
    if not found:
        yield "No question."
    for number, finding in enumerate(found, 1):
        if number > 1:
            yield ""
        yield f"{number}. {escaped(_question(document, finding))}"
    held = [entry for entry in document.judgements if entry.verdict == "consistent"]
    if held:
        yield from ("", "## Checked, and in agreement", "")
        yield from (f"- {escaped(_figures(document, entry))}" for entry in held)
    yield from _open(document)


def _question(document: DocumentReport, finding: Finding) -> str:
    """`Line 21 gives 191 of 266 as 71%; 191 ÷ 266 = 71.8…%. Please check 191 (190 would agree).`"""
    if not finding.claims:
        stop = "" if finding.message.endswith("?") else "."
        return f"Line {finding.line or 1}: {finding.message}{stop} Please check."
    alone = finding.rule != "conflict"
    working = document.judgements[finding.claims[0]].working.lines if alone else ()
    computed = f"; {working[0].rstrip('.')}" if working else f"; {finding.message}"
    given = _given(document, finding)
    return f"Line {finding.line or 1} gives {given}{computed}. {_please(document, finding)}"


def _given(document: DocumentReport, finding: Finding) -> str:
    """The figures of the first claim, those of a share as one says them; then the others."""
    claim = document.judgements[finding.claims[0]].claim
    held = dict(claim.operands())
    every = figures_of(document, finding)
    if claim.kind != "share" or not {"part", "whole", "share"} <= set(held):
        return listed([_placed(document, finding, figure) for figure in every])
    others = [_placed(document, finding, figure) for figure in every if figure not in held.values()]
    beside = f", and beside it {listed(others)}" if others else ""
    return f"{held['part'].text} of {held['whole'].text} as {held['share'].text}{beside}"


def _placed(document: DocumentReport, finding: Finding, figure: Figure) -> str:
    """`435,719 (line 15)`; its line is left out where that is the finding's, or it has none."""
    line = document.article.document.place(figure.start)[0]
    return figure.text if line == finding.line or not figure.end else f"{figure.text} (line {line})"


def _please(document: DocumentReport, finding: Finding) -> str:
    if not finding.repairs:
        texts = [figure.text for figure in figures_of(document, finding)]
        return f"Please check {listed(texts)}."
    offers = [_offer(document, finding, repair) for repair in finding.repairs[:_MOST_OFFERED]]
    return f"Please check {', or '.join(offers)}."


def _offer(document: DocumentReport, finding: Finding, repair: Repair) -> str:
    """`191 (190 would agree with all figures given)`, `71% (72% would agree with the share)`."""
    figures = listed([change.figure.text for change in repair.changes])
    values = listed([becomes(change) for change in repair.changes])
    settled = [index for index in finding.claims if index in repair.settles]
    if len(finding.claims) == 1:
        return f"{figures} ({values} would agree)"
    kinds = dict.fromkeys(document.judgements[index].claim.kind for index in settled)
    whole = len(settled) == len(finding.claims)
    reach = "all figures given" if whole else f"the {listed(list(kinds))} alone"
    return f"{figures} ({values} would agree with {reach})"


def _figures(document: DocumentReport, judgement: Judgement) -> str:
    texts = listed(list(dict.fromkeys(figure.text for _, figure in judgement.claim.operands())))
    working = judgement.working.lines
    line = document.article.document.place(judgement.claim.binding.start)[0]
    return f"Line {line}: {texts}{f' ({working[0]})' if working else ''}"


def _open(document: DocumentReport) -> Iterator[str]:
    """What nobody could recompute: claims that lack a figure, and figures in no claim."""
    unchecked = [entry for entry in document.judgements if entry.verdict == "unchecked"]
    left = document.unclaimed if document.list_unclaimed else ()
    if not unchecked and not left and not document.unclaimed_count:
        return
    yield from ("", "## Could not be checked", "")
    for entry in unchecked:
        yield f"- {escaped(_figures(document, entry))}: {escaped(entry.reason or 'no reason given')}"
    for unclaimed in left:
        line = document.article.document.place(unclaimed.figure.start)[0]
        yield f"- Line {line}: {escaped(unclaimed.figure.text)} ({escaped(unclaimed.reason)})"
    if not left and document.unclaimed_count:
        yield f"- {count(document.unclaimed_count, 'figure')} in no claim"
