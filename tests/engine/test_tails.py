"""Tails agree with sums of exact binomial coefficients."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.engine.tails import binomial, first_where, hypergeometric


@given(st.integers(1, 60), st.fractions(0, 1, max_denominator=50), st.data())
def test_binomial_tails(n: int, p: Fraction, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n + 1))
    exact = sum(comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(k, n + 1))
    tails = binomial(n, p)
    assert tails.at_least(k, exact) == 0
    assert tails.at_least(k, exact - Fraction(1, 10**30)) == 1
    assert tails.at_least(k, exact + Fraction(1, 10**30)) == -1


@given(st.integers(1, 40), st.data())
def test_hypergeometric_tails(population: int, data: st.DataObject) -> None:
    marked, n = data.draw(st.integers(0, population)), data.draw(st.integers(1, population))
    k = data.draw(st.integers(0, n + 1))
    favourable = sum(comb(marked, i) * comb(population - marked, n - i) for i in range(k, n + 1))
    exact = Fraction(favourable, comb(population, n))
    tails = hypergeometric(population, marked, n)
    assert tails.at_least(k, exact) == 0
    assert tails.at_least(k, exact - Fraction(1, 10**30)) == 1
    assert tails.at_least(k, exact + Fraction(1, 10**30)) == -1


def test_a_large_sample_is_summed_around_its_middle_only() -> None:
    tails = binomial(100_000, Fraction(1, 3))
    assert len(tails.sums) < 10_000
    assert tails.at_least(33_333, Fraction(1, 2)) == 1


@pytest.mark.parametrize(("bound", "first"), [(0, 0), (7, 7), (10, 10), (11, 11)])
def test_the_first_number_that_passes(bound: int, first: int) -> None:
    assert first_where(0, 10, lambda number: number >= bound) == first
