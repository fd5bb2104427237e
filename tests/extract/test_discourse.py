"""Wholes and totals that stand in a sentence before, and what comes of hostile texts."""

from __future__ import annotations

import pytest

from figcheck.claims.document import document
from figcheck.claims.total import Total
from figcheck.extract.read import read_article


def claims(text: str) -> list[tuple[str, dict[str, list[str]]]]:
    found = []
    for claim in read_article(document("", text)).claims:
        roles: dict[str, list[str]] = {}
        for role, figure in claim.operands():
            roles.setdefault(role, []).append(figure.text)
        found.append((claim.kind, roles))
    return found


def test_of_them_binds_to_the_only_figure_before() -> None:
    text = "They looked at nearly 112,000 files of 2021. More than 32,000 of them — 29% — were late."
    assert ("share", {"part": ["More than 32,000"], "whole": ["nearly 112,000"], "share": ["29%"]}) in claims(
        text
    )


def test_of_two_wholes_the_share_tells_which() -> None:
    text = "The city has 940 lamps and 12,000 trees. Thieves took 216 of them, or 23%."
    assert ("share", {"part": ["216"], "whole": ["940"], "share": ["23%"]}) in claims(text)


def test_of_two_wholes_that_the_share_does_not_tell_none_is_taken() -> None:
    assert claims("The city has 940 lamps and 1,200 trees. Thieves took 216 of them, or 60%.") == []


def test_of_those_and_another_add_to_a_total_with_one_count_left_over() -> None:
    text = (
        "The agency let 11,754 of its 339,478 cases go. Of those, 328 were urgent and 11,608 were old. "
        "Another 813 were routine, and 10,613 were closed."
    )
    assert ("total", {"parts": ["328", "813", "10,613"], "total": ["11,754"]}) in claims(text)


def test_a_near_miss_of_the_whole_list_is_a_claim_that_does_not_hold() -> None:
    (found,) = read_article(
        document("", "In all 206 came. Of those, 178 were women, and 30 were men.")
    ).claims
    assert isinstance(found, Total)
    assert [part.text for part in found.parts] == ["178", "30"]
    assert found.total.text == "206"


def test_a_list_that_is_far_from_every_total_is_none() -> None:
    assert claims("In all 900 came. Of those, 178 were women, and 30 were ill.") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1" * 50_000,
        "(" * 20_000,
        "(5% " * 5_000,
        "12/" * 10_000,
        "5% of 30 (15) \U0001f600 " * 500,
        "\ufeff５％ of ３０ (١٥) ",
        "5\u200b% of 3\u200b0",
        "of the 12 people 5 (40%) left and " * 300,
        "2.5% ours, " * 60 + "4.8% other, 1% and 0.1% theirs.",
        "They ran for an astonishing 355 yards, including a 52-yard run by one and a 90-yard run by another.",
        "\r\n5 of 10 (50%)\x0b\x0c\u2028 6 of 10 (60%)",
    ],
)
def test_no_text_stops_the_reader(text: str) -> None:
    article = read_article(document("", text))
    assert article.figure_count is not None
    for claim in article.claims:
        for _, figure in claim.operands():
            assert text[figure.start : figure.end] == figure.text
