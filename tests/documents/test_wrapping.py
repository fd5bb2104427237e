"""Line ends that stand only for the width of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.documents.wrapping import unwrapped


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("1.6\nmillion", "1.6 million"),
        ("71\r\npercent", "71  percent"),
        ("9\n%", "9 %"),
        ("more than\n$11,000", "more than $11,000"),
        ("12\n345", "12\n345"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("9 |\nmillion", "9 |\nmillion"),
        ("9\n- million", "9\n- million"),
    ],
)
def test_a_word_is_joined_and_two_numbers_never(text: str, joined: str) -> None:
    assert unwrapped(text) == joined


@given(st.text(alphabet="a9 \n\r|%$"))
def test_the_length_stays(text: str) -> None:
    assert len(unwrapped(text)) == len(text)
