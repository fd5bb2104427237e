"""The number that a mark in a quote names: the one that ends there, or all that stands in brackets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from figcheck.numbers.figure import Figure
from figcheck.numbers.lexer import ending_at, figures, tokens
from figcheck.numbers.parse import NumberError, read
from figcheck.progress import Tick

_YEAR = 4
"""Digits of a year: only after such a number a date is looked for."""


class Numbers:
    """The numbers of a text, read once, and the one that a mark names."""

    def __init__(self, text: str, tick: Tick | None = None) -> None:
        """`tick` is told how many characters are read, and of how many."""
        self.text = text
        self.figures = list(figures(text) if tick is None else _told(text, tick))
        self._starts = [figure.start for figure in self.figures]

    def before(self, offset: int) -> Figure | None:
        """The one number that ends at an offset, or None.

        A unit that follows belongs to it (`3{x} percent`); so does the unit of a range, of which it is
        one end (`80{low} to 90 percent`).
        """
        at = bisect_left(self._starts, offset) - 1
        figure = self.figures[at] if at >= 0 else None
        if figure is None or figure.end < offset or (figure.end == offset and figure.upper is not None):
            return ending_at(self.text, offset)
        if figure.end == offset and len(figure.text) == _YEAR and figure.text.isdigit():
            dated = ending_at(self.text, offset)
            return dated if dated is not None and dated.form == "date" else figure
        if figure.end == offset or not tokens(self.text, offset, figure.end):
            return figure
        alone = ending_at(self.text, offset)
        if alone is None or figure.upper is None:
            return alone
        return replace(figure, text=alone.text, start=alone.start, end=alone.end, form="number", upper=None)

    def within(self, start: int, end: int) -> Figure | None:
        """All that stands between two offsets as one number, or None where it is none."""
        try:
            figure = read(self.text[start:end])
        except NumberError:
            return None
        return replace(figure, text=self.text[start:end], start=start, end=end)


def _told(text: str, tick: Tick) -> Iterator[Figure]:
    for figure in figures(text):
        tick(figure.end, len(text))
        yield figure
