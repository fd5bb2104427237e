"""How many findings each rule has, the most first, and how the rows of tables fared: `--statistics`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from figcheck.check.accounting import severities, verdicts
from figcheck.check.report import Counted, DocumentReport, Report
from figcheck.report.options import Options
from figcheck.report.rows import like
from figcheck.report.safe import safe
from figcheck.report.tally import tally
from figcheck.report.wording import count

_WORDS = ("error", "warning", "note", "acknowledged")


def render(report: Report, options: Options) -> str:
    """A line a rule: `12  share  10 errors, 2 notes`, then the tables; empty where nothing was found."""
    tables = [document for document in report.documents if document.table is not None]
    parts = ["\n".join(_rules(report)), *("\n".join(_table(document, options)) for document in tables)]
    return "\n\n".join(filter(None, parts)) + "\n" if any(parts) else ""


def _rules(report: Report) -> Iterator[str]:
    rules: dict[str, Counter[str]] = {}
    for document in report.documents:
        if document.table is not None and isinstance(document.findings, Counted):
            rules.setdefault(document.table, Counter()).update(severities(document))
            continue
        for finding in document.findings:
            word = finding.severity if finding.acknowledged is None else "acknowledged"
            rules.setdefault(finding.rule, Counter())[word] += 1
    rows = sorted(rules.items(), key=lambda row: (-row[1].total(), row[0]))
    digits = len(f"{rows[0][1].total():,}") if rows else 0
    width = max(map(len, rules), default=0)
    for rule, counts in rows:
        if counts.total():
            yield f"{counts.total():>{digits},}  {rule:<{width}}  {_parts(counts)}"


def _parts(counts: Counter[str]) -> str:
    told = [(counts[word], word) for word in _WORDS if counts[word]]
    return ", ".join(
        count(number, word, "acknowledged" if word == "acknowledged" else None) for number, word in told
    )


def _table(document: DocumentReport, options: Options) -> Iterator[str]:
    """`means.csv, 964 rows: 500 hold, …`, and why rows are unchecked, a line a reason."""
    outcomes = ", ".join(tally(document).outcomes()) or "none"
    path = safe(document.path, boxes=options.boxes)
    yield f"{path}, {count(len(document.judgements), 'row')}: {outcomes}{_rate(document)}"
    digits = len(f"{document.unchecked[0].count:,}") if document.unchecked else 0
    for reason in document.unchecked:
        yield f"  {reason.count:>{digits},} unchecked: {safe(like(reason), boxes=options.boxes)}"


def _rate(document: DocumentReport) -> str:
    """` (2.5% of those checked do not hold)`, to a tenth."""
    found = verdicts(document)
    wrong, checked = found["inconsistent"], found["inconsistent"] + found["consistent"]
    if not wrong:
        return ""
    tenths = (2_000 * wrong + checked) // (2 * checked)
    return f"; {tenths // 10}.{tenths % 10}% of those checked do not hold"
