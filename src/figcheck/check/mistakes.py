"""How a derived figure may have come about, where one mistake gives exactly what is printed."""

from __future__ import annotations

from figcheck.check.report import Judgement
from figcheck.check.sets import domains, unknowns
from figcheck.engine.constraints import System
from figcheck.engine.solve import Outcome, solve
from figcheck.numbers.reading import Reading

CONVENTIONS = {
    Reading.CUT_OFF: "cut off instead of rounded",
    Reading.ROUNDED_TWICE: "rounded twice",
    Reading.ROUNDED_UP: "rounded up",
}


def computed_otherwise(judgement: Judgement) -> str | None:
    """The lenient reading or the other relation by which a failed claim's derived figure would be right."""
    if judgement.reading in CONVENTIONS:
        return CONVENTIONS[judgement.reading]
    claim = judgement.claim
    if claim.derived is None or claim.untestable() is not None:
        return None
    sets = domains(claim)
    for name, constraints in claim.mistakes():
        if solve(System(sets | unknowns(constraints), constraints)).outcome is Outcome.POSSIBLE:
            return name
    return None
