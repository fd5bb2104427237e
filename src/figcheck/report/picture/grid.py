"""Means: which decimals so many whole numbers can have, and which were printed."""

from __future__ import annotations

from collections import Counter
from typing import Any

from figcheck.report.picture.points import STATES, Points, State
from figcheck.report.picture.style import EMPTY, LOOKS, ROOM, THIN, bare, name_points, titled

MOST_DECIMALS = 3
"""A grid of more decimals would show nothing but lines."""
MOST_MARKS = 500
"""Places that are marked by a shape; of more, each is a cell in its colour."""
MOST_ROWS = 200
"""Of more rows of cells than this several share a pixel, and are averaged."""
MOST_LINES = 6_000
"""Up to so many of them are drawn as lines all the same."""
_LEAST_WIDTH = 12

Cells = Counter[tuple[int, int, State]]
"""How many rows have so many answers, these decimals and this state."""


def grids_of(points: Points) -> dict[int, Cells]:
    """Decimals -> cells, the decimals that most rows have first; rows too large to be tested are left out."""
    found: dict[int, Cells] = {}
    for ((mean, _, n, items), state), number in points.places.items():
        answers, decimals = n * items, mean[1]
        if 0 < decimals <= MOST_DECIMALS and answers < 10**decimals:
            found.setdefault(decimals, Counter())[answers, abs(mean[0]) % 10**decimals, state] += number
    return dict(sorted(found.items(), key=lambda entry: (-entry[1].total(), entry[0])))


def possible_decimals(answers: int, decimals: int) -> set[int]:
    """The decimals that a mean of so many whole numbers can be printed with, rounded either way."""
    scale = 10**decimals
    found: set[int] = set()
    for total in range(answers):
        low = -(-(2 * total * scale - answers) // (2 * answers))
        high = (2 * total * scale + answers) // (2 * answers)
        found.update(each % scale for each in range(low, high + 1))
    return found


def draw_grid(axes: Any, decimals: int, cells: Cells, points: Points) -> None:
    """Possible cells shaded, printed means marked."""
    scale = 10**decimals
    last = min(max(max(answers for answers, _, _ in cells) + 1, _LEAST_WIDTH), scale)
    marked = len({cell[:2] for cell in cells}) <= MOST_MARKS
    shades = [[_rgb(EMPTY)] * last for _ in range(scale)]
    sizes = range(1, last + 1)
    possible = [(each, n) for n in sizes for each in possible_decimals(n, decimals)]
    thin = scale > MOST_ROWS and len(possible) <= MOST_LINES
    for each, answers in [] if thin else possible:
        shades[each][answers - 1] = _rgb(ROOM)
    if not marked:
        for answers, each, state in sorted(cells, key=lambda cell: STATES.index(cell[2])):
            look = LOOKS[state]
            shades[each][answers - 1] = _rgb(look.pale if state == "possible" else look.colour)
    axes.imshow(
        shades,
        origin="lower",
        aspect="auto",
        interpolation="antialiased" if scale > MOST_ROWS else "nearest",
        extent=(0.5, last + 0.5, -0.5, scale - 0.5),
    )
    if thin:
        starts, ends = [n - 0.5 for _, n in possible], [n + 0.5 for _, n in possible]
        axes.hlines([each for each, _ in possible], starts, ends, color=THIN, linewidth=0.8, zorder=1)
    if marked:
        _mark(axes, cells)
        name_points(axes, _names(points, decimals))
    step = scale // 10
    axes.set_yticks(range(0, scale, step), [f".{each:0{decimals}d}" for each in range(0, scale, step)])
    items = any(items > 1 for (_, _, _, items), _ in points.places)
    axes.set_xlabel("n × items" if items else "n")
    axes.set_ylabel("decimals of the mean")
    bare(axes)
    digits = "one decimal" if decimals == 1 else f"{decimals} decimals"
    titled(axes, f"Shaded: how means of n whole numbers can end ({digits})")


def _names(points: Points, decimals: int) -> list[tuple[float, float, str]]:
    scale = 10**decimals
    return [
        (point.n * point.items, abs(point.mean[0]) % scale, f"line {point.line}")
        for point in points.shown
        if point.state == "impossible" and point.mean[1] == decimals
    ]


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mark(axes: Any, cells: Cells) -> None:
    for state in reversed(STATES):
        here = [(answers, each) for answers, each, held in cells if held == state]
        if here:
            look = LOOKS[state]
            size = look.size * (1 if len(cells) <= 120 else 0.5)
            axes.scatter(
                *zip(*here, strict=True), s=size, marker=look.marker, c=look.colour, linewidths=0.6,
                edgecolors="white", zorder=3 + (state != "possible"), clip_on=False,
            )  # fmt: skip
