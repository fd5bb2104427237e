"""Where a falling curve comes down to a value, between two floats that are close to each other.

Source: the Illinois method (Dowell & Jarratt 1971, BIT 11) on logarithms, with a halving wherever it is slow.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf, log

CLOSE = 1e-13
"""How far apart both floats are at the most, as a part of them,"""
ALIKE = 1e-10
"""or the curve at both, as a part of its value."""
_MOST_STEPS = 200
_NONE = -800.0
"""Below the logarithm of every float."""


def crossing(falling: Callable[[float], float], value: float, top: float) -> tuple[float, float]:
    """Two sizes from 0 to `top` (or infinity) of which the first is not beyond the place, the second not
    before it.

    `falling` gives numbers from 1 down to 0; `value` is one of them, and not 0.
    """
    if falling(0.0) <= value:
        return 0.0, 0.0
    low, high = 0.0, min(1.0, top)
    while falling(high) > value:
        if high >= top:
            return high, inf
        low, high = high, min(high * 4, top)
    return _narrowed(lambda size: _logarithm(falling(size)) - log(value), low, high)


def _logarithm(value: float) -> float:
    return log(value) if value > 0 else _NONE


def _narrowed(excess: Callable[[float], float], low: float, high: float) -> tuple[float, float]:
    """Both floats moved together: the excess is above 0 at the low one and not above it at the high one."""
    at_low, at_high = excess(low), excess(high)
    above, below, side = at_low, at_high, 0
    for step in range(_MOST_STEPS):
        if high - low <= CLOSE * high or at_low - at_high <= ALIKE:
            break
        share = above / (above - below) if step % 8 != 7 else 0.5
        least = CLOSE * high / 4
        at = min(max(low + (high - low) * share, low + least), high - least)
        found = excess(at)
        if found > 0:
            low, at_low, above = at, found, found
            below, side = (below / 2, 1) if side == 1 else (at_high, 1)
        else:
            high, at_high, below = at, found, found
            above, side = (above / 2, -1) if side == -1 else (at_low, -1)
    return low, high
