"""Searches near a fixed piece of a form."""

from __future__ import annotations

import re

from figcheck.extract.forms.anchored import near

PRICE = re.compile(r"\d+ for [\d.]+")
FOR = (re.compile("for"),)


def test_a_number_that_the_limit_cuts_is_read_whole() -> None:
    assert [match.group() for match in near(PRICE, FOR, "12 for 0.0001 each", before=4, after=8)] == [
        "12 for 0.0001"
    ]


def test_each_match_comes_once() -> None:
    text = "12 for 4, 13 for 5 and 14 for 6"
    assert [match.group() for match in near(PRICE, FOR, text, before=9, after=30)] == [
        "12 for 4",
        "13 for 5",
        "14 for 6",
    ]


def test_a_limit_right_behind_a_point_cuts_no_number() -> None:
    whole = re.compile(r"\d+ for \d+(?:\.\d+)?(?!\d|\.\d)")
    assert [match.group() for match in near(whole, FOR, "12 for 0.25 each", before=4, after=6)] == [
        "12 for 0.25"
    ]
