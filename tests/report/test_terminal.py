"""What the terminal report promises, whatever it is drawn on."""

from __future__ import annotations

import itertools
import re

import pytest
from rich.cells import cell_len
from tests.report import made

from figcheck.check.report import DocumentReport, Report
from figcheck.report.options import Options
from figcheck.report.terminal import render

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def lines(report: Report, **options: object) -> list[str]:
    return render(report, Options(**options)).splitlines()  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [24, 40, 60, 80, 100, 120])
@pytest.mark.parametrize("boxes", [True, False])
def test_no_line_is_wider_than_the_terminal(width: int, boxes: bool) -> None:
    report = made.several(accepted=False)
    widest = max(lines(report, width=width, boxes=boxes), key=cell_len)
    assert cell_len(widest) <= width, widest


def test_without_boxes_everything_is_ascii() -> None:
    assert render(made.several(), Options(boxes=False)).isascii()


def test_colour_changes_no_character() -> None:
    report = made.several(accepted=False)
    coloured = render(report, Options(colour=True))
    assert "\x1b[" in coloured
    assert ESCAPE.sub("", coloured) == render(report, Options())


def test_without_colour_there_is_no_escape() -> None:
    assert "\x1b" not in render(made.several(accepted=False), Options())


def test_no_line_ends_with_a_blank_and_no_two_are_empty() -> None:
    found = lines(made.several(accepted=False))
    assert [line for line in found if line != line.rstrip()] == []
    assert not any(one == "" == two for one, two in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("document", "sign"),
    [
        (made.all_hold(), "✓"),
        (made.quiet(), "·"),
        (made.unchecked(), "·"),
        (made.review(accepted=True), "~"),
        (made.review(), "✗"),
    ],
)
def test_only_an_article_whose_claims_all_hold_gets_a_tick(document: DocumentReport, sign: str) -> None:
    row = next(
        line for line in lines(Report((document, made.quiet()))) if f" {document.article.slug} " in line
    )
    assert row.startswith(f"{sign} ")


def test_every_report_on_one_article_ends_with_its_figures() -> None:
    assert lines(Report((made.review(accepted=True),)))[-1] == (
        "7 figures, 6 of them in 3 claims: 1 holds, 2 acknowledged · no new finding"
    )
    assert lines(Report((made.quiet(),)))[-1] == (
        "1 figure, none of them in a claim: nothing to recompute · no finding"
    )


def test_the_sum_counts_what_was_acknowledged_apart() -> None:
    text = " ".join(lines(made.several()))
    assert "5 articles · 17 figures, 14 in claims · 6 claims: 2 hold, 1 contradicted, 1 unchecked," in text


def test_the_order_is_sentence_excerpt_working_repair() -> None:
    text = render(Report((made.review(),)), Options())
    places = [
        text.index(part) for part in ("✗ 191 of 266", "5 │", "191 ÷ 266", "▸ 191 → 190 would settle both")
    ]
    assert places == sorted(places)
    assert "71% → 72%, or 266 → 268 to 270, would settle the share alone" in text


HOSTILE = "Of the 5,229 \x1b[31mbridges\x1b]0;owned\x07\u202e, 472\u200b, or 19%, \x9b2J were\tunsafe. 14\n"


@pytest.mark.parametrize("boxes", [True, False])
def test_nothing_of_the_text_steers_the_terminal(boxes: bool) -> None:
    document = made.bridges(path="a\x1bb\u2066.md", source=HOSTILE)
    text = render(Report((document,)), Options(width=120, boxes=boxes))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069]", text)
    assert "\\x1b[31mbridges" in text
    assert "\\u202e" in text
    assert "a\\x1bb\\u2066.md" in text
