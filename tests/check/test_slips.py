"""Slips are named only where the digits prove them."""

from __future__ import annotations

import pytest

from figcheck.check.slips import edits, slip
from figcheck.numbers.figure import COUNT, PERCENT, Figure


@pytest.mark.parametrize(
    ("printed", "meant", "unit", "derived", "named"),
    [
        ("19%", "9%", PERCENT, True, "one digit too many"),
        ("9%", "19%", PERCENT, True, "one digit missing"),
        ("191", "190", COUNT, False, "one digit"),
        ("11,745", "11,754", COUNT, False, "two digits swapped"),
        ("71%", "72%", PERCENT, True, None),
        ("472", "968", COUNT, False, None),
        ("1,234", "1.234", COUNT, False, None),
        ("$5 million", "$5 billion", COUNT, False, "million for billion"),
        ("12", "-12", COUNT, False, "sign lost"),
    ],
)
def test_slip(printed: str, meant: str, unit: str, derived: bool, named: str | None) -> None:
    assert slip(Figure(printed, 0, unit=unit), meant, derived=derived) == named


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [("191", "190", 1), ("19%", "9%", 1), ("1,000", "1000", 0), ("472", "968", 3), ("", "12", 2)],
)
def test_edits(old: str, new: str, count: int) -> None:
    assert edits(old, new) == count
