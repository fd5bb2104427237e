"""The linear program beside a search: it refutes what shrinking sets cannot, and proposes values.

A product is a linear relation too as soon as one of its factors has a single value: shares of one known
whole, with their parts and their sums, are decided without a search.
"""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.engine.components import Component
from figcheck.engine.constraints import Constraint, Order, Product, Sum, Variable
from figcheck.engine.program import Program
from figcheck.engine.propagate import BudgetSpentError, Propagation
from figcheck.engine.simplex import PivotsSpentError
from figcheck.numbers.interval import Exact, Interval

Known = tuple[tuple[int, Variable, Exact], ...]
"""Products (by number) of which a factor has a single value, the factor, and that value."""


class Relaxation:
    """The linear relations of a component over the present domains of a propagation."""

    def __init__(self, state: Propagation, linear: list[Constraint], known: Known) -> None:
        self.known = known
        self._state = state
        self._program = Program(state.domains, linear)
        used = dict.fromkeys(variable for one in linear for variable in one.variables)
        self._seen = {variable: state.domains[variable] for variable in used if variable in self._program}

    def refutes(self, limit: int) -> bool:
        """Whether the present domains hold no real values. Pivots count as visits.

        Raises BudgetSpentError.
        """
        state, program = self._state, self._program
        for variable, seen in self._seen.items():
            values = state.domains[variable]
            if values is not seen:
                self._seen[variable] = values
                program.restrict(variable, values)
        before = program.work
        try:
            return program.core(max(limit - state.spent, 0)) is not None
        except PivotsSpentError:
            raise BudgetSpentError from None
        finally:
            state.spent += program.work - before

    def point(self) -> dict[Variable, Exact]:
        """Real values of the variables in linear relations; after `refutes` returned False."""
        return self._program.point()

    def extent(self, variable: Variable, limit: int) -> Interval:
        """The real values a variable in a linear relation can have; after `refutes` returned False.

        Raises BudgetSpentError.
        """
        try:
            return self._program.extent(variable, max(limit - self._state.spent, 0))
        except PivotsSpentError:
            raise BudgetSpentError from None

    def __contains__(self, variable: Variable) -> bool:
        return variable in self._seen


def relaxation(state: Propagation, component: Component, known: Known | None = None) -> Relaxation | None:
    """None where shrinking sets is already exact: with fewer than two linear relations."""
    known = known_factors(state, component) if known is None else known
    linear = list(_linear(state, component, known))
    return Relaxation(state, linear, known) if len(linear) > 1 else None


def known_factors(state: Propagation, component: Component) -> Known:
    """The products of a component that are linear relations in the present domains."""
    found = []
    for number in component.scopes:
        product = state.constraints[number]
        if isinstance(product, Product):
            for factor in (product.left, product.right):
                value = state.domains[factor].point
                if value is not None:
                    found.append((number, factor, value))
                    break
    return tuple(found)


def _linear(state: Propagation, component: Component, known: Known) -> Iterator[Constraint]:
    factors = {number: (factor, value) for number, factor, value in known}
    for number in component.scopes:
        constraint = state.constraints[number]
        if isinstance(constraint, (Sum, Order)):
            yield constraint
        elif isinstance(constraint, Product) and number in factors:
            factor, value = factors[number]
            other = constraint.right if factor == constraint.left else constraint.left
            yield Sum(((value, other), (-1, constraint.result)))
