"""Shares whose whole stands a paragraph before: what is bound, what is reported, what is left alone."""

from __future__ import annotations

from typing import Any

import pytest

import figcheck

BEFORE = "We enrolled 143 nurses from two wards.\n\n"


GROUPS = (
    "The band (n = 62) and the patch (n = 67) were worn. Pain fell in 41 (66.1%) against 30 (44.8%), "
    "sleep rose in 23 (37.1%) against 19 (28.4%), and 9 (14.5%) against 11 (16.4%) stopped."
)


def read(text: str) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """Part as printed -> its inferred whole, and the findings."""
    document = figcheck.scan(text).to_dict()["documents"][0]
    figures = document["figures"]
    bound = {
        figures[claim["roles"]["part"][0]]["text"]: figures[claim["roles"]["whole"][0]]["text"]
        for claim in document["claims"]
        if claim["cue"] == "x (z%), whole elsewhere"
    }
    return bound, document["findings"]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            BEFORE + "Most, 117 (81.8%), were women. Smokers were 31 (21.7%); 58 (40.6%) had sons.",
            {"117": "143", "31": "143", "58": "143"},
        ),
        (
            GROUPS,
            {"41": "62", "30": "67", "23": "62", "19": "67", "9": "62", "11": "67"},
        ),
        (
            BEFORE + "Rest was short in 21.7% (n = 31), broken in 40.6% (58) and long in (17; 11.9%).",
            {"31": "143", "58": "143", "17": "143"},
        ),
    ],
)  # fmt: skip
def test_a_size_that_explains_two_others_is_the_whole(text: str, bound: dict[str, str]) -> None:
    assert read(text) == (bound, [])


NAMED = "Of 312 wells, 47 (15.1%) were above 10 µg/L in 2 months, "


@pytest.mark.parametrize(
    "more",
    ["and 23 (7.4%) above 50.", "all of them shallow. Dry were 23 (7.4%)."],
    ids=["in the sentence", "in the next"],
)
def test_a_whole_that_words_have_named_needs_no_other(more: str) -> None:
    assert read(NAMED + more) == ({"23": "312"}, [])


@pytest.mark.parametrize(
    ("more", "severity", "says"),
    [
        ("and 40 (12.9%) above 50.", "warning", "40 of 312 is 12.8%, not 12.9%"),
        ("and 41 (18.1%) above 50.", "error", "41 of 312 is 13.1%, not 18.1%"),
        ("in 218 (69.9%) below 9 and in 47 (51.1%) between.", "error", "47 of 312 is 15.1%, not 51.1%"),
    ],
    ids=["rounded up", "one digit", "counts that add to the whole"],
)
def test_a_share_in_the_sentence_that_names_its_whole_is_held_to_it(
    more: str, severity: str, says: str
) -> None:
    _, findings = read(NAMED + more)
    assert [(each["severity"], each["message"]) for each in findings] == [(severity, says)]


@pytest.mark.parametrize(
    "more",
    [
        "and 23 (48.9%) of them above 50.",
        "and 40 (14.9%) of the deep ones above 50.",
        "all of them shallow. " + "They were dug long ago. " * 30 + "Dry were 23 (7.4%).",
        "all of them shallow. Dry were 41 (18.1%).",
    ],
    ids=["of the part before", "far from it", "far behind", "a slip in another sentence"],
)
def test_words_name_a_whole_for_what_is_near_it(more: str) -> None:
    assert read(NAMED + more) == ({}, [])


@pytest.mark.parametrize(
    "text",
    [
        BEFORE + "We saw 31 (21.7%) smokers and 58 (40.6%) mothers.",
        BEFORE + "There were 12 (50%), 24 (100%) and 6 (50%) of them.",
        "Of late 31 (21.7%), 58 (40.6%) and 17 (11.9%) were found.",
        "In 1943 days 31 (1.6%), 58 (3.0%) and 17 (0.9%) were found.",
        BEFORE + "We saw 31 (21.7%) of those below, 58 (40.6%) increases and 17 (11.9%).",
    ],
    ids=["one other", "plain shares", "no size", "a size of time", "shares of something else"],
)
def test_fewer_than_two_others_admit_no_size(text: str) -> None:
    assert read(text) == ({}, [])


FOUR = BEFORE + "Smokers were 31 (21.7%), mothers 58 (40.6%), commuters 17 (11.9%) and volunteers 9 (6.3%). "
FIVE = FOUR + "New were 26 (18.2%) in both wards. "


@pytest.mark.parametrize(
    ("text", "severity", "says"),
    [
        (FOUR + "Of shifts 40 (27.9%) were short.", "warning", "40 of 143 is 28.0%, not 27.9%"),
        (FIVE + "Then 64 (45.8%) fell ill.", "error", "64 of 143 is 44.8%, not 45.8%"),
        (
            BEFORE + "They were single in 61 (42.7%), married in 52 (63.4%) and widowed in 30 (21.0%) cases.",
            "error",
            "52 of 143 is 36.4%, not 63.4%",
        ),
    ],
    ids=["cut off", "one digit, and no whole number fits", "a list that adds to the size"],
)
def test_a_share_that_no_whole_can_have_is_reported(text: str, severity: str, says: str) -> None:
    _, findings = read(text)
    assert [(each["severity"], each["message"]) for each in findings] == [(severity, says)]


def test_no_repair_is_offered_for_an_inferred_whole() -> None:
    _, findings = read(FIVE + "Then 64 (45.8%) fell ill.")
    assert findings[0]["repairs"] == []


@pytest.mark.parametrize(
    "more",
    [
        "Of the smokers 4 (12.9%) had stopped.",
        "Data were lost for some, so that 60 (43.8%) fell ill.",
        "By then 23 (46.9%) had left.",
        "The score was 6 (46.3%) then.",
        "Then 64 (45.8%) fell ill.",
    ],
    ids=["a part of a part", "missing data", "a base nobody states", "no share of it", "too few others"],
)
def test_a_share_of_another_whole_is_no_claim(more: str) -> None:
    bound, findings = read(FOUR + more)
    assert findings == []
    assert set(bound) == {"31", "58", "17", "9"}


def test_passages_of_any_length_are_read_to_their_end() -> None:
    document = figcheck.scan(FOUR * 60).to_dict()["documents"][0]
    assert document["findings"] == []
    assert sum(claim["cue"] == "x (z%), whole elsewhere" for claim in document["claims"]) == 4 * 60
