"""Narrowing by a product, zeros, signs and whole numbers included."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.engine.constraints import Product
from figcheck.engine.products import narrow_product
from figcheck.numbers.interval import COUNTS, EVERYTHING, Interval, exactly, interval

LRP = Product("left", "right", "result")


def percent(low: str, high: str) -> Interval:
    return interval(Fraction(low) / 100, Fraction(high) / 100)


@pytest.mark.parametrize(
    ("left", "right", "result", "name", "remaining"),
    [
        (percent("70.5", "71.5"), exactly(266), COUNTS, "result", interval(188, 190, whole=True)),
        (percent("70.5", "71.5"), COUNTS, exactly(191), "right", interval(268, 270, whole=True)),
        (percent("5.5", "7.5"), COUNTS, exactly(22040), "right", interval(293867, 400727, whole=True)),
        (percent("19.45", "19.55"), exactly(28), COUNTS, "result", None),
        (percent("21.35", "21.45"), exactly(28), COUNTS, "left", exactly(Fraction(3, 14))),
        (EVERYTHING, exactly(0), EVERYTHING, "result", exactly(0)),
        (EVERYTHING, exactly(0), exactly(1), "left", None),
        (interval(-1, 3), interval(-2, 2), interval(5, 9), "right", interval(Fraction(5, 3), 2)),
        (exactly(Fraction(3, 7)), COUNTS, interval(1, 9, whole=True), "right", interval(7, 21, whole=True)),
        (exactly(2), COUNTS, interval(3, 9, whole=True), "result", interval(4, 8, whole=True)),
        (exactly(Fraction(1, 2)), COUNTS, interval(3, 5, whole=True), "right", interval(6, 10, whole=True)),
        (exactly(Fraction(1, 2)), interval(3, 9, whole=True), COUNTS, "right", interval(4, 8, whole=True)),
        (
            COUNTS,
            exactly(Fraction(7, 2)),
            interval(8, 20),
            "result",
            interval(Fraction(21, 2), Fraction(35, 2)),
        ),
    ],
)
def test_remaining(
    left: Interval, right: Interval, result: Interval, name: str, remaining: Interval | None
) -> None:
    found = narrow_product(LRP, {"left": left, "right": right, "result": result})
    if remaining is None:
        assert any(values.empty for values in found.values())
    else:
        values = found[name]
        assert (values.low, values.high) == (remaining.low, remaining.high)


@settings(max_examples=300)
@given(
    starts=st.lists(st.integers(-5, 5), min_size=3, max_size=3),
    widths=st.lists(st.integers(0, 6), min_size=3, max_size=3),
)
def test_no_whole_solution_is_lost(starts: list[int], widths: list[int]) -> None:
    names = ("left", "right", "result")
    box = {n: interval(s, s + w, whole=True) for n, s, w in zip(names, starts, widths, strict=True)}
    found = narrow_product(LRP, box)
    grids = [range(s, s + w + 1) for s, w in zip(starts, widths, strict=True)]
    for a, b, c in product(*grids):
        if a * b == c:
            assert a in found["left"]
            assert b in found["right"]
            assert c in found["result"]


def test_a_square_is_not_negative() -> None:
    found = narrow_product(Product("x", "x", "y"), {"x": interval(-3, 3), "y": interval(-9, 9)})
    assert found["y"] == interval(0, 9)
    same = narrow_product(Product("x", "y", "x"), {"x": interval(2, 3), "y": interval(1, 2)})
    assert same["x"] == interval(2, 3)
