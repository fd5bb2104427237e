"""What a run comes to: the exit code, and the demands on it that were not met. Decided here alone."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from figcheck.app.settings import FAIL_ON, Settings

if TYPE_CHECKING:
    from figcheck.check.report import Report

FOUND, UNSOUND, INTERRUPTED = 1, 2, 130
"""Exit codes beside 0: findings; bad usage, input or an internal error; Ctrl-C."""
_MOST_NAMED = 5


def exit_code(report: Report, settings: Settings) -> int:
    """2 for any input that could not be used, else 1 for findings that count or a demand not met, else 0."""
    from figcheck.check.accounting import severities

    if report.problems:
        return UNSOUND
    level = FAIL_ON.index(settings.fail_on)
    failing = any(
        number and FAIL_ON.index(severity) >= level
        for document in report.documents
        for severity, number in severities(document).items()
    )
    return FOUND if failing or demands(report, settings) else 0


def demands(report: Report, settings: Settings) -> list[str]:
    """A sentence for every demand (`min-claims`, `complete`) that the report does not meet."""
    from figcheck.check.accounting import verdicts

    unmet = []
    checked = sum(len(document.judgements) - verdicts(document)["unchecked"] for document in report.documents)
    if checked < settings.min_claims:
        said = "1 claim was" if checked == 1 else f"{checked} claims were"
        unmet.append(f"{said} checked, fewer than the {settings.min_claims} asked for")
    left = sum(document.unclaimed_count for document in report.documents)
    if settings.complete and left:
        one = left == 1
        said = f"{left} {'figure is' if one else 'figures are'} in no claim, and none may be"
        unmet.append(f"{said}: {_places(report, left)}")
    return unmet


def _places(report: Report, left: int) -> str:
    """The first figures that are in no claim, each with its place."""
    unclaimed = ((document, entry.figure) for document in report.documents for entry in document.unclaimed)
    named = []
    for document, figure in islice(unclaimed, _MOST_NAMED):
        line = document.article.document.place(figure.start)[0]
        named.append(f"{' '.join(figure.text.split())} ({document.path}:{line})")
    return ", ".join(named) + (f" and {left - len(named)} more" if left > len(named) else "")
