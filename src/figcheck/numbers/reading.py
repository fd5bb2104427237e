"""The ladder of readings: the ways to take a printed number as a set of values."""

from __future__ import annotations

from enum import StrEnum


class Reading(StrEnum):
    """One way to take a printed number; in the order of the ladder, strict to lenient."""

    NEAREST = "nearest"
    ROUND_NUMBER = "round number"
    ROUNDED_TWICE = "rounded twice"
    CUT_OFF = "cut off"
    ROUNDED_UP = "rounded up"
