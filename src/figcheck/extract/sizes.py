"""Sizes that a text states: how many were asked, treated or counted, wherever that stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

SMALLEST = 8
"""Of fewer a share says too little to know their number by it."""
_OPENS = r"(?<![\w.,/%$£€≥≤<>+±·:–-])"
_DIGITS = _OPENS + r"(\d{1,3}(?:,\d{3})+|\d{1,6})(?![\w%/±°–-]|[.,·]\d)"
_TIME = r"(?:years?|months?|weeks?|days?|hours?|minutes?|mins|times|points|yrs|was|is|has|does)\b"
_LINKS = r"(?:and|or|to|of|in|vs|with|from|by)\b"
_STATED = re.compile(
    rf"\b[nN] ?= ?{_DIGITS}"
    rf"|\b(?:of(?: the| all| these| those)?|all|total(?:ing|ling)?|were|randomi[sz]ed|enrolled|included)"
    rf" {_DIGITS}(?! {_TIME})"
    rf"|{_DIGITS}(?=(?: (?!{_LINKS})[a-z][a-z-]*){{0,3}}? (?!{_TIME})[a-z-]{{2,}}(?:s|men|ren|people)\b)"
    rf"|{_DIGITS}(?= (?:were|was|had|completed|received)\b)"
)
_YEARS = range(1900, 2051)


@dataclass(frozen=True, slots=True)
class Size:
    """A count, and where it is first stated."""

    value: int
    start: int


class Sizes:
    """The sizes of one text, by their value."""

    def __init__(self, text: str) -> None:
        first: dict[int, int] = {}
        for match in _STATED.finditer(text):
            group = match.lastindex or 0
            start, printed = match.start(group), match[group]
            value = int(printed.replace(",", ""))
            if value >= SMALLEST and (group == 1 or "," in printed or value not in _YEARS):
                first.setdefault(value, start)
        self._values = sorted(first)
        self._stated = [Size(value, first[value]) for value in self._values]

    def between(self, low: int, high: int) -> list[Size]:
        """The sizes from `low` to `high`, smallest first."""
        return self._stated[bisect_left(self._values, low) : bisect_right(self._values, high)]
