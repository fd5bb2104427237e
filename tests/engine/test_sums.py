"""Narrowing by a sum: bounds, and the lattice that whole numbers leave."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.engine.constraints import Sum
from figcheck.engine.sums import linear, narrow_sum
from figcheck.numbers.interval import COUNTS, EVERYTHING, WHOLE, Interval, exactly, interval

HALF = Fraction(1, 2)


def narrowed(terms: dict[str, object], within: Interval, **domains: Interval) -> dict[object, Interval]:
    relation = linear(Sum(tuple((coefficient, name) for name, coefficient in terms.items()), within))  # type: ignore[misc]
    return {**domains, **narrow_sum(relation, domains)}


@pytest.mark.parametrize(
    ("terms", "within", "domains", "remaining"),
    [
        (
            {"a": 1, "b": 1, "t": -1},
            exactly(0),
            {"a": exactly(1), "b": exactly(2), "t": EVERYTHING},
            ("t", interval(3, 3)),
        ),
        (
            {"a": 1, "b": 1},
            exactly(3),
            {"a": interval(0, 1, high_open=True), "b": EVERYTHING},
            ("b", interval(2, 3, low_open=True)),
        ),
        ({"a": 1, "b": -1}, interval(0), {"a": interval(None, 5), "b": EVERYTHING}, ("b", interval(None, 5))),
        (
            {"a": HALF, "b": HALF},
            exactly(3),
            {"a": COUNTS, "b": interval(1, 2)},
            ("a", interval(4, 5, whole=True)),
        ),
        ({"x": 2, "y": 4}, exactly(7), {"x": WHOLE, "y": WHOLE}, ("x", None)),
        ({"x": 2, "y": 4}, interval(5, 7), {"x": interval(0, 9), "y": WHOLE}, ("x", interval(HALF, 9))),
        ({"x": 3, "y": 5}, exactly(1), {"x": COUNTS, "y": WHOLE}, ("x", interval(2, None, whole=True))),
        (
            {"x": 3, "y": 6, "z": -1},
            exactly(HALF),
            {"x": COUNTS, "y": COUNTS, "z": interval(0, 8)},
            ("z", interval(5 * HALF, 11 * HALF)),
        ),
        (
            {"x": 6, "y": 10},
            interval(3, 5),
            {"x": interval(1, 9, whole=True), "y": WHOLE},
            ("x", interval(4, 9, whole=True)),
        ),
    ],
)
def test_remaining(
    terms: dict[str, object],
    within: Interval,
    domains: dict[str, Interval],
    remaining: tuple[str, Interval | None],
) -> None:
    name, expected = remaining
    found = narrowed(terms, within, **domains)[name]
    assert found.empty if expected is None else found == expected


def test_a_variable_twice_counts_once() -> None:
    relation = linear(Sum(((1, "x"), (1, "x"), (Fraction(1, 3), "y"), (0, "z"))))
    assert relation.terms == ((6, "x"), (1, "y"))


@settings(max_examples=300)
@given(
    coefficients=st.lists(st.integers(-6, 6).filter(bool), min_size=1, max_size=3),
    starts=st.lists(st.integers(-4, 4), min_size=3, max_size=3),
    widths=st.lists(st.integers(0, 5), min_size=3, max_size=3),
    within=st.tuples(st.fractions(-20, 20, max_denominator=2), st.sampled_from([0, 0, 1, HALF, 3])),
)
def test_no_whole_solution_is_lost_and_an_end_that_moved_moved_rightly(
    coefficients: list[int], starts: list[int], widths: list[int], within: tuple[Fraction, Fraction]
) -> None:
    names = "xyz"[: len(coefficients)]
    box = {n: interval(s, s + w, whole=True) for n, s, w in zip(names, starts, widths, strict=False)}
    target = interval(within[0], within[0] + within[1])
    relation = linear(Sum(tuple(zip(coefficients, names, strict=True)), target))
    found = {**box, **narrow_sum(relation, box)}
    grids = [range(int(box[n].low or 0), int(box[n].high or 0) + 1) for n in names]
    solutions = [
        values
        for values in product(*grids)
        if sum(c * v for c, v in zip(coefficients, values, strict=True)) in target
    ]
    for values in solutions:
        assert all(value in found[n] for n, value in zip(names, values, strict=True))
    if not solutions and len(names) == 1:
        assert found[names].empty
