"""How far a long run is: one line on a terminal's standard error, from the second second on."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

QUIET_FOR = 1.0
"""Seconds in which nothing is shown: most runs are over by then."""
_EVERY = 0.1
_WIDTH = 24


class Progress:
    """Draws a bar, draws it anew, and takes it away at the end; nothing where no one looks."""

    def __init__(
        self,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
        unit: str = "files",
        parts: int = 1,
    ) -> None:
        """A `unit` comes in so many `parts`, which are what is counted."""
        self._unit, self._parts = unit, parts
        self._stream = sys.stderr if stream is None else stream
        self._clock = clock
        self._next = clock() + QUIET_FOR
        self._drawn = 0
        self._shown = self._stream.isatty()

    def __enter__(self) -> Progress | None:
        """None where no one looks, so that nothing is counted there."""
        return self if self._shown else None

    def __exit__(self, *_: object) -> None:
        self._draw("")

    def __call__(self, done: int, total: int) -> None:
        """So many parts of all are done."""
        now = self._clock()
        if now < self._next:
            return
        self._next = now + _EVERY
        filled = _WIDTH * done // max(total, 1)
        told = f"{done // self._parts:,} of {total // self._parts:,} {self._unit}"
        if total <= self._parts:
            told = f"{100 * done // max(total, 1)}%"
        self._draw(f"[{'#' * filled}{' ' * (_WIDTH - filled)}] {told}")

    def _draw(self, text: str) -> None:
        if self._shown and (text or self._drawn):
            self._stream.write(f"\r{text}{' ' * (self._drawn - len(text))}{'' if text else chr(13)}")
            self._stream.flush()
            self._drawn = len(text)
