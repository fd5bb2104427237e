"""The linear program beside a search: it refutes what shrinking sets cannot, and proposes values."""

from __future__ import annotations

from figcheck.engine.components import Component
from figcheck.engine.constraints import Order, Sum, Variable
from figcheck.engine.program import Program
from figcheck.engine.propagate import BudgetSpentError, Propagation
from figcheck.engine.simplex import PivotsSpentError
from figcheck.numbers.interval import Exact, Interval


class Relaxation:
    """The sums and orders of a component over the present domains of a propagation."""

    def __init__(self, state: Propagation, component: Component) -> None:
        constraints = [state.constraints[number] for number in component.scopes]
        self._state = state
        self._program = Program(state.domains, constraints)
        self._known: dict[Variable, Interval] = {}
        linear = (one for one in constraints if isinstance(one, (Sum, Order)))
        for variable in dict.fromkeys(variable for one in linear for variable in one.variables):
            if variable in self._program:
                self._known[variable] = state.domains[variable]

    def refutes(self, limit: int) -> bool:
        """Whether the present domains hold no real values. Pivots count as visits.

        Raises BudgetSpentError.
        """
        state, program = self._state, self._program
        for variable, known in self._known.items():
            values = state.domains[variable]
            if values is not known:
                self._known[variable] = values
                program.restrict(variable, values)
        before = program.work
        try:
            return program.core(max(limit - state.spent, 0)) is not None
        except PivotsSpentError:
            raise BudgetSpentError from None
        finally:
            state.spent += program.work - before

    def point(self) -> dict[Variable, Exact]:
        """Real values of the variables in sums and orders; after `refutes` returned False."""
        return self._program.point()

    def extent(self, variable: Variable, limit: int) -> Interval:
        """The real values a variable of a sum or order can have; after `refutes` returned False.

        Raises BudgetSpentError.
        """
        try:
            return self._program.extent(variable, max(limit - self._state.spent, 0))
        except PivotsSpentError:
            raise BudgetSpentError from None

    def __contains__(self, variable: Variable) -> bool:
        return variable in self._known


def relaxation(state: Propagation, component: Component) -> Relaxation | None:
    """None where shrinking sets is already exact: with fewer than two sums or orders."""
    found = 0
    for number in component.scopes:
        if isinstance(state.constraints[number], (Sum, Order)):
            found += 1
            if found == 2:
                return Relaxation(state, component)
    return None
