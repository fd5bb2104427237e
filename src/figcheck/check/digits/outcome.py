"""What digits alone say of a row: a verdict, and the rung or assumption that rescues a row that fails."""

from __future__ import annotations

from dataclasses import dataclass

from figcheck.check.ladder import LENIENT, only_if
from figcheck.check.report import Judgement, Severity, Verdict
from figcheck.check.sets import Rung
from figcheck.claims.claim import Claim
from figcheck.numbers.reading import Reading


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """A verdict, and what rescues a row that fails: a rung of the ladder, or an assumption."""

    verdict: Verdict
    severity: Severity | None = None
    rung: Rung | None = None
    rescued: bool = False


HOLDS = Outcome("consistent")
UNTESTABLE = Outcome("unchecked")
FAILS = Outcome("inconsistent", "error")
RESCUED = Outcome("inconsistent", "warning", rescued=True)
DERIVED = {reading: Outcome("inconsistent", "warning", Rung(derived=reading)) for reading in LENIENT}
"""Only the derived figure is read leniently."""
ALL = {
    reading: Outcome("inconsistent", "warning", Rung(reading, reading, round_numbers=True))
    for reading in LENIENT
}
"""Every figure is."""


def judgement(claim: Claim, outcome: Outcome) -> Judgement:
    """The outcome of a row as the judgement on its claim."""
    if outcome is HOLDS:
        return Judgement(claim, "consistent", Reading.NEAREST)
    if outcome is UNTESTABLE:
        return Judgement(claim, "unchecked", reason=claim.untestable())
    note = claim.rescued() if outcome.rescued else None
    if outcome.rung is None:
        return Judgement(claim, "inconsistent", severity=outcome.severity, note=note)
    note = only_if(claim, outcome.rung)
    return Judgement(claim, "inconsistent", outcome.rung.derived, severity=outcome.severity, note=note)
