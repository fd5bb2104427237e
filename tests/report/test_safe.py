"""Which characters never reach a terminal raw."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.report.safe import safe


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain — 漢 é 😀", "plain — 漢 é 😀"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\x07\x00\x7f\x9b", "\\x07\\x00\\x7f\\x9b"),
        ("\u202e\u2066\u200b\ufeff", "\\u202e\\u2066\\u200b\\ufeff"),
        ("a\nb\r\n\tc", "a b c"),
        ("\U000e0041", "\\U000e0041"),
        ("\ud800", "\\ud800"),
    ],
)
def test_steering_characters_are_shown_as_escapes(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"), [("191 ÷ 266 → 72%", "191 / 266 -> 72%"), ("“a” – b", '"a" - b'), ("漢", "\\u6f22")]
)
def test_without_boxes_ascii_stands_in(text: str, shown: str) -> None:
    assert safe(text, boxes=False) == shown


@given(st.text())
def test_no_control_or_format_character_is_left(text: str) -> None:
    shown = safe(text)
    bad = {"Cc", "Cs", "Zl", "Zp"}
    assert not any(unicodedata.category(character) in bad for character in shown)
    assert not any(
        unicodedata.bidirectional(character)
        in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
        for character in shown
    )
    assert safe(shown) == shown
