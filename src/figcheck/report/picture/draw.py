"""The picture of a table, put together: a heading, some rows one by one, and all rows at once."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from warnings import catch_warnings

from figcheck.check.report import Report
from figcheck.errors import InputError, Problem
from figcheck.records.judged import JudgedRows
from figcheck.report.picture.grid import MOST_DECIMALS, draw_grid, grids_of
from figcheck.report.picture.points import STATES, Points, points_of
from figcheck.report.picture.strips import draw_strips, strip_of
from figcheck.report.picture.style import INK, LOOKS, QUIET
from figcheck.report.picture.umbrella import draw_arc, draw_umbrella
from figcheck.report.wording import count

_TITLES = {"average": "means", "spread": "means with an SD", "binary": "means and SDs of zeros and ones"}
_METADATA: dict[str, dict[str, Any]] = {
    "png": {"Software": None},
    "svg": {"Date": None, "Creator": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}
"""Without clock and version, so that the same table is the same picture."""


def picture(report: Report, kind: str, form: str) -> bytes:
    """The picture of tables of a kind as "png", "svg" or "pdf".

    Raises InputError where no row can be drawn.
    """
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    tables = [entry.judgements for entry in report.documents if isinstance(entry.judgements, JudgedRows)]
    points = points_of(tables)
    if not points.shown:
        raise InputError(Problem("", f"no picture is drawn: no row of {kind} could be checked"))
    strips = [strip_of(kind, point) for point in points.shown]
    with rc_context({"svg.hashsalt": "figcheck", "font.family": "DejaVu Sans"}):
        height = 1.7 + max(4.0, 0.42 * len(strips))
        figure = Figure(figsize=(12, height), dpi=150, facecolor="white")
        canvas: Any = FigureCanvasAgg(figure)
        halves = figure.add_gridspec(
            1, 2, width_ratios=(5, 6), left=0.14, right=0.985, top=1 - 1.25 / height, bottom=0.75 / height,
            wspace=0.42,
        )  # fmt: skip
        draw_strips(figure.add_subplot(halves[0]), strips)
        _draw_all(figure, halves[1], kind, points)
        _head(figure, canvas.get_renderer(), kind, report, points)
        held = BytesIO()
        with catch_warnings(action="ignore", category=UserWarning):  # a sign that the font lacks is a box
            figure.savefig(held, format=form, metadata=_METADATA[form])
    return held.getvalue()


def _draw_all(figure: Any, place: Any, kind: str, points: Points) -> None:
    """All rows at once, in the right half."""
    if kind == "binary":
        draw_arc(figure.add_subplot(place), points)
        return
    if kind == "spread":
        draw_umbrella(figure.add_subplot(place), points)
        return
    grids = list(grids_of(points).items())
    rows = sum(cells.total() for _, cells in grids)
    grids = [entry for at, entry in enumerate(grids[:2]) if at == 0 or entry[1].total() * 5 >= rows]
    if not grids:
        axes = figure.add_subplot(place)
        axes.set_axis_off()
        said = f"No row has a mean with 1 to {MOST_DECIMALS} decimals."
        axes.text(0.5, 0.5, said, ha="center", va="center", color=QUIET, fontsize=10)
        return
    cells_of = place.subgridspec(len(grids), 1, hspace=0.42)
    for at, (decimals, cells) in enumerate(sorted(grids)):
        draw_grid(figure.add_subplot(cells_of[at]), decimals, cells, points)
    if left := points.states.total() - sum(cells.total() for _, cells in grids):
        said = f"{count(left, 'row is', 'rows are')} not in the grid: unchecked, or other decimals"
        figure.text(0.985, 0.015, said, fontsize=8, color=QUIET, ha="right")


def _head(figure: Any, renderer: Any, kind: str, report: Report, points: Points) -> None:
    height = figure.get_figheight()
    wrong, checked = points.counts("impossible"), points.counts("possible", "lenient", "impossible")
    title = _title(wrong, checked)
    names = ", ".join(document.path.rsplit("/", 1)[-1] for document in report.documents[:3])
    figure.text(0.018, 1 - 0.32 / height, title, fontsize=15, weight="bold", color=INK, va="center")
    about = f"{names}: {_TITLES[kind]}, as printed to the last digit and rounded either way"
    figure.text(0.018, 1 - 0.62 / height, about, fontsize=9.5, color=QUIET, va="center", parse_math=False)
    at = 0.985
    for state in reversed([state for state in STATES if points.states[state]]):
        look = LOOKS[state]
        words = f"{points.states[state]:,} {look.words}"
        label = figure.text(at, 1 - 0.32 / height, words, fontsize=9, color=INK, ha="right", va="center")
        width = label.get_window_extent(renderer).width / figure.bbox.width
        figure.add_artist(_sign(look, at - width - 0.009, 1 - 0.32 / height))
        at -= width + 0.032


def _title(wrong: int, checked: int) -> str:
    if not checked:
        return "No row could be checked"
    if checked == 1:
        return f"The row is {'impossible' if wrong else 'possible'} as printed"
    if wrong == checked:
        return f"All {checked:,} rows are impossible as printed"
    if not wrong:
        return f"None of {checked:,} rows is impossible as printed"
    return f"{wrong:,} of {checked:,} rows {'is' if wrong == 1 else 'are'} impossible as printed"


def _sign(look: Any, x: float, y: float) -> Any:
    from matplotlib.lines import Line2D

    return Line2D([x], [y], marker=look.marker, markersize=7, color=look.colour, linestyle="none")
