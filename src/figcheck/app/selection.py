"""Which rules a person wants to hear of: `select`, `ignore`, and both for the files of a pattern."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from figcheck.app.discovery import matches
from figcheck.app.projects import Projects
from figcheck.app.settings import Settings
from figcheck.check.report import DocumentReport, Finding, Report


def selected(report: Report, projects: Projects) -> Report:
    """The report with the findings that the settings of each document ask for."""
    return replace(report, documents=tuple(_selected(document, projects) for document in report.documents))


def _selected(document: DocumentReport, projects: Projects) -> DocumentReport:
    path = Path(document.article.record or document.path)
    settings = projects.of(path)
    select, ignore = _rules(path, Path(document.path), settings)
    if not select and not ignore:
        return document

    def wanted(finding: Finding) -> bool:
        return any(rule not in ignore and (not select or rule in select) for rule in finding.rules)

    return replace(document, findings=tuple(filter(wanted, document.findings)))


def _rules(record: Path, text: Path, settings: Settings) -> tuple[set[str], set[str]]:
    """What is selected and ignored for a document: a pattern may match its record or its text."""
    select, ignore = set(settings.select), set(settings.ignore)
    for entry in settings.per_path:
        if any(matches(path, [entry.pattern], settings) for path in (record, text)):
            select = set(entry.select) or select
            ignore |= set(entry.ignore)
    return select, ignore
