"""Tables of two by two against published worked examples, and the exact tests against a full count."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.engine.fourfold import MEASURES, chances, chi_squared, fisher, likelihood_ratio

CELLS = st.tuples(*[st.integers(0, 12)] * 4)


def test_the_lady_tasting_tea() -> None:
    """Fisher, The Design of Experiments (1935), chapter 2: three of four right has a chance of 17/70."""
    assert fisher((3, 1, 1, 3))[0] == 2 * Fraction(17, 70)
    assert fisher((4, 0, 0, 4))[0] == Fraction(2, 70)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("odds ratio", Fraction(14, 9)),
        ("risk ratio", Fraction(3, 2)),
        ("difference", Fraction(1, 30)),
        ("NNT", 30),
        ("sensitivity", Fraction(3, 5)),
        ("specificity", Fraction(28, 55)),
        ("PPV", Fraction(1, 10)),
        ("NPV", Fraction(14, 15)),
    ],
)
def test_measures(name: str, value: Fraction) -> None:
    assert MEASURES[name]((30, 270, 20, 280)) == value


@pytest.mark.parametrize("name", MEASURES)
def test_an_empty_table_has_no_measure(name: str) -> None:
    assert MEASURES[name]((0, 0, 0, 0)) is None


@given(CELLS)
def test_fisher_counts_all_tables_no_more_likely(cells: tuple[int, int, int, int]) -> None:
    a, b, c, d = cells
    row, column, total = a + b, a + c, a + b + c + d
    ways = {
        x: comb(row, x) * comb(total - row, column - x)
        for x in range(row + 1)
        if 0 <= column - x <= total - row
    }
    assert fisher(cells)[0] == Fraction(sum(w for w in ways.values() if w <= ways[a]), sum(ways.values()))


@given(CELLS)
def test_tests_agree_where_rows_are_alike(cells: tuple[int, int, int, int]) -> None:
    a, b, _, _ = cells
    alike = (a, b, 2 * a, 2 * b)
    found = chances(alike)
    assert all(bracket.high >= Fraction(999, 1000) for name, bracket in found.items() if name != "mid-p")
    assert all(bracket.low <= bracket.high for bracket in found.values())


def test_statistics_of_a_worked_example() -> None:
    """Agresti, An Introduction to Categorical Data Analysis (2007), section 2.4: aspirin, heart attacks."""
    cells = (189, 10845, 104, 10933)
    statistic, ratio = chi_squared(cells), likelihood_ratio(cells)
    assert statistic is not None
    assert ratio is not None
    assert round(float(statistic), 1) == 25.0
    assert round(float(ratio.low), 1) == 25.4
