"""Exact arithmetic on sets of values: sums, products and quotients of intervals.

Every result is the smallest interval that holds all values the operation can give; an end is closed
only where some pair of values attains it. Ends may be absent (unbounded); nothing is rounded.

Source: Moore, Kearfott & Cloud, Introduction to Interval Analysis (2009), chapters 2 and 4, with open
ends added.
"""

from __future__ import annotations

from fractions import Fraction

from figcheck.numbers.interval import EVERYTHING, NOTHING, Exact, Interval, interval

_End = tuple[int, Exact, bool]
"""Sign of infinity (-1, 0, 1), the value where that is 0, and whether the end is open."""


def exact(value: Exact) -> Exact:
    """The same number, as an int where it is whole: ints add eight times as fast as Fractions."""
    return value.numerator if value.denominator == 1 else value


def quotient(top: Exact, bottom: Exact) -> Exact:
    """The exact top / bottom. Raises ZeroDivisionError."""
    over, under = top.numerator * bottom.denominator, top.denominator * bottom.numerator
    whole, rest = divmod(over, under)
    return Fraction(over, under) if rest else whole


def plus(left: Interval, right: Interval) -> Interval:
    """Every sum of a value of each."""
    low = None if left.low is None or right.low is None else exact(left.low + right.low)
    high = None if left.high is None or right.high is None else exact(left.high + right.high)
    return interval(low, high, left.low_open or right.low_open, left.high_open or right.high_open)


def scaled(values: Interval, by: Exact) -> Interval:
    """Every value times a number other than 0."""
    low = None if values.low is None else exact(values.low * by)
    high = None if values.high is None else exact(values.high * by)
    if by > 0:
        return interval(low, high, values.low_open, values.high_open)
    return interval(high, low, values.high_open, values.low_open)


def times(left: Interval, right: Interval) -> Interval:
    """Every product of a value of each. An empty operand gives an empty result."""
    if left.empty or right.empty:
        return NOTHING
    if left.low is not None and right.low is not None and left.low >= 0 and right.low >= 0:
        return _times_not_negative(left, right)
    corners = [_corner(a, b) for a in _ends(left) for b in _ends(right)]
    lowest = min(corners)
    highest = max(corners, key=lambda end: (end[0], end[1], not end[2]))
    return interval(
        None if lowest[0] else exact(lowest[1]),
        None if highest[0] else exact(highest[1]),
        lowest[2],
        highest[2],
    )


def _times_not_negative(left: Interval, right: Interval) -> Interval:
    if left.low is None or left.high is None or right.low is None or right.high is None:
        low, high = _corner(_ends(left)[0], _ends(right)[0]), _corner(_ends(left)[1], _ends(right)[1])
        return interval(exact(low[1]), None if high[0] else exact(high[1]), low[2], high[2])
    lowest, highest = left.low * right.low, left.high * right.high
    low_open = left.low_open or right.low_open
    if lowest == 0:
        low_open = not ((left.low == 0 and not left.low_open) or (right.low == 0 and not right.low_open))
    high_open = highest != 0 and (left.high_open or right.high_open)
    return Interval(exact(lowest), exact(highest), low_open, high_open)


def _ends(values: Interval) -> tuple[_End, _End]:
    low: _End = (-1, 0, True) if values.low is None else (0, values.low, values.low_open)
    high: _End = (1, 0, True) if values.high is None else (0, values.high, values.high_open)
    return low, high


def _corner(left: _End, right: _End) -> _End:
    """The product of two ends. Zero times anything is zero, attained wherever that zero is."""
    left_zero = left[0] == 0 and left[1] == 0
    right_zero = right[0] == 0 and right[1] == 0
    if left_zero or right_zero:
        attained = (left_zero and not left[2]) or (right_zero and not right[2])
        return 0, 0, not attained
    if left[0] or right[0]:
        return _sign(left) * _sign(right), 0, True
    return 0, left[1] * right[1], left[2] or right[2]


def _sign(end: _End) -> int:
    return end[0] or (1 if end[1] > 0 else -1)


def inverse(values: Interval) -> Interval:
    """1 / value for every value of a set that lies on one side of 0 and does not hold it."""
    low, low_open = values.low, values.low_open
    high, high_open = values.high, values.high_open
    new_low: Exact | None = 0
    new_high: Exact | None = 0
    new_low_open = new_high_open = True
    if high == 0:
        new_low = None
    elif high is not None:
        new_low, new_low_open = quotient(1, high), high_open
    if low == 0:
        new_high = None
    elif low is not None:
        new_high, new_high_open = quotient(1, low), low_open
    return interval(new_low, new_high, new_low_open, new_high_open)


def divided(top: Interval, bottom: Interval, within: Interval = EVERYTHING) -> Interval:
    """The hull of {q in `within` : q x b = t for some t of `top` and b of `bottom`}.

    Where `bottom` and `top` both hold 0 that is all of `within`; where `bottom` holds 0 and `top`
    does not, the 0 is left out. `within` matters: it is met by each sign of `bottom` separately.
    """
    if bottom.low is not None and bottom.low > 0 and top.low is not None and top.low >= 0:
        return _divided_by_positive(top, bottom) & within
    if 0 in bottom:
        if 0 in top:
            return within
        parts = [below(bottom, 0), above(bottom, 0)]
    else:
        parts = [bottom]
    found = [times(top, inverse(part)) & within for part in parts if not part.empty]
    return hull_of([values for values in found if not values.empty])


def _divided_by_positive(top: Interval, bottom: Interval) -> Interval:
    """The quotients of a set without negative values by one of positive values."""
    low: Exact = 0
    low_open = top.low_open
    if bottom.high is None:
        low_open = low_open or top.low != 0
    elif top.low:
        low, low_open = quotient(top.low, bottom.high), low_open or bottom.high_open
    high = None if top.high is None else quotient(top.high, bottom.low or 1)
    high_open = top.high_open or (bottom.low_open and high != 0)
    return Interval(low, high, low_open, high_open and high is not None)


def below(values: Interval, bound: Exact) -> Interval:
    """The values smaller than a bound."""
    return values & Interval(None, bound, high_open=True)


def above(values: Interval, bound: Exact) -> Interval:
    """The values greater than a bound."""
    return values & Interval(bound, None, low_open=True)


def hull_of(sets: list[Interval]) -> Interval:
    """The smallest interval around several sets that are not empty; of no set, an empty one."""
    if not sets:
        return NOTHING
    result = sets[0]
    for other in sets[1:]:
        low = min(_ends(result)[0], _ends(other)[0])
        high = max(_ends(result)[1], _ends(other)[1], key=lambda end: (end[0], end[1], not end[2]))
        result = interval(
            None if low[0] else low[1],
            None if high[0] else high[1],
            low[2],
            high[2],
            result.whole and other.whole,
        )
    return result


def simplest(values: Interval) -> Exact:
    """The value of the smallest denominator in a set that is not empty; of those, nearest 0.

    Source: the Stern-Brocot tree (Graham, Knuth & Patashnik, Concrete Mathematics, section 4.5).
    """
    if 0 in values:
        return 0
    if values.high is not None and values.high <= 0:
        return -simplest(scaled(values, -1))
    return exact(_simplest_above(values.low or 0, values.high, values.low_open, values.high_open))


def _simplest_above(low: Exact, high: Exact | None, low_open: bool, high_open: bool) -> Exact:
    """Continued fraction expansion of both ends as long as they agree; `low` is not negative.

    Both ends are a numerator over a denominator, which is 0 where there is no end.
    """
    low_top, low_bottom = low.numerator, low.denominator
    high_top, high_bottom = (1, 0) if high is None else (high.numerator, high.denominator)
    terms: list[int] = []
    while True:
        floor, rest = divmod(low_top, low_bottom)
        smallest = floor + 1 if low_open or rest else floor
        room = high_top - smallest * high_bottom
        if room > 0 or (room == 0 and not high_open):
            break
        terms.append(floor)
        low_top, low_bottom, high_top, high_bottom = (
            high_bottom,
            high_top - floor * high_bottom,
            low_bottom,
            rest,
        )
        low_open, high_open = high_open, low_open
    top, bottom = smallest, 1
    for term in reversed(terms):
        top, bottom = term * top + bottom, top
    return Fraction(top, bottom)
