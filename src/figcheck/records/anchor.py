"""Where a quote stands in the text: once, or which time, or nowhere, and then what comes nearest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from figcheck.claims.document import Document
from figcheck.records.closest import closest
from figcheck.records.headings import Headings
from figcheck.records.likeness import LikeText

_DIGITS = re.compile(r"\d+")
_LONG_DIGITS = re.compile(r"\d{3,}")
"""Most quotes hold some, and a text has far fewer of them."""
_WORD = re.compile(r"\w+")
_PASSAGE = re.compile(r"\S(?:[^.!?\n]|[.!?](?!\s)|\n(?![ \t]*+\n))*+[.!?]?")
"""A sentence, or what stands between empty lines."""
_MANY = 1_000
_MOST_NEAREST = 20


class Anchors:
    """Finds quotes in one document, each in about the time of its own length."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.text = LikeText(document)
        self._places: dict[re.Pattern[str], defaultdict[str, list[int]]] = {}
        self._passages: list[tuple[int, int, frozenset[str]]] | None = None
        self._headings: Headings | None = None
        self._sought = 0
        self._found: dict[str, list[int]] = {"": []}

    def find(self, words: str) -> list[int]:
        """Every place where the words stand, as they are and not as part of longer words or numbers."""
        if words not in self._found:
            self._found[words] = [at for at in self._candidates(words) if self._stands(words, at)]
        return self._found[words]

    def under(self, heading: str, places: list[int]) -> list[int] | None:
        """Those of the places that stand under a heading; None where the text has no such heading."""
        if self._headings is None:
            self._headings = Headings(self._document)
        sections = self._headings.sections(heading)
        if not sections:
            return None
        offsets = [(self.text.offset(at), at) for at in places]
        return [at for offset, at in offsets if any(start <= offset < end for start, end in sections)]

    def nearest(self, words: str) -> tuple[int, int] | None:
        """The sentence that shares most words with a quote that is not in the text; None where none does.

        Looked for a limited number of times: a record made for another text misses all its quotes.
        """
        self._sought += 1
        if self._sought > _MOST_NEAREST:
            return None
        if self._passages is None:
            self._passages = [
                (match.start(), match.end(), frozenset(_WORD.findall(match[0].casefold())))
                for match in _PASSAGE.finditer(self._document.masked)
            ]
        wanted = frozenset(_WORD.findall(words.casefold()))
        best = max(self._passages, key=lambda passage: len(wanted & passage[2]), default=None)
        if best is None or len(wanted & best[2]) * 2 < len(wanted) or not wanted:
            return None
        return closest(self._document.masked, best[0], best[1], words)

    def _candidates(self, words: str) -> Iterator[int]:
        """Places where the words may start: those of their rarest run of digits, or a plain search."""
        text = self.text.words
        pattern = _LONG_DIGITS if _LONG_DIGITS.search(words) else _DIGITS
        places = self._places.get(pattern)
        if places is None:
            places = self._places[pattern] = defaultdict(list)
            for run in pattern.finditer(text):
                places[run[0]].append(run.start())
        rarest: list[int] | None = None
        ahead = 0
        for run in pattern.finditer(words):
            found = places.get(run[0])
            if found is None:
                return
            if rarest is None or len(found) < len(rarest):
                rarest, ahead = found, run.start()
                if len(found) == 1:
                    break
        if rarest is not None and len(rarest) < _MANY:
            for place in rarest:
                if place >= ahead and text.startswith(words, place - ahead):
                    yield place - ahead
            return
        at = text.find(words)
        while at >= 0:
            yield at
            at = text.find(words, at + 1)

    def _stands(self, words: str, at: int) -> bool:
        text, end = self.text.words, at + len(words)
        if at and words[0].isalnum():
            before = text[at - 1]
            if before.isalnum() or (
                before in ".," and words[0].isdigit() and text[at - 2 : at - 1].isdigit()
            ):
                return False
        if end < len(text) and words[-1].isalnum():
            after = text[end]
            if after.isalnum() or (
                after in ".," and words[-1].isdigit() and text[end + 1 : end + 2].isdigit()
            ):
                return False
        return True
