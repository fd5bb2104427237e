"""What each number of a sentence is, as letters."""

from __future__ import annotations

import pytest

from figcheck.extract.tokens import read_line


def kinds(text: str) -> dict[str, str]:
    """Each number as printed, and its letter."""
    line = read_line(text, 0, len(text))
    return {
        text[token.start : token.end]: line.letters[at]
        for at, token in zip(line.at, line.tokens, strict=True)
    }


@pytest.mark.parametrize(
    ("text", "printed", "letter"),
    [
        ("they saw 5,229 bridges", "5,229", "N"),
        ("they saw six of 26 men", "six", "S"),
        ("One hundred and seventy-six came", "One hundred and seventy-six", "N"),
        ("it cost $3.78 billion", "$3.78 billion", "M"),
        ("it cost 70 cents a share", "70 cents", "E"),
        ("it sold at $1.28 a pound", "$1.28", "E"),
        ("1.6 million people", "1.6 million", "D"),
        ("it weighed 20 mg", "20 mg", "U"),
        ("it rose 4 per cent", "4 per cent", "P"),
        ("it rose two percentage points", "two percentage points", "Q"),
        ("one in four of them", "one in four", "F"),
        ("three times as many", "three times", "T"),
        ("a share (95% CI 8 to 20)", "95%", "L"),
        ("a share (95% confidence)", "95%", "L"),
        ("it closed in 2019 for good", "2019", "Y"),
        ("of 1950 patients", "1950", "N"),
        ("12/1950 (1%)", "1950", "N"),
        ("on March 31, 1989", "31", "Y"),
        ("on March 31, 1989", "1989", "Y"),
        ("fiscal '21 sales", "21", "Y"),
        ("for 12 months", "12 months", "H"),
        ("grade 3 fever", "3", "G"),
        ("routes 1140, 1141 and 1142", "1142", "G"),
        ("in group 115 of 118", "115", "N"),
        ("Pier 1 shares", "1", "N"),
        ("shares of Pier 1 rose", "1", "G"),
        ("HbA1c ≥8% was common", "8%", "V"),
        ("was rare (<1%) there", "1%", "P"),
        ("as before [46, 47]", "46", "I"),
        ("5.2 ± 0.3 kg", "5.2", "R"),
        ("12–15 of them", "12", "R"),
    ],
)
def test_what_a_number_is(text: str, printed: str, letter: str) -> None:
    assert kinds(text)[printed] == letter


@pytest.mark.parametrize(
    "text", ["COVID-19 came", "H1N1 came", "see S4-1", "the IL-2-induced genes", "dm kg−1 per s"]
)
def test_a_number_glued_into_a_word_is_none(text: str) -> None:
    assert kinds(text) == {}


def test_words_between_figures_are_letters_and_hedges_belong_to_the_figure() -> None:
    text = "more than 32,000 of the 112,000 (about 29%) left"
    assert read_line(text, 0, len(text)).letters == "NoN(P)e"


def test_more_than_behind_a_percent_compares() -> None:
    text = "14% more than the 42,300 of May"
    line = read_line(text, 0, len(text))
    assert line.letters.startswith("PjxN")
    assert line.compared == {text.index("42,300")}


def test_a_long_stretch_is_read_at_its_ends() -> None:
    text = "12 " + "word " * 400 + "of 40 (30%)"
    line = read_line(text, 0, len(text))
    assert "§" in line.letters
    assert line.letters.endswith("oN(P)")
