"""Values for a system of one relation, or of orders: tried where they are likely, tested by the caller.

Most claims stand alone, and once the sets are narrowed nearly any choice for all variables but one leaves
a value for that one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from figcheck.engine.arithmetic import quotient
from figcheck.engine.constraints import Constraint, Function, Product, Sum, Variable
from figcheck.engine.witness import guessed
from figcheck.numbers.interval import Exact, Interval, exactly

Values = dict[Variable, Exact]


def likely(constraint: Constraint, domains: Mapping[Variable, Interval]) -> Iterator[Values]:
    """Values for all variables that may meet a product, a sum or a function; none of the domains is empty."""
    rest = {v: guessed(values) for v, values in domains.items() if v not in constraint.variables}
    if isinstance(constraint, Product):
        yield from (rest | values for values in _of_product(constraint, domains))
    elif isinstance(constraint, Sum):
        yield from (rest | values for values in _of_sum(constraint, domains))
    elif isinstance(constraint, Function):
        yield from (rest | values for values in _of_function(constraint, domains))


def lowest(domains: Mapping[Variable, Interval]) -> Iterator[Values]:
    """The lower end of every set: orders between narrowed sets hold there, unless they are strict."""
    values = {v: held.low for v, held in domains.items() if held.low is not None}
    if len(values) == len(domains):
        yield values


def _of_product(relation: Product, domains: Mapping[Variable, Interval]) -> Iterator[Values]:
    left, right, result = relation.variables
    for one, other in ((right, result), (left, result), (left, right)):
        for first in _tips(domains[one]):
            for second in _tips(domains[other]):
                if other == right:
                    yield {one: first, other: second, result: first * second}
                elif first:
                    yield {
                        one: first,
                        other: second,
                        left if one == right else right: quotient(second, first),
                    }


def _of_sum(relation: Sum, domains: Mapping[Variable, Interval]) -> Iterator[Values]:
    """All but one well inside their sets, and the last as the sum needs it."""
    middle = {v: guessed(domains[v]) for v in relation.variables}
    missing = guessed(relation.within) - sum(weight * middle[v] for weight, v in relation.terms)
    for weight, variable in relation.terms:
        if weight:
            yield middle | {variable: middle[variable] + quotient(missing, weight)}


def _of_function(relation: Function, domains: Mapping[Variable, Interval]) -> Iterator[Values]:
    """All but the last well inside their sets, and the last in what the relation leaves of its own."""
    *others, last = dict.fromkeys(relation.variables)
    middle = {v: guessed(domains[v]) for v in others}
    box = {last: domains[last]} | {v: exactly(value) for v, value in middle.items()}
    found = relation.narrow(box)
    left = found.get(last, domains[last]) & domains[last]
    if not left.empty and not any(values.empty for values in found.values()):
        yield middle | {last: guessed(left)}


def _tips(values: Interval) -> Iterator[Exact]:
    """The value of a set, or both its ends and one well inside."""
    if values.point is None:
        yield from (end for end in (values.low, values.high) if end is not None and end in values)
        yield guessed(values)
    else:
        yield values.point
