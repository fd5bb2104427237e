"""Where a quote stands in the text: once, or which time, or nowhere, and then what comes nearest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from figcheck.claims.document import Document
from figcheck.records.likeness import LikeText, alike

_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
_PASSAGE = re.compile(r"\S(?:[^.!?\n]|[.!?](?!\s)|\n(?![ \t]*+\n))*+[.!?]?")
"""A sentence, or what stands between empty lines."""
_HEADING = re.compile(r"^(?: {0,3}(#{1,6})[ \t]|[^\n<]*<h([1-6])[\s>])", re.MULTILINE | re.IGNORECASE)
_MOST_NEAREST = 20
_EXCERPT = 80


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the text: offsets into the document, `end` exclusive."""

    start: int
    end: int


class Anchors:
    """Finds quotes in one document, each in about the time of its own length."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = LikeText(document)
        self._places: dict[str, list[int]] | None = None
        self._passages: list[tuple[int, int, frozenset[str]]] | None = None
        self._sought = 0

    def find(self, words: str) -> list[int]:
        """Every place where the words stand, as they are and not as part of longer words or numbers."""
        if not words:
            return []
        return [at for at in self._candidates(words) if self._stands(words, at)]

    def passage(self, at: int, start: int, end: int) -> Passage:
        """The stretch from `start` to `end` of a quote that was found at `at`."""
        return Passage(self._text.offset(at + start), self._text.offset(at + end, end=True))

    def under(self, heading: str, places: list[int]) -> list[int] | None:
        """Those of the places that stand under a heading; None where the text has no such heading."""
        sections = list(self._sections(alike(heading).strip().casefold()))
        if not sections:
            return None
        offsets = [(self._text.offset(at), at) for at in places]
        return [at for offset, at in offsets if any(start <= offset < end for start, end in sections)]

    def nearest(self, words: str) -> Passage | None:
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
        return Passage(*self._closest(best, wanted))

    def _candidates(self, words: str) -> Iterator[int]:
        """Places where the words may start: those of their rarest run of digits, or a plain search."""
        text = self._text.words
        if self._places is None:
            self._places = {}
            for run in _DIGITS.finditer(text):
                self._places.setdefault(run[0], []).append(run.start())
        runs = list(_DIGITS.finditer(words))
        if runs:
            rarest = min(runs, key=lambda run: len(self._places.get(run[0], ())) if self._places else 0)
            for place in self._places.get(rarest[0], ()):
                at = place - rarest.start()
                if at >= 0 and text.startswith(words, at):
                    yield at
            return
        at = text.find(words)
        while at >= 0:
            yield at
            at = text.find(words, at + 1)

    def _stands(self, words: str, at: int) -> bool:
        text, end = self._text.words, at + len(words)
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

    def _sections(self, wanted: str) -> Iterator[tuple[int, int]]:
        """Where the text under a heading starts and ends: at the next one of its level or above."""
        document = self._document
        marks = [
            (match.start(), int(len(match[1] or "") or match[2]))
            for match in _HEADING.finditer(document.source)
        ]
        levels = dict(marks)
        for number, start in enumerate(document.line_starts, 1):
            end = document.line_starts[number] if number < len(document.line_starts) else len(document.source)
            line = alike(document.masked[start:end]).strip().casefold()
            if line != wanted:
                continue
            level = levels.get(start, 6)
            yield (
                end,
                next((at for at, other in marks if at > start and other <= level), len(document.source)),
            )

    def _closest(self, passage: tuple[int, int, frozenset[str]], wanted: frozenset[str]) -> tuple[int, int]:
        """Of a long sentence, the stretch that holds most of the words that it shares with the quote."""
        start, end, _ = passage
        text = self._document.masked
        if end - start <= _EXCERPT:
            return start, end
        shared = [m.span() for m in _WORD.finditer(text, start, end) if m[0].casefold() in wanted]
        best = (0, start, end)
        first = 0
        for last, (_, stop) in enumerate(shared):
            while stop - shared[first][0] > _EXCERPT and first < last:
                first += 1
            best = max(best, (last - first + 1, shared[first][0], stop), key=lambda found: found[0])
        return best[1], best[2]
