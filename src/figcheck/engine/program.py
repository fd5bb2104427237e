"""The linear part of a system as a linear program: sums and orders over the domains.

Whole numbers are taken as real ones here, so what is impossible stays impossible, and what is possible
need not be. All ends are multiplied by one factor that makes them whole, which keeps the simplex in ints.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm

from figcheck.engine.arithmetic import exact, quotient, scaled
from figcheck.engine.constraints import Constraint, Core, Order, Sum, Variable
from figcheck.engine.simplex import Simplex
from figcheck.engine.sums import linear
from figcheck.numbers.interval import EVERYTHING, Exact, Interval, interval


class Program:
    """Sums and orders; constraints of other shapes are passed over. Numbers are those of the sequence."""

    def __init__(self, domains: Mapping[Variable, Interval], constraints: Sequence[Constraint]) -> None:
        relations = {n: found for n, one in enumerate(constraints) if (found := _linear(one)) is not None}
        used = dict.fromkeys(variable for terms, _ in relations.values() for _, variable in terms)
        ends = [domains[variable] for variable in used] + [within for _, within in relations.values()]
        self._factor = lcm(
            *(end.denominator for one in ends for end in (one.low, one.high) if end is not None)
        )
        self._simplex = Simplex()
        self._columns = {variable: self._simplex.variable() for variable in used}
        self._rows: dict[int, int] = {}
        self._terms: dict[int, tuple[tuple[int, Variable], ...]] = {}
        self._within: dict[int, Interval] = {}
        for variable in used:
            self.restrict(variable, domains[variable])
        for number, (terms, within) in relations.items():
            row = self._simplex.row({self._columns[variable]: weight for weight, variable in terms})
            self._rows[number] = row
            self._terms[number] = terms
            self._within[number] = within
            self._simplex.bound(row, self._scaled(within))
        self._names: dict[int, Variable] = {column: variable for variable, column in self._columns.items()}
        self._numbers = {row: number for number, row in self._rows.items()}

    def __contains__(self, variable: Variable) -> bool:
        return variable in self._columns

    @property
    def work(self) -> int:
        """The work done so far, in about the time of a visit to a constraint."""
        return self._simplex.work

    def restrict(self, variable: Variable, values: Interval) -> None:
        """Give a variable another domain."""
        if variable in self._columns:
            self._simplex.bound(self._columns[variable], self._scaled(values), self._middle(values))

    def switch(self, number: int, *, on: bool) -> None:
        """Let a constraint count, or not."""
        if number in self._rows:
            within = self._within[number] if on else EVERYTHING
            self._simplex.bound(self._rows[number], self._scaled(within))

    def core(self, budget: int) -> Core | None:
        """None where real values exist. Raises PivotsSpentError."""
        found = self._simplex.conflict(budget)
        if found is None:
            return None
        return self._named(found)

    def point(self) -> dict[Variable, Exact]:
        """Real values of its variables that meet all; only after `core` returned None."""
        values = self._simplex.values()
        return {
            variable: quotient(values[column], self._factor) for variable, column in self._columns.items()
        }

    def broken(self, variables: Iterable[Variable]) -> tuple[Variable, Exact] | None:
        """The first of some variables whose value is not whole, and that value; after `core` gave None."""
        for variable in variables:
            value, small = self._simplex.at(self._columns[variable])
            if small or value % self._factor:
                return variable, quotient(value, self._factor)
        return None

    def uneven(self, whole: Iterable[Variable]) -> Core | None:
        """A contradiction in whole numbers, where a value that should be whole is not; None if none is seen.

        `whole` are variables that stay whole, whatever else they may be. In d x = sum of c y, with d and
        every c whole, what the fixed y add to is divisible by whatever divides d and all other c, if
        their y are whole. After `core` gave None.
        """
        columns = dict.fromkeys(self._columns[variable] for variable in whole)
        for column in columns:
            value, small = self._simplex.at(column)
            row = self._simplex.basic(column) if small or value % self._factor else None
            if row is None:
                continue
            fixed = {j: c for j, c in row.terms.items() if self._simplex.fixed(j)}
            loose = [c for j, c in row.terms.items() if j not in fixed]
            if not all(self._is_whole(j, columns) for j in row.terms if j not in fixed):
                continue
            total = sum(c * self._simplex.at(j)[0] for j, c in fixed.items())
            if total % (self._factor * gcd(row.divisor, *loose)):
                return self._named(fixed)
        return None

    def _is_whole(self, number: int, columns: Mapping[int, None]) -> bool:
        """Whether a variable is whole, or the value of a relation between whole ones."""
        if number in self._numbers:
            return all(self._columns[v] in columns for _, v in self._terms[self._numbers[number]])
        return number in columns

    def _named(self, numbers: Collection[int]) -> Core:
        return Core(
            frozenset(self._numbers[one] for one in numbers if one in self._numbers),
            frozenset(self._names[one] for one in numbers if one in self._names),
        )

    def extent(self, variable: Variable, budget: int) -> Interval:
        """The real values a variable can have; only after `core` returned None. Raises PivotsSpentError."""
        column = self._columns[variable]
        top = self._simplex.greatest(column, 1, budget)
        bottom = self._simplex.greatest(column, -1, budget)
        return interval(
            None if bottom is None else quotient(-bottom[0], self._factor),
            None if top is None else quotient(top[0], self._factor),
            bottom is not None and bottom[1] != 0,
            top is not None and top[1] != 0,
        )

    def _middle(self, values: Interval) -> Exact | None:
        if values.low is None or values.high is None or values.empty:
            return None
        middle = Fraction(values.low + values.high) / 2
        return exact((middle // 1 if values.whole else middle) * self._factor)

    def _scaled(self, values: Interval) -> Interval:
        return values if self._factor == 1 else scaled(values, self._factor)


def _linear(constraint: Constraint) -> tuple[tuple[tuple[int, Variable], ...], Interval] | None:
    """Terms with whole coefficients, and the set their sum lies in."""
    if isinstance(constraint, Sum):
        relation = linear(constraint)
        return relation.terms, relation.within
    if isinstance(constraint, Order):
        gap = interval(None, 0, high_open=constraint.strict)
        if constraint.low == constraint.high:
            return (), gap
        return ((1, constraint.low), (-1, constraint.high)), gap
    return None
