"""The report as one JSON document: ASCII only, so it passes every terminal and pipe unchanged."""

from __future__ import annotations

import json

from figcheck.check.report import Report
from figcheck.report.options import Options


def render(report: Report, options: Options) -> str:
    """See docs/report.schema.json."""
    return json.dumps(report.to_dict(), indent=2) + "\n"
