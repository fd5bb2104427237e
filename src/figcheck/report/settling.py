"""How much of a finding a repair settles, in words: it, both, or one of its claims alone."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.check.changes import Repair
from figcheck.check.report import DocumentReport, Finding
from figcheck.claims.wording import listed
from figcheck.report.wording import changes_in_words


def settled(finding: Finding, repair: Repair) -> tuple[int, ...]:
    """Those of a finding's claims that a repair settles."""
    return tuple(index for index in repair.settles if index in finding.claims)


def would_settle(document: DocumentReport, finding: Finding, claims: Sequence[int]) -> str:
    """`would settle it`, `would settle both`, `would settle the share alone`, `would settle 4 of the 7`."""
    total = len(finding.claims)
    if len(claims) == total:
        return "would settle " + {1: "it", 2: "both"}.get(total, f"all {total}")
    if len(claims) > 3:
        return f"would settle {len(claims)} of the {total}"
    kinds = [document.judgements[index].claim.kind for index in finding.claims]
    names = [
        f"the {kind}" if kinds.count(kind) == 1 else f"the {kind} in line {_line(document, index)}"
        for index in claims
        for kind in [document.judgements[index].claim.kind]
    ]
    return f"would settle {listed(names)}{' alone' if len(names) == 1 else ''}"


def repair_in_words(document: DocumentReport, finding: Finding, repair: Repair) -> str:
    """`191 → 190 would settle both`."""
    return f"{changes_in_words(repair)} {would_settle(document, finding, settled(finding, repair))}"


def _line(document: DocumentReport, index: int) -> int:
    return document.article.document.place(document.judgements[index].claim.binding.start)[0]
