"""The sentence around a place, and its whole numbers: less than a reading of the sentence, and faster."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from figcheck.extract.passages import LONGEST, sentences
from figcheck.numbers import spelled
from figcheck.numbers.figure import COUNT
from figcheck.numbers.token import Token
from figcheck.numbers.tokens import token_at

_DATED = re.compile(r"(?:[A-Z][a-z]+,?|\b(?:in|since|from|to|and|until)) (?:19|20)\d\d\Z")
_REACH = 600


def sentence_around(text: str, at: int) -> tuple[int, int]:
    """Start and end of the sentence that holds a place."""
    floor = max(text.rfind("\n", 0, at) + 1, at - _REACH)
    end = text.find("\n", at)
    end = min(len(text) if end < 0 else end, at + LONGEST)
    return next((start, stop) for start, stop in sentences(text, floor, end) if stop > at)


def whole_numbers(text: str, places: Sequence[int], start: int, end: int) -> list[Token]:
    """The whole numbers between two offsets, in digits or in words, but for years; `places` are of digits."""
    inside = places[bisect_left(places, start) : bisect_left(places, end)]
    return sorted([*spelled.tokens(text, start, end), *_in_digits(text, inside)])


def _in_digits(text: str, places: Sequence[int]) -> Iterator[Token]:
    left = 0
    for at in places:
        token = token_at(text, at, len(text)) if at >= left else None
        if token is not None:
            left = token.end
            plain = token.unit == COUNT and token.form == "number" and not token.exponent and not token.glued
            if plain and not (token.end - at == 4 and _DATED.search(text, max(0, at - 12), at + 4)):
                yield token
