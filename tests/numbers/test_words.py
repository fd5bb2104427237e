"""Whole numbers written out, and hedges around a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.numbers.hedged import after, before
from figcheck.numbers.hedges import HEDGES
from figcheck.numbers.words import SCALES, SMALL, TENS, cardinal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("zero", 0),
        ("nineteen", 19),
        ("forty two", 42),
        ("one hundred and seventy six", 176),
        ("a hundred", 100),
        ("twelve hundred", 1200),
        ("two thousand and five", 2005),
        ("three million four hundred thousand and twelve", 3_400_012),
        ("a dozen", 12),
        ("three dozen", 36),
        ("two score", 40),
        ("one trillion", 10**12),
    ],
)
def test_words_say_a_number(text: str, value: int) -> None:
    assert cardinal(text.split()) == value


@pytest.mark.parametrize(
    "text",
    ["", "and", "hundred", "million", "two three", "ten five", "twenty eleven", "five and six",
     "one hundred and",
     "two thousand three million", "a five", "zero five", "two dozen five", "one hundred hundred"],
)  # fmt: skip
def test_words_that_are_no_number(text: str) -> None:
    assert cardinal(text.split()) is None


def said(value: int) -> str:
    """A number below a million in words, written down independently of the reader."""
    tens = {number: word for word, number in TENS.items()}
    small = {number: word for word, number in SMALL.items()}
    if value < 20:
        return small[value]
    if value < 100:
        return tens[value - value % 10] + (f" {small[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{small[value // 100]} hundred" + (f" and {said(value % 100)}" if value % 100 else "")
    for scale, unit in reversed(SCALES.items()):
        if value >= unit:
            return f"{said(value // unit)} {scale}" + (f" {said(value % unit)}" if value % unit else "")
    raise AssertionError(value)


@given(st.integers(0, 10**15 - 1))
def test_every_number_in_words_reads_back(value: int) -> None:
    assert cardinal(said(value).split()) == value


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("nearly 5", "nearly"),
        ("Nearly  5", "nearly"),
        ("no more than 5", "no more than"),
        ("more\nthan 5", "more than"),
        ("just over the 5", "just over"),
        ("well over 5", "well over"),
        ("an estimated 5", "an estimated"),
        ("approx. 5", "approx."),
        ("(~5", "~"),
        ("p < 5", "<"),
        ("p >= 5", ">="),
        ("moreover 5", None),
        ("the 5", None),
        ("over and 5", None),
        ("5", None),
        ("it was over. 5", None),
        ("-about5", None),
    ],
)
def test_the_hedge_before_a_number(text: str, hedge: str | None) -> None:
    found = before(text, text.index("5"))
    assert (found and found[1]) == hedge


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("5 or more", "or more"),
        ("5+ cats", "+"),
        ("5 or so, he said", "or so"),
        ("5 at most", "at most"),
        ("5 and over 7", None),
        ("5 or moreover", None),
        ("5 plus interest", None),
        ("5-plus years", "plus"),
        ("5 cats", None),
        ("5", None),
    ],
)
def test_the_hedge_behind_a_number(text: str, hedge: str | None) -> None:
    found = after(text, 1)
    assert (found and found[1]) == hedge


JOINTS = {"+": "", "plus": "-"}


@pytest.mark.parametrize("hedge", sorted(HEDGES))
def test_every_hedge_of_the_table_is_found_in_a_text(hedge: str) -> None:
    ahead, behind = before(f"{hedge} 5", len(hedge) + 1), after(f"5{JOINTS.get(hedge, ' ')}{hedge}", 1)
    assert hedge in {found[1] for found in (ahead, behind) if found is not None}
