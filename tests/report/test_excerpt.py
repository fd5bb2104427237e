"""Where an excerpt cuts a line, and under which cells it draws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from figcheck.claims.document import document
from figcheck.report.excerpt import Excerpt, Mark, Row


def drawn(source: str, *figures: str, width: int = 60, boxes: bool = True) -> list[Row]:
    marks = [Mark(source.index(figure), source.index(figure) + len(figure)) for figure in figures]
    return list(Excerpt(document("a.md", source), width, boxes=boxes).rows(marks))


def under(row: Row) -> list[str]:
    """What stands above the underlines, cell by cell."""
    cells: list[str] = []
    for character in row.text:
        cells += [character, ""][: get_character_cell_size(character)]
    return ["".join(cells[start:end]) for start, end, _ in row.marks]


@pytest.mark.parametrize(
    ("source", "figures"),
    [
        ("plain 472 of 5,229 text", ["472", "5,229"]),
        ("漢字 472 个 5,229 桥", ["472", "5,229"]),
        ("emoji 😀 472 and 5,229", ["472", "5,229"]),
        ("combining e\u0301e\u0301 472", ["472"]),
        ("a tab\t472\tthere", ["472"]),
        ("escape \x1b[31m472 \u202e5,229", ["472", "5,229"]),
        ("dash — 472 … 5,229 “quoted”", ["472", "5,229"]),
    ],
)
@pytest.mark.parametrize("boxes", [True, False])
def test_underlines_stand_under_their_figures(source: str, figures: list[str], boxes: bool) -> None:
    [row] = drawn(source, *figures, boxes=boxes)
    assert under(row) == figures


def test_lines_without_a_mark_are_left_out() -> None:
    rows = drawn("one 1\ntwo\nthree 3\r\n", "1", "3")
    assert [(row.line, row.text) for row in rows] == [(1, "one 1"), (3, "three 3")]


def test_a_figure_over_a_line_end_is_marked_in_both_lines() -> None:
    rows = drawn("between 7,860 and\n  8,931 records", "7,860 and\n  8,931")
    assert [under(row) for row in rows] == [["7,860 and"], ["8,931"]]


def test_a_long_line_is_cut_between_words_around_its_figure() -> None:
    source = "word " * 100 + "472 of them " + "more " * 100
    [row] = drawn(source, "472", width=40)
    assert row.text.startswith("…word")
    assert row.text.endswith("more…")
    assert under(row) == ["472"]


def test_figures_far_apart_in_a_long_line_get_a_row_each() -> None:
    source = "first 472 " + "word " * 100 + "last 5,229 end"
    rows = drawn(source, "472", "5,229", width=40)
    assert [under(row) for row in rows] == [["472"], ["5,229"]]
    assert {row.line for row in rows} == {1}


def test_a_figure_longer_than_the_line_is_cut() -> None:
    source = "a " + "9" * 500 + " b"
    [row] = drawn(source, "9" * 500, width=40)
    assert cell_len(row.text) <= 40
    assert under(row)[0].strip("…9") == ""


def test_a_whole_text_folds_its_paragraphs() -> None:
    source = "# Title\n\n" + "word 472 " * 20 + "\nend 5\n- item\n| a |\n| b |\n"
    marks = [Mark(14, 17), Mark(source.index("5\n"), source.index("5\n") + 1)]
    rows = list(Excerpt(document("a.md", source), 40).whole(marks, 1, 7))
    folded = [row for row in rows if row.line in (3, 4)]
    assert " ".join(row.text for row in folded).split() == ["word", "472"] * 20 + ["end", "5"]
    assert [row.line for row in rows if not row.text] == [2]
    assert [row.text for row in rows if row.line > 4] == ["- item", "| a |", "| b |"]
    assert [under(row) for row in rows if row.marks] == [["472"], ["5"]]


@given(
    st.text(alphabet="ab 漢\t\x1b\u202e😀é\u0301—\n", max_size=200),
    st.text(alphabet="ab 漢\n—", max_size=200),
    st.integers(24, 60),
    st.booleans(),
)
def test_no_row_is_wider_than_asked(before: str, after: str, width: int, boxes: bool) -> None:
    source = f"{before}472{after}"
    mark = Mark(len(before), len(before) + 3)
    rows = list(Excerpt(document("a", source), width, "…" if boxes else "...", boxes).rows([mark]))
    assert [part for row in rows for part in under(row)] == ["472"]
    assert all(sum(map(cell_len, row.text)) <= width for row in rows)
