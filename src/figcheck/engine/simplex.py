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

from fractions import Fraction

from figcheck.engine.arithmetic import exact
from figcheck.engine.tableau import ZERO, Row, Tableau, Value, less
from figcheck.numbers.interval import Exact, Interval


class PivotsSpentError(Exception):
    """The budget of pivots ran out before feasibility was decided."""


class Simplex(Tableau):
    """A tableau with bounds for its variables, and for the values of its rows."""

    def __init__(self) -> None:
        super().__init__()
        self._low: list[Value | None] = []
        self._high: list[Value | None] = []

    def variable(self) -> int:
        """A new variable without bounds."""
        self._low.append(None)
        self._high.append(None)
        return super().variable()

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
            best = _size(less(own, self._at[entering]), 1)
        for basic in sorted(self._columns[entering]):
            row = self._rows[basic]
            up = (row.terms[entering] > 0) == rising
            bound = self._high[basic] if up else self._low[basic]
            if bound is None:
                continue
            way = _size(less(bound, self._at[basic]), Fraction(row.divisor, abs(row.terms[entering])))
            if best is None or way < best:
                best, blocking, target = way, basic, bound
        if best is None:
            return False
        if blocking is None or target is None:
            self._move(entering, own or ZERO)
        else:
            self._exchange(blocking, entering, target)
        return True


def _size(value: Value, factor: Exact) -> Value:
    """The distance value x factor as a positive one: the sign of a distance is its direction."""
    if value < ZERO:
        factor = -factor
    return value[0] * factor, value[1] * factor
