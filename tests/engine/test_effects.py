"""Effect sizes from statistics, and the p that limits leave."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.engine.distributions import Statistic
from figcheck.engine.effects import Measure, formulas
from figcheck.engine.intervals import chances, half_lengths, multipliers, ratios
from figcheck.engine.normal import natural_logarithm, two_sided_tail
from figcheck.numbers.interval import Interval, exactly

LEVEL = Fraction(95, 100)


# Lakens (2013), Frontiers in Psychology 4:863, the worked example: t(18) = 2.52 of two groups of ten.
@pytest.mark.parametrize(
    ("statistic", "value", "df1", "df2", "n", "measure", "effect"),
    [
        ("t", "2.52", None, 18, 20, "d", "1.13"),
        ("F", "6.34", 1, 18, None, "eta squared", "0.26"),
        ("t", "2.52", None, 18, None, "eta squared", "0.26"),
        ("t", "2.52", None, 18, None, "r", "0.51"),
        ("chi2", "3.5", 1, None, 90, "r", "0.20"),
        ("z", "-1.96", None, None, 100, "r", "0.20"),
    ],
)
def test_published_effects(
    statistic: Statistic,
    value: str,
    df1: int | None,
    df2: int | None,
    n: int | None,
    measure: Measure,
    effect: str,
) -> None:
    sizes = exactly(abs(Fraction(value)))
    found = [formula.effects(sizes) for formula in formulas(statistic, measure, df1, df2, n)]
    assert any(abs(Fraction(each.low or 0) - Fraction(effect)) <= Fraction(1, 200) for each in found)


@given(
    st.fractions(0, 20, max_denominator=100), st.integers(1, 60), st.sampled_from(["d", "r", "eta squared"])
)
def test_back_from_an_effect_is_the_statistic(size: Fraction, df: int, measure: Measure) -> None:
    for formula in formulas("t", measure, None, df, None):
        assert size in formula.sizes(formula.effects(exactly(size)))


@pytest.mark.parametrize("measure", ["r", "eta squared"])
def test_no_statistic_explains_all_that_varies(measure: Measure) -> None:
    for formula in formulas("t", measure, None, 28, None):
        assert formula.effects(Interval(2, None)).high == 1
        assert 1 not in formula.effects(Interval(2, None))
        assert formula.sizes(Interval(Fraction(11, 10), Fraction(12, 10))).empty
        assert formula.sizes(Interval(1, None)).empty
        assert formula.sizes(Interval(0, 2)) == Interval(0, None)


@pytest.mark.parametrize(("statistic", "measure"), [("chi2", "d"), ("Q", "r"), ("z", "eta squared")])
def test_what_no_effect_follows_from(statistic: Statistic, measure: Measure) -> None:
    assert not list(formulas(statistic, measure, 3, None, 90))


def test_a_limit_at_the_null_has_the_p_of_the_level() -> None:
    """For every number of degrees of freedom."""
    found = chances(exactly(1), LEVEL)
    assert found.low is not None
    assert found.high is not None
    assert Fraction(1, 20) in found
    assert found.high - found.low < Fraction(1, 10**12)


def test_the_p_of_a_published_interval() -> None:
    """Altman & Bland (2011), BMJ 343:d2304: a ratio of 0.81, 0.70 to 0.94 at 95 %, has a p of 0.005."""
    values = [exactly(Fraction(text)) for text in ("0.81", "0.70", "0.94")]
    found = ratios(values[0], values[1], values[2], logarithmic=True)
    assert found is not None
    low = chances(found, LEVEL).low
    assert low is not None
    assert abs(low - Fraction(5, 1000)) < Fraction(1, 2000)


def test_the_standard_error_of_an_interval() -> None:
    half = half_lengths(exactly(-4), exactly(4), logarithmic=False)
    assert half == exactly(4) or half == Interval(4, 4)
    allowed = multipliers(LEVEL)
    assert allowed.low is not None
    assert allowed.high is not None
    assert round(float(allowed.low), 3) == 1.96
    assert round(float(allowed.high), 3) == 4.303


def test_sets_without_an_end_or_a_logarithm_say_nothing() -> None:
    assert ratios(Interval(0), exactly(1), exactly(2), logarithmic=False) is None
    assert ratios(exactly(1), exactly(0), exactly(2), logarithmic=True) is None
    assert half_lengths(exactly(-1), exactly(2), logarithmic=True) is None


@given(st.fractions(Fraction(1, 10**6), 10**6, max_denominator=10**6))
def test_logarithms_add(value: Fraction) -> None:
    one, double, two = natural_logarithm(value), natural_logarithm(2 * value), natural_logarithm(2)
    assert one.low + two.low <= double.high
    assert double.low <= one.high + two.high
    assert 0 <= one.high - one.low < Fraction(1, 2**150)


@pytest.mark.parametrize(
    ("z", "p"), [("1.96", "0.0500"), ("2.576", "0.0100"), ("0", "1.0000"), ("3.29", "0.0010")]
)
def test_tails_of_the_normal_distribution(z: str, p: str) -> None:
    low, high = two_sided_tail(Fraction(z))
    assert abs(low - Fraction(p)) < Fraction(1, 10**4)
    assert high - low < Fraction(1, 10**20)
