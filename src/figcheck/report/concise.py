"""One finding a line, `path:line:column: rule message`, as editors and other tools read it."""

from __future__ import annotations

from figcheck.check.report import Finding, Report
from figcheck.report.lacking import lacking
from figcheck.report.listing import reported
from figcheck.report.options import Options
from figcheck.report.safe import safe


def render(report: Report, options: Options) -> str:
    """The findings that nobody acknowledged, in the order of the documents; last, what was missing."""
    lines = [_line(finding) for _, finding in reported(report)]
    if missing := lacking(report):
        lines.append(missing)
    return "".join(safe(line, boxes=options.boxes) + "\n" for line in lines)


def _line(finding: Finding) -> str:
    return f"{finding.path}:{finding.line or 1}:{finding.column or 1}: {finding.rule} {finding.message}"
