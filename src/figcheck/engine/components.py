"""Which variables hang together: those that share a constraint, directly or through others.

A variable with one value left joins nothing. Components are solved apart: the cost of a system is the
sum of what its components cost, not the product.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from figcheck.engine.constraints import Variable
from figcheck.numbers.interval import Interval


@dataclass(frozen=True, slots=True)
class Component:
    """Variables in the order of the domains, and the numbers of the scopes among them."""

    variables: tuple[Variable, ...]
    scopes: tuple[int, ...]


def components(
    domains: Mapping[Variable, Interval], scopes: Sequence[tuple[Variable, ...]]
) -> list[Component]:
    """The components of all variables with more than one value, in the order of their first variable.

    A scope is what a constraint joins: its variables.
    """
    roots: dict[Variable, Variable] = {v: v for v, values in domains.items() if values.point is None}
    for scope in scopes:
        _join(roots, (variable for variable in scope if variable in roots))
    members: dict[Variable, list[Variable]] = {}
    for variable in roots:
        members.setdefault(_root(roots, variable), []).append(variable)
    numbers: dict[Variable, list[int]] = {root: [] for root in members}
    for number, scope in enumerate(scopes):
        first = next((variable for variable in scope if variable in roots), None)
        if first is not None:
            numbers[_root(roots, first)].append(number)
    return [Component(tuple(members[root]), tuple(numbers[root])) for root in members]


def _join(roots: dict[Variable, Variable], together: Iterable[Variable]) -> None:
    first = None
    for variable in together:
        root = _root(roots, variable)
        if first is None:
            first = root
        else:
            roots[root] = first


def _root(roots: dict[Variable, Variable], variable: Variable) -> Variable:
    while roots[variable] != variable:
        roots[variable] = roots[roots[variable]]
        variable = roots[variable]
    return variable
