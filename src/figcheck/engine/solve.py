"""Decide whether some choice of values, one from each domain, meets every constraint."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from figcheck.engine.constraints import System, Variable
from figcheck.engine.propagate import Propagation
from figcheck.engine.witness import BudgetSpent, search
from figcheck.numbers.interval import Exact, Interval, interval


class Outcome(StrEnum):
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Solution:
    """What was decided, the domains as far as they were narrowed, and a proof where values exist."""

    outcome: Outcome
    domains: dict[Variable, Interval]
    witness: dict[Variable, Exact] | None = None


def solve(system: System, *, steps: int = 2_000) -> Solution:
    """Narrow every domain, then look for a witness. Sound both ways; `UNDECIDED` past the budget.

    IMPOSSIBLE only where narrowing emptied a domain (or every branch did), POSSIBLE only with a
    witness that was put into every constraint. `steps` are visits to constraints in the search for the
    witness, beyond ten for each constraint of the system.
    """
    state = Propagation(system)
    if not state.start():
        return Solution(Outcome.IMPOSSIBLE, dict(state.domains))
    narrowed = dict(state.domains)
    try:
        witness = search(state, steps + 10 * len(system.constraints))
    except BudgetSpent:
        return Solution(Outcome.UNDECIDED, narrowed)
    if witness is None:
        return Solution(Outcome.IMPOSSIBLE, narrowed)
    if not state.verified(witness, system.domains):
        return Solution(Outcome.UNDECIDED, narrowed)
    return Solution(Outcome.POSSIBLE, narrowed, witness)
