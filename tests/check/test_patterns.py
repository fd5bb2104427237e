"""Misses of one document that have one cause are one note, and a slip beside them stays a finding."""

from __future__ import annotations

import pytest

import figcheck

CUT_OFF = "Red was seen in 13/15 (86.6%), blue in 7/15 (46.6%)"


def severities(text: str) -> list[str]:
    document = figcheck.scan(text).to_dict()["documents"][0]
    return [finding["severity"] for finding in document["findings"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CUT_OFF} and green in 2/3 (66.6%).", ["note"]),
        (f"{CUT_OFF}.", ["warning", "warning"]),
        (f"{CUT_OFF} and green in 12/15 (85%).", ["warning", "warning", "error"]),
        (f"{CUT_OFF}, green in 2/3 (66.6%) and grey in 12/15 (85%).", ["note", "error"]),
        ("It was 40.5% (69/173), 27.6% (41/152) and 35.2% (59/173).", ["note"]),
        ("It was 40.5% (69/173), 27.6% (41/152) and 95.2% (59/173).", ["error", "error", "error"]),
        ("It was 40.5% (69/173), 27.0% (41/152), 34.1% (59/173) and 20% (3/15).", ["error"]),
    ],
    ids=[
        "three cut off",
        "two cut off",
        "a slip beside two cut off",
        "a slip beside three cut off",
        "three off by a little",
        "two off by a little and a slip",
        "one among three that hold",
    ],
)
def test_several_small_misses_are_one_note(text: str, expected: list[str]) -> None:
    assert severities(text) == expected
