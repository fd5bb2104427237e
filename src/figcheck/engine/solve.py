"""Decide whether some choice of values, one from each domain, meets every constraint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from figcheck.engine.arithmetic import above, below
from figcheck.engine.constraints import System, Variable
from figcheck.engine.propagate import Propagation
from figcheck.engine.witness import BudgetSpentError, search
from figcheck.numbers.interval import Exact, Interval, exactly


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
    except BudgetSpentError:
        return Solution(Outcome.UNDECIDED, narrowed)
    if witness is None:
        return Solution(Outcome.IMPOSSIBLE, narrowed)
    if not state.verified(witness, system.domains):
        return Solution(Outcome.UNDECIDED, narrowed)
    return Solution(Outcome.POSSIBLE, narrowed, witness)


def hull(system: System, variable: Variable, *, steps: int = 2_000) -> Interval:
    """The values one variable can still have: every one that it can is inside, and for a whole variable
    both ends are values it can have, unless the budget ran out before that was known.

    `steps` are visits to constraints, as in `solve`, for both ends together.
    """
    state = Propagation(system)
    if not state.start():
        return Interval(1, 0, whole=system.domains[variable].whole)
    limit = state.spent + steps + 10 * len(system.constraints)
    for end in (_lowest, _highest):
        if state.domains[variable].whole and not _probe(state, variable, end, limit):
            return Interval(1, 0, whole=True)
    return state.domains[variable]


def _lowest(values: Interval) -> tuple[Exact | None, Interval]:
    """The low end, and the set without it."""
    return values.low, values if values.low is None else above(values, values.low)


def _highest(values: Interval) -> tuple[Exact | None, Interval]:
    return values.high, values if values.high is None else below(values, values.high)


def _probe(
    state: Propagation,
    variable: Variable,
    end: Callable[[Interval], tuple[Exact | None, Interval]],
    limit: int,
) -> bool:
    """Move an end inward to a value that some witness has. False: there is no value at all."""
    while True:
        value, rest = end(state.domains[variable])
        if value is None or state.spent > limit:
            return True
        mark = state.mark()
        try:
            found = state.narrow(variable, exactly(value)) and search(state, limit - state.spent) is not None
        except BudgetSpentError:
            found = True
        state.undo(mark)
        if found:
            return True
        if not state.narrow(variable, rest):
            return False
