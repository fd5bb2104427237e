"""The stretches of a text in which figures stand close together: the most forms are searched there alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.extract.figures import Figures
from figcheck.numbers.figure import Figure
from figcheck.numbers.token import Token

_FIGURE = re.compile(r"\d[\d,.]*")
_CLOSE = 160
"""How far apart two figures of one claim may stand."""
_AROUND = 100


class InStretch(Figures):
    """The figures of a stretch: read by its own offsets, kept by those of the text."""

    def __init__(self, whole: Figures, text: str, offset: int) -> None:
        self._whole, self.text, self._offset = whole, text, offset

    def of(self, token: Token, floor: int) -> Figure:
        at = self._offset
        return self._whole.of(token._replace(start=token.start + at, end=token.end + at), floor + at)

    def keep(self, figure: Figure) -> Figure:
        at = self._offset
        return self._whole.keep(figure.placed(figure.start + at, figure.end + at))


def stretches(text: str) -> Iterator[tuple[int, int, int]]:
    """Start and end of every stretch of one line that holds two figures or more, and how many."""
    first = last = -_CLOSE
    count = 0
    for match in _FIGURE.finditer(text):
        at = match.start()
        if at - last < _CLOSE and "\n" not in text[last:at]:
            count += 1
        else:
            if count > 1:
                yield *_span(text, first, last), count
            first, count = at, 1
        last = at
    if count > 1:
        yield *_span(text, first, last), count


def _span(text: str, first: int, last: int) -> tuple[int, int]:
    start = max(text.rfind("\n", 0, first) + 1, first - _AROUND)
    end = text.find("\n", last)
    return start, min(len(text) if end < 0 else end, last + _AROUND)
