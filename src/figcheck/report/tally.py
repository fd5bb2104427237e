"""How many figures and claims there are and how the claims fared, for one document or all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from figcheck.check.accounting import covered, severities, verdicts
from figcheck.check.report import DocumentReport
from figcheck.numbers.reading import Reading
from figcheck.report.wording import count


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts. A failed claim is `contradicted`, or `acknowledged` where every finding on it was accepted."""

    figures: int = 0
    claimed: int = 0
    set_aside: int = 0
    claims: int = 0
    hold: int = 0
    round_numbers: int = 0
    """Of those that hold: only if a figure is a round number."""
    unchecked: int = 0
    contradicted: int = 0
    acknowledged: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0

    def __add__(self, other: Tally) -> Tally:
        names = (field.name for field in fields(Tally))
        return Tally(**{name: getattr(self, name) + getattr(other, name) for name in names})

    @property
    def checked(self) -> int:
        """Claims that were recomputed."""
        return self.claims - self.unchecked

    @property
    def findings(self) -> int:
        """Findings that nobody acknowledged."""
        return self.errors + self.warnings + self.notes

    def outcomes(self) -> list[str]:
        """`18 hold`, `2 unchecked`, `3 acknowledged`; nothing without claims."""
        parts = (
            [f"{self.hold:,} {'holds' if self.hold == 1 else 'hold'}{self._rounded()}"] if self.hold else []
        )
        for number, word in (
            (self.contradicted, "contradicted"),
            (self.unchecked, "unchecked"),
            (self.acknowledged, "acknowledged"),
        ):
            if number:
                parts.append(f"{number:,} {word}")
        return parts

    def _rounded(self) -> str:
        if not self.round_numbers:
            return ""
        return f" ({count(self.round_numbers, 'as a round number', 'as round numbers')})"

    def severities(self) -> str:
        """`2 errors, 1 note`, or `no finding`; `no new finding` where some are acknowledged."""
        parts = [
            count(number, word)
            for number, word in ((self.errors, "error"), (self.warnings, "warning"), (self.notes, "note"))
            if number
        ]
        return ", ".join(parts) or ("no new finding" if self.acknowledged else "no finding")

    def covered(self) -> str:
        """`17 figures, 16 of them in 7 claims`: the sentence that ends an article's report."""
        figures = count(self.figures, "figure")
        aside = f", {self.set_aside:,} set aside" if self.set_aside else ""
        if not self.figures:
            return "no figure"
        if not self.claims:
            return f"{figures}, none of them in a claim{aside}"
        inside = "all of them" if self.claimed >= self.figures else f"{self.claimed:,} of them"
        return f"{figures}, {inside} in {count(self.claims, 'claim')}{aside}"


def tally(document: DocumentReport) -> Tally:
    """The counts of one document."""
    figures, claimed = covered(document)
    verdict, severity = verdicts(document), severities(document)
    acknowledged = _acknowledged(document) if severity.total() < len(document.findings) else 0
    return Tally(
        figures=figures,
        claimed=claimed,
        set_aside=len(document.article.set_aside),
        claims=len(document.judgements),
        hold=verdict["consistent"],
        round_numbers=verdict[Reading.ROUND_NUMBER],
        unchecked=verdict["unchecked"],
        contradicted=verdict["inconsistent"] - acknowledged,
        acknowledged=acknowledged,
        errors=severity["error"],
        warnings=severity["warning"],
        notes=severity["note"],
    )


def _acknowledged(document: DocumentReport) -> int:
    """How many claims fail in acknowledged findings alone."""
    blamed: set[int] = set()
    accepted: set[int] = set()
    for finding in document.findings:
        (blamed if finding.acknowledged is None else accepted).update(finding.claims)
    return sum(document.judgements[index].verdict == "inconsistent" for index in accepted - blamed)


def total(documents: Iterable[DocumentReport]) -> Tally:
    """The counts of all documents together."""
    return sum(map(tally, documents), Tally())
