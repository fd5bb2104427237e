"""The shortest words of a text that carry some figures and stand there once, with the figures marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from figcheck.claims.document import Document
from figcheck.numbers.figure import Figure
from figcheck.records.anchor import Anchors
from figcheck.records.likeness import LikeText

LONGEST = 300
"""Code points of the longest clause that is quoted whole."""
_REACH = 8
_MANY = 40
_LEFT = re.compile(r"\S{1,40}\s?\Z")
_RIGHT = re.compile(r"\s?\S{1,40}")
_STOP = re.compile(r"[.!?;:][\"')\]]*\s|\s[|]\s")
_TRAILING = re.compile(r"[\s,.;:!?\"'(\[–—-]+\Z")
_LEADING = re.compile(r"[\s,.;:!?\"')\]–—-]+")
_SENTENCE = re.compile(r"[.!?][\"”’')\]]*\s+[\"“‘'(\[]*[A-Z]|\n\s*\n|[\n|]\s*[|]")
_OPENED = {sign: re.compile(rf"\w*{re.escape(sign)}[^\s()\[\]]*\Z") for sign in "(["}


@dataclass(frozen=True, slots=True)
class Marked:
    """A figure and its mark in a quote: `part`, or `part=released`; `whole` puts its print in brackets."""

    figure: Figure
    mark: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Fragment:
    """A quote as a record writes it, and which of several places is meant (None: there is but one)."""

    written: str
    nth: int | None = None


class Fragments:
    """Cuts quotes out of one text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = LikeText(document)
        self._anchors = Anchors(document)

    def in_one_clause(self, figures: Sequence[Figure]) -> bool:
        """Whether the figures lie close together, with no end of a sentence between them."""
        start = min(figure.start for figure in figures)
        end = max(figure.end for figure in figures)
        return end - start <= LONGEST and _SENTENCE.search(self._document.masked, start, end) is None

    def cut(self, marked: Sequence[Marked]) -> Fragment:
        """The quote of some figures; a figure alone takes a word along, which tells readers what it is."""
        start = self._text.place(min(entry.figure.start for entry in marked))
        end = self._text.place(max(entry.figure.end for entry in marked) - 1) + 1
        start, end = self._unique(start, end, alone=len(marked) == 1)
        start, end = self._opened(start, end), self._closed(start, end)
        places = self._anchors.find(self._text.words[start:end])
        nth = None if len(places) == 1 else bisect_left(places, start) + 1
        return Fragment(self._written(start, end, marked), nth)

    def _opened(self, start: int, end: int) -> int:
        """The start with a bracket that the stretch closes, and the word at it: `F(` of `F(1, 9) = 2`."""
        words = self._text.words
        for opening, closing in ("()", "[]"):
            if words.count(closing, start, end) > words.count(opening, start, end):
                found = _OPENED[opening].search(words, max(0, start - 20), start)
                return found.start() if found else start
        return start

    def _closed(self, start: int, end: int) -> int:
        """The end with a bracket that closes one of the stretch."""
        words = self._text.words
        for opening, closing in ("()", "[]"):
            if words.count(opening, start, end) > words.count(closing, start, end) and words.startswith(
                closing, end
            ):
                return end + 1
        return end

    def _unique(self, start: int, end: int, *, alone: bool) -> tuple[int, int]:
        """The stretch with as few words more as make it unique, where some do."""
        lefts, rights = self._steps(start, end)
        shortest = (start, end)
        for more in range(1 if alone and len(lefts) + len(rights) > 2 else 0, _REACH + 1):
            for right in sorted(range(more + 1), key=lambda right: abs(2 * right - more)):
                left = more - right
                if left >= len(lefts) or right >= len(rights):
                    continue
                first, last = lefts[left], rights[right]
                places = self._anchors.find(self._text.words[first:last])
                if places == [first]:
                    return first, last
                if len(places) > _MANY:
                    break
                if first in places and more and shortest == (start, end):
                    shortest = (first, last)
        return shortest

    def _steps(self, start: int, end: int) -> tuple[list[int], list[int]]:
        """Where the stretch may begin and end: after none, one, two … words more, within its clause."""
        words = self._text.words
        lefts, rights = [start], [end]
        first, last = start, end
        while len(lefts) <= _REACH:
            found = _LEFT.search(words, max(0, first - 40), first)
            if found is None or _STOP.search(words, found.start(), first):
                break
            first = found.start()
            if self._without(_LEADING, first, start) < lefts[-1]:
                lefts.append(self._without(_LEADING, first, start))
        while len(rights) <= _REACH:
            found = _RIGHT.match(words, last)
            if found is None or _STOP.search(words, last - 1, found.end() + 1):
                break
            last = found.end()
            if self._end(last, end) > rights[-1]:
                rights.append(self._end(last, end))
        return lefts, rights

    def _without(self, marks: re.Pattern[str], at: int, start: int) -> int:
        found = marks.match(self._text.words, at, start)
        return found.end() if found else at

    def _end(self, at: int, end: int) -> int:
        found = _TRAILING.search(self._text.words, end, at)
        return found.start() if found else at

    def _written(self, start: int, end: int, marked: Sequence[Marked]) -> str:
        """The words with every mark behind its figure, and braces of the text doubled."""
        signs: list[tuple[int, str]] = []
        for entry in marked:
            if entry.whole:
                signs.append((self._text.place(entry.figure.start), "["))
            signs.append((self._text.place(entry.figure.end - 1) + 1, f"{']' * entry.whole}{{{entry.mark}}}"))
        parts: list[str] = []
        at = start
        for place, sign in sorted(signs, key=lambda sign: (sign[0], sign[1] == "[")):
            parts += (_braces(self._text.words[at:place]), sign)
            at = place
        parts.append(_braces(self._text.words[at:end]))
        return "".join(parts)


def _braces(words: str) -> str:
    return words.replace("{", "{{").replace("}", "}}")
