"""Paragraphs and sentences, and which of them are read at all."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.claims.document import document
from figcheck.extract.passages import LONGEST, paragraphs, sentences, unwrapped
from figcheck.extract.read import read_article


def split(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rose. It fell.", ["It rose.", "It fell."]),
        ("It rose 5% vs. 3% in May. Then 12 left.", ["It rose 5% vs. 3% in May.", "Then 12 left."]),
        ("Acme Inc. sold 5. Bolt Co. sold 6.", ["Acme Inc. sold 5.", "Bolt Co. sold 6."]),
        ("“It rose.” He left.", ["“It rose.”", "He left."]),
        (
            "J. B. Doe (see Fig. 3) left. 23 (88%) stayed.",
            ["J. B. Doe (see Fig. 3) left.", "23 (88%) stayed."],
        ),
        ("It fell 3.5 points. [12] Then it rose.", ["It fell 3.5 points. [12]", "Then it rose."]),
    ],
)
def test_sentences_end_where_people_end_them(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("one\nTwo", 2),
        ("one\n12 (3%)", 2),
        ("it was found in 14\nof 163", 1),
        ("it was found in 14 of\r\n163 men", 1),
        ("a line that is long enough to have been wrapped at\n163 men", 1),
        ("a line that is long enough but is a sentence of its own.\nanother", 2),
        ("a line that is long enough to have been wrapped at here\n- a list", 2),
        ("one\n\ntwo", 2),
        ("F(1,\n36) = 4.03, p =\n.05", 1),
        ("12, 13,\n14, 15", 2),
    ],
)
def test_a_wrapped_line_goes_on_in_the_next(text: str, parts: int) -> None:
    flat = unwrapped(text)
    assert len(flat) == len(text)
    assert len(list(paragraphs(flat))) == parts


def test_a_line_in_capitals_is_read_in_small_letters_and_printed_as_it_stands() -> None:
    text = "PROFIT ROSE 18 PCT TO 84.2 MLN DLRS FROM 71.5 MLN."
    (claim,) = read_article(document("", text)).claims
    assert {role: figure.text for role, figure in claim.operands()} == {
        "before": "71.5 MLN",
        "after": "84.2 MLN DLRS",
        "change": "18 PCT",
    }


@given(st.text(alphabet="ab .\n5%(", max_size=400))
def test_sentences_tile_their_paragraph(text: str) -> None:
    for start, end in paragraphs(text):
        at = start
        for first, last in sentences(text, start, end):
            assert first == at < last
            assert last - first <= LONGEST
            at = last
        assert at == end


NARROW = """\
Of the 5,229 bridges
inspected last year, some
472, or 19%, were unsafe,
(81 of them of
steel) and closed.
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("around", ["", "A heading that is longer than any line of it\n\n"])
def test_a_figure_goes_on_in_a_narrow_column(ends: str, around: str) -> None:
    text = (around + NARROW).replace("\n", ends)
    read = unwrapped(text)
    assert len(read) == len(text)
    assert "some 472, or 19%, were unsafe, (81 of them" in re.sub(" +", " ", read)


@pytest.mark.parametrize(
    "text",
    [
        "of all the bridges that\nwere rated unsafe:\n12 of steel\n40 of timber\nand some more\n",
        "smoking at the baseline\n12 (40%)\nhypertension or diabetes\n18 (60%)\nother\n",
        "steel\n12\ntimber\n40\nbrick\n",
        "Steel bridges in town\n12 of them unsafe\nTimber bridges in town\n40 of them unsafe\n",
    ],
)
def test_a_list_of_short_lines_is_no_narrow_column(text: str) -> None:
    read = unwrapped(text)
    assert all(read[match.start()] == "\n" for match in re.finditer(r"\n(?=\d)", text))
