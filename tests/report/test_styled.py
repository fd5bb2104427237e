"""Laws of styled text: nothing is lost at a line's end, no line is too wide, no colour reaches further."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from figcheck.report.styled import Styled

WIDEST_CHARACTER = 2
PIECES = st.lists(st.tuples(st.text("ab 漢é1,\u00a0"), st.sampled_from(["", "dim", "bold red"])), max_size=6)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("one two", 7, ["one two"]),
        ("one two three", 7, ["one two", "three"]),
        ("one two   ", 7, ["one two"]),
        ("one   two three", 6, ["one", "two", "three"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("an unbreakable one", 8, ["an", "unbreaka", "ble one"]),
        ("1234 5678", 4, ["1234", "5678"]),
        ("11\u00a0754 people", 8, ["11\u00a0754", "people"]),
        ("漢字漢字", 4, ["漢字", "漢字"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("  indented words", 10, ["  indented", "words"]),
    ],
)
def test_lines_break_at_blanks_and_in_words_too_long_for_any(text: str, width: int, lines: list[str]) -> None:
    assert [line.plain for line in Styled([(text, "")]).wrapped(width)] == lines


@given(PIECES, st.integers(WIDEST_CHARACTER, 20))
def test_wrapping_loses_blanks_only_and_keeps_to_the_width(pieces: list[tuple[str, str]], width: int) -> None:
    text = Styled(pieces)
    lines = text.wrapped(width)
    assert all(cell_len(line.plain) <= width for line in lines)
    assert _inked(*lines) == _inked(text)


def _inked(*lines: Styled) -> list[tuple[str, str]]:
    return [
        (character, style)
        for line in lines
        for words, style in line.pieces
        for character in words
        if character != " "
    ]


@given(PIECES)
def test_colours_end_where_their_piece_ends(pieces: list[tuple[str, str]]) -> None:
    text = Styled(pieces)
    assert text.printed(colour=False) == text.plain
    shown = text.printed(colour=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == text.plain
    assert re.fullmatch(r"(?:\x1b\[(?:2|1;31)m[^\x1b]+\x1b\[0m|[^\x1b]+)*", shown) is not None


def test_neighbours_of_one_style_share_their_colour() -> None:
    line = Styled([("a", "bold red"), ("b", "bold red"), ("c", ""), ("d", "dim")])
    assert line.printed(colour=True) == "\x1b[1;31mab\x1b[0mc\x1b[2md\x1b[0m"
