"""Where figures stand, and the sentences around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.extract.passages import LONGEST, paragraphs, sentences
from figcheck.extract.places import figure_places, passages


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("none at all", []),
        ("12 of 1,340 in 2019.", ["12", "1,340", "2019."]),
        ("x2 and 3.5% (7)", ["2", "3.5", "7"]),
    ],
)
def test_every_figure_in_digits_has_its_place(text: str, figures: list[str]) -> None:
    places = figure_places(text)
    assert [text[at:].split(maxsplit=1)[0].strip("%()") for at in places] == figures


def test_a_line_of_one_figure_has_no_passage() -> None:
    text = "It rose by 5.\nOf 20, 3 left. None came. The 4th stayed.\n7"
    found = [(text[start:end].strip(), digits) for start, end, digits in passages(text, figure_places(text))]
    assert found == [("Of 20, 3 left.", 2), ("The 4th stayed.", 1)]


@given(st.text(alphabet="aB .\n5%(", max_size=400) | st.text(alphabet="a5 ", min_size=2100, max_size=4500))
def test_passages_are_the_sentences_with_figures_of_lines_with_two(text: str) -> None:
    places = figure_places(text)
    expected = [
        (first, last, digits)
        for start, end in paragraphs(text)
        if sum(start <= at < end for at in places) > 1
        for first, last in sentences(text, start, end)
        if (digits := sum(first <= at < last for at in places))
    ]
    assert list(passages(text, places)) == expected
    assert all(last - first <= LONGEST for first, last, _ in expected)
