"""How a picture looks: colours that people with any colour vision tell apart, each with a shape of its own.

After Okabe & Ito (2008), "Color Universal Design".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from figcheck.report.picture.points import State

INK = "#222222"
QUIET = "#6b6b6b"
RULE = "#d0d0d0"
ROOM = "#d3e2ed"
"""Where values are possible."""
THIN = "#9fc0d8"
"""The same, of a line."""
EMPTY = "#ffffff"


class Look(NamedTuple):
    """How rows of one state are drawn."""

    colour: str
    pale: str
    marker: str
    size: float
    words: str


LOOKS: dict[State, Look] = {
    "possible": Look("#0072b2", "#86b8d8", "o", 26, "possible"),
    "lenient": Look("#e69f00", "#f7dda2", "^", 34, "possible only by an unstated assumption"),
    "impossible": Look("#d55e00", "#f3c3a0", "X", 40, "impossible"),
    "open": Look("#8c8c8c", "#dddddd", "s", 16, "unchecked"),
}


def bare(axes: Any) -> None:
    """Axes with two thin lines and quiet numbers."""
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(RULE)
    axes.tick_params(colors=QUIET, labelsize=8, length=3, color=RULE)
    axes.xaxis.label.set(color=QUIET, size=9)
    axes.yaxis.label.set(color=QUIET, size=9)


def titled(axes: Any, title: str) -> None:
    """A title at the left of some axes."""
    axes.set_title(title, loc="left", fontsize=9.5, color=INK, pad=8)


MOST_NAMED = 8


def name_points(axes: Any, names: Sequence[tuple[float, float, str]]) -> None:
    """Names beside points, where there are few."""
    if len(names) > MOST_NAMED:
        return
    low, high = axes.get_xlim()
    for x, y, name in names:
        left = x > low + 0.85 * (high - low)
        axes.annotate(
            name, (x, y), xytext=(-7 if left else 7, 0), textcoords="offset points", va="center", fontsize=8,
            ha="right" if left else "left", color=INK,
            bbox={"facecolor": "white", "alpha": 0.75, "edgecolor": "none", "pad": 0.8}, zorder=6,
        )  # fmt: skip
