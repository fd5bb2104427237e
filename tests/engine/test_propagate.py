"""Shrinking sets: where it stops, how it goes back, and what a failure rests on."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.engine.components import Component, components
from figcheck.engine.constraints import Order, Product, Sum, System
from figcheck.engine.propagate import GRAIN, VISITS, Propagation
from figcheck.engine.solve import Outcome, solve
from figcheck.numbers.interval import EVERYTHING, Interval, exactly, interval


def test_a_limit_that_is_never_reached_is_given_up() -> None:
    slow = System(
        {"x": interval(0, 1), "y": interval(0, 1)},
        (Sum(((Fraction(1, 2), "x"), (-1, "y")), interval(0, 0)), Sum(((1, "x"), (-1, "y")), interval(0, 0))),
    )
    state = Propagation(slow)
    assert state.start()
    assert state.spent <= 2 * VISITS
    assert 0 in state.domains["x"]


@pytest.mark.parametrize(("values", "sign"), [(interval(3), 1), (interval(None, -3), -1)])
def test_bounds_that_square_themselves_are_let_go(values: Interval, sign: int) -> None:
    """In x = x y, y = 1 + x (or 1 - x) every visit makes the bound of x as long again: none ever ended."""
    growing = System(
        {"x": values, "y": EVERYTHING}, (Sum(((-sign, "x"), (1, "y")), exactly(1)), Product("x", "y", "x"))
    )
    solution = solve(growing)
    assert solution.outcome is Outcome.UNDECIDED
    ends = [end for held in solution.domains.values() for end in (held.low, held.high) if end is not None]
    assert all(abs(end) < 1 << 1280 for end in ends)


def test_creeping_bounds_of_unbounded_sets_stop() -> None:
    chase = System(
        {"x": interval(0), "y": interval(0)}, (Order("x", "y", strict=True), Order("y", "x", strict=True))
    )
    state = Propagation(chase)
    assert state.start()
    assert state.spent <= 2 * VISITS


@given(st.integers(1, 10**30), st.integers(2, 10**30))
def test_long_denominators_are_rounded_outward(top: int, bottom: int) -> None:
    value, more = Fraction(top, bottom**3 + 1), Fraction(top + 1, bottom**3 + 1)
    squares = (Product("x", "x", "y"), Product("y", "y", "z"))
    state = Propagation(System({"x": interval(value, more), "y": EVERYTHING, "z": EVERYTHING}, squares))
    assert state.start()
    left = state.domains["z"]
    assert value**4 in left
    assert more**4 in left
    for end in (left.low, left.high):
        assert end is not None
        assert end.denominator <= max(GRAIN, 1 << 192)
    state = Propagation(System({"x": exactly(value), "y": EVERYTHING, "z": EVERYTHING}, squares))
    assert state.start()
    assert state.domains["z"].point == value**4


def test_undo_gives_every_set_back() -> None:
    given = System(
        {"a": interval(0, 9), "b": interval(0, 9), "t": exactly(9)}, (Sum(((1, "a"), (1, "b"), (-1, "t"))),)
    )
    state = Propagation(given)
    assert state.start()
    before = dict(state.domains)
    mark = state.mark()
    assert state.narrow("a", interval(2, 3))
    assert state.domains["b"] == interval(6, 7)
    assert not state.narrow("b", interval(8, 9))
    state.undo(mark)
    assert state.domains == before


@pytest.mark.parametrize(
    ("domains", "constraints", "variables"),
    [
        ({"a": 1, "b": 2, "t": 4, "far": 9, "other": 9}, {0}, {"a", "b", "t"}),
        ({"a": 1, "b": 2, "t": 3, "far": 9, "other": 8}, {1}, {"far", "other"}),
        ({"a": 1, "b": None, "t": 0, "far": -1, "other": -1}, {0, 2}, {"a", "b", "t"}),
    ],
)
def test_what_a_failure_rests_on(
    domains: dict[str, int | None], constraints: set[int], variables: set[str]
) -> None:
    sets = {name: EVERYTHING if value is None else exactly(value) for name, value in domains.items()}
    state = Propagation(
        System(
            dict(sets),
            (
                Sum(((1, "a"), (1, "b"), (-1, "t"))),
                Sum(((1, "far"), (-1, "other"))),
                Sum(((1, "b"),), interval(0)),
            ),
        )
    )
    assert not state.start()
    core = state.core()
    assert core.constraints == constraints
    assert core.variables == variables


def test_an_empty_domain_rests_on_itself() -> None:
    state = Propagation(System({"a": Interval(2, 1), "b": exactly(1)}, (Order("a", "b"),)))
    assert not state.start()
    assert state.core().variables == {"a"}
    assert not state.core().constraints


def test_components_join_what_is_not_settled() -> None:
    domains = {"a": EVERYTHING, "b": EVERYTHING, "fixed": exactly(1), "c": EVERYTHING, "alone": EVERYTHING}
    scopes = [("a", "fixed"), ("fixed", "c"), ("b", "a"), ("fixed",)]
    assert components(domains, scopes) == [
        Component(("a", "b"), (0, 2)),
        Component(("c",), (1,)),
        Component(("alone",), ()),
    ]


def test_variables_are_the_same_where_they_are_equal() -> None:
    first, second = int("1000"), int("1000")
    assert first is not second
    state = Propagation(System({first: interval(0, 9)}, (Order(first, second, strict=True),)))
    assert not state.start()
    assert components({first: EVERYTHING, 7: EVERYTHING}, [(second, 7), (7, first)]) == [
        Component((1000, 7), (0, 1))
    ]
