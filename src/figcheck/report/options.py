"""How a report is to be shown: what the place that shows it can do, never what is in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

NARROWEST = 24
"""Below this no layout helps: lines are made for this width and the terminal breaks them."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the place of output can do; the defaults suit a file or a pipe."""

    width: int = 80
    colour: bool = False
    boxes: bool = True
    """Whether box-drawing characters, arrows and ticks can be shown; otherwise ASCII stands in."""
    figures: bool = False
    """Whether the JSON of a table has the figures of its rows."""
    tick: Callable[[int, int], None] | None = None
    """Told how many rows of a long table are written, and how many there are."""

    @property
    def columns(self) -> int:
        return max(self.width, NARROWEST)
