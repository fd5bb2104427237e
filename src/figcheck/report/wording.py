"""Counts, lists and repairs in words."""

from __future__ import annotations

from figcheck.check.changes import Change, Repair
from figcheck.claims.wording import listed


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 claim`, `2 claims`, `1,204 figures`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def becomes(change: Change) -> str:
    """What a figure would become: its print where only one fits, else the whole set in words."""
    if change.to is None or not _one_print(change):
        return change.in_words
    return change.to


def _one_print(change: Change) -> bool:
    low, high = change.remaining.low, change.remaining.high
    return low is not None and high is not None and high - low < change.figure.step


def changes_in_words(repair: Repair) -> str:
    """`19% → 9%`, or `191 → 190 and 71% → 72%`."""
    return listed([f"{change.figure.text} → {becomes(change)}" for change in repair.changes])
