"""How far something is, for who waits for it."""

from __future__ import annotations

from collections.abc import Callable

Tick = Callable[[int, int], None]
"""Told how much is done, and of how much."""


def within(tick: Tick | None, start: int, end: int, total: int) -> Tick | None:
    """A tick for the stretch from `start` to `end` of something longer."""
    if tick is None:
        return None
    return lambda done, size: tick(start + (end - start) * done // max(size, 1), total)
