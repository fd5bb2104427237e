"""A set of values without gaps: two ends, each open, closed or absent, and whether only whole numbers count.

All ends are exact (`int` or `Fraction`); no float ever enters an interval.
"""

from __future__ import annotations

from fractions import Fraction

from figcheck.numbers.immutable import immutable

Exact = int | Fraction
"""An exact rational number. Divide with `Fraction(a, b)`, never with `/` between two ints."""


@immutable()
class Interval:
    """The values from `low` to `high`; an end that is `None` is unbounded.

    An interval is always *tight*: make one with `interval(...)` and, where `whole` is set, both
    ends are whole and closed.
    """

    low: Exact | None = None
    high: Exact | None = None
    low_open: bool = False
    high_open: bool = False
    whole: bool = False

    @property
    def empty(self) -> bool:
        """Whether no value is in the set."""
        if self.low is None or self.high is None or self.low < self.high:
            return False
        return self.low_open or self.high_open or self.low > self.high

    @property
    def point(self) -> Exact | None:
        """The only value of the set, or None where it holds several or none."""
        if self.low is not None and self.low == self.high and not self.empty:
            return self.low
        return None

    def __contains__(self, value: Exact) -> bool:
        if self.low is not None and (value < self.low or (value == self.low and self.low_open)):
            return False
        if self.high is not None and (value > self.high or (value == self.high and self.high_open)):
            return False
        return not self.whole or value.denominator == 1

    def __and__(self, other: Interval) -> Interval:
        """The values that both sets hold."""
        low, low_open = self.low, self.low_open
        if other.low is not None and (low is None or other.low > low):
            low, low_open = other.low, other.low_open
        elif low is not None and other.low == low:
            low_open = low_open or other.low_open
        high, high_open = self.high, self.high_open
        if other.high is not None and (high is None or other.high < high):
            high, high_open = other.high, other.high_open
        elif high is not None and other.high == high:
            high_open = high_open or other.high_open
        return interval(low, high, low_open, high_open, self.whole or other.whole)


def interval(
    low: Exact | None = None,
    high: Exact | None = None,
    low_open: bool = False,
    high_open: bool = False,
    whole: bool = False,
) -> Interval:
    """The tight interval between two ends: with `whole`, ends move inward to whole numbers."""
    if whole:
        if low is not None:
            low, low_open = (low // 1 + 1 if low_open else -(-low // 1)), False
        if high is not None:
            high, high_open = (-(-high // 1) - 1 if high_open else high // 1), False
    return Interval(low, high, low_open and low is not None, high_open and high is not None, whole)


def exactly(value: Exact) -> Interval:
    """The set of one value."""
    return Interval(value, value, whole=value.denominator == 1)


EVERYTHING = Interval()
NOTHING = Interval(1, 0)
WHOLE = Interval(whole=True)
NOT_NEGATIVE = Interval(low=0)
COUNTS = Interval(low=0, whole=True)
