"""What is blanked, what stays, and that every offset of the one text is an offset of the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.documents.formats import TextFormat
from figcheck.documents.reader import read_text

FORMATS: tuple[TextFormat, ...] = ("text", "markdown", "html")

MARKDOWN = [
    ("**191** of _266_", "  191   of  266 "),
    ("3 * 4 and 3*4, 5\\* 6", "3 * 4 and 3*4, 5 * 6"),
    ("snake_case_9 stays", "snake_case_9 stays"),
    ("# Report for 40", "  Report for 40"),
    ("> - 328 high", "    328 high"),
    ("1. 328 high\n2. 813 low", "   328 high\n   813 low"),
    ("a total of\n328. Another\n813", "a total of\n328. Another\n813"),
    ("[3%](https://a.example/471) of it", " 3%" + " " * 24 + " of it"),
    ("[see [12] here](x)", " see [12] here    "),
    ("[46](n = 24) is no link", "[46](n = 24) is no link"),
    ("![chart of 12](a.png) 9", " " * 21 + " 9"),
    ("9[^1] of 12", "9     of 12"),
    ("[it 5][ref]\n\n[ref]: http://a.example/5", " it 5" + " " * 6 + "\n\n" + " " * 25),
    ("9 [sic] and [4, 5]", "9       and [4, 5]"),
    ("a `471` and ``4`7`` b", "a " + " " * 5 + " and " + " " * 7 + " b"),
    ("a\n```\n471\n```\nb 9", "a\n   \n   \n   \nb 9"),
    ("a\n~~~ 471\n12", "a\n       \n  "),
    ("9 <!-- 471\n8 --> of 12", "9         \n      of 12"),
    ("9<br>8 &ndash; 7", "9\n   8 –       7"),
    ("| a | 22,040 |\n|---|--:|\n| b | 6% |", "| a | 22,040 |\n         \n| b | 6% |"),
    ("at https://a.example/12/over-4, or 9", "at " + " " * 27 + ", or 9"),
    ("Title 4\n=======\n", "Title 4\n       \n"),
    ("p < 0.05 and 5 > 4", "p < 0.05 and 5 > 4"),
]
HTML = [
    ("<p>191 of <b>266</b></p><p>71%</p>", "\n\n\n191 of    266    \n\n\n\n\n\n\n71%\n\n\n\n"),
    ("<td>9</td><td>8%</td>", " |  9      |  8%     "),
    ("a &amp; b&nbsp;9 &lt; 8&bogus;", "a &     b\xa0     9 <    8&bogus;"),
    ("<script>var a = 471</script>9<style>b{2}</style>", " " * 28 + "9" + " " * 19),
    ("<title>A 12</title>9", " " * 19 + "9"),
    ("<!-- 471 -->9<!-- 5", " " * 12 + "9" + " " * 6),
    ('<i title="a > 9">7</i>', " " * 17 + "7    "),
    ("3 <4 and 5> 2", "3 <4 and 5> 2"),
    ("<!DOCTYPE html>9", " " * 15 + "9"),
    ("472,\r\nor <b>19%\n</b>", "472,  or    19%     "),
    ("<pre>4\n5</pre>\n6", "\n" * 5 + "4\n5" + "\n" * 6 + " 6"),
    ("<script>1 < 2", " " * 13),
    ("co&shy;op 4", "co     op 4"),
]


@pytest.mark.parametrize(("source", "masked"), MARKDOWN)
def test_markdown_is_masked(source: str, masked: str) -> None:
    assert read_text(source, "a.md", "markdown").masked == masked


@pytest.mark.parametrize(("source", "masked"), HTML)
def test_html_is_masked(source: str, masked: str) -> None:
    assert read_text(source, "a.html", "html").masked == masked


def test_front_matter_is_read_and_masked() -> None:
    source = '---\ntitle: "Released: 9"\nsha256: ab12\n- odd\n---\n# Other\n9 of 12\n'
    read = read_text(source, "a.md", "markdown")
    assert read.front_matter == {"title": "Released: 9", "sha256": "ab12"}
    assert read.title == "Released: 9"
    assert read.masked.split() == ["Other", "9", "of", "12"]
    assert read.place(read.masked.index("9")) == (7, 1)


@pytest.mark.parametrize(
    "source", ["---\ntitle: x\n", "text\n---\ntitle: x\n---\n", "----\ntitle: x\n----\n"]
)
def test_what_is_no_front_matter_stays_text(source: str) -> None:
    read = read_text(source, "a.md", "markdown")
    assert read.front_matter == {}
    assert "title: x" in read.masked


@pytest.mark.parametrize(
    ("source", "form", "title"),
    [
        ("intro\n\n# Bridges  of 2024\n", "markdown", "Bridges of 2024"),
        ("<html><title> Bridges &amp;\n more</title>", "html", "Bridges & more"),
        ("Bridges", "text", ""),
    ],
)
def test_title(source: str, form: TextFormat, title: str) -> None:
    assert read_text(source, "a", form).title == title


def test_plain_text_loses_only_addresses() -> None:
    source = "**9** (see http://a.example/over-435000/?x=1) [4](5)"
    assert read_text(source).masked == "**9** (see" + " " * 34 + ") [4](5)"


_MARKS = (
    r"""[ ]( ] ` ```¶ <a~ <!-- --> </p> <script> * _ \ &nbsp; | ¶ -~ 1.~ # ---¶ 9 é " ' > http://a ![ ^"""
)
PIECES = st.sampled_from([*_MARKS.replace("¶", "\n").replace("~", "\t").split(" "), "\ud800", "\u202e", "\0"])


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(FORMATS))
def test_masking_keeps_length_and_lines(source: str, form: TextFormat) -> None:
    read = read_text(source, "a", form)
    assert len(read.masked) == len(read.source) == len(source)
    ends = [at for at, char in enumerate(read.source) if char == "\n"]
    assert all(read.masked[at].isspace() for at in ends)
    assert not any(char.isalnum() and char not in read.source for char in read.masked)


DEEP = [
    "[",
    "[a](",
    "![",
    "<a ",
    "<!--",
    "`a``",
    "<script>",
    "(",
    "*a",
    "> ",
    "- ",
    "|-",
    "<a:",
    "&",
    "\\",
    "_",
    "#",
    "9",
]


@pytest.mark.parametrize("piece", DEEP)
@pytest.mark.parametrize("form", FORMATS)
def test_nesting_ten_thousand_deep_is_read(piece: str, form: TextFormat) -> None:
    source = piece * 10_000
    assert len(read_text(source, "a", form).masked) == len(source)


@pytest.mark.parametrize("form", FORMATS)
def test_comments_that_nothing_closes_are_passed_over_once(form: TextFormat) -> None:
    source = "<!-- figcheck: ignore[share] " * 200_000
    assert read_text(source, "a", form).remarks == ()
