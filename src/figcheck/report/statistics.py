"""How many findings each rule has, the most first: what `--statistics` prints."""

from __future__ import annotations

from collections import Counter

from figcheck.check.report import Report
from figcheck.report.options import Options
from figcheck.report.wording import count

_WORDS = ("error", "warning", "note", "acknowledged")


def render(report: Report, options: Options) -> str:
    """A line a rule: `12  share  10 errors, 2 notes`; empty where nothing was found."""
    rules: dict[str, Counter[str]] = {}
    for document in report.documents:
        for finding in document.findings:
            word = finding.severity if finding.acknowledged is None else "acknowledged"
            rules.setdefault(finding.rule, Counter())[word] += 1
    if not rules:
        return ""
    rows = sorted(rules.items(), key=lambda row: (-row[1].total(), row[0]))
    digits = len(f"{rows[0][1].total():,}")
    width = max(map(len, rules))
    return "".join(
        f"{counts.total():>{digits},}  {rule:<{width}}  {_parts(counts)}\n" for rule, counts in rows
    )


def _parts(counts: Counter[str]) -> str:
    told = [(counts[word], word) for word in _WORDS if counts[word]]
    return ", ".join(
        count(number, word, "acknowledged" if word == "acknowledged" else None) for number, word in told
    )
