"""Narrowing by a product: each of left x right = result lies in what the other two leave.

Beyond the bounds, whole numbers: where two of the three are whole and the third is a narrow set (a
part and a whole with a printed share), an end of a whole one moves on until a partner exists for it.

Source: hull consistency of x * y = z (Benhamou & Older, Applying Interval Arithmetic to Real, Integer
and Boolean Constraints, 1997).
"""

from __future__ import annotations

from fractions import Fraction

from figcheck.engine.arithmetic import divided, exact, quotient, scaled, times
from figcheck.engine.constraints import Box, Product, Variable
from figcheck.engine.lattice import partners
from figcheck.numbers.interval import Exact, Interval, interval


def narrow_product(relation: Product, box: Box) -> dict[Variable, Interval]:
    """Smaller sets for the variables of a product; one is empty where the product cannot hold."""
    left, right, result = (box[variable] for variable in relation.variables)
    if relation.left == relation.right:
        result = result & Interval(0)
    elif relation.result not in (relation.left, relation.right):
        for other, factor, names in (
            (left, right, (relation.left, relation.right)),
            (right, left, (relation.right, relation.left)),
        ):
            known = _with_a_value(other, factor, result)
            if known is not None:
                return dict(zip((*names, relation.result), known, strict=True))
    result = times(left, right) & result
    if not result.empty:
        left = divided(result, right, left)
        right = divided(result, left, right) if not left.empty else right
        left, right, result = _whole_numbers(left, right, result)
    found = {relation.left: left}
    for variable, values in ((relation.right, right), (relation.result, result)):
        found[variable] = values & found[variable] if variable in found else values
    return found


def _with_a_value(
    other: Interval, factor: Interval, result: Interval
) -> tuple[Interval, Interval, Interval] | None:
    """The same where the result or a factor is one value and the other factor need not be whole.

    Most claims are of this kind, and then two steps leave nothing more to take away: by a known factor
    every result has its other, by a known result every factor has.
    """
    if other.whole and other.point is None:
        return None
    value, known = factor.point, result.point
    if value:
        if known is None:
            result = scaled(other, value) & result
        if not result.empty:
            other = other & (scaled(result, Fraction(1) / value) if known is None else _at(known, value))
        return other, factor, result
    if known and value is None:
        factor = divided(result, other, factor)
        return (other if factor.empty else divided(result, factor, other)), factor, result
    return None


def _at(top: Exact, bottom: Exact) -> Interval:
    value = quotient(top, bottom)
    return Interval(value, value)


def _whole_numbers(left: Interval, right: Interval, result: Interval) -> tuple[Interval, Interval, Interval]:
    if left.empty or right.empty:
        return left, right, result
    if left.point is not None:
        return left, *_multiples(left.point, right, result)
    if right.point is not None:
        left, result = _multiples(right.point, left, result)
        return left, right, result
    if result.whole and left.whole != right.whole:
        if left.whole:
            left, result = partners(right, left, result)
        else:
            right, result = partners(left, right, result)
    return left, right, result


def _multiples(factor: Exact, other: Interval, result: Interval) -> tuple[Interval, Interval]:
    """In factor x other = result the factor is one number."""
    if factor == 0:
        return other, result
    top, bottom = abs(factor.numerator), factor.denominator
    if result.whole:
        other = _grid(other, bottom if other.whole else Fraction(bottom, top))
    if other.whole:
        result = _grid(result, top if result.whole else Fraction(top, bottom))
    return other, result


def _grid(values: Interval, step: Exact) -> Interval:
    """The values that are whole multiples of a step."""
    if step == 1:
        return interval(values.low, values.high, values.low_open, values.high_open, whole=True)
    units = scaled(values, Fraction(1) / step)
    units = interval(units.low, units.high, units.low_open, units.high_open, whole=True)
    low = None if units.low is None else exact(units.low * step)
    high = None if units.high is None else exact(units.high * step)
    return Interval(low, high, whole=values.whole)


def holds_product(relation: Product, values: dict[Variable, Exact]) -> bool:
    """Whether points meet the relation."""
    return values[relation.left] * values[relation.right] == values[relation.result]
