"""The figures of a document that are in no claim, with the reasons."""

from __future__ import annotations

from figcheck.check.report import DocumentReport
from figcheck.numbers.figure import Figure
from figcheck.report.page import Page
from figcheck.report.styles import QUIET
from figcheck.report.wording import count


def list_leftovers(page: Page, document: DocumentReport) -> None:
    """Every unclaimed figure with its line, put together by reason."""
    reasons: dict[str, list[Figure]] = {}
    for entry in document.unclaimed:
        reasons.setdefault(entry.reason, []).append(entry.figure)
    number = count(len(document.unclaimed), "figure")
    lead = [(f"{page.signs.nothing} ", QUIET)]
    if len(reasons) == 1:
        [(reason, figures)] = reasons.items()
        page.wrapped(lead, f"{number} in no claim ({reason}): {_places(document, figures)}")
        return
    page.wrapped(lead, f"{number} in no claim")
    for reason, figures in reasons.items():
        page.wrapped(["  "], f"{reason}: {_places(document, figures)}", rest=4)


def _places(document: DocumentReport, figures: list[Figure]) -> str:
    return ", ".join(
        f"{figure.text} (line {document.article.document.place(figure.start)[0]})"
        if figure.end > figure.start
        else figure.text
        for figure in figures
    )
