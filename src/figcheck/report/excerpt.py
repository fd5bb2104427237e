"""The lines of a text that hold some figures, cut to a width, with where to draw the underlines."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from figcheck.claims.document import Document
from figcheck.report.shown import Shown
from figcheck.report.styles import Weight

_OPENS = re.compile(r"[#|>*+<`~=-]|\d+[.)]\s")
"""How a line begins that opens a block of its own: a heading, a list item, a row of a table."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text to underline; offsets in code points, `end` exclusive."""

    start: int
    end: int
    weight: Weight = "thin"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an excerpt: what is shown, and the underlines as cells (start, end, weight)."""

    line: int
    text: str
    marks: tuple[tuple[int, int, Weight], ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Rows of a text at a width in cells; `cut` stands where a line was cut."""

    document: Document
    width: int
    cut: str = "…"
    boxes: bool = True

    def rows(self, marks: Iterable[Mark]) -> Iterator[Row]:
        """The rows that show all marks, in the order of the text; a line that is too long is cut."""
        pieces = sorted(
            (piece for mark in marks for piece in self._by_line(mark)),
            key=lambda piece: (piece[0], piece[1].start, piece[1].end),
        )
        for line, group in groupby(pieces, key=lambda piece: piece[0]):
            yield from self._line(line, [piece[1] for piece in group])

    def whole(self, marks: Iterable[Mark], first: int = 1, last: int | None = None) -> Iterator[Row]:
        """All of the text from line `first` to `last`: paragraphs flow, a row has its first line's number."""
        waiting = deque(sorted(marks, key=lambda mark: (mark.start, mark.end)))
        begun: list[Mark] = []
        line, last = first, last or len(self.document.line_starts)
        while line <= last:
            after = line + 1
            while after <= last and self._flows(after):
                after += 1
            for left, right in self._folds(self._span(line)[0], self._span(after - 1)[1]):
                while waiting and waiting[0].start < right:
                    begun.append(waiting.popleft())
                begun = [mark for mark in begun if mark.end > left]
                yield self._row(self.document.place(left)[0], self._shown(left, right), left, begun)
            line = after

    def _flows(self, line: int) -> bool:
        """Whether a line carries on the paragraph of the one before it."""
        before = self.document.line(line - 1)
        words = self.document.line(line).lstrip()
        if not before.strip() or before.lstrip().startswith(("#", "|")) or before.endswith(("  ", "\\")):
            return False
        return words != "" and not _OPENS.match(words)

    def _folds(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A paragraph in pieces that each fit the width, ended between words where they can be."""
        source = self.document.source
        while end > start and source[end - 1] in "\r\n":
            end -= 1
        if start == end:
            yield start, end
        while start < end:
            ahead = source[start : min(end, start + self.width + 1)]
            taken = max(self._forward(ahead, self.width), 1)
            yield start, start + taken
            start += taken
            while start < end and source[start] in " \r\n":
                start += 1

    def _by_line(self, mark: Mark) -> Iterator[tuple[int, Mark]]:
        """A mark in parts that each lie in one line, with the line's number."""
        at = mark.start
        while at < mark.end:
            line = self.document.place(at)[0]
            stop = self._span(line)[1]
            part = self.document.source[at : min(mark.end, stop)]
            begin = at + len(part) - len(part.lstrip())
            if part.strip():
                yield line, Mark(begin, at + len(part.rstrip()), mark.weight)
            at = max(stop, at + 1)

    def _span(self, line: int) -> tuple[int, int]:
        """Where a line begins and ends, its line end included."""
        starts = self.document.line_starts
        return starts[line - 1], starts[line] if line < len(starts) else len(self.document.source)

    def _line(self, line: int, marks: Sequence[Mark]) -> Iterator[Row]:
        start, end = self._span(line)
        if end - start <= 4 * self.width:
            whole = self._shown(start, end)
            if whole.width <= self.width:
                yield self._row(line, whole, start, marks)
                return
        for group in self._fitting(marks):
            yield self._window(line, group)

    def _fitting(self, marks: Sequence[Mark]) -> Iterator[list[Mark]]:
        """Marks put together as long as one row can hold them all."""
        room = self.width - 2 * len(self.cut)
        group: list[Mark] = []
        for mark in marks:
            first = group[0].start if group else mark.start
            if group and (mark.end - first > room or self._shown(first, mark.end).width > room):
                yield group
                group = []
            group.append(mark)
        if group:
            yield group

    def _window(self, line: int, marks: Sequence[Mark]) -> Row:
        """The part of a long line around some marks, cut between words where it can be."""
        start, end = self._span(line)
        first, last = marks[0].start, max(mark.end for mark in marks)
        whole = self.width - 2 * len(self.cut)
        room = whole - self._shown(first, min(last, first + self.width)).width
        if room <= 0:
            core = self._shown(first, first + self.width, whole)
            return self._row(line, core, first, marks, (self.cut if first > start else "", self.cut))
        source = self.document.source
        left = first - self._backward(source[max(start, first - self.width) : first], room // 2)
        room -= self._shown(left, first).width
        ahead = source[last : min(end, last + self.width)].rstrip("\r\n")
        right = last + self._forward(ahead, room)
        lead = self.cut if source[max(start, left - self.width) : left].strip() else ""
        tail = self.cut if source[right : min(end, right + self.width)].strip() else ""
        return self._row(line, self._shown(left, right), left, marks, (lead, tail))

    def _backward(self, text: str, room: int) -> int:
        """How many characters at the end of a text fit, from the beginning of a word."""
        taken = Shown(text[::-1], room, boxes=self.boxes).length
        if taken == len(text):
            return taken
        blank = text.find(" ", len(text) - taken)
        return taken if blank < 0 else max(len(text) - blank - 1, 1)

    def _forward(self, text: str, room: int) -> int:
        """How many characters at the beginning of a text fit, to the end of a word."""
        taken = Shown(text, room, boxes=self.boxes).length
        if taken == len(text):
            return taken
        blank = max(text[: taken + 1].rfind(" "), text[: taken + 1].rfind("\n"))
        return taken if blank < 0 else blank

    def _shown(self, start: int, end: int, room: int | None = None) -> Shown:
        return Shown(self.document.source[start:end].rstrip("\r\n"), room, boxes=self.boxes)

    def _row(
        self, line: int, shown: Shown, offset: int, marks: Sequence[Mark], cuts: tuple[str, str] = ("", "")
    ) -> Row:
        lead, tail = cuts
        shift = len(lead)
        spans = (
            (shift + shown.cell(mark.start - offset), shift + shown.cell(mark.end - offset), mark.weight)
            for mark in marks
        )
        return Row(line, lead + shown.text + tail, tuple(span for span in spans if span[1] > span[0]))
