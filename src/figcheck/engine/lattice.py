"""Whole numbers between two lines: which parts and wholes can have a ratio in a narrow set.

`first_between` answers in as many steps as Euclid's algorithm takes on the slopes, so no range is too
wide: of up to 10^15 people, the fewest of whom 33.3333% can be counted.

Source: two-variable integer programming by continued fractions (Kannan, A polynomial algorithm for
the two-variable integer programming problem, J. ACM 27, 1980), for a region between two lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from figcheck.numbers.interval import Interval

Line = tuple[int, int, int]
"""(slope, offset, divisor): the line (slope x + offset) / divisor; the divisor is positive."""

_LONGEST = 1 << 4096
"""Ratios of larger denominators take too many steps; no printed share has them."""


def first_between(low: Line, high: Line) -> int | None:
    """The smallest whole x >= 0 with a whole y in low(x) <= y <= high(x), or None."""
    way_back: list[Line] = []
    found, start = _reduced(low, high, way_back)
    for slope, offset, divisor in reversed(way_back):
        if found is None:
            return None
        found = -((offset - divisor * (found + 1)) // slope)
    return None if found is None else start + found


def _reduced(low: Line, high: Line, way_back: list[Line]) -> tuple[int | None, int]:
    """The answer for the lines left when x and y have changed places as often as it helps.

    Each change leaves on `way_back` the upper line by which a y gives its smallest x; the second value is
    what x had to grow first, until the lines do not cross any more.
    """
    start = 0
    (a, b, p), (c, d, q) = low, high
    gap, widening = d * p - b * q, c * p - a * q
    if gap < 0:
        if widening <= 0:
            return None, 0
        start = -(gap // widening)
        b, d = a * start + b, c * start + d
    while True:
        bottom = d // q
        if -(-b // p) <= bottom:
            return 0, start
        if d * p < b * q:
            return None, start
        b, d = b - bottom * p, d - bottom * q
        shear = -(-min(a * q, c * p) // (p * q))
        if shear * p * q <= max(a * q, c * p):
            return _sheared((a - shear * p, b, p), (c - shear * q, d, q)), start
        a, c = a - (shear - 1) * p, c - (shear - 1) * q
        way_back.append((c, d, q))
        a, b, p, c, d, q = q, q - d, c, p, p - b, a


def _sheared(low: Line, high: Line) -> int | None:
    """The same where `low` does not rise, or `high` does not, and both start strictly between 0 and 1."""
    steps = []
    if high[0] > 0:
        steps.append(-((high[1] - high[2]) // high[0]))
    if low[0] < 0:
        steps.append(-(low[1] // low[0]))
    return min(steps, default=None)


@dataclass(frozen=True, slots=True)
class Cone:
    """The whole (x, y) > 0 with y / x in a set of positive ends: low(x) <= y <= high(x)."""

    low: Line
    high: Line

    def first(self, start: int, least: int, most: int | None) -> int | None:
        """The smallest x >= start with a y in the cone, least <= y <= most."""
        a, b, p = self.low
        c, d, q = self.high
        start = max(start, -((d - q * least) // c))
        if a * start + b > p * least:
            step = first_between((a, a * start + b, p), (c, c * start + d, q))
            if step is None:
                return None
            start += step
            least = -(-(a * start + b) // p)
        return None if most is not None and least > most else start

    def last(self, stop: int | None, least: int, most: int | None) -> int | None:
        """The largest x <= stop with a y in the cone, least <= y <= most; one of the two is given."""
        a, b, p = self.low
        c, d, q = self.high
        if most is not None:
            fits = (p * most - b) // a
            stop = fits if stop is None else min(stop, fits)
        if stop is None:
            return None
        top = (c * stop + d) // q
        if most is None or top < most:
            step = first_between((-a, a * stop + b, p), (-c, c * stop + d, q))
            if step is None:
                return None
            stop -= step
            top = (c * stop + d) // q
        return None if top < least or stop < 1 else stop


def cone(ratio: Interval) -> Cone | None:
    """The cone of a set of ratios y / x, or None where an end is missing, not positive or too long."""
    if ratio.low is None or ratio.high is None or ratio.low <= 0:
        return None
    low, high = Fraction(ratio.low), Fraction(ratio.high)
    if max(low.denominator, high.denominator) > _LONGEST:
        return None
    return Cone(
        (low.numerator, int(ratio.low_open), low.denominator),
        (high.numerator, -int(ratio.high_open), high.denominator),
    )


def partners(ratio: Interval, whole: Interval, part: Interval) -> tuple[Interval, Interval]:
    """The hulls of the whole and of the part in part = ratio x whole, both whole and not negative."""
    shape = cone(ratio)
    if shape is None or whole.low is None or part.low is None or whole.low < 0 or part.low < 0:
        return whole, part
    wholes = _hull(shape, whole, part)
    mirrored = Cone(_mirror(shape.high), _mirror(shape.low))
    return wholes, wholes if wholes.empty else _hull(mirrored, part, wholes)


def _mirror(line: Line) -> Line:
    """The line of y over x as one of x over y."""
    slope, offset, divisor = line
    return divisor, -offset, slope


def _hull(shape: Cone, values: Interval, others: Interval) -> Interval:
    zero = values.low == 0 and others.low == 0
    stop = None if values.high is None else int(values.high)
    most = None if others.high is None else int(others.high)
    least = max(int(others.low or 0), 1)
    first: int | None = 0 if zero else shape.first(max(int(values.low or 0), 1), least, most)
    if first is None or (stop is not None and first > stop):
        return Interval(1, 0, whole=True)
    if stop is None and most is None:
        return Interval(first, None, whole=True)
    last = shape.last(stop, least, most)
    return Interval(first, (0 if zero else first) if last is None else last, whole=True)
