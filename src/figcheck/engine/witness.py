"""Find one choice of values that meets every constraint of a component: choose, propagate, step back.

Whole variables are chosen first, the narrow ones before the wide ones; what the constraints then fix
needs no choice. Every choice is a split that loses nothing (the value, all below it, all above it), so
a search that runs to its end without a witness is a proof that there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from figcheck.engine.arithmetic import above, below, exact, simplest
from figcheck.engine.components import Component
from figcheck.engine.constraints import Function, Product, Variable
from figcheck.engine.propagate import BudgetSpentError, Propagation
from figcheck.engine.relaxation import known_factors, relaxation
from figcheck.numbers.interval import Exact, Interval, exactly


@dataclass(slots=True)
class _Choice:
    """The sets still to be tried for a variable, and the place to come back to."""

    variable: Variable
    alternatives: Iterator[Interval]
    mark: int


class Search:
    """One search through a component of a started propagation, whose domains it leaves as they were."""

    def __init__(self, state: Propagation, component: Component) -> None:
        self._state = state
        self._component = component
        self._curved = [n for n in component.scopes if isinstance(state.constraints[n], (Product, Function))]
        self._relaxation = relaxation(state, component)
        self._guessed = self._unknown()
        hubs = self._hubs()
        self._order = sorted(
            component.variables,
            key=lambda variable: (hubs.get(variable, 0), _effort(state.domains[variable])),
        )
        self._involved = dict.fromkeys(
            v for number in component.scopes for v in state.constraints[number].variables
        )
        self._involved.update(dict.fromkeys(component.variables))
        self._unproven = False

    def run(self, limit: int) -> dict[Variable, Exact] | None:
        """Values for the variables of the component, put into every constraint of it, or None where
        there are none. Raises BudgetSpentError when the propagation has spent `limit` visits.
        """
        home = self._state.mark()
        stack: list[_Choice] = []
        try:
            while True:
                found, proposed = self._look(limit)
                if found is not None:
                    return found
                choice = None if proposed is None else self._choice(proposed)
                if choice is not None:
                    stack.append(choice)
                if not self._advance(stack, limit):
                    break
        finally:
            self._state.undo(home)
        if self._unproven:
            raise BudgetSpentError
        return None

    def _look(self, limit: int) -> tuple[dict[Variable, Exact] | None, dict[Variable, Exact] | None]:
        """A witness, or else values to choose next; both None where the present domains hold nothing."""
        domains = self._state.domains
        proposed: dict[Variable, Exact] = {}
        self._refresh()
        if self._relaxation is not None:
            if self._relaxation.refutes(limit):
                return None, None
            proposed = self._relaxation.point()
        values: dict[Variable, Exact] = {}
        for variable in self._involved:
            values_left = domains[variable]
            point = values_left.point if values_left.point is not None else proposed.get(variable)
            if point is None or point not in values_left:
                return None, proposed
            values[variable] = point
        if self._state.meets(values, self._component.scopes):
            return values, None
        return None, proposed

    def _refresh(self) -> None:
        """Another linear program where other products have become, or are no longer, linear relations."""
        if not self._curved:
            return
        known = known_factors(self._state, self._component)
        if known != (() if self._relaxation is None else self._relaxation.known):
            self._relaxation = relaxation(self._state, self._component, known)
            self._guessed = self._unknown()

    def _unknown(self) -> set[Variable]:
        """Variables of relations that the linear program does not know: its values say little of them."""
        known = set() if self._relaxation is None else {number for number, _, _ in self._relaxation.known}
        return {v for number in self._curved if number not in known for v in self._state.scopes[number]}

    def _hubs(self) -> dict[Variable, int]:
        """Factors of several products, by how many: with their values the products become linear."""
        uses: dict[Variable, int] = {}
        for number in self._curved:
            one = self._state.constraints[number]
            if isinstance(one, Product):
                for variable in (one.left, one.right):
                    uses[variable] = uses.get(variable, 0) - 1
        return {variable: use for variable, use in uses.items() if use < -1}

    def _choice(self, proposed: dict[Variable, Exact]) -> _Choice | None:
        """The next variable to choose and what for; None where nothing is left to choose."""
        state = self._state
        for variable, value in proposed.items():
            values = state.domains[variable]
            if values.whole and value.denominator != 1:
                halves = (below(values, value), above(values, value))
                return _Choice(variable, iter([half for half in halves if not half.empty]), state.mark())
        for variable in self._order:
            values = state.domains[variable]
            if values.point is None:
                hint = proposed.get(variable) if variable not in self._guessed else None
                guess = hint if hint is not None and hint in values else guessed(values)
                return _Choice(variable, _alternatives(values, guess), state.mark())
        self._unproven = True
        return None

    def _advance(self, stack: list[_Choice], limit: int) -> bool:
        """Take the next alternative that propagation does not refute. False: all are used up."""
        state = self._state
        while stack:
            choice = stack[-1]
            for values in choice.alternatives:
                state.undo(choice.mark)
                if state.spent >= limit:
                    raise BudgetSpentError
                state.spent += 1
                if state.narrow(choice.variable, values):
                    return True
            state.undo(choice.mark)
            stack.pop()
        return False


def _effort(values: Interval) -> tuple[bool, bool, Exact]:
    if values.low is None or values.high is None:
        return not values.whole, True, 0
    return not values.whole, False, values.high - values.low


def _alternatives(values: Interval, guess: Exact) -> Iterator[Interval]:
    """A value of the set, for whole numbers both ends of it, then all below it and all above it."""
    yield exactly(guess)
    if values.whole:
        for end in (values.low, values.high):
            if end is not None and end != guess:
                yield exactly(end)
                values = _without(values, end)
    for rest in (below(values, guess), above(values, guess)):
        if not rest.empty:
            yield rest


def _without(values: Interval, end: Exact) -> Interval:
    return above(values, end) if end == values.low else below(values, end)


def guessed(values: Interval) -> Exact:
    """The simplest value well inside a set: values near an end are the first to fail elsewhere."""
    low, high = values.low, values.high
    if low is not None and high is not None:
        if low == high:
            return exact(low)
        quarter = Fraction(high - low) / 4
        inner = values & Interval(low + quarter, high - quarter)
        return simplest(values if inner.empty else inner)
    return simplest(values)
