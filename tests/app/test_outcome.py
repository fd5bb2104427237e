"""What a run comes to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.report import made

from figcheck.app.outcome import demands, exit_code
from figcheck.app.settings import FailOn, Settings
from figcheck.check.report import Report, Severity
from figcheck.errors import Problem

SETTINGS = Settings(Path())


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("error", "error", 1),
        ("error", "note", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("note", "warning", 0),
        ("note", "note", 1),
    ],
)
def test_findings_count_from_the_level_on(severity: Severity, fail_on: FailOn, code: int) -> None:
    document = made.bridges()
    finding = replace(document.findings[0], severity=severity)
    report = Report((replace(document, findings=(finding,)),))
    assert exit_code(report, replace(SETTINGS, fail_on=fail_on)) == code


def test_an_acknowledged_finding_does_not_count() -> None:
    assert exit_code(Report((made.review(accepted=True),)), SETTINGS) == 0


def test_unsound_input_wins_over_findings() -> None:
    assert exit_code(Report((made.review(),), (Problem("a", "is gone"),)), SETTINGS) == 2


@pytest.mark.parametrize(
    ("report", "settings", "told"),
    [
        (Report((made.review(),)), replace(SETTINGS, min_claims=3), []),
        (
            Report((made.review(), made.unchecked())),
            replace(SETTINGS, min_claims=4),
            ["3 claims were checked, fewer than the 4 asked for"],
        ),
        (Report((made.all_hold(),)), replace(SETTINGS, complete=True), []),
        (
            Report((made.quiet(),)),
            replace(SETTINGS, complete=True),
            ["1 figure is in no claim, and none may be: 12 (seeds/quiet.md:1)"],
        ),
    ],
)
def test_demands_that_are_not_met_fail_the_run(report: Report, settings: Settings, told: list[str]) -> None:
    assert demands(report, settings) == told
    assert exit_code(report, replace(settings, fail_on="error")) == int(
        bool(told) or report.documents[0].article.slug == "review"
    )
