"""Decide whether some choice of values, one from each domain, meets every constraint."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from figcheck.engine.alone import likely, lowest
from figcheck.engine.arithmetic import above, below
from figcheck.engine.components import Component, components
from figcheck.engine.constraints import Core, Order, System, Variable
from figcheck.engine.diophantine import contradictory
from figcheck.engine.propagate import BudgetSpentError, Propagation
from figcheck.engine.relaxation import relaxation
from figcheck.engine.witness import Search
from figcheck.numbers.immutable import immutable
from figcheck.numbers.interval import Exact, Interval, exactly


class Outcome(StrEnum):
    """Whether values exist that meet all constraints, as far as the budget went."""

    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"
    UNDECIDED = "undecided"


@immutable()
class Solution:
    """What was decided, the domains as far as they were narrowed, and a proof where values exist."""

    outcome: Outcome
    domains: dict[Variable, Interval]
    witness: dict[Variable, Exact] | None = None
    core: Core | None = None
    """Where impossible: constraints and domains that are so already by themselves."""
    spent: int = 0
    """Visits to constraints and pivots that it took."""


def solve(system: System, *, steps: int = 2_000) -> Solution:
    """Narrow every domain, then look for a witness. Sound both ways; `UNDECIDED` past the budget.

    IMPOSSIBLE only where narrowing emptied a domain (or every branch did, or the linear program has no
    solution), POSSIBLE only with a witness that was put into every constraint. `steps` are visits to
    constraints and pivots in the search, for each component beyond thirty for each constraint of it.
    """
    state = Propagation(system)
    outcome, core, witness = _decided(state, system, steps)
    return Solution(outcome, dict(state.domains), witness, core, state.spent)


def narrowed(system: System) -> dict[Variable, Interval] | None:
    """The domains as far as narrowing alone brings them; None where it leaves one of them without a value."""
    state = Propagation(system)
    return dict(state.domains) if state.start() else None


def _decided(
    state: Propagation, system: System, steps: int
) -> tuple[Outcome, Core | None, dict[Variable, Exact] | None]:
    if not state.start():
        return Outcome.IMPOSSIBLE, state.core(), None
    tried: Iterable[dict[Variable, Exact]] = ()
    if len(system.constraints) == 1:
        tried = likely(system.constraints[0], state.domains)
    elif all(isinstance(constraint, Order) for constraint in system.constraints):
        tried = lowest(state.domains)
    for values in tried:
        if _verified(state, system, values):
            return Outcome.POSSIBLE, None, values
    outcome = Outcome.POSSIBLE
    witness = {variable: values.low for variable, values in state.domains.items() if values.low is not None}
    for component in components(state.domains, state.scopes):
        unsolvable = contradictory(((n, state.constraints[n]) for n in component.scopes), state.domains)
        if unsolvable:
            return Outcome.IMPOSSIBLE, _core(state, unsolvable), None
        try:
            found = Search(state, component).run(_limit(state, component, steps))
        except BudgetSpentError:
            outcome = Outcome.UNDECIDED
            continue
        if found is None:
            return Outcome.IMPOSSIBLE, _core(state, component.scopes), None
        witness.update(found)
    if outcome is Outcome.UNDECIDED or not _verified(state, system, witness):
        return Outcome.UNDECIDED, None, None
    return Outcome.POSSIBLE, None, witness


def _core(state: Propagation, numbers: Sequence[int]) -> Core:
    """What some constraints and the sets of their variables rest on."""
    return state.core([v for number in numbers for v in state.scopes[number]], numbers)


def _limit(state: Propagation, component: Component, steps: int) -> int:
    if steps <= 0:
        return state.spent
    return state.spent + steps + 30 * sum(state.effort[number] for number in component.scopes)


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
    return measured_hull(system, variable, steps)[0]


def measured_hull(system: System, variable: Variable, steps: int) -> tuple[Interval, int]:
    """The same, and what it took in visits to constraints and pivots."""
    state = Propagation(system)
    found = state.start() and all(
        _narrowed(state, component, variable, _limit(state, component, steps))
        for component in components(state.domains, state.scopes)
        if variable in component.variables
    )
    left = state.domains[variable] if found else Interval(1, 0, whole=system.domains[variable].whole)
    return left, state.spent


def _narrowed(state: Propagation, component: Component, variable: Variable, limit: int) -> bool:
    """Narrow a variable as far as the budget goes. False: there is no value at all."""
    try:
        return _extended(state, component, variable, limit) and (
            not state.domains[variable].whole
            or (
                _probe(state, component, variable, _lowest, limit)
                and _probe(state, component, variable, _highest, limit)
            )
        )
    except BudgetSpentError:
        return True


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
