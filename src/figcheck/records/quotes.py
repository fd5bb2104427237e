"""The words of a quote and the numbers named in it: `Another 813{medium}`, `[6% to 7%]{range}`.

A mark in braces names the number that ends right before it; brackets before a mark name all that
stands in them. `{{` and `}}` are braces of the text itself.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from figcheck.numbers.immutable import immutable
from figcheck.records.likeness import alike

LONGEST = 5_000
_SIMPLE = re.compile(r"\{(?:([^\W\d]\w*)=)?([^\W\d]\w*)\}")
_SIGN = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[\[\]{}]")
_new = tuple.__new__  # half the time of the tuple's own: a record has more marks than anything else
_MARK = re.compile(r"\s*(?:([^\W\d]\w*)\s*=\s*)?([^\W\d]\w*)\s*")


class Mark(NamedTuple):
    """A number named in a quote; `start` is -1 where only its end is known. Offsets into `Quote.words`."""

    name: str
    role: str | None
    """What stands before `=`; None in `{name}`."""
    start: int
    end: int


@immutable()
class Quote:
    """`words` as they are sought in the text (white space, quotes and dashes made alike)."""

    words: str
    marks: tuple[Mark, ...]


class QuoteError(ValueError):
    """The marks of a quote cannot be read; `at` is an offset into the quote as written."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


def read_quote(written: str) -> Quote:
    """The words and marks of a quote as written in a record. Raises QuoteError."""
    if len(written) > LONGEST:
        raise QuoteError(f"a quote has at most {LONGEST:,} characters: name the shortest words that do", 0)
    text = alike(written)
    simple = _read_simple(text)
    if simple is not None:
        return simple
    parts = _Parts()
    at = 0
    for sign in _SIGN.finditer(text):
        parts.add(text[at : sign.start()])
        at = sign.end()
        mark = sign[0]
        if mark == "[":
            parts.open()
        elif mark == "]":
            parts.close()
        elif mark in ("{{", "}}"):
            parts.add(mark[0])
        elif len(mark) == 1:
            raise QuoteError("a brace without its partner; {{ stands for a brace of the text", sign.start())
        else:
            parts.mark(*_read_mark(sign))
    parts.add(text[at:])
    return _stripped("".join(parts.pieces), parts.marks)


def _read_simple(text: str) -> Quote | None:
    """The quote where it holds but plain marks, as most do; None where it must be read sign by sign."""
    pieces = _SIMPLE.split(text)
    words = "".join(pieces[::3])
    if "{" in words or "}" in words or "[" in words or "]" in words:
        return None
    marks = []
    end = 0
    for index in range(1, len(pieces), 3):
        end += len(pieces[index - 1])
        marks.append(_new(Mark, (pieces[index + 1], pieces[index], -1, end)))
    return _stripped(words, marks)


class _Parts:
    """The words of a quote as they are read, with the brackets that may turn out to hold a named number."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.marks: list[Mark] = []
        self._length = 0
        self._opened: list[tuple[int, int]] = []
        self._closed: tuple[int, int, int] | None = None

    def add(self, piece: str) -> None:
        if piece:
            self.pieces.append(piece)
            self._length += len(piece)
            self._closed = None

    def open(self) -> None:
        self._opened.append((len(self.pieces), self._length))
        self.add("[")

    def close(self) -> None:
        self.add("]")
        if self._opened:
            piece, start = self._opened.pop()
            self._closed = (piece, len(self.pieces) - 1, start)

    def mark(self, name: str, role: str | None) -> None:
        if self._closed is None:
            self.marks.append(Mark(name, role, -1, self._length))
            return
        opening, closing, start = self._closed
        self._closed = None
        self.pieces[opening] = self.pieces[closing] = ""
        self._length -= 2
        for index in range(len(self.marks) - 1, -1, -1):
            inner = self.marks[index]
            if inner.end <= start:
                break
            self.marks[index] = Mark(inner.name, inner.role, max(inner.start - 1, -1), inner.end - 1)
        self.marks.append(Mark(name, role, start, self._length))


def _read_mark(sign: re.Match[str]) -> tuple[str, str | None]:
    mark = _MARK.fullmatch(sign[1])
    if mark is None:
        raise QuoteError("a mark is {name} or {role=name}, of letters, digits and underscores", sign.start())
    return mark[2], mark[1]


def _stripped(words: str, marks: list[Mark]) -> Quote:
    """Without blanks at the ends, and with one where a mark stood between two."""
    if words == words.strip() and "  " not in words:
        return Quote(words, tuple(marks))
    kept: list[str] = []
    moved = [0] * (len(words) + 1)
    length = 0
    for at, char in enumerate(words):
        moved[at] = length
        if char != " " or (length and kept[-1] != " "):
            kept.append(char)
            length += 1
    moved[len(words)] = length
    found = "".join(kept).rstrip()
    ends = [min(place, len(found)) for place in moved]
    return Quote(
        found,
        tuple(
            Mark(mark.name, mark.role, -1 if mark.start < 0 else ends[mark.start], ends[mark.end])
            for mark in marks
        ),
    )
