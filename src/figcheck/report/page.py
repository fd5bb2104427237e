"""A page of styled lines: wraps with a hanging indent, and lets nothing raw through to the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.report.options import Options
from figcheck.report.safe import safe
from figcheck.report.styled import Piece, Styled
from figcheck.report.styles import ASCII, BOXES, Signs

Part = str | Piece
"""Text, or text with a style."""
ROOMY = 60
"""Columns from which there is room for an indent."""


class Page:
    """Lines for one output; every string that is added is made safe first."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.signs: Signs = BOXES if options.boxes else ASCII
        self._lines: list[Styled] = []

    def text(self, *parts: Part) -> Styled:
        """Parts put together and made safe."""
        pieces = ((part, "") if isinstance(part, str) else part for part in parts)
        return Styled((safe(words, boxes=self.options.boxes), style) for words, style in pieces)

    def line(self, *parts: Part) -> None:
        """A line that is never wrapped: the caller has measured it."""
        self._lines.append(self.text(*parts).stripped())

    def blank(self) -> None:
        """One blank line; never two in a row and never the first."""
        if self._lines and self._lines[-1].plain:
            self._lines.append(Styled())

    def wrapped(self, first: Sequence[Part], *parts: Part, rest: int | None = None) -> None:
        """Parts wrapped after the lead `first`; further lines are indented by `rest`, or as wide as it."""
        lead = self.text(*first)
        hang = lead.cells if rest is None else rest
        width = max(self.options.columns - max(hang, lead.cells), 8)
        top, *further = self.text(*parts).wrapped(width)
        indent = Styled([(" " * hang, "")])
        self._lines += ((lead + top).stripped(), *((indent + piece).stripped() for piece in further))

    def packed(self, pieces: Sequence[Part]) -> None:
        """Short pieces one after the other, a new line only between two of them, never within one."""
        line = Styled()
        for piece in map(self.text, pieces):
            if line.plain and line.cells + piece.cells > self.options.columns:
                self._lines += line.wrapped(self.options.columns)
                line = Styled()
            line += piece + Styled([(" ", "")])
        self._lines += line.wrapped(self.options.columns)

    def render(self) -> str:
        """All lines, with colours where they are wanted, without blanks at their ends."""
        while self._lines and not self._lines[-1].plain:
            self._lines.pop()
        return "".join(f"{line.printed(colour=self.options.colour)}\n" for line in self._lines)
