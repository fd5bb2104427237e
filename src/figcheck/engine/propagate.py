"""Shrink every set by every relation, until nothing shrinks any more.

Shrinking may converge only in the limit, so it also stops where a set has lost less than a thousandth
of its width, and after 20 visits to a constraint. Bounds whose denominators grow are rounded outward
to a fixed one. All of that is sound: a set may stay too large, never become too small.

Source: AC-3 on bounds (Mackworth 1977; Lhomme, Consistency techniques for numeric CSPs, 1993).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from figcheck.engine.constraints import Box, Constraint, Core, Function, Order, Product, Sum, System, Variable
from figcheck.engine.products import holds_product, narrow_product
from figcheck.engine.sums import Linear, holds_sum, linear, narrow_sum
from figcheck.numbers.interval import Exact, Interval, exactly

VISITS = 20
"""Visits to one constraint in one propagation."""
LEAST_LOSS = 1000
"""One over the part of its width that a set must lose before its neighbours hear of it."""
GRAIN = 10**48
_LARGE = 1 << 192
_ENDLESS = 1 << 1024
"""Beyond every number that is printed: a bound that grows past it (x = x y, where y is above 2) is let go."""
_LONG = _ENDLESS << 256
"""More than the numerator of any other bound has."""

Narrowing = Callable[[Box], Mapping[Variable, Interval]]
Check = Callable[[dict[Variable, Exact]], bool]


class BudgetSpentError(Exception):
    """A search had to stop before it was decided."""


class Propagation:
    """The domains of a system while they shrink, with a way back.

    `domains` holds the present sets, `spent` counts visits to constraints, long ones more than once. After
    a call that returned False the domains are only good for `undo`.
    """

    def __init__(self, system: System) -> None:
        self.domains: dict[Variable, Interval] = dict(system.domains)
        self.spent = 0
        self.constraints: list[Constraint] = []
        self.watchers: dict[Variable, list[int]] = {variable: [] for variable in self.domains}
        self._empty: int | None = None
        """A sum without terms that cannot hold."""
        self._failed: tuple[Variable, ...] = ()
        """Variables of the constraint, or the domain, that left no value."""
        self._narrowings: list[Narrowing] = []
        self._checks: list[Check] = []
        self._functions: set[int] = set()
        self._trail: list[tuple[Variable, Interval, int]] = []
        """Variable, the set it had, and the constraint that took values away (-1: a choice)."""
        for constraint in system.constraints:
            self._add(constraint)
        self.scopes = [constraint.variables for constraint in self.constraints]
        self.effort = [
            (constraint.visits if isinstance(constraint, Function) else 1) + len(scope) // 3
            for constraint, scope in zip(self.constraints, self.scopes, strict=True)
        ]
        """What a visit to each constraint counts for."""

    def _add(self, constraint: Constraint) -> None:
        prepared = linear(constraint) if isinstance(constraint, Sum) else constraint
        number = len(self.constraints)
        if isinstance(prepared, Linear) and not prepared.terms and 0 not in prepared.within:
            self._empty = number
        narrow, check = _prepared(prepared)
        self.constraints.append(constraint)
        self._narrowings.append(narrow)
        self._checks.append(check)
        if isinstance(constraint, Function):
            self._functions.add(number)
        for variable in dict.fromkeys(constraint.variables):
            self.watchers[variable].append(number)

    def start(self) -> bool:
        """Narrow by every constraint. False: no values exist."""
        if self._empty is not None:
            return False
        for variable, values in self.domains.items():
            if values.empty:
                self._failed = (variable,)
                return False
        return self._run(range(len(self.constraints)))

    def narrow(self, variable: Variable, values: Interval) -> bool:
        """Restrict one variable and propagate. False: no values exist."""
        if values.empty:
            return False
        self._set(variable, values, -1)
        return self._run(self.watchers[variable])

    def mark(self) -> int:
        """A place to come back to with `undo`."""
        return len(self._trail)

    def undo(self, mark: int) -> None:
        """Give every domain back the set it had at the mark."""
        trail = self._trail
        while len(trail) > mark:
            variable, values, _ = trail.pop()
            self.domains[variable] = values

    def meets(self, values: dict[Variable, Exact], numbers: Iterable[int]) -> bool:
        """Whether points meet the constraints of these numbers, computed exactly."""
        return all(self._checks[number](values) for number in numbers)

    def core(self, variables: Iterable[Variable] = (), numbers: Iterable[int] = ()) -> Core:
        """What `start` used for the sets that some variables have now; by default, for its failure."""
        if self._empty is not None:
            return Core(frozenset((self._empty,)), frozenset())
        needed = set(variables) or set(self._failed)
        used = set(numbers)
        for variable, _, by in reversed(self._trail):
            if by >= 0 and variable in needed and by not in used:
                used.add(by)
                needed.update(self.constraints[by].variables)
        return Core(frozenset(used), frozenset(needed))

    def _set(self, variable: Variable, values: Interval, by: int) -> None:
        self._trail.append((variable, self.domains[variable], by))
        self.domains[variable] = values

    def _run(self, first: Iterable[int]) -> bool:
        waiting = set(first)
        queue = deque(number for number in first if number not in self._functions)
        late = deque(number for number in first if number in self._functions)  # dear ones see narrow sets
        visits: dict[int, int] = {}
        domains = self.domains
        while queue or late:
            number = (queue or late).popleft()
            waiting.discard(number)
            seen = visits.get(number, 0) + 1
            if seen > VISITS:
                continue
            visits[number] = seen
            self.spent += self.effort[number]
            for variable, narrowed in self._narrowings[number](domains).items():
                old = domains[variable]
                if narrowed == old:
                    continue
                values = grained(narrowed & old)
                if values.empty:
                    self._failed = self.constraints[number].variables
                    self._trail.append((variable, old, number))
                    return False
                if values == old:
                    continue
                self._set(variable, values, number)
                if _worth_telling(old, values):
                    for other in self.watchers[variable]:
                        if other not in waiting:
                            waiting.add(other)
                            (late if other in self._functions else queue).append(other)
        return True


def _prepared(constraint: Linear | Product | Order | Function) -> tuple[Narrowing, Check]:
    if isinstance(constraint, Linear):
        return lambda box: narrow_sum(constraint, box), lambda values: holds_sum(constraint, values)
    if isinstance(constraint, Product):
        return lambda box: narrow_product(constraint, box), lambda values: holds_product(constraint, values)
    if isinstance(constraint, Order):
        return lambda box: narrow_order(constraint, box), lambda values: holds_order(constraint, values)
    return constraint.narrow, lambda values: _holds_function(constraint, values)


def narrow_order(relation: Order, box: Box) -> dict[Variable, Interval]:
    """Smaller sets for the two variables of an order."""
    low, high = box[relation.low], box[relation.high]
    if relation.low == relation.high:
        return {relation.low: Interval(1, 0) if relation.strict else low}
    return {
        relation.low: low & Interval(None, high.high, high_open=relation.strict or high.high_open),
        relation.high: high & Interval(low.low, None, low_open=relation.strict or low.low_open),
    }


def holds_order(relation: Order, values: dict[Variable, Exact]) -> bool:
    """Whether points meet the relation."""
    low, high = values[relation.low], values[relation.high]
    return low < high or (low == high and not relation.strict)


def _holds_function(relation: Function, values: dict[Variable, Exact]) -> bool:
    box = {variable: exactly(values[variable]) for variable in relation.variables}
    narrowed = relation.narrow(box)
    return all(box[variable] & values == box[variable] for variable, values in narrowed.items())


def grained(values: Interval) -> Interval:
    """The set with short ends. One value stays what it is: it cannot grow longer by shrinking."""
    low, high = values.low, values.high
    if low == high:
        return values
    low_open, high_open = values.low_open, values.high_open
    if low is not None:
        if low.denominator > _LARGE:
            low = Fraction(low * GRAIN // 1, GRAIN)
        if not -_LONG < low.numerator < _LONG:
            low, low_open = (None if low < 0 else _ENDLESS), False
    if high is not None:
        if high.denominator > _LARGE:
            high = Fraction(-(-high * GRAIN // 1), GRAIN)
        if not -_LONG < high.numerator < _LONG:
            high, high_open = (None if high > 0 else -_ENDLESS), False
    if low is values.low and high is values.high:
        return values
    return Interval(low, high, low_open, high_open, values.whole)


def _worth_telling(old: Interval, new: Interval) -> bool:
    if old.low is None or old.high is None or new.low is None or new.high is None:
        return True
    if old.low_open != new.low_open or old.high_open != new.high_open or old.whole != new.whole:
        return True
    width = old.high - old.low
    return (width - (new.high - new.low)) * LEAST_LOSS >= width or new.low == new.high
