"""Narrowing by a sum: each term lies in what the others leave of the total.

Beyond the bounds, whole numbers: where every other term takes whole numbers only, a term lies on a
lattice, so 2x + 4y = 7 has no whole solution and 3x + 6y = z + 1/2 leaves z only every third value.

Source: bounds consistency of linear constraints (Apt, Principles of Constraint Programming, 6.4);
the gcd test of linear Diophantine equations.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from figcheck.engine.arithmetic import exact, scaled
from figcheck.engine.constraints import Box, Sum, Variable
from figcheck.numbers.interval import Exact, Interval, interval

_TRIALS = 64
"""Whole values tried in a row before an end of a lattice with a wide window is left as it is."""


@dataclass(frozen=True, slots=True)
class Linear:
    """A sum with whole coefficients other than 0, each variable once."""

    terms: tuple[tuple[int, Variable], ...]
    within: Interval


def linear(constraint: Sum) -> Linear:
    """The same relation with like terms added up and denominators cleared."""
    added: dict[Variable, Exact] = {}
    for coefficient, variable in constraint.terms:
        added[variable] = added.get(variable, 0) + coefficient
    kept = {variable: coefficient for variable, coefficient in added.items() if coefficient}
    factor = lcm(*(coefficient.denominator for coefficient in kept.values()))
    terms = tuple((int(coefficient * factor), variable) for variable, coefficient in kept.items())
    within = constraint.within
    return Linear(terms, scaled(within, factor) if factor != 1 else within)


def narrow_sum(relation: Linear, box: Box) -> dict[Variable, Interval]:
    """Smaller sets for the variables of a sum; one of them is empty where the sum cannot hold."""
    low = high = 0  # type: Exact
    endless_low = endless_high = open_low = open_high = 0
    spans: list[tuple[Exact | None, Exact | None, bool, bool]] = []
    for coefficient, variable in relation.terms:
        span = _span(coefficient, box[variable])
        spans.append(span)
        if span[0] is None:
            endless_low += 1
        else:
            low += span[0]
            open_low += span[2]
        if span[1] is None:
            endless_high += 1
        else:
            high += span[1]
            open_high += span[3]
    within = relation.within
    found: dict[Variable, Interval] = {}
    for (coefficient, variable), span in zip(relation.terms, spans, strict=True):
        least = most = None
        least_open = most_open = False
        if within.low is not None and endless_high == (span[1] is None):
            least = within.low - (high if span[1] is None else high - span[1])
            least_open = within.low_open or open_high > (span[1] is not None and span[3])
            if span[0] is not None and (least, least_open) <= (span[0], span[2]):
                least = None
        if within.high is not None and endless_low == (span[0] is None):
            most = within.high - (low if span[0] is None else low - span[0])
            most_open = within.high_open or open_low > (span[0] is not None and span[2])
            if span[1] is not None and (most, not most_open) >= (span[1], not span[3]):
                most = None
        if least is not None or most is not None:
            found[variable] = box[variable] & _share_of(coefficient, least, most, least_open, most_open)
    return _on_lattices(relation, box, found)


def _span(coefficient: int, values: Interval) -> tuple[Exact | None, Exact | None, bool, bool]:
    low = None if values.low is None else values.low * coefficient
    high = None if values.high is None else values.high * coefficient
    if coefficient > 0:
        return low, high, values.low_open, values.high_open
    return high, low, values.high_open, values.low_open


def _share_of(
    coefficient: int, least: Exact | None, most: Exact | None, least_open: bool, most_open: bool
) -> Interval:
    if coefficient == 1:
        return Interval(least, most, least_open, most_open)
    if coefficient == -1:
        least, most = None if most is None else -most, None if least is None else -least
        return Interval(least, most, most_open, least_open)
    return scaled(Interval(least, most, least_open, most_open), Fraction(1, coefficient))


def _on_lattices(relation: Linear, before: Box, box: dict[Variable, Interval]) -> dict[Variable, Interval]:
    """Move ends to values that whole numbers in the other terms can complete."""
    shift: Exact = 0
    loose: list[tuple[int, Variable]] = []
    broken = None
    for coefficient, variable in relation.terms:
        values = box[variable] if variable in box else before[variable]
        if values.empty:
            return box
        point = values.point
        if point is not None:
            shift += coefficient * point
        else:
            loose.append((coefficient, variable))
            if not values.whole:
                if broken is not None:
                    return box
                broken = variable
    within = relation.within
    if not loose or within.low is None or within.high is None:
        return box
    window = interval(within.low - shift, within.high - shift, within.low_open, within.high_open)
    if broken is None:
        window = interval(window.low, window.high, window.low_open, window.high_open, whole=True)
        if window.empty:
            return {loose[0][1]: window}
        if sum(coefficient in (1, -1) for coefficient, _ in loose) > 1:
            return box
    for coefficient, variable in loose:
        if broken is not None and variable != broken:
            continue
        others = gcd(*(c for c, other in loose if other != variable))
        if others == 0:
            continue
        values = box[variable] if variable in box else before[variable]
        narrow = _whole_on_lattice if values.whole else _real_on_lattice
        box[variable] = narrow(values, coefficient, window, others)
    return box


def _real_on_lattice(values: Interval, coefficient: int, window: Interval, period: int) -> Interval:
    """The hull of the values v with coefficient x v in window + period x (a whole number)."""
    if window.empty or window.low is None or window.high is None:
        return window
    if window.high - window.low >= period:
        return values
    multiple = scaled(values, coefficient)
    low, low_open = multiple.low, multiple.low_open
    high, high_open = multiple.high, multiple.high_open
    if low is not None:
        block = -((window.high - low) // period)
        if (window.high_open or low_open) and low == window.high + block * period:
            block += 1
        start = window.low + block * period
        if start >= low:
            low, low_open = start, window.low_open or (start == low and low_open)
    if high is not None:
        block = (high - window.low) // period
        if (window.low_open or high_open) and high == window.low + block * period:
            block -= 1
        stop = window.high + block * period
        if stop <= high:
            high, high_open = stop, window.high_open or (stop == high and high_open)
    low = None if low is None else exact(low)
    high = None if high is None else exact(high)
    return scaled(Interval(low, high, low_open, high_open), Fraction(1, coefficient)) & values


def _whole_on_lattice(values: Interval, coefficient: int, window: Interval, period: int) -> Interval:
    """The hull of the whole v with coefficient x v in a whole window + period x (a whole number)."""
    low, high = values.low, values.high
    start, spread = int(window.low or 0), int(window.high or 0) - int(window.low or 0)
    common = gcd(coefficient, period)
    cycle = period // common
    if spread >= period - 1 or (cycle == 1 and start % common == 0):
        return values
    if spread == 0:
        if start % common:
            return Interval(1, 0)
        residue = start // common * pow(coefficient // common, -1, cycle) % cycle
        if low is not None:
            low += (residue - low) % cycle
        if high is not None:
            high -= (high - residue) % cycle
        return interval(low, high, whole=True)
    steps = range(min(cycle, _TRIALS))
    fits = [step for step in steps if (coefficient * (int(low or 0) + step) - start) % period <= spread]
    if low is not None:
        low += fits[0] if fits else len(steps)
    if high is not None:
        fits = [step for step in steps if (coefficient * (int(high) - step) - start) % period <= spread]
        high -= fits[0] if fits else len(steps)
    if low is None and high is None and not fits and cycle <= _TRIALS:
        return Interval(1, 0)
    return interval(low, high, whole=True)


def holds_sum(relation: Linear, values: dict[Variable, Exact]) -> bool:
    """Whether points meet the relation."""
    return sum(coefficient * values[variable] for coefficient, variable in relation.terms) in relation.within
