"""A page of styled lines: wraps with a hanging indent, and lets nothing raw through to the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO

from rich.console import Console
from rich.text import Text

from figcheck.report.options import Options
from figcheck.report.safe import safe
from figcheck.report.styles import ASCII, BOXES, Signs

Part = str | tuple[str, str]
"""Text, or text with a style."""


class Page:
    """Lines for one output; every string that is added is made safe first."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.signs: Signs = BOXES if options.boxes else ASCII
        self._lines: list[Text] = []
        self._file = StringIO()
        self._console = Console(
            file=self._file,
            width=options.columns,
            color_system="standard" if options.colour else None,
            force_terminal=options.colour,
            no_color=not options.colour,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=True,
        )

    def text(self, *parts: Part) -> Text:
        """Parts put together and made safe."""
        made = Text(end="")
        for part in parts:
            words, style = (part, "") if isinstance(part, str) else part
            made.append(safe(words, boxes=self.options.boxes), style or None)
        return made

    def line(self, *parts: Part) -> None:
        """A line that is never wrapped: the caller has measured it."""
        self._lines.append(self.text(*parts))

    def blank(self) -> None:
        """One blank line; never two in a row and never the first."""
        if self._lines and self._lines[-1].plain:
            self._lines.append(Text(end=""))

    def wrapped(self, first: Sequence[Part], *parts: Part, rest: int | None = None) -> None:
        """Parts wrapped after the lead `first`; further lines are indented by `rest`, or as wide as it."""
        lead = self.text(*first)
        hang = lead.cell_len if rest is None else rest
        body = self.text(*parts)
        width = max(self.options.columns - max(hang, lead.cell_len), 8)
        for index, piece in enumerate(body.wrap(self._console, width) or [Text("")]):
            piece.rstrip()
            start = lead if index == 0 else Text(" " * hang, end="")
            self._lines.append(Text.assemble(start, piece, end=""))

    def packed(self, pieces: Sequence[Part]) -> None:
        """Short pieces one after the other, a new line only between two of them, never within one."""
        line = Text(end="")
        for piece in map(self.text, pieces):
            if line.plain and line.cell_len + piece.cell_len > self.options.columns:
                self._lines += line.wrap(self._console, self.options.columns)
                line = Text(end="")
            line.append_text(piece)
            line.append(" ")
        self._lines += line.wrap(self._console, self.options.columns)

    def render(self) -> str:
        """All lines, with colours where they are wanted, without blanks at their ends."""
        while self._lines and not self._lines[-1].plain:
            self._lines.pop()
        for line in self._lines:
            line.rstrip()
            self._console.print(line, no_wrap=True, overflow="ignore", crop=False, end="\n")
        return self._file.getvalue()
