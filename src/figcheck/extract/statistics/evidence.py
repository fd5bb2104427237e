"""What a sentence says of its data: whether each was a whole number, of how many items, on which scale."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from figcheck.extract.forms.anchored import places_of

_WORDS = "three|four|five|six|seven|eight|nine|ten|eleven"
_SCALE = re.compile(
    rf"\b(?:\d{{1,3}}|{_WORDS})[ -]point(?:s|ed)?\b[ -](?:[A-Za-z-]+ ){{0,2}}?"
    r"(?:scale|item|rating|Likert|question)",
    re.IGNORECASE,
)
SCALES, COUNTS = ("point", "ikert"), ("umber of", "n years")
"""Pieces of words of which a text about scales, or about counts and ages, has one."""
_POINTS = ("-point", " point")
_LIKERT = re.compile(r"[Ll]ikert\b")
_ENDS = re.compile(
    r"(?:scale|scored|rated|rating|ranging|range|from|Likert)[^.;()]{0,40}?\b(?P<low>[01])\s?"
    r"(?:\([^)]{0,40}\)\s?|=\s?[a-z ]{1,30},?\s?)?(?:-|–|to|through)\s?(?P<high>\d{1,3})\b(?!\.\d|%)"
)
_ITEMS = re.compile(r"\b(?P<items>\d{1,3}|two|" + _WORDS + r")[ -]items?\b", re.IGNORECASE)
_COMPOSED = re.compile(
    r"composite|averag|subscale|sub-scale|\bindex\b|\balpha\b|\bα\b|cronbach|questionnaire|inventory|factor|items"
    r"|visual analog|\bVAS\b|slider|weighted|imputed|estimated|adjusted|marginal|\btransformed|\bsum\b"
    r"|total|change",
    re.IGNORECASE,
)
"""Words of a mean that is not that of one whole number a person."""
_NUMBERS = {word: number for number, word in enumerate(("two", *_WORDS.split("|")), 2)}
_COUNTED = re.compile(r"\b(?:[Nn]umber of [a-z]|[Aa]ges? (?:was |were )?(?:\([^)]*\) )?in (?:whole )?years)")
_RATED = re.compile(
    r"\b(?:per|a|each|every|mean|average) (?:day|week|month|year|hour|visit|session)", re.IGNORECASE
)


@lru_cache(maxsize=1)
def scales(text: str) -> tuple[int, ...]:
    """Where a text speaks of a scale, in its order; of the last text it is kept for the next form."""
    likert = (at for at in places_of("ikert", text) if _LIKERT.match(text, max(0, at - 1)))
    points = (at for piece in _POINTS for at in places_of(piece, text))
    return tuple(sorted([*likert, *(at for at in points if _SCALE.search(text, max(0, at - 8), at + 60))]))


def counts(text: str) -> list[int]:
    """Where a text speaks of a count or of ages in years, in its order."""
    return sorted(
        at
        for piece in COUNTS
        for at in places_of(piece, text)
        if _COUNTED.search(text, max(0, at - 30), at + 12)
    )


def on_a_scale(said: str) -> dict[str, Any] | None:
    """The settings of answers in whole numbers, or None where the words do not say that they are."""
    scale, items = _SCALE.search(said), list(_ITEMS.finditer(said))
    if scale is None and not _LIKERT.search(said):
        return None
    numbers = {_count(each["items"]) for each in items}
    if len(numbers) > 1 or _COMPOSED.search(_ITEMS.sub("", said)):
        return None
    settings: dict[str, Any] = {"items": numbers.pop()} if numbers else {}
    ends = list(_ENDS.finditer(said))
    if len(ends) == 1 and int(ends[0]["high"]) > int(ends[0]["low"]):
        settings |= {"low": ends[0]["low"], "high": ends[0]["high"]}
    return settings if settings.get("items", 1) > 0 else None


def counted(said: str) -> dict[str, Any] | None:
    """No settings where the words are of a count or of ages in years, None where they are not."""
    if _COUNTED.search(said) is None or _COMPOSED.search(said) or _RATED.search(said):
        return None
    return {}


def _count(said: str) -> int:
    return int(said) if said.isdigit() else _NUMBERS[said.lower()]
