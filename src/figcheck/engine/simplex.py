"""Exact linear feasibility with strict bounds: a simplex over whole-numbered rows.

Every variable, also the value of every row, has bounds; whether they can all be met is decided exactly,
and where they cannot, the bounds that contradict each other are named (a Farkas certificate: no proper
part of them is contradictory within that row). Bounds may change at any time and the basis is kept, so
asking again with a few bounds changed costs a few pivots.

A strict bound x > c is x >= c + d for an infinitely small d: bounds and values are pairs (value, times d),
compared as pairs.

Source: Dutertre & de Moura, A fast linear-arithmetic solver for DPLL(T), CAV 2006.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from figcheck.engine.arithmetic import exact
from figcheck.engine.rows import Row, add_terms
from figcheck.numbers.interval import Exact, Interval

Value = tuple[Exact, Exact]
"""A number and its multiple of the infinitely small d."""
_ZERO: Value = (0, 0)


class PivotsSpentError(Exception):
    """The budget of pivots ran out before feasibility was decided."""


class Simplex:
    """Variables are numbered from 0 in the order of `variable` and `row`."""

    def __init__(self) -> None:
        self.pivots = 0
        self.work = 0
        """Rows rewritten in those pivots, in eights."""
        self._low: list[Value | None] = []
        self._high: list[Value | None] = []
        self._at: list[Value] = []
        self._rows: dict[int, Row] = {}
        self._columns: list[set[int]] = []
        self._suspects: set[int] = set()

    def variable(self) -> int:
        """A new variable without bounds."""
        self._low.append(None)
        self._high.append(None)
        self._at.append(_ZERO)
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

    def bound(self, number: int, values: Interval, start: Exact | None = None) -> None:
        """Replace the bounds of a variable by the ends of a set.

        Where its present value lies outside, it moves to `start`, by default to the nearest end: values in
        the middle of their sets, where printed numbers have theirs, leave little to mend.
        """
        low = None if values.low is None else (values.low, int(values.low_open))
        high = None if values.high is None else (values.high, -int(values.high_open))
        self._low[number], self._high[number] = low, high
        if number in self._rows:
            self._suspects.add(number)
            return
        target = self._violated(number)
        if target is not None:
            self._move(number, target if start is None else (start, 0))

    def conflict(self, budget: int) -> frozenset[int] | None:
        """None where all bounds can be met, else variables whose bounds contradict each other.

        Raises PivotsSpentError after `budget` pivots.
        """
        limit, patient = self.pivots + budget, self.pivots + 2 * len(self._at)
        for number, low in enumerate(self._low):
            high = self._high[number]
            if low is not None and high is not None and low > high:
                return frozenset((number,))
        while self._suspects:
            leaving = min(self._suspects)
            target = self._violated(leaving)
            if target is None:
                self._suspects.discard(leaving)
                continue
            rising = target > self._at[leaving]
            entering = self._entering(self._rows[leaving], rising, hurried=self.pivots < patient)
            if entering is None:
                return frozenset((leaving, *self._rows[leaving].terms))
            if self.pivots >= limit:
                raise PivotsSpentError
            self._exchange(leaving, entering, target)
        return None

    def greatest(self, number: int, sign: int, budget: int) -> Value | None:
        """The supremum of sign x variable over a feasible system, or None where it is unbounded.

        `sign` is 1 or -1; the bounds must have been found feasible by `conflict`. A second part other
        than 0 says that the value is approached, not attained.
        """
        limit, patient = self.pivots + budget, self.pivots + 2 * len(self._at)
        while True:
            row = self._rows.get(number)
            terms = {number: 1} if row is None else row.terms
            movable = [j for j in terms if self._room(j, rising=terms[j] * sign > 0)]
            if not movable:
                value, small = self._at[number]
                return value * sign, small * sign
            entering = self._shortest(movable) if self.pivots < patient else min(movable)
            if self.pivots >= limit:
                raise PivotsSpentError
            if not self._push(entering, rising=terms[entering] * sign > 0):
                return None

    def values(self) -> list[Exact]:
        """A number for every variable that meets its bounds; only after `conflict` returned None."""
        small: Fraction = Fraction(1)
        for at, low, high in zip(self._at, self._low, self._high, strict=True):
            if low is not None and low[1] > at[1]:
                small = min(small, Fraction(at[0] - low[0]) / (low[1] - at[1]))
            if high is not None and at[1] > high[1]:
                small = min(small, Fraction(high[0] - at[0]) / (at[1] - high[1]))
        small = Fraction(1, -(-small.denominator // small.numerator))
        return [exact(value + times * small) if times else value for value, times in self._at]

    def at(self, number: int) -> Value:
        """The present value of a variable."""
        return self._at[number]

    def basic(self, number: int) -> Row | None:
        """What a variable equals as a sum of nonbasic ones, if it is not one of those itself."""
        return self._rows.get(number)

    def fixed(self, number: int) -> bool:
        """Whether both bounds leave a variable one value."""
        return self._low[number] is not None and self._low[number] == self._high[number]

    def _violated(self, number: int) -> Value | None:
        """The bound that the present value breaks, or None."""
        at, low, high = self._at[number], self._low[number], self._high[number]
        if low is not None and at < low:
            return low
        if high is not None and at > high:
            return high
        return None

    def _room(self, number: int, *, rising: bool) -> bool:
        bound = self._high[number] if rising else self._low[number]
        return bound is None or (self._at[number] < bound if rising else self._at[number] > bound)

    def _entering(self, row: Row, rising: bool, *, hurried: bool) -> int | None:
        """A nonbasic variable that can move the basic one: that of the shortest column, or the first.

        The first is Bland's rule, which cannot cycle.
        """
        movable = [j for j, c in row.terms.items() if self._room(j, rising=(c > 0) == rising)]
        if not movable:
            return None
        return self._shortest(movable) if hurried else min(movable)

    def _shortest(self, numbers: list[int]) -> int:
        """The variable that the fewest rows mention: what enters the basis changes all of those."""
        return min(numbers, key=lambda number: (len(self._columns[number]), number))

    def _push(self, entering: int, *, rising: bool) -> bool:
        """Move a nonbasic variable until it or a basic one meets a bound. False: nothing stops it."""
        best: Value | None = None
        blocking = target = None
        own = self._high[entering] if rising else self._low[entering]
        if own is not None:
            best = _size(_less(own, self._at[entering]), 1)
        for basic in sorted(self._columns[entering]):
            row = self._rows[basic]
            up = (row.terms[entering] > 0) == rising
            bound = self._high[basic] if up else self._low[basic]
            if bound is None:
                continue
            way = _size(_less(bound, self._at[basic]), Fraction(row.divisor, abs(row.terms[entering])))
            if best is None or way < best:
                best, blocking, target = way, basic, bound
        if best is None:
            return False
        if blocking is None or target is None:
            self._move(entering, own or _ZERO)
        else:
            self._exchange(blocking, entering, target)
        return True

    def _move(self, number: int, target: Value) -> None:
        """Give a nonbasic variable another value."""
        value, small = _less(target, self._at[number])
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


def _less(left: Value, right: Value) -> Value:
    return left[0] - right[0], left[1] - right[1]


def _size(value: Value, factor: Exact) -> Value:
    """The distance value x factor as a positive one: the sign of a distance is its direction."""
    if value < _ZERO:
        factor = -factor
    return value[0] * factor, value[1] * factor
