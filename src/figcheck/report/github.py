"""GitHub's workflow commands: an annotation a finding, as many as a step shows, worst first."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.check.report import Finding, Report, Severity
from figcheck.errors import Problem
from figcheck.report.listing import worst_first
from figcheck.report.options import Options
from figcheck.report.safe import safe
from figcheck.report.wording import count

MOST = 10
"""Annotations of one level that GitHub shows for a step; it drops the rest without a word."""
_COMMAND: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, options: Options) -> str:
    """At most ten lines a level; where there are more findings, the tenth says how many."""
    found = [finding for _, finding in worst_first(report)]
    lines: list[str] = []
    for level, command in _COMMAND.items():
        told = [_annotation(command, finding) for finding in found if finding.severity == level]
        if level == "error":
            told = [*map(_problem, report.problems), *told]
        lines += _capped(told, command, level)
    return "".join(f"{line}\n" for line in lines)


def _capped(lines: list[str], command: str, level: str) -> Iterator[str]:
    if len(lines) <= MOST:
        yield from lines
        return
    yield from lines[: MOST - 1]
    more = count(len(lines) - MOST + 1, f"more {level}")
    yield f"::{command} title=figcheck::and {more}; the job summary lists them all"


def _annotation(command: str, finding: Finding) -> str:
    place = {"file": finding.path, "line": str(finding.line or 1), "col": str(finding.column or 1)}
    return _line(command, place, f"figcheck {finding.rule}", finding.message)


def _problem(problem: Problem) -> str:
    place = {"file": problem.path, "line": str(problem.line or 1)} if problem.path else {}
    return _line("error", place, "figcheck", problem.message)


def _line(command: str, place: dict[str, str], title: str, message: str) -> str:
    fields = ",".join(f"{name}={_property(value)}" for name, value in {**place, "title": title}.items())
    return f"::{command} {fields}::{_data(message)}"


def _data(text: str) -> str:
    """A percent sign begins an escape, so it is one; what would end the line is gone already."""
    return safe(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
