"""Products that are linear relations, because a factor has a single value or is given one."""

from fractions import Fraction
from typing import Any

import pytest

from figcheck.engine.components import Component
from figcheck.engine.constraints import Constraint, Product, Sum, System
from figcheck.engine.propagate import Propagation
from figcheck.engine.relaxation import known_factors
from figcheck.engine.solve import Outcome, hull, solve
from figcheck.numbers.interval import EVERYTHING, WHOLE, Interval, exactly, interval


def around(value: Fraction, step: Fraction) -> Interval:
    nearest = round(value / step) * step
    return interval(nearest - step / 2, nearest + step / 2)


def doubled(two: Interval, together: Interval) -> System:
    """Two numbers that add to 10, and the double of each: no bound of either moves."""
    constraints: tuple[Constraint, ...] = (
        Sum(((1, "x"), (1, "y")), exactly(10)),
        Product("two", "x", "xx"),
        Product("y", "two", "yy"),
        Sum(((1, "xx"), (1, "yy")), together),
    )
    domains: dict[Any, Interval] = {
        "x": interval(0, 10),
        "y": interval(0, 10),
        "xx": EVERYTHING,
        "yy": EVERYTHING,
    }
    return System({**domains, "two": two}, constraints)


def test_products_by_a_known_factor_are_linear() -> None:
    known = doubled(exactly(2), interval(21, 22))
    state = Propagation(known)
    assert state.start()
    assert solve(known).outcome is Outcome.IMPOSSIBLE
    found = solve(doubled(interval(2, 3), interval(21, 22)))
    assert found.outcome is Outcome.POSSIBLE
    assert found.witness is not None
    assert Fraction(21, 10) <= found.witness["two"] <= Fraction(22, 10)
    assert hull(doubled(exactly(2), interval(19, 20)), "xx") == interval(0, 20)


@pytest.mark.parametrize("size", [5, 60])
def test_a_table_of_rounded_counts_and_shares_of_a_rounded_total(size: int) -> None:
    parts = [10_000 + 7919 * number % 900_000 for number in range(size)]
    whole = sum(parts)
    domains: dict[Any, Interval] = {"whole": around(Fraction(whole), Fraction(10_000))}
    shares, counts = [f"share{number}" for number in range(size)], [f"part{number}" for number in range(size)]
    for share, count, part in zip(shares, counts, parts, strict=True):
        domains[share] = around(Fraction(part, whole), Fraction(1, 1000))
        domains[count] = around(Fraction(part), Fraction(1000)) & WHOLE
    table = [Product(share, "whole", count) for share, count in zip(shares, counts, strict=True)]
    sums = [
        Sum((*((1, count) for count in counts), (-1, "whole"))),
        Sum(tuple((1, share) for share in shares), exactly(1)),
    ]
    assert solve(System(domains, (*table, *sums))).outcome is Outcome.POSSIBLE


def test_which_factor_is_known_is_kept_apart_from_its_value() -> None:
    sets: dict[Any, Interval] = {"x": interval(1, 3), "y": interval(1, 3), "z": interval(1, 9)}
    state = Propagation(System(sets, (Product("x", "y", "z"),)))
    component = Component(("x", "y", "z"), (0,))
    assert state.start()
    assert known_factors(state, component) == ()
    mark = state.mark()
    state.narrow("x", exactly(2))
    left = known_factors(state, component)
    state.undo(mark)
    state.narrow("y", exactly(2))
    assert left == ((0, "x", 2),)
    assert known_factors(state, component) == ((0, "y", 2),)
