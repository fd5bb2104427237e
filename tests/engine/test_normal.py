"""Square roots and normal quantiles lie in their brackets."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.engine import normal
from figcheck.engine.normal import square_root, two_sided_quantile


@given(st.fractions(min_value=0, max_value=10**12))
def test_a_square_root_is_bracketed(value: Fraction) -> None:
    low, high = square_root(value)
    assert low * low <= value <= high * high
    assert high - low <= Fraction(1, 2**normal.BITS)


def test_the_root_of_a_square_is_exact() -> None:
    assert square_root(Fraction(9, 16)) == (Fraction(3, 4), Fraction(3, 4))


def test_a_negative_number_has_no_root() -> None:
    with pytest.raises(ValueError, match="negative"):
        square_root(-1)


@pytest.mark.parametrize("level", normal.USUAL)
def test_the_usual_quantiles_are_those_of_the_series(level: Fraction) -> None:
    kept, computed = two_sided_quantile(level), normal._bisected(level)
    assert max(kept.low, computed.low) <= min(kept.high, computed.high)


# NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.1, to the digits it prints.
@pytest.mark.parametrize(("percent", "z"), [(80, "1.282"), (98, "2.326"), (50, "0.674")])
def test_quantiles_of_other_levels(percent: int, z: str) -> None:
    low, high = two_sided_quantile(Fraction(percent, 100))
    assert abs(low - Fraction(z)) < Fraction(1, 1000)
    assert 0 < high - low < Fraction(1, 2**80)


@pytest.mark.parametrize("level", [0, 1, Fraction(3, 2)])
def test_a_level_is_between_0_and_1(level: Fraction) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        two_sided_quantile(Fraction(level))
