"""The number that a mark names, where several could end there."""

from __future__ import annotations

import pytest

from figcheck.records.ending import Numbers

TEXT = "It was signed on 4 July 1776, a Friday. By 1918 it held 80 to 90 percent, or more than 3% of them."


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("4 July 1776", "4 July 1776"),
        ("a Friday", "Friday"),
        ("By 1918", "1918"),
        ("held 80", "80"),
        ("more than 3%", "more than 3%"),
    ],
)
def test_what_ends_there(words: str, named: str) -> None:
    figure = Numbers(TEXT).before(TEXT.index(words) + len(words))
    assert figure is not None
    assert figure.text == named
    assert TEXT[figure.start : figure.end] == named


def test_nothing_ends_in_a_word() -> None:
    assert Numbers(TEXT).before(TEXT.index(" signed")) is None
