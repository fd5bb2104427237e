"""Recomputed values are written in the manner of the figure beside them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from figcheck.claims.wording import differing, joined, like, listed, neighbours, precisely, recomputed
from figcheck.numbers.interval import Interval, exactly
from figcheck.numbers.parse import read

THIRD = exactly(Fraction(1, 3))


@pytest.mark.parametrize(
    ("printed", "value", "text"),
    [
        ("71%", Fraction(191, 266), "72%"),
        ("71.0 percent", Fraction(191, 266), "71.8 percent"),
        ("$1.6 million", 3_450_000, "$3.5 million"),
        ("£3.4bn", 1_150_000_000, "£1.2bn"),
        ("more than 1,234", 56789, "56,789"),
        ("one-third", Fraction(1, 4), "25.0%"),
        ("doubled", Fraction(13, 5), "3 times"),
        ("4.8 percentage points", Fraction(1, 20), "5.0 percentage points"),
        ("20 °C", 35, "35 °C"),
        ("-5", -12, "-12"),
        ("-$5.00", Fraction(-1, 3), "-$0.33"),
        ("10", Fraction(5, 2), "3"),
    ],
)
def test_a_value_is_rounded_in_the_style_of_a_figure(printed: str, value: Fraction | int, text: str) -> None:
    assert like(read(printed), exactly(value)) == text


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (Interval(Fraction(705, 1000), Fraction(725, 1000)), "71% to 73%"),
        (Interval(Fraction(2857, 10_000), None), "at least 28%"),
        (Interval(Fraction(2857, 10_000), None, low_open=True), "more than 28%"),
        (Interval(None, Fraction(2857, 10_000)), "at most 29%"),
        (Interval(None, Fraction(2857, 10_000), high_open=True), "less than 29%"),
        (Interval(), "any number"),
        (Interval(1, 0), "no number"),
    ],
)
def test_a_set_keeps_its_ends(values: Interval, text: str) -> None:
    assert like(read("71%"), values) == text


def test_a_word_unit_is_said_once() -> None:
    assert like(read("3 million"), Interval(4_000_000, 5_000_000)) == "4 to 5 million"


def test_digits_are_added_until_two_values_differ() -> None:
    assert differing(read("more than 71%"), exactly(Fraction(709, 1000))) == "70.9%"
    assert differing(read("71%"), exactly(Fraction(72, 100))) == "72%"


def test_a_precise_value_says_that_it_was_cut_off() -> None:
    assert precisely(read("71%"), exactly(Fraction(191, 266))) == "71.80…%"
    assert precisely(read("71%"), exactly(Fraction(1, 2))) == "50%"
    assert precisely(read("$4.50"), exactly(Fraction(27, 2))) == "$13.50"
    assert precisely(read("71%"), exactly(Fraction(-1, 3))) == "-33.33…%"


def test_one_step_of_a_working() -> None:
    share, range_ = read("71%"), Interval(Fraction(3, 10), Fraction(4, 10))
    assert recomputed("1 ÷ 3", share, THIRD, THIRD) == "1 ÷ 3 = 33.33…%, which rounds to 33%"
    assert recomputed("1 ÷ 2", share, exactly(Fraction(1, 2)), THIRD) == "1 ÷ 2 = 50%"
    assert recomputed("a ÷ b", share, THIRD, range_) == "a ÷ b = 33.33…% (30% to 40% as rounded)"
    assert recomputed("over 1 ÷ 3", share, Interval(Fraction(1, 3)), range_) == "over 1 ÷ 3 = at least 33.33%"


def test_many_figures_are_not_written_out() -> None:
    figures = [read(str(number)) for number in range(1, 13)]
    assert joined("+", figures[:3]) == "1 + 2 + 3"
    assert joined("+", figures) == "1 + … + 12 (12 figures)"


def test_a_list() -> None:
    assert [listed(texts) for texts in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("printed", "found", "told"),
    [
        ("2", Fraction(1, 3), "0.3"),
        ("30%", Fraction(1, 500), "0.2%"),
        ("30%", Fraction(0), "0%"),
        ("0%", Fraction(1, 500), "0.2%"),
    ],
)
def test_something_is_never_told_as_nothing(printed: str, found: Fraction, told: str) -> None:
    assert differing(read(printed), exactly(found)) == told


def test_the_two_totals_beside_a_mean_are_shown() -> None:
    told = list(neighbours(read("3.44"), "20", exactly(20)))
    assert told == ["68 ÷ 20 = 3.40", "69 ÷ 20 = 3.45"]
    assert next(neighbours(read("3.44"), "5 × 4", exactly(20))) == "68 ÷ (5 × 4) = 3.40"
    assert not list(neighbours(read("3.44"), "0", exactly(0)))
