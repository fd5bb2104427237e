"""One finding a line, `path:line:column: rule message`, as editors and other tools read it."""

from __future__ import annotations

from figcheck.check.report import Finding, Report
from figcheck.report.listing import reported
from figcheck.report.options import Options
from figcheck.report.safe import safe


def render(report: Report, options: Options) -> str:
    """The findings that nobody acknowledged, in the order of the documents."""
    return "".join(safe(_line(finding), boxes=options.boxes) + "\n" for _, finding in reported(report))


def _line(finding: Finding) -> str:
    return f"{finding.path}:{finding.line or 1}:{finding.column or 1}: {finding.rule} {finding.message}"
