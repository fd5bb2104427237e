"""Where words stand in a text, whatever its white space, quotation marks, dashes and markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.documents.formats import TextFormat
from figcheck.documents.reader import read_text
from figcheck.records.anchor import Anchors
from figcheck.records.likeness import LikeText, alike


def found(words: str, source: str, form: TextFormat = "text") -> list[str]:
    anchors = Anchors(read_text(source, "a", form))
    places = anchors.find(alike(words).strip())
    size = len(alike(words).strip())
    passages = [(anchors.text.offset(at), anchors.text.offset(at + size, end=True)) for at in places]
    return [source[start:end] for start, end in passages]


STANDS: list[tuple[str, str, TextFormat, list[str]]] = [
    ("191 of 266", "that 191 of 266, 71%", "text", ["191 of 266"]),
    ("191 of 266", "that 191  of\n\t266, 71%", "text", ["191  of\n\t266"]),
    ("191 of 266", "that 191\u00a0of\r\n266", "text", ["191\u00a0of\r\n266"]),
    ('"6-7%" it\'s', "“6–7%” it’s", "text", ["“6–7%” it’s"]),
    ("“6–7%” it’s", '"6-7%" it\'s', "text", ['"6-7%" it\'s']),
    ("191, or 71%", "**191**, or _71%_.", "markdown", ["191**, or _71%"]),
    ("(191)", 'see (<a href="x" id="y z">191</a>)', "html", ['(<a href="x" id="y z">191</a>)']),
    ("(191)", "see ([191](http://a.example 'b c'))", "markdown", ["([191](http://a.example 'b c'))"]),
    ("191 of", "<p>191</p><p>of</p>", "html", ["191</p><p>of"]),
    ("191of", "<p>191</p><p>of</p>", "html", []),
    ("9 & 8", "9 &amp; 8", "html", ["9 &amp; 8"]),
    ("191 of 266", "1191 of 266 and 191 of 2660", "text", []),
    ("339,478", "339,478,112 or 1,339,478 or 339,4780 or 3,339,478", "text", []),
    ("339,478", "of 339,478, and 339,478.", "text", ["339,478", "339,478"]),
    ("478", "339,478 and 478.5 and 1.478", "text", []),
    ("11,754", "11,745 and 11754", "text", []),
    ("high", "higher, high", "text", ["high"]),
    ("one in four", "One in four; one in four", "text", ["one in four"]),
    ("aa", "aaaa aa aa", "text", ["aa", "aa"]),
    ("é 9", "zé 9 é 9", "text", ["é 9"]),
    ("", "any", "text", []),
]


@pytest.mark.parametrize(("words", "source", "form", "passages"), STANDS)
def test_words_are_found_where_they_stand(
    words: str, source: str, form: TextFormat, passages: list[str]
) -> None:
    assert found(words, source, form) == passages


def test_words_under_a_heading() -> None:
    source = "# Men\n\n9 of 12\n\n## Young\n\n9 of 12\n\n# Women\n\n9 of 12\n"
    anchors = Anchors(read_text(source, "a.md", "markdown"))
    places = anchors.find("9 of 12")
    lines = {
        heading: anchors.under(heading, places) for heading in ("Men", "young", "Women", "Men ", "Other")
    }
    assert lines == {
        "Men": places[:2],
        "young": places[1:2],
        "Women": places[2:],
        "Men ": places[:2],
        "Other": None,
    }


def test_headings_of_html_on_one_line() -> None:
    source = '<h1>Men</h1><p>9 of 12</p><h2 class="x">Young</h2><p>9 of 12</p><h1>Women</h1><p>9 of 12</p>'
    anchors = Anchors(read_text(source, "a.html", "html"))
    places = anchors.find("9 of 12")
    assert anchors.under("Men", places) == places[:2]
    assert anchors.under("Young", places) == places[1:2]
    assert anchors.under("Women", places) == places[2:]


def test_a_line_of_plain_text_is_a_heading_to_the_end() -> None:
    anchors = Anchors(read_text("Men\n9 of 12\nWomen\n9 of 12\n"))
    places = anchors.find("9 of 12")
    assert anchors.under("women", places) == places[1:]
    assert anchors.under("men", places) == places


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ("191 of 267 records", "191 of 266 records were odd."),
        ("nothing like it anywhere", None),
        ("%", None),
    ],
)
def test_the_nearest_passage(words: str, nearest: str | None) -> None:
    source = "Some 12% of it. Then.\n191 of 266 records were odd. It ended."
    anchors = Anchors(read_text(source))
    passage = anchors.nearest(words)
    assert (passage and source[passage[0] : passage[1]]) == nearest


def test_of_a_long_sentence_the_stretch_with_the_words() -> None:
    source = f"{'so ' * 60}it was 191 of 266 records {'and on ' * 60}."
    passage = Anchors(read_text(source)).nearest("191 of 267 records")
    assert passage is not None
    assert source[passage[0] : passage[1]] == "191 of 266 records"


@given(
    st.text(alphabet="ab1, .\n\t\u00a0\u2019\u2013*<>&;p/", max_size=80),
    st.sampled_from(["text", "markdown", "html"]),
    st.data(),
)
def test_every_place_leads_back_to_its_character(source: str, form: TextFormat, data: st.DataObject) -> None:
    document = read_text(source, "a", form)
    like = LikeText(document)
    if not like.words:
        return
    place = data.draw(st.integers(0, len(like.words) - 1))
    offset = like.offset(place)
    char = like.words[place]
    if char == " ":
        assert document.masked[offset].isspace()
    else:
        assert alike(document.masked[offset]) == char
    assert like.offset(place + 1, end=True) == offset + 1


def test_words_with_a_number_that_stands_everywhere() -> None:
    source = "9 a " * 2_000 + "9 b " + "9 a " * 2_000
    anchors = Anchors(read_text(source))
    assert anchors.find("9 b") == [8_000]
    assert len(anchors.find("9 a")) == 4_000
