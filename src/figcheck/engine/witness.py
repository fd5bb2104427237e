"""Find one choice of values that meets every constraint: choose, propagate, step back.

Whole variables are chosen first, the narrow ones before the wide ones; what the constraints then fix
needs no choice. Every choice is a split that loses nothing (the value, all below it, all above it), so
a search that runs to its end without a witness is a proof that there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from figcheck.engine.arithmetic import above, below, simplest
from figcheck.engine.constraints import Variable
from figcheck.engine.propagate import Propagation
from figcheck.numbers.interval import Exact, Interval, exactly


@dataclass(slots=True)
class _Choice:
    """A variable, the sets still to be tried for it, and the place to come back to."""

    order: int
    variable: Variable
    alternatives: Iterator[Interval]
    mark: int


class BudgetSpentError(Exception):
    """The search had to stop before it was decided."""


def search(state: Propagation, budget: int) -> dict[Variable, Exact] | None:
    """Points for all variables within the domains of a started propagation, or None where none exist.

    The points are not yet verified. Raises BudgetSpentError after `budget` further visits to constraints;
    leaves the domains as they were.
    """
    limit = state.spent + budget
    home = state.mark()
    order = sorted(state.domains, key=lambda variable: _effort(state.domains[variable]))
    stack: list[_Choice] = []
    at = 0
    try:
        while True:
            while at < len(order) and state.domains[order[at]].point is not None:
                at += 1
            if at == len(order):
                return {variable: _point(values) for variable, values in state.domains.items()}
            variable = order[at]
            stack.append(_Choice(at, variable, _alternatives(state.domains[variable]), state.mark()))
            if not _advance(state, stack, limit):
                return None
            at = stack[-1].order
    finally:
        state.undo(home)


def _advance(state: Propagation, stack: list[_Choice], limit: int) -> bool:
    """Take the next alternative that propagation does not refute. False: all are used up."""
    while stack:
        choice = stack[-1]
        for values in choice.alternatives:
            state.undo(choice.mark)
            if state.spent > limit:
                raise BudgetSpentError
            state.spent += 1
            if state.narrow(choice.variable, values):
                return True
        state.undo(choice.mark)
        stack.pop()
    return False


def _point(values: Interval) -> Exact:
    """The one value of a set that has one."""
    return values.low or 0


def _effort(values: Interval) -> tuple[bool, bool, Exact]:
    if values.low is None or values.high is None:
        return not values.whole, True, 0
    return not values.whole, False, values.high - values.low


def _alternatives(values: Interval) -> Iterator[Interval]:
    """A value of the set, then all below it and all above it; both ends of it before those."""
    guess = guessed(values)
    yield exactly(guess)
    lower, upper = below(values, guess), above(values, guess)
    if values.whole and values.low is not None and values.high is not None:
        for end in (values.low, values.high):
            if end != guess and values.high - values.low > 2:
                yield exactly(end)
        lower = above(lower, values.low) if values.high - values.low > 2 else lower
        upper = below(upper, values.high) if values.high - values.low > 2 else upper
    for rest in (lower, upper):
        if not rest.empty:
            yield rest


def guessed(values: Interval) -> Exact:
    """The simplest value well inside a set: values near an end are the first to fail elsewhere."""
    low, high = values.low, values.high
    if low is not None and high is not None:
        quarter = Fraction(high - low) / 4
        inner = values & Interval(low + quarter, high - quarter)
        return simplest(values if inner.empty else inner)
    return simplest(values)
