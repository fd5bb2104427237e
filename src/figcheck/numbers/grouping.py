"""Digits in groups of three: which of them are one number, and which only stand side by side."""

from __future__ import annotations

from figcheck.numbers.neighbours import word_before

MAX_DIGITS = 40
"""More digits than any count needs: a longer run is an identifier, not a number."""
THIN = "\u00a0\u2009\u202f\u2007\u2008\u200a"
"""Blanks that group digits and stand nowhere else between two numbers."""

_UNGROUPED = dict.fromkeys(map(ord, f",{THIN} "))
_LABELS = frozenset({
    "type", "group", "phase", "stage", "grade", "level", "table", "figure", "fig", "chapter", "section",
    "class", "category", "day", "week", "month", "year", "step", "no", "nos", "number", "age", "aged", "page",
    "part", "article", "rule", "title", "item", "question", "version", "room", "route", "highway", "flight",
    "channel", "arm", "cohort", "study", "visit", "ward", "district", "round", "game", "unit", "line", "row",
    "case",
})  # fmt: skip
_LONGEST_LABEL = 12
"""With the blank behind it."""


def value_of(text: str, at: int, whole: str, rest: str) -> tuple[int, int] | None:
    """Mantissa and exponent of digits with what follows them (groups, decimals); None where the groups
    are not of one number, or the digits too many for any.
    """
    size = len(rest)
    if len(whole) + size > MAX_DIGITS and sum(map(str.isdigit, whole + rest)) > MAX_DIGITS:
        return None
    if rest[0] in ".·":
        return int(whole + rest[1:]), 1 - size
    if len(whole) > 3 or whole[0] == "0":
        return None
    if size == 4 and rest[0] == ",":
        return int(whole + rest[1:]), 0
    groups, _, decimals = rest.replace("·", ".").partition(".")
    if groups.count(groups[0]) * 4 != len(groups):
        return None
    if groups[0] == " " and not _one_number(text, at, at + len(whole) + len(rest)):
        return None
    return int(whole + groups.translate(_UNGROUPED) + decimals), -len(decimals)


def _one_number(text: str, at: int, stop: int) -> bool:
    """Whether digits grouped by plain blanks are one number: no label before them, no digits around."""
    before = text[max(0, at - _LONGEST_LABEL) : at]
    if before[-1:] == " " and (before[-2:-1].isdigit() or word_before(before).removesuffix(".") in _LABELS):
        return False
    behind = text[stop : stop + 2]
    return behind[:1] not in ("/", ":") and not behind.lstrip(" ,.")[:1].isdecimal()
