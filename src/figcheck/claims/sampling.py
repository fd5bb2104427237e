"""The relation of mean, standard deviation and n of whole-number data, as a narrowing of sets.

Two unknowns stand beside the printed figures: the sum of the numbers and the sum of their squares.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from figcheck.engine.arithmetic import hull_of
from figcheck.engine.constraints import Box, Variable
from figcheck.engine.normal import Bracket, square_root
from figcheck.engine.samples import (
    Span,
    UndecidedError,
    has_sample,
    least_squares,
    span_of,
    squares,
)
from figcheck.engine.scaled_samples import Scale, has_sample_on, most_squares
from figcheck.numbers.interval import EVERYTHING, Interval

_NOTHING = Interval(1, 0)
_NARROW = Fraction(1, 1 << 90)
"""A single deviation stands for the irrational one this near to it: brackets are narrower still."""
UNBOUNDED = 200
"""So many sums of squares are tried where there is no largest: of two next to each other one mostly is."""
MOST_TRIES = 5_000
"""Up to so many sums, or sums of squares, are tried one by one."""
MOST_SUMS = 400
"""Up to so many sums are looked at to bound a freed standard deviation."""


@dataclass(frozen=True, slots=True)
class Sampled:
    """The variables sd, n, total and squares, and what is known of the data.

    `factor` is n less what the variance is divided by: 1 for n - 1, 0 for n. With `standard_error` the
    deviation is that of the mean.
    """

    variables: tuple[Variable, Variable, Variable, Variable]
    items: int = 1
    factor: int = 1
    scale: Scale | None = None
    binary: bool = False
    standard_error: bool = False

    def narrow(self, box: Box) -> Mapping[Variable, Interval]:
        """Smaller sets for the sum, the squares and the standard deviation. No other n is proposed."""
        sd, size, total, square = (box[variable] for variable in self.variables)
        if size.point is None:
            return {self.variables[1]: _NOTHING}
        n = int(size.point)
        if n <= self.factor or size.point.denominator != 1:
            return {self.variables[1]: _NOTHING}
        if self.binary or self.scale is not None:
            low, high = (0, 1) if self.scale is None else self.scale
            total = total & Interval(n * low, n * high)
        if total.low is None or total.high is None or sd.low is None:
            return {}
        if total.high - total.low >= MOST_TRIES:
            return {}
        sums = range(int(total.low), int(total.high) + 1)
        try:
            return self._narrowed(n, sums, sd, square)
        except UndecidedError:
            return {}

    def _narrowed(self, n: int, sums: range, sd: Interval, square: Interval) -> Mapping[Variable, Interval]:
        first = next((each for each in limited(sums) if self.least(n, each, sd, square) is not None), None)
        if first is None:
            return {self.variables[2]: _NOTHING}
        downward = limited(reversed(sums))
        last = next(each for each in downward if self.least(n, each, sd, square) is not None)
        found = {self.variables[2]: Interval(first, last, whole=True)}
        if first == last:
            least, most = self.least(n, first, sd, square), self.most(n, first, sd, square)
            found[self.variables[3]] = Interval(least, most, whole=True)
        if last - first < MOST_SUMS:
            ends = [self._ends(n, each, sd, square) for each in range(first, last + 1)]
            found[self.variables[0]] = hull_of([end for end in ends if end is not None])
        return found

    def _ends(self, n: int, total: int, sd: Interval, square: Interval) -> Interval | None:
        """From the smallest to the largest standard deviation of numbers with a sum."""
        least, most = self.least(n, total, sd, square), self.most(n, total, sd, square)
        if least is None:
            return None
        high = None if most is None else self.deviation(n, total, most).high
        return Interval(self.deviation(n, total, least).low, high)

    def deviation(self, n: int, total: int, square: int) -> Bracket:
        """The standard deviation of n numbers with this sum and sum of squares."""
        variance = Fraction(n * square - total * total, n * (n - self.factor) * self.items**2)
        return square_root(variance / n if self.standard_error else variance)

    def least(self, n: int, total: int, sd: Interval, square: Interval = EVERYTHING) -> int | None:
        """The least sum of squares that some sample has, among those that a set of deviations allows."""
        possible = self._squares(n, total, sd, square)
        if possible is None:
            return None
        upward = limited(self._same_parity(total, possible))
        return next((each for each in upward if self.has(n, total, each)), None)

    def most(self, n: int, total: int, sd: Interval, square: Interval = EVERYTHING) -> int | None:
        """The largest one; None where there is no largest."""
        if sd.high is None and square.high is None and self.scale is None:
            return None
        possible = self._squares(n, total, sd, square)
        if possible is None:
            return None
        downward = limited(reversed(self._same_parity(total, possible)))
        return next((each for each in downward if self.has(n, total, each)), None)

    def has(self, n: int, total: int, square: int) -> bool:
        """Whether such numbers exist."""
        if self.binary:
            return square == total and 0 <= total <= n
        if self.scale is not None:
            return has_sample_on(n, total, square, self.scale)
        return has_sample(n, total, square)

    def _squares(self, n: int, total: int, sd: Interval, square: Interval) -> range | None:
        """The sums of squares that a set of deviations, and the data's own bounds, leave for a sum."""
        least = least_squares(total, n) if not self.binary else total
        most = self._most(n, total, least)
        if most is not None and most < least:
            return None
        if sd.point is not None:
            sd = Interval(max(sd.point - _NARROW, Fraction(0)), sd.point + _NARROW)
        if sd.high is not None:
            divisor = (n - self.factor) * (n if self.standard_error else 1)
            possible = squares(total, n, self.items, span_of(sd), divisor)
            least, most = max(least, possible.start), _lower(most, possible.stop - 1)
        elif sd.low is not None:
            beyond = span_of(Interval(sd.low, sd.low + 1, sd.low_open))
            divisor = (n - self.factor) * (n if self.standard_error else 1)
            least = max(least, squares(total, n, self.items, beyond, divisor).start)
        if square.low is not None:
            least = max(least, int(square.low))
        if square.high is not None:
            most = _lower(most, int(square.high))
        return range(least, (least + UNBOUNDED if most is None else most) + 1)

    def _most(self, n: int, total: int, least: int) -> int | None:
        if self.binary:
            return least if 0 <= total <= n else least - 1
        return None if self.scale is None else most_squares(total, n, self.scale)

    @staticmethod
    def _same_parity(total: int, possible: range) -> range:
        first = possible.start + (total - possible.start) % 2
        return range(first, max(possible.stop, first), 2)


def _lower(one: int | None, other: int) -> int:
    return other if one is None else min(one, other)


def exists(of: Sampled, n: int, sums: Iterable[int], sd: Interval) -> bool:
    """Whether some sample has one of the sums and a deviation in a set. Raises UndecidedError."""
    return any(of.least(n, total, sd) is not None for total in limited(sums))


def limited(numbers: Iterable[int]) -> Iterator[int]:
    """Numbers to try, one by one, as far as the budget goes. Raises UndecidedError beyond it."""
    for tried, number in enumerate(numbers):
        if tried == MOST_TRIES:
            raise UndecidedError
        yield number


def countable(mean: Interval, answers: int) -> bool:
    """Whether so few sums of so many answers have a mean in a set that each can be looked at."""
    return mean.low is not None and mean.high is not None and (mean.high - mean.low) * answers < MOST_TRIES


def sums_of(mean: Interval, answers: int) -> range:
    """The whole sums of so many answers that a set of means allows."""
    span: Span = span_of(mean)
    return span.times(answers)
