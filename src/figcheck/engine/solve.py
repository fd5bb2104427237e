"""Decide whether some choice of values, one from each domain, meets every constraint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from figcheck.engine.arithmetic import above, below
from figcheck.engine.components import Component, components
from figcheck.engine.constraints import Core, System, Variable
from figcheck.engine.diophantine import contradictory
from figcheck.engine.propagate import BudgetSpentError, Propagation
from figcheck.engine.relaxation import relaxation
from figcheck.engine.witness import Search
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
    core: Core | None = None
    """Where impossible: constraints and domains that are so already by themselves."""


def solve(system: System, *, steps: int = 2_000) -> Solution:
    """Narrow every domain, then look for a witness. Sound both ways; `UNDECIDED` past the budget.

    IMPOSSIBLE only where narrowing emptied a domain (or every branch did, or the linear program has no
    solution), POSSIBLE only with a witness that was put into every constraint. `steps` are visits to
    constraints and pivots in the search, for each component beyond ten for each constraint of it.
    """
    state = Propagation(system)
    if not state.start():
        return Solution(Outcome.IMPOSSIBLE, dict(state.domains), core=state.core())
    outcome = Outcome.POSSIBLE
    witness = {variable: values.low for variable, values in state.domains.items() if values.low is not None}
    for component in components(state.domains, state.scopes):
        unsolvable = contradictory(((n, state.constraints[n]) for n in component.scopes), state.domains)
        if unsolvable:
            return Solution(Outcome.IMPOSSIBLE, dict(state.domains), core=_core(state, unsolvable))
        try:
            found = Search(state, component).run(_limit(state, component, steps))
        except BudgetSpentError:
            outcome = Outcome.UNDECIDED
            continue
        if found is None:
            return Solution(Outcome.IMPOSSIBLE, dict(state.domains), core=_core(state, component.scopes))
        witness.update(found)
    if outcome is Outcome.UNDECIDED or not _verified(state, system, witness):
        return Solution(Outcome.UNDECIDED, dict(state.domains))
    return Solution(Outcome.POSSIBLE, dict(state.domains), witness)


def _core(state: Propagation, numbers: Sequence[int]) -> Core:
    """What some constraints and the sets of their variables rest on."""
    return state.core([v for number in numbers for v in state.scopes[number]], numbers)


def _limit(state: Propagation, component: Component, steps: int) -> int:
    return state.spent + steps + 10 * len(component.scopes)


def _verified(state: Propagation, system: System, witness: dict[Variable, Exact]) -> bool:
    inside = all(
        variable in witness and witness[variable] in values for variable, values in system.domains.items()
    )
    return inside and state.meets(witness, range(len(state.constraints)))


def hull(system: System, variable: Variable, *, steps: int = 2_000) -> Interval:
    """The values one variable can still have: every one that it can is inside, and for a whole variable
    both ends are values it can have, unless the budget ran out before that was known. Of a variable in
    sums and orders alone, both ends are exact too.

    Only the constraints that hang together with the variable count. `steps` as in `solve`, for both ends
    together.
    """
    state = Propagation(system)
    nothing = Interval(1, 0, whole=system.domains[variable].whole)
    if not state.start():
        return nothing
    for component in components(state.domains, state.scopes):
        if variable in component.variables:
            limit = _limit(state, component, steps)
            try:
                if not _extended(state, component, variable, limit):
                    return nothing
                if state.domains[variable].whole:
                    for end in (_lowest, _highest):
                        if not _probe(state, component, variable, end, limit):
                            return nothing
            except BudgetSpentError:
                break
    return state.domains[variable]


def _extended(state: Propagation, component: Component, variable: Variable, limit: int) -> bool:
    """Narrow a variable to what the linear program leaves. False: there is no value at all."""
    program = relaxation(state, component)
    if program is None or variable not in program:
        return True
    if program.refutes(limit):
        return False
    return state.narrow(variable, state.domains[variable] & program.extent(variable, limit))


def _lowest(values: Interval) -> tuple[Exact | None, Interval]:
    """The low end, and the set without it."""
    return values.low, values if values.low is None else above(values, values.low)


def _highest(values: Interval) -> tuple[Exact | None, Interval]:
    return values.high, values if values.high is None else below(values, values.high)


def _probe(
    state: Propagation,
    component: Component,
    variable: Variable,
    end: Callable[[Interval], tuple[Exact | None, Interval]],
    limit: int,
) -> bool:
    """Move an end inward to a value that some witness has. False: there is no value at all."""
    while True:
        value, rest = end(state.domains[variable])
        if value is None or state.spent >= limit:
            return True
        mark = state.mark()
        try:
            if state.narrow(variable, exactly(value)) and Search(state, component).run(limit) is not None:
                return True
        finally:
            state.undo(mark)
        if not state.narrow(variable, rest):
            return False
