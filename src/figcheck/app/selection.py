"""Which rules a person wants to hear of: `--select` and `--ignore`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from figcheck.check.report import Finding, Report


def selected(report: Report, select: Collection[str], ignore: Collection[str]) -> Report:
    """The report with the findings that one of `select` (any, if empty) and not only `ignore` speak for."""
    if not select and not ignore:
        return report

    def wanted(finding: Finding) -> bool:
        return any(rule not in ignore and (not select or rule in select) for rule in finding.rules)

    return replace(
        report,
        documents=tuple(
            replace(document, findings=tuple(filter(wanted, document.findings)))
            for document in report.documents
        ),
    )
