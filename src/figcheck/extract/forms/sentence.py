"""The figures of one sentence, for forms that are searched there alone."""

from __future__ import annotations

from figcheck.extract.figures import Figures
from figcheck.numbers.figure import Figure
from figcheck.numbers.token import Token


class InSentence(Figures):
    """Read by the offsets of a sentence, kept by those of its text; it knows no `places`."""

    def __init__(self, whole: Figures, sentence: str, offset: int) -> None:
        self._whole, self.text, self._offset = whole, sentence, offset

    def of(self, token: Token, floor: int) -> Figure:
        at = self._offset
        return self._whole.of(token._replace(start=token.start + at, end=token.end + at), floor + at)

    def keep(self, figure: Figure) -> Figure:
        at = self._offset
        return self._whole.keep(figure.placed(figure.start + at, figure.end + at))
