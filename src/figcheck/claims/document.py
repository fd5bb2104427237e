"""A document's text and the places in it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

_LINE_END = re.compile(r"\n")


@dataclass(frozen=True, slots=True)
class Remark:
    """A word to figcheck, or to readers, in a text: a comment `figcheck: …`, or `[sic]`. Ends exclusive."""

    start: int
    end: int
    order: str = ""
    """What a comment says behind `figcheck:`; empty for `[sic]`."""


@dataclass(frozen=True)
class Document:
    """Text as people read it. `masked` is as long as `source`: markup and front matter are blanked in
    it, so an offset in the one is an offset in the other. For formats whose text is made from bytes
    (DOCX), `source` is the text that was made.
    """

    path: str
    source: str
    masked: str
    title: str = ""
    front_matter: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    """In the order of the text; what they are written with is blanked in `masked`."""

    @cached_property
    def line_starts(self) -> Sequence[int]:
        """Where every line begins: found when the first place is asked for."""
        starts = array("Q", (0,))
        starts.extend(match.end() for match in _LINE_END.finditer(self.source))
        return starts

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset in code points."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, from 1, without its end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.source)
        return self.source[start:end].rstrip("\r\n")


def document(path: str, source: str, masked: str | None = None, **details: Any) -> Document:
    """A document from its text; where nothing is masked, the text is both."""
    return Document(path, source, source if masked is None else masked, **details)
