"""When two texts say the same: white space, quotation marks and dashes are made alike, digits never."""

from __future__ import annotations

import re
from bisect import bisect_right

from figcheck.claims.document import Document

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_SINGLE = dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`"), "'")
_DOUBLE = dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"), '"')
_SIGNS = _DASHES | _SINGLE | _DOUBLE
_BLANKS = re.compile(r"\s+")
_LONG = re.compile(r"\s{2,}|[^\S ]")
_HIDDEN = re.compile(r"<[^<>]*+>|\]\([^()]*+\)|\]\[[^\[\]]*+\]")


def alike(text: str) -> str:
    """The text with one blank for any white space, straight quotation marks and plain dashes."""
    if "  " in text or not text.isprintable():  # which no white space but a blank is
        text = _BLANKS.sub(" ", text)
    return text if text.isascii() else text.translate(_SIGNS)


class LikeText:
    """A document's text made alike, and the way back to its offsets."""

    def __init__(self, document: Document) -> None:
        self._places = [0]
        self._shifts = [0]
        self.words = self._made(document)
        self._starts = [place + shift for place, shift in zip(self._places, self._shifts, strict=True)]

    def offset(self, place: int, *, end: bool = False) -> int:
        """The offset in the document of a place in `words`; of an end, just past the character before it."""
        if len(self._places) == 1:
            return place
        if end and place:
            return self.offset(place - 1) + 1
        return place + self._shifts[bisect_right(self._places, place) - 1]

    def place(self, offset: int) -> int:
        """The place in `words` of an offset in the document: the way back from `offset`."""
        at = bisect_right(self._starts, offset) - 1
        last = self._places[at + 1] if at + 1 < len(self._places) else len(self.words)
        return min(offset - self._shifts[at], last)

    def _made(self, document: Document) -> str:
        masked, source = document.masked, document.source
        parts: list[str] = []
        at = length = 0
        same = masked is source or masked == source
        for run in _LONG.finditer(masked) if same else _BLANKS.finditer(masked):
            start, end = run.span()
            blank = "" if not same and _is_filler(run[0], source[start:end]) else " "
            if blank and end - start == 1:
                parts += (masked[at:start], " ")
                length += start - at + 1
            else:
                parts += (masked[at:start], blank)
                length += start - at + len(blank)
                self._places.append(length)
                self._shifts.append(end - length)
            at = end
        parts.append(masked[at:])
        words = "".join(parts)
        return words if words.isascii() else words.translate(_SIGNS)


def _is_filler(run: str, source: str) -> bool:
    """Whether blanks stand only for inline markup: nothing stood between the words beside it."""
    if run.strip(" ") or source.isspace():
        return False
    return not any(char.isspace() for char in _HIDDEN.sub("", source))
