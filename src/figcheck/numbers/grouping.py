"""Digits in groups of three: which of them are one number, and which only stand side by side."""

from __future__ import annotations

import re

MAX_DIGITS = 40
"""More digits than any count needs: a longer run is an identifier, not a number."""
THIN = "\u00a0\u2009\u202f\u2007\u2008\u200a"
"""Blanks that group digits and stand nowhere else between two numbers."""

_SEPARATOR = re.compile(rf"[,{THIN} ]")
_MORE_DIGITS = re.compile(r"[ ,.]?[0-9]|[/:]")
_LABEL = re.compile(
    r"\b(?:type|group|phase|stage|grade|level|table|figure|fig|chapter|section|class|category|day|week|month|year"
    r"|step|nos?|number|aged?|page|part|article|rule|title|item|question|version|room|route|highway|flight"
    r"|channel|arm|cohort|study|visit|ward|district|class|round|game|week|unit|line|row|case)\.? \Z",
    re.IGNORECASE,
)


def value_of(text: str, at: int, whole: str, rest: str) -> tuple[int, int] | None:
    """Mantissa and exponent of digits with what follows them (groups, decimals); None where the groups
    are not of one number, or the digits too many for any.
    """
    if len(whole) + len(rest) > MAX_DIGITS and sum(map(str.isdigit, whole + rest)) > MAX_DIGITS:
        return None
    if rest[0] in ".·":
        return int(whole + rest[1:]), 1 - len(rest)
    if len(whole) > 3 or whole[0] == "0":
        return None
    if rest[0] == "," and len(rest) == 4:
        return int(whole + rest[1:]), 0
    groups, _, decimals = rest.replace("·", ".").partition(".")
    if groups.count(groups[0]) * 4 != len(groups):
        return None
    if groups[0] == " " and not _one_number(text, at, at + len(whole) + len(rest)):
        return None
    return int(whole + _SEPARATOR.sub("", groups) + decimals), -len(decimals)


def _one_number(text: str, at: int, stop: int) -> bool:
    """Whether digits grouped by plain blanks are one number: no label before them, no digits around."""
    before = text[max(0, at - 12) : at]
    if before[-1:] == " " and (before[-2:-1].isdigit() or _LABEL.search(before)):
        return False
    return _MORE_DIGITS.match(text, stop) is None
