"""Every figure of a text is in a claim or has a reason that is true of its sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.claims.article import Article
from figcheck.claims.document import document
from figcheck.extract.read import read_article
from figcheck.extract.unbound import accounted, counted


def read(text: str) -> Article:
    return accounted(read_article(document("story.txt", text), cues="all"))


def reasons(text: str) -> dict[str, str]:
    return {figure.text: reason for figure, reason in read(text).unbound.items()}


@pytest.mark.parametrize(
    ("text", "figure", "says"),
    [
        ("The rate was 29% that spring.", "29%", "a share, but no partner figure in its sentence"),
        ("There were 1,500 crossings in 2021.", "1,500", "no partner figure in its sentence"),
        (
            "Of the 40 cases, 29% were mild.",
            "29%",
            "its part or its whole is not in its sentence (the nearest cue, “x of y (z%)”, lacks a second",
        ),
        ("Some 300 came and 29% stayed; of 500, 40% left.", "29%", "two groups stand in its sentence"),
        ("Sales rose 4% from 340.", "4%", "as a change it lacks a figure before or after it"),
        ("The rate fell to 3.6% in May.", "3.6%", "no partner figure in its sentence"),
        (
            "The rate fell to 3.6% in spring, when 1,200 left.",
            "3.6%",
            "it rose or fell, and by how much is not printed",
        ),
        ("There were 29,269 requests from 675 cities.", "675", "no words tie it to the other figures"),
        ("Roughly 6% to 7% of them stayed.", "Roughly 6% to 7%", "a range"),
        ("A share of 29% lay beside 3.2 times as many.", "3.2 times", "a multiple, but no words say"),
    ],
)
def test_what_a_sentence_lacks(text: str, figure: str, says: str) -> None:
    assert says in reasons(text)[figure]


@pytest.mark.parametrize(
    "text", ["In 2021, on May 3, COVID-19 spread.", "See Table 3.", "No figure here.", ""]
)
def test_what_is_no_figure_needs_no_reason(text: str) -> None:
    assert reasons(text) == {}


def test_figures_of_claims_need_no_reason() -> None:
    article = read("Of the 5,229 bridges, 472, or 19%, are unsafe. Another 12 are closed.")
    assert [figure.text for figure in article.figures] == ["5,229", "472", "19%", "12"]
    assert [figure.text for figure in article.unbound] == ["12"]


PIECES = st.sampled_from(
    [
        "40",
        "29%",
        "1,500",
        " of ",
        " (",
        ")",
        ". ",
        "\n",
        "\n\n",
        " rose ",
        " from ",
        "2021",
        "$3",
        "half",
        " x ",
        "—",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_figure_is_in_a_claim_or_has_a_reason(text: str) -> None:
    article = read(text)
    used = {figure for claim in article.claims for _, figure in claim.operands()}
    assert set(article.figures) == used | set(article.unbound)
    assert not used & set(article.unbound)
    assert list(article.figures) == sorted(article.figures, key=lambda figure: (figure.start, figure.end))
    assert all(article.unbound.values())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No figure.",
        "Of the 5,229 bridges inspected, 472, or 19%, were rated unsafe in 2021, on page 12-14 of Table 2.",
        "Call 512-6000. Some 300 came and 29% stayed; of 500, 40% left.\n\n1. Of 20, 5 (25%) left.",
    ],
)
def test_figures_are_counted_as_they_are_accounted_for(text: str) -> None:
    article = read_article(document("story.txt", text))
    assert counted(article).figure_count == len(accounted(article).figures)
