"""Where falling curves come down to a value."""

from __future__ import annotations

from math import exp, inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.engine.crossing import ALIKE, CLOSE, crossing


@given(st.floats(1e-250, 0.999), st.floats(0.01, 50), st.sampled_from([0.5, 1.0, 2.0]))
def test_the_place_lies_between_and_both_are_close(value: float, scale: float, power: float) -> None:
    def falling(size: float) -> float:
        return exp(-((size / scale) ** power))

    low, high = crossing(falling, value, 1e150)
    assert falling(low) * (1 + 1e-12) >= value >= falling(high) * (1 - 1e-12)
    assert high - low <= CLOSE * high or falling(low) <= falling(high) * (1 + 2 * ALIKE)


@pytest.mark.parametrize(
    ("value", "top", "between"),
    [(1.0, 1e150, (0.0, 0.0)), (1e-3, 100.0, (100.0, inf)), (0.25, 3.0, (3.0, 3.0))],
)
def test_the_ends(value: float, top: float, between: tuple[float, float]) -> None:
    low, high = crossing(lambda size: 1 / (1 + size), value, top)
    assert (low, high) == pytest.approx(between)


def test_a_step_is_found_to_the_last_digits() -> None:
    low, high = crossing(lambda size: 1.0 if size < 7 else 0.0, 0.5, 1e150)
    assert low < 7 <= high
    assert high - low <= CLOSE * high
