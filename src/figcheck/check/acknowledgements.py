"""Findings that a person has accepted, and acknowledgements that no longer accept anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from figcheck.check.findings import worded_fingerprint
from figcheck.check.report import Finding, Judgement
from figcheck.claims.article import Acknowledgement, Article

RULE = "acknowledgement"


def acknowledge(
    article: Article, judgements: Sequence[Judgement], found: Sequence[Finding], today: str | None = None
) -> list[Finding]:
    """Mark the findings that the article's acknowledgements cover; stale and expired ones are findings.

    `today` (ISO date) decides whether an `until` has passed; without it none has.
    """
    marked = list(found)
    for entry in article.acknowledged:
        if entry.until is not None and today is not None and entry.until < today:
            marked.append(
                _stale(article, entry, f"the acknowledgement of {entry.figure} expired on {entry.until}")
            )
            continue
        covered = [
            index
            for index, finding in enumerate(marked)
            if finding.rule != RULE and _covers(entry, finding, judgements)
        ]
        for index in covered:
            marked[index] = replace(marked[index], acknowledged=entry)
        if not covered:
            marked.append(
                _stale(
                    article, entry, f"nothing is left to acknowledge for {entry.figure}: take the entry out"
                )
            )
    return marked


def _covers(entry: Acknowledgement, finding: Finding, judgements: Sequence[Judgement]) -> bool:
    """Whether a repair of the finding changes the figure; without any repair, whether a claim has it."""
    if finding.repairs:
        changed = {change.figure.name for repair in finding.repairs for change in repair.changes}
        return entry.figure in changed
    return any(
        figure.name == entry.figure
        for index in finding.claims
        for _, figure in judgements[index].claim.operands()
    )


def _stale(article: Article, entry: Acknowledgement, message: str) -> Finding:
    path = article.record or article.document.path
    return Finding(
        path=path,
        rule=RULE,
        rules=(RULE,),
        severity="warning",
        message=message,
        line=entry.line,
        column=entry.column,
        working=f"reason given: {entry.reason}",
        fingerprint=worded_fingerprint(path, RULE, message),
    )
