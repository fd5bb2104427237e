"""The headings of a text and how far each one reaches: a quote may say under which one it stands."""

from __future__ import annotations

import re
from bisect import bisect_left

from figcheck.claims.document import Document
from figcheck.records.likeness import alike

_MARK = re.compile(r"^ {0,3}(#{1,6})[ \t]|<h([1-6])[\s>]", re.MULTILINE | re.IGNORECASE)
_LINE = re.compile(r"[^\r\n]+")
_LOWEST = 6
_LONGEST_TAG = 1_000


class Headings:
    """Where the text under a heading starts and ends. Any line of its own may serve as a heading."""

    def __init__(self, document: Document) -> None:
        marks = list(_MARK.finditer(document.source))
        self._starts = [mark.start() for mark in marks]
        self._levels = [len(mark[1] or "") or int(mark[2]) for mark in marks]
        self._masked = document.masked
        self._end = len(document.source)
        self._lines: dict[str, list[tuple[int, int]]] = {}
        for line in _LINE.finditer(document.masked):
            words = _folded(line[0])
            if words:
                self._lines.setdefault(words, []).append(line.span())

    def sections(self, heading: str) -> list[tuple[int, int]]:
        """What stands under each heading of these words, as offsets, to the next of its level or above."""
        return [(end, self._reach(start, end)) for start, end in self._lines.get(_folded(heading), ())]

    def _reach(self, start: int, end: int) -> int:
        """Where the next heading stands that is not below the one on the line from `start` to `end`."""
        at = bisect_left(self._starts, end)
        mark = self._starts[at - 1] if at else -_LONGEST_TAG
        own = mark >= start or (start - mark < _LONGEST_TAG and self._masked[mark:start].isspace())
        level = self._levels[at - 1] if own else _LOWEST
        while at < len(self._starts) and self._levels[at] > level:
            at += 1
        return self._starts[at] if at < len(self._starts) else self._end


def _folded(words: str) -> str:
    return alike(words).strip().casefold()
