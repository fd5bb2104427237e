"""One article whole, and one line of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.report import made

from figcheck.claims.article import SetAside
from figcheck.numbers.reading import Reading
from figcheck.report.article import render_article
from figcheck.report.line import render_line
from figcheck.report.options import Options


def test_every_part_of_an_article_is_shown_in_order() -> None:
    shown = render_article(made.review(accepted=True), Options())
    parts = (
        "~ review · A review of records",
        "seeds/review.md · data/review.yaml",
        "3 │ The county holds 11,754 files.",
        "━━━ in a claim that does not hold   ┄┄┄ in no claim",
        "~ share in line 5 · does not hold, acknowledged",
        "figures 191 (undocumented), 266 (sampled), 71%",
        "191 ÷ 266 = 71.80…%",
        "✓ share in line 3 · holds",
        "~ 191 of 266 is 72%, not 71%",
        "▸ 191 → 190 would settle both",
        "acknowledged: The article misprints the count.",
        "1 figure in no claim (no partner figure): 1,500 (line 8)",
        "7 figures, 6 of them in 3 claims: 1 holds, 2 acknowledged · no new finding",
    )
    places = [shown.index(part) for part in parts]
    assert places == sorted(places)


def test_what_a_missing_figure_would_be_is_shown() -> None:
    shown = render_article(made.unchecked(), Options())
    assert "· share in line 1 · unchecked: no whole given\n" in shown
    assert "whole would be 293,867 to 400,727\n" in shown


def test_figures_set_aside_and_given_are_listed() -> None:
    document = made.quiet()
    [twelve] = document.article.figures
    given = replace(twelve, start=0, end=0, given="the office's table", name="all")
    article = replace(document.article, set_aside=(SetAside(twelve, "a rule"),), figures=(twelve, given))
    shown = render_article(replace(document, article=article, unclaimed=()), Options())
    assert "· set aside: 12 (a rule)\n" in shown
    assert "· given: 12 (all), the office's table\n" in shown


def test_a_claim_that_needs_a_round_number_says_so() -> None:
    document = made.all_hold()
    judgement = replace(document.judgements[0], reading=Reading.ROUND_NUMBER)
    shown = render_article(replace(document, judgements=(judgement,)), Options())
    assert "round number" in shown
    assert "1 holds (1 as a round number)" in shown


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (8, "1,500\n  read as exactly 1,500\n  in no claim: no partner figure\n"),
        (1, "no figure in line 1 of seeds/review.md\n"),
        (5, "191 (undocumented)\n  read as exactly 191\n  ✗ share in line 5 · does not hold\n"),
    ],
)
def test_the_figures_of_a_line(line: int, told: str) -> None:
    assert told in render_line(made.review(), line, Options())


@pytest.mark.parametrize("width", [24, 40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for document in made.several(accepted=False).documents:
        for line in render_article(document, Options(width=width)).splitlines():
            assert len(line) <= width, line
