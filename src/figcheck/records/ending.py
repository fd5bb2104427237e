"""The number that a mark in a quote names: the one that ends there, or all that stands in brackets."""

from __future__ import annotations

import re
from dataclasses import replace

from figcheck.numbers.figure import Figure
from figcheck.numbers.lexer import ending_at, figures
from figcheck.numbers.parse import NumberError, read
from figcheck.numbers.units import MAGNITUDE_WORDS, UNIT_WORDS

_REACH = 80
_WORD = re.compile(r"[ -]?([A-Za-z%]+)")
_FURTHER = re.compile(r"\s?(?:to|and|-|–|—)\s?[0-9]")
_DIGIT = re.compile(r"[0-9]")
_UNITS = frozenset(MAGNITUDE_WORDS) | {re.split(r"[ .-]", phrase)[0] for phrase in UNIT_WORDS}


def number_in(text: str, start: int, end: int) -> Figure | None:
    """All that stands between two offsets as one number, or None where it is none."""
    try:
        figure = read(text[start:end])
    except NumberError:
        return None
    return replace(figure, text=text[start:end], start=start, end=end)


def number_before(text: str, offset: int) -> Figure | None:
    """The one number that ends at an offset, or None.

    A unit that follows belongs to it (`3{x} percent`); so does the unit of a range, of which it is
    one end (`80{low} to 90 percent`).
    """
    if not _goes_on(text, offset):
        return ending_at(text, offset)
    floor = max(0, offset - _REACH)
    for figure in figures(text, floor, min(len(text), offset + _REACH)):
        if figure.start < offset <= figure.end:
            return _first_of(text, figure, offset)
        if figure.start >= offset:
            break
    return ending_at(text, offset)


def _goes_on(text: str, offset: int) -> bool:
    """Whether what follows can be a part of the same number: a unit, or the other end of a range."""
    word = _WORD.match(text, offset)
    if word is not None and (word[1] in _UNITS or word[1].lower() in _UNITS):
        return True
    return _FURTHER.match(text, offset) is not None


def _first_of(text: str, figure: Figure, offset: int) -> Figure | None:
    if figure.end == offset or _DIGIT.search(text, offset, figure.end) is None:
        return figure
    alone = ending_at(text, offset)
    if alone is None or figure.upper is None:
        return alone
    return replace(figure, text=alone.text, start=alone.start, end=alone.end, form="number", upper=None)
