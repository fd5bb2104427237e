"""Means and standard deviations: which belong together, and which were printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from figcheck.check.digits.cells import Printed
from figcheck.report.picture.points import STATES, Points
from figcheck.report.picture.style import LOOKS, ROOM, bare, name_points, titled

_STEPS = 600
_MOST_LARGE = 300
"""Rows up to which marks are drawn large."""
_MOST_WAVES = 60
"""Whole numbers up to which the waves between them are drawn."""


def draw_umbrella(axes: Any, points: Points) -> None:
    """Shaded: the deviations that whole numbers can have, on a scale if all rows share one.

    Drawn in floats: a picture decides nothing.
    """
    places = [(mean, sd, n, items) for (mean, sd, n, items), _ in points.places if sd is not None]
    means = [_float(mean) for mean, _, _, _ in places]
    top = max(_float(sd) for _, sd, _, _ in places) * 1.15 or 1.0
    smallest = min(n for _, _, n, _ in places)
    items = {items for _, _, _, items in places}
    scale = next(iter(points.scales)) if len(points.scales) == 1 else None
    low, high = scale or (min(means), max(means))
    room = (high - low) * 0.05 or 0.5
    left, right = (low, high) if scale is not None else (low - room, high + room)
    grid = [left + (right - left) * step / _STEPS for step in range(_STEPS + 1)]
    floor = [_least(mean, items, right - left) for mean in grid]
    if scale is None:
        axes.fill_between(grid, floor, [top] * len(grid), color=ROOM, linewidth=0)
    else:
        roof = [_most(mean, scale, smallest) for mean in grid]
        axes.fill_between(grid, floor, roof, color=ROOM, linewidth=0)
        top = max(top, max(roof) * 1.05)
    _mark(axes, points)
    axes.set_xlim(left - room, right + room)
    axes.set_ylim(0, top)
    axes.set_xlabel("mean")
    axes.set_ylabel("standard deviation")
    bare(axes)
    on = f" on a scale from {scale[0]} to {scale[1]}" if scale else ""
    titled(axes, f"Shaded: the SDs that whole numbers can have{on}")


def draw_arc(axes: Any, points: Points) -> None:
    """The same for zeros and ones, whose mean fixes the deviation."""
    sizes = sorted({n for (_, sd, n, _), _ in points.places if sd is not None})
    grid = [step / _STEPS for step in range(_STEPS + 1)]
    ends = [
        [(mean * (1 - mean) * n / (n - 1)) ** 0.5 for mean in grid] for n in (sizes[0], sizes[-1]) if n > 1
    ]
    if ends:
        axes.fill_between(grid, ends[-1], ends[0], color="#9dbfd8", linewidth=1.5, edgecolor="#9dbfd8")
    _mark(axes, points)
    axes.set_xlim(-0.03, 1.03)
    axes.set_ylim(0, None)
    axes.set_xlabel("mean")
    axes.set_ylabel("standard deviation")
    bare(axes)
    between = f"n from {sizes[0]:,} to {sizes[-1]:,}" if sizes[0] < sizes[-1] else f"n = {sizes[0]:,}"
    titled(axes, f"The arc: the only SDs that zeros and ones have ({between})")


def _mark(axes: Any, points: Points) -> None:
    for state in reversed(STATES):
        here = [
            (_float(mean), _float(sd))
            for (mean, sd, _, _), held in points.places
            if held == state and sd is not None
        ]
        if here:
            look, few = LOOKS[state], len(points.places) <= _MOST_LARGE
            clear = few or state != "possible"
            axes.scatter(
                *zip(*here, strict=True), s=look.size * (1 if few else 0.6 if clear else 0.35),
                marker=look.marker, c=look.colour, linewidths=0.6 if few else 0, edgecolors="white",
                alpha=1 if clear else 0.6, zorder=3 + (state != "possible"),
            )  # fmt: skip
    shown = [point for point in points.shown if point.state == "impossible"]
    name_points(axes, [(_float(point.mean), _float(point.sd), f"line {point.line}") for point in shown])


def _least(mean: float, items: Sequence[int] | set[int], width: float) -> float:
    """The smallest deviation of many whole numbers with a mean: of the two that it lies between."""
    if len(items) != 1 or width * min(items) > _MOST_WAVES:
        return 0.0
    (each,) = items
    part = mean * each % 1
    return float((part * (1 - part)) ** 0.5 / each)


def _most(mean: float, scale: tuple[int, int], n: int) -> float:
    """The largest deviation: all numbers at the ends of the scale."""
    low, high = scale
    return float((max(mean - low, 0) * max(high - mean, 0) * n / max(n - 1, 1)) ** 0.5)


def _float(printed: Printed | None) -> float:
    mantissa, decimals = printed or (0, 0)
    return float(mantissa / 10**decimals)
