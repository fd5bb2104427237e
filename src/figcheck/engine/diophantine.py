"""Whether equations have a solution in whole numbers at all, whatever the bounds.

x + y = a, y + z = b and x + z = c leave no whole numbers where a + b + c is odd: no bound shows that, and
trying values of unbounded sets never ends.

Source: elimination of equations by unimodular substitution (Pugh, The Omega test, CACM 35, 1992,
section 2.3.1).
"""

from __future__ import annotations

from collections.abc import Iterable
from math import gcd

from figcheck.engine.constraints import Box, Constraint, Sum, Variable
from figcheck.engine.sums import Linear, linear
from figcheck.numbers.interval import Exact

_MOST = 60
"""Equations looked at: coefficients can grow with every one."""


class _Parameter:
    """A whole number that a substitution brings in."""


_Terms = dict[Variable | _Parameter, int]
_Solved = dict[Variable | _Parameter, tuple[_Terms, int]]
"""Name -> what it equals: a sum of other names, and a constant."""


def contradictory(constraints: Iterable[tuple[int, Constraint]], box: Box) -> list[int]:
    """Numbers of equations that no whole numbers solve together, or an empty list: none were found.

    Only sums of whole variables (and of variables with one value) with one value count.
    """
    solved: _Solved = {}
    used: list[int] = []
    for number, constraint in constraints:
        if not isinstance(constraint, Sum) or constraint.within.point is None or len(used) == _MOST:
            continue
        equation = _equation(linear(constraint), box)
        if equation is None:
            continue
        used.append(number)
        terms, right = equation
        if right.denominator != 1:
            return [number]
        terms, rest = _substituted(terms, solved)
        if not _solve(terms, int(right) - rest, solved):
            return used
    return []


def _equation(relation: Linear, box: Box) -> tuple[_Terms, Exact] | None:
    """Terms of whole variables and what they must add to, or None where a variable is not whole."""
    right: Exact = relation.within.low or 0
    terms: _Terms = {}
    for coefficient, variable in relation.terms:
        values = box[variable]
        point = values.point
        if point is not None:
            right -= coefficient * point
        elif values.whole:
            terms[variable] = coefficient
        else:
            return None
    return terms, right


def _substituted(terms: _Terms, solved: _Solved) -> tuple[_Terms, int]:
    """The same sum with everything solved put in, until nothing is left to put in; and its constant."""
    constant = 0
    while True:
        known = next((name for name in terms if name in solved), None)
        if known is None:
            return terms, constant
        coefficient = terms.pop(known)
        others, rest = solved[known]
        constant += coefficient * rest
        for name, other in others.items():
            total = terms.get(name, 0) + coefficient * other
            if total:
                terms[name] = total
            else:
                terms.pop(name, None)


def _solve(terms: _Terms, right: int, solved: _Solved) -> bool:
    """Solve sum of terms = right for one of its names. False: no whole numbers do."""
    while terms:
        common = gcd(*terms.values())
        if right % common:
            return False
        terms = {name: coefficient // common for name, coefficient in terms.items()}
        right //= common
        name = min(terms, key=lambda one: abs(terms[one]))
        pivot = terms.pop(name)
        if abs(pivot) == 1:
            solved[name] = {other: -pivot * c for other, c in terms.items()}, pivot * right
            return True
        fresh = _Parameter()
        solved[name] = {fresh: 1, **{other: -(c // pivot) for other, c in terms.items() if c // pivot}}, 0
        terms = {other: c % pivot for other, c in terms.items() if c % pivot}
        terms[fresh] = pivot
    return right == 0
