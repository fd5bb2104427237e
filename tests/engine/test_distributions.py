"""p-values against published tables, and their bounds."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.engine.distributions import ERROR, Statistic, p_range, p_value, sizes_for
from figcheck.numbers.interval import Interval, exactly

pytest.importorskip("scipy")


# Critical values of NIST/SEMATECH's e-Handbook of Statistical Methods, tables 1.3.6.7.1 to 1.3.6.7.4.
@pytest.mark.parametrize(
    ("statistic", "value", "df1", "df2", "p"),
    [
        ("z", "1.960", None, None, "0.05"),
        ("t", "2.048", None, 28, "0.05"),
        ("t", "12.706", 1, None, "0.05"),
        ("chi2", "3.841", 1, None, "0.05"),
        ("Q", "18.307", 10, None, "0.05"),
        ("F", "3.204", 2, 45, "0.05"),
        ("F", "4.042", 1, 48, "0.05"),
    ],
)
def test_published_critical_values(
    statistic: Statistic, value: str, df1: int | None, df2: int | None, p: str
) -> None:
    assert abs(p_value(statistic, Fraction(value), df1, df2) - float(p)) < 2e-4


def test_r_is_a_t_in_another_form() -> None:
    r, df = Fraction(17, 100), 97
    t = Fraction(r * r * df, 1 - r * r)
    assert abs(p_value("r", r, None, df) - p_value("F", t, 1, df)) < 1e-12


def test_one_tail_is_half_of_both() -> None:
    assert p_value("t", 2, 10, None, tails=1) * 2 == p_value("t", 2, 10, None)


def test_a_statistic_around_zero_can_have_any_p_above_that_of_its_ends() -> None:
    found = p_range("t", Interval(Fraction(-1, 2), Fraction(1, 4)), exactly(28))
    assert found.high == 1
    assert abs(float(found.low) - p_value("t", Fraction(1, 2), 28)) < 1e-8


def test_a_negative_f_has_a_p_of_one() -> None:
    assert p_value("F", -2, 2, 28) == 1
    assert p_range("F", Interval(-3, -2), exactly(2), exactly(28)).high == 1


@given(
    st.sampled_from(["t", "r", "z", "chi2", "F"]),
    st.fractions(Fraction(1, 100), Fraction(99, 100), max_denominator=1000),
    st.integers(1, 200),
)
def test_sizes_are_the_inverse_of_p(statistic: Statistic, size: Fraction, df: int) -> None:
    df1 = exactly(df) if statistic != "z" else None
    df2 = exactly(df + 3) if statistic == "F" else None
    chances = p_range(statistic, exactly(size), df1, df2)
    assert chances.low <= chances.high <= chances.low * (1 + 4 * ERROR) + Fraction(1, 10**200)
    assert size in sizes_for(statistic, Interval(*chances), df1, df2)


def test_an_endless_set_of_p_has_an_endless_set_of_sizes() -> None:
    assert sizes_for("t", Interval(0, Fraction(5, 100)), exactly(28)).high is None
    assert sizes_for("z", Interval()).low == 0
