"""Where the figures of a text stand: found once, before anything of it is read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from figcheck.extract.passages import LONGEST, ends_sentence, pieces, sentence_marks

_FIGURE = re.compile(r"[0-9][0-9,.]*")


class Passage(NamedTuple):
    """A sentence, and how many figures in digits it holds."""

    start: int
    end: int
    digits: int


def figure_places(text: str) -> list[int]:
    """Where every figure in digits begins."""
    return [match.start() for match in _FIGURE.finditer(text)]


def passages(text: str, places: list[int]) -> Iterator[Passage]:
    """The sentences that hold one of the figures at `places`, of every line that holds two."""
    marks = [match.span() for match in sentence_marks(text, 0, len(text))] if len(places) > 1 else []
    at, size = 0, len(places)
    while at < size:
        end = text.find("\n", places[at])
        if end < 0:
            end = len(text)
        upto = bisect_left(places, end, at)
        if upto - at > 1:
            start = text.rfind("\n", 0, places[at]) + 1
            own = marks[bisect_left(marks, (start,)) : bisect_left(marks, (end,))]
            yield from _in_line(text, start, end, places[at:upto], own)
        at = upto


def _in_line(
    text: str, start: int, end: int, places: list[int], marks: list[tuple[int, int]]
) -> Iterator[Passage]:
    """The sentences around the figures of one line; `marks` are what may end a sentence there.

    From each figure not yet covered the last end before it and the next behind it are sought, so that
    sentences without a figure are never looked at.
    """
    at, size = 0, len(places)
    while at < size:
        place = places[at]
        mark = bisect_left(marks, (place,)) - 1
        while mark >= 0 and (marks[mark][1] > place or not ends_sentence(text, start, *marks[mark])):
            mark -= 1
        first = marks[mark][1] if mark >= 0 else start
        mark += 1
        while mark < len(marks) and (marks[mark][1] <= place or not ends_sentence(text, first, *marks[mark])):
            mark += 1
        last = min(end, marks[mark][1]) if mark < len(marks) else end
        if last - first <= LONGEST:
            upto = bisect_left(places, last, at)
            yield Passage(first, last, upto - at)
            at = upto
            continue
        for left, right in pieces(text, first, last):
            upto = bisect_left(places, right, at)
            if upto > at:
                yield Passage(left, right, upto - at)
            at = upto
