"""Numbers as statistics are printed with them."""

from __future__ import annotations

from fractions import Fraction

import pytest

import figcheck
from figcheck.extract.statistics.notation import figure


@pytest.mark.parametrize(
    ("printed", "value", "step"),
    [
        (".036", Fraction(36, 1000), Fraction(1, 1000)),
        ("0·0058", Fraction(58, 10_000), Fraction(1, 10_000)),
        ("1.6e-5", Fraction(16, 10**6), Fraction(1, 10**6)),
        ("5.2 x 10^-5", Fraction(52, 10**6), Fraction(1, 10**6)),
        ("5.2 × 10−5", Fraction(52, 10**6), Fraction(1, 10**6)),
        ("5.2×10⁻⁵", Fraction(52, 10**6), Fraction(1, 10**6)),
        (r"5.2 \times 10^{-5", Fraction(52, 10**6), Fraction(1, 10**6)),
        ("10^-5", Fraction(1, 10**5), Fraction(1, 10**5)),
        ("1,000", 1000, 1),
        ("−2.20", Fraction(-22, 10), Fraction(1, 100)),
        ("– 2.20", Fraction(-22, 10), Fraction(1, 100)),
    ],
)
def test_value_and_step(printed: str, value: Fraction, step: Fraction) -> None:
    read = figure(printed, 0, len(printed))
    assert read is not None
    assert (read.value, read.step) == (value, step)


@pytest.mark.parametrize("printed", ["1" * 41, "1e-401", "." + "0" * 60])
def test_numbers_without_end_are_none(printed: str) -> None:
    assert figure(printed, 0, len(printed)) is None


def test_a_bound_is_part_of_the_figure() -> None:
    read = figure("p < .05", 4, 7, (2, 3))
    assert read is not None
    assert (read.text, read.hedge) == ("< .05", "<")


@pytest.mark.parametrize(
    "text",
    [
        "t(" * 20_000,
        "t(28) = " + "1" * 5_000 + ", p = .03",
        "= " * 50_000,
        "OR 1.6 (95% CI " * 2_000,
        "(M = 5.19, " * 3_000 + "7-point scale",
        "t(28) = 2.2, p = 1e-" + "9" * 300,
        "F(0, 28) = 5.1, p = .01; F(2, 0) = 1, p = .5; r(28) = 1.00, p = .01; t(-3) = 2, p = .1",
        "\x00t(28)\x1b[31m = 2.2, p = .03",
    ],
)
def test_hostile_texts_end(text: str) -> None:
    assert len(figcheck.scan(text).documents) == 1
