"""A simplex tableau in whole numbers: rows, their present values, and the exchange of basic variables.

No fraction is made where none is needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

from figcheck.engine.arithmetic import exact
from figcheck.numbers.interval import Exact

Value = tuple[Exact, Exact]
"""A number and its multiple of the infinitely small d."""
ZERO: Value = (0, 0)


@dataclass(slots=True)
class Row:
    """divisor x basic variable = sum of coefficient x nonbasic variable; all whole, divisor positive."""

    divisor: int
    terms: dict[int, int]


class Tableau:
    """Variables are numbered from 0 in the order of `variable` and `row`."""

    def __init__(self) -> None:
        self.pivots = 0
        self.work = 0
        """Rows rewritten in those pivots, in eights."""
        self._at: list[Value] = []
        self._rows: dict[int, Row] = {}
        self._columns: list[set[int]] = []
        self._suspects: set[int] = set()
        """Basic variables that may have left their bounds."""

    def variable(self) -> int:
        """A new variable at 0."""
        self._at.append(ZERO)
        self._columns.append(set())
        return len(self._at) - 1

    def row(self, terms: Mapping[int, int]) -> int:
        """A new variable that equals a sum of whole coefficient x variable."""
        number = self.variable()
        divisor = 1
        sums: dict[int, int] = {}
        for name, coefficient in terms.items():
            basic = self._rows.get(name)
            if basic is None:
                divisor = add_terms(sums, divisor, {name: coefficient}, 1)
            else:
                scaled = {other: c * coefficient for other, c in basic.terms.items()}
                divisor = add_terms(sums, divisor, scaled, basic.divisor)
        self._rows[number] = Row(divisor, sums)
        for name in sums:
            self._columns[name].add(number)
        self._at[number] = self._computed(number)
        return number

    def at(self, number: int) -> Value:
        """The present value of a variable."""
        return self._at[number]

    def basic(self, number: int) -> Row | None:
        """What a variable equals as a sum of nonbasic ones, if it is not one of those itself."""
        return self._rows.get(number)

    def _move(self, number: int, target: Value) -> None:
        """Give a nonbasic variable another value."""
        value, small = less(target, self._at[number])
        self._at[number] = target
        for basic in self._columns[number]:
            row = self._rows[basic]
            coefficient, divisor = row.terms[number], row.divisor
            at = self._at[basic]
            if divisor == 1:
                self._at[basic] = at[0] + coefficient * value, at[1] + coefficient * small
            else:
                part = Fraction(coefficient, divisor)
                self._at[basic] = exact(at[0] + part * value), exact(at[1] + part * small)
            self._suspects.add(basic)

    def _exchange(self, leaving: int, entering: int, target: Value) -> None:
        """Pivot, then give the variable that left the basis its value."""
        self.pivots += 1
        self.work += 1 + len(self._columns[entering]) // 8
        self._pivot(leaving, entering)
        self._suspects.discard(leaving)
        self._move(leaving, target)
        self._suspects.add(entering)

    def _pivot(self, leaving: int, entering: int) -> None:
        old = self._rows.pop(leaving)
        weight = old.terms.pop(entering)
        sign = 1 if weight > 0 else -1
        terms = {j: -sign * c for j, c in old.terms.items()}
        terms[leaving] = sign * old.divisor
        row = Row(abs(weight), terms)
        for j in old.terms:
            self._columns[j].discard(leaving)
        users = self._columns[entering]
        users.discard(leaving)
        for j in terms:
            self._columns[j].add(entering)
        for basic in users:
            self._substitute(basic, entering, row)
        self._columns[entering] = set()
        self._rows[entering] = row

    def _substitute(self, basic: int, entering: int, row: Row) -> None:
        mine = self._rows[basic]
        weight = mine.terms.pop(entering)
        if mine.divisor == 1 == row.divisor:
            self._add(basic, mine.terms, row.terms, weight)
            return
        before = set(mine.terms)
        scaled = {j: weight * c for j, c in row.terms.items()}
        mine.divisor = add_terms(mine.terms, mine.divisor, scaled, mine.divisor * row.divisor)
        for j in mine.terms.keys() - before:
            self._columns[j].add(basic)
        for j in before - mine.terms.keys():
            self._columns[j].discard(basic)

    def _add(self, basic: int, mine: dict[int, int], terms: dict[int, int], weight: int) -> None:
        """Add weight x terms to a row of divisor 1: the usual case, in one pass."""
        for j, coefficient in terms.items():
            old = mine.get(j)
            if old is None:
                mine[j] = weight * coefficient
                self._columns[j].add(basic)
            elif old == -weight * coefficient:
                del mine[j]
                self._columns[j].discard(basic)
            else:
                mine[j] = old + weight * coefficient

    def _computed(self, number: int) -> Value:
        row = self._rows[number]
        value: Exact = 0
        small: Exact = 0
        for j, coefficient in row.terms.items():
            value += coefficient * self._at[j][0]
            small += coefficient * self._at[j][1]
        return exact(Fraction(value) / row.divisor), exact(Fraction(small) / row.divisor)


def add_terms(sums: dict[int, int], divisor: int, terms: Mapping[int, int], other: int) -> int:
    """Add terms / other to sums / divisor, in place; returns the new divisor."""
    if other != divisor:
        common = divisor * other // gcd(divisor, other)
        grow, factor = common // divisor, common // other
        if grow != 1:
            for j in sums:
                sums[j] *= grow
        divisor = common
    else:
        factor = 1
    for j, coefficient in terms.items():
        total = sums.get(j, 0) + factor * coefficient
        if total:
            sums[j] = total
        else:
            sums.pop(j, None)
    if divisor != 1:
        common = gcd(divisor, *sums.values())
        if common != 1:
            for j in sums:
                sums[j] //= common
            divisor //= common
    return divisor


def less(left: Value, right: Value) -> Value:
    """The distance from the right one to the left."""
    return left[0] - right[0], left[1] - right[1]
