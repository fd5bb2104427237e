"""What a quote says and which of its numbers it names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.records.quotes import LONGEST, Mark, Quote, QuoteError, read_quote

QUOTES = [
    ("Of those, 328{high}", "Of those, 328", [("high", None, -1, 13)]),
    (
        "released 11,754{part=released} (3%{share}) of 339,478{whole}",
        "released 11,754 (3%) of 339,478",
        [("released", "part", -1, 15), ("share", None, -1, 19), ("whole", None, -1, 31)],
    ),
    ("191{a}/266{b}", "191/266", [("a", None, -1, 3), ("b", None, -1, 7)]),
    ("[between 7,860 and 8,931]{range} records", "between 7,860 and 8,931 records", [("range", None, 0, 23)]),
    (
        "x [from 7{low} to 8{high}]{both=r} y 9{c}",
        "x from 7 to 8 y 9",
        [("low", None, -1, 8), ("high", None, -1, 13), ("r", "both", 2, 13), ("c", None, -1, 17)],
    ),
    ("[sic] 9{a} [1]", "[sic] 9 [1]", [("a", None, -1, 7)]),
    ("{{9}} 12{a}", "{9} 12", [("a", None, -1, 6)]),
    ("  two \n lines\t9 {a} , 10{b}  ", "two lines 9 , 10", [("a", None, -1, 12), ("b", None, -1, 16)]),
    ("“curly”’s 6–7%{ a = b }", '"curly"\'s 6-7%', [("b", "a", -1, 14)]),
    ("no mark", "no mark", []),
]


@pytest.mark.parametrize(("written", "words", "marks"), QUOTES)
def test_words_and_marks(written: str, words: str, marks: list[tuple[str, str | None, int, int]]) -> None:
    assert read_quote(written) == Quote(words, tuple(Mark(*mark) for mark in marks))


@pytest.mark.parametrize(
    ("written", "message", "at"),
    [
        ("9{a", "a brace without its partner", 1),
        ("9 a}", "a brace without its partner", 3),
        ("9{}", "a mark is {name} or {role=name}", 1),
        ("9{a-b}", "a mark is {name} or {role=name}", 1),
        ("9{a=}", "a mark is {name} or {role=name}", 1),
        ("9{1a}", "a mark is {name} or {role=name}", 1),
        ("9{a\u202e}", "a mark is {name} or {role=name}", 1),
        ("x" * (LONGEST + 1), "a quote has at most 5,000 characters", 0),
    ],
)
def test_what_is_no_quote(written: str, message: str, at: int) -> None:
    with pytest.raises(QuoteError, match=message) as caught:
        read_quote(written)
    assert caught.value.at == at


@given(
    st.lists(st.sampled_from(["{a}", "{b=c}", "[", "]", "{{", "}}", "{", "}", "9", " ", "x"]), max_size=30)
)
def test_every_mark_lies_in_the_words(pieces: list[str]) -> None:
    try:
        quote = read_quote("".join(pieces))
    except QuoteError:
        return
    assert all(-1 <= mark.start <= mark.end <= len(quote.words) for mark in quote.marks)
    assert "  " not in quote.words


@given(st.text(alphabet="ab 9,.%[]", max_size=40), st.text(alphabet="ab 9,.%", max_size=10))
def test_a_bracketed_mark_names_what_stands_in_the_brackets(before: str, inside: str) -> None:
    quote = read_quote(f"{before}[{inside}]{{name}} after")
    (mark,) = quote.marks
    named = quote.words[mark.start : mark.end]
    assert named.split() == inside.split()
