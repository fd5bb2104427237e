"""Text with styles: measured in the cells of a terminal, wrapped at blanks, written with its colours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rich.cells import cell_len, get_character_cell_size

Piece = tuple[str, str]
"""Text and its style: words of `_CODES`, or none."""

_CODES: dict[str, str] = {
    "bold": "1", "dim": "2",
    "red": "31", "green": "32", "yellow": "33", "blue": "34", "magenta": "35", "cyan": "36",
}  # fmt: skip
"""The parameters of the terminal's "select graphic rendition" (ECMA-48, 8.3.117)."""
_WORD = re.compile(r" *[^ ]+ *")


class Styled:
    """One line of text in pieces of one style each."""

    __slots__ = ("cells", "pieces", "plain")

    def __init__(self, pieces: Iterable[Piece] = ()) -> None:
        self.pieces: Sequence[Piece] = tuple(piece for piece in pieces if piece[0])
        self.plain = "".join(text for text, _ in self.pieces)
        self.cells = cell_len(self.plain)

    def __add__(self, other: Styled) -> Styled:
        return Styled((*self.pieces, *other.pieces))

    def between(self, start: int, end: int) -> Styled:
        """The characters from `start` to before `end`."""
        return Styled(self._cut(start, end))

    def _cut(self, start: int, end: int) -> Iterator[Piece]:
        at = 0
        for text, style in self.pieces:
            yield text[max(start - at, 0) : max(end - at, 0)], style
            at += len(text)

    def stripped(self) -> Styled:
        """Without the blanks at its end."""
        return self.between(0, len(self.plain.rstrip(" ")))

    def wrapped(self, width: int) -> list[Styled]:
        """In lines of at most `width` cells without blanks at their ends; nothing is one empty line."""
        if self.cells <= width:
            return [self.stripped()]
        starts = [0, *_breaks(self.plain, width), len(self.plain)]
        return [self.between(*ends).stripped() for ends in pairwise(starts)]

    def printed(self, *, colour: bool) -> str:
        """With the escape sequences of its colours, or without any."""
        if not colour:
            return self.plain
        parts: list[str] = []
        for text, style in _merged(self.pieces):
            codes = ";".join(_CODES[word] for word in style.split())
            parts.append(f"\x1b[{codes}m{text}\x1b[0m" if codes else text)
        return "".join(parts)


def _breaks(text: str, width: int) -> Iterator[int]:
    """Where a line begins but the first: before a word that has no room, and within one too long for any."""
    room = width
    for word in _WORD.finditer(text):
        needed = cell_len(word[0].rstrip(" "))
        if needed > room and word.start():
            yield word.start()
            room = width
        if needed <= room:
            room -= cell_len(word[0])
            continue
        for at in range(word.start(), word.end()):
            cells = get_character_cell_size(text[at])
            if cells > room and at > word.start() and text[at] != " ":
                yield at
                room = width
            room -= cells


def _merged(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Neighbours of one style as one piece."""
    last, style = "", ""
    for text, its in pieces:
        if its != style:
            yield last, style
            last, style = "", its
        last += text
    yield last, style
