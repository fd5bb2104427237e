"""A quote as a record writes it, with other numbers in the places of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from figcheck.records.likeness import alike
from figcheck.records.quotes import Quote
from figcheck.records.rolling import NUMBER, Number

_MARK = re.compile(r"\{\{|\}\}|\{[^{}]*\}")
_BLANK = re.compile(r"\s")


def rewritten(written: str, quote: Quote, numbers: Sequence[Number]) -> str:
    """The quote with its new numbers: in place, or, where a mark stands within a number, written anew."""
    places = list(_numbers(written))
    if [alike(written[start:end]) for start, end in places] != [number.old for number in numbers]:
        return _anew(quote, numbers)
    parts: list[str] = []
    at = 0
    for (start, end), number in zip(places, numbers, strict=True):
        parts += (written[at:start], written[start:end] if number.new == number.old else number.new)
        at = end
    return "".join([*parts, written[at:]])


def _numbers(written: str) -> list[tuple[int, int]]:
    """Where numbers stand in a quote as written, outside of its marks."""
    plain = _BLANK.sub(" ", _MARK.sub(lambda mark: "\0" * len(mark[0]), written))
    return [match.span() for match in NUMBER.finditer(plain)]


def _anew(quote: Quote, numbers: Sequence[Number]) -> str:
    """The words with new numbers, and every mark behind the words that it stood behind."""
    signs: list[tuple[int, str]] = []
    for mark in quote.marks:
        label = f"{mark.role}={mark.name}" if mark.role else mark.name
        if mark.start >= 0:
            signs.append((mark.start, "["))
        signs.append((mark.end, f"{']' if mark.start >= 0 else ''}{{{label}}}"))
    cuts = [(number.start, number.end, number.new) for number in numbers]
    parts: list[str] = []
    at = 0
    for place, sign in sorted(signs, key=lambda sign: sign[0]):
        parts += (_words(quote.words, at, place, cuts), sign)
        at = place
    return "".join([*parts, _words(quote.words, at, len(quote.words), cuts)])


def _words(words: str, start: int, end: int, cuts: Sequence[tuple[int, int, str]]) -> str:
    """The words between two places with the numbers that begin there replaced; braces are doubled."""
    parts: list[str] = []
    at = start
    for first, last, new in cuts:
        if start <= first < end:
            parts += (words[at:first], new)
            at = max(at, min(last, end))
        elif first < start < last:
            at = max(at, min(last, end))
    return "".join([*parts, words[at:end]]).replace("{", "{{").replace("}", "}}")
