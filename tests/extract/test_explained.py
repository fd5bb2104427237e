"""Figures that miss where their sentence says why, and that still miss where it does not."""

from __future__ import annotations

import pytest

import figcheck
from figcheck.documents.reader import read_text
from figcheck.extract.read import read_article


def messages(text: str) -> list[str]:
    return [finding["message"] for finding in figcheck.scan(text).to_dict()["documents"][0]["findings"]]


EXPLAINED = (
    ("a part behind the list", "It hired 60 men: 30 smiths, 12 cooks, and 16 clerks; {} left.", "2", "5"),
    (
        "a member without a number",
        "It has 41 judges: {}6 deans, 31 lords, and 3 clerks.",
        "the head, ",
        "",
    ),
    ("another total", "{} girls with 160 dull ears (41 left and 19 right) came.", "Sixty", "Forty"),
    (
        "a sibling of the total",
        "There were {} divers, twenty were men of whom 13 ran and 9 sang.",
        "29",
        "39",
    ),
    (
        "another antecedent",
        "In all 110 came. {} were adults. Of these, 52 had fever and 10 a rash. Another 46 had both.",
        "64",
        "54",
    ),
    ("the share of one whole", "In all 13 ({}) fell. Of these, rest was needed by 7 (1.2%).", "2.2%", "22%"),
)


@pytest.mark.parametrize(("why", "text", "right", "wrong"), EXPLAINED)
def test_a_miss_that_the_sentence_explains_is_none(why: str, text: str, right: str, wrong: str) -> None:
    assert messages(text.format(right)) == []
    assert messages(text.format(wrong)) != [], why


@pytest.mark.parametrize(
    "text",
    [
        "Of 24 men (13 old and 9 young), 2 left.",
        "The 22 boys had 24 desks (13 tall and 9 low).",
        "12 of 12 nurses (10%) had gone.",
    ],
)
def test_a_miss_in_a_bracket_is_not_explained_by_what_stands_outside(text: str) -> None:
    assert messages(text) != []


def test_a_few_in_words_is_no_end_of_an_order() -> None:
    article = read_article(read_text("The number rose to 16 in 1990 from nine in 1980."), cues="all")
    assert [claim for claim in article.claims if claim.kind == "order"] == []
