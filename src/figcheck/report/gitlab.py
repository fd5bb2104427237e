"""GitLab's code quality report: what a merge request shows beside its changed lines."""

from __future__ import annotations

import hashlib
import json
from collections import Counter

from figcheck.check.report import Report
from figcheck.report.listing import reported
from figcheck.report.options import Options
from figcheck.report.safe import safe

_SEVERITY = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report, options: Options) -> str:
    """The findings that nobody acknowledged; of equal ones each gets a fingerprint of its own."""
    seen: Counter[tuple[str, str]] = Counter()
    issues = []
    for _, finding in reported(report):
        key = (finding.path, finding.fingerprint or f"{finding.rule} {finding.message}")
        seen[key] += 1
        issues.append(
            {
                "description": safe(finding.message),
                "check_name": finding.rule,
                "fingerprint": _digest(*key, str(seen[key])),
                "severity": _SEVERITY[finding.severity],
                "location": {
                    "path": finding.path.removeprefix("./"),
                    "lines": {"begin": finding.line or 1},
                },
            }
        )
    return json.dumps(issues, indent=2) + "\n"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
