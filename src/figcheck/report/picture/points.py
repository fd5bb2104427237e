"""The rows of tables as points to draw: a number of rows a place, and a few rows to draw one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from figcheck.check.digits.cells import Printed, count_of, number_of
from figcheck.numbers.figure import PERCENT
from figcheck.numbers.parse import NumberError, read
from figcheck.records.judged import ERROR, NOTE, UNCHECKED, WARNING, JudgedRows

State = Literal["possible", "lenient", "impossible", "open"]
STATES: tuple[State, ...] = ("possible", "lenient", "impossible", "open")
"""Holds as printed; holds only by an assumption that nobody stated; does not hold; could not be checked."""
MOST_SHOWN = 12
"""Rows that are drawn one by one."""
_STATE_OF: dict[int, State] = {UNCHECKED: "open", ERROR: "impossible", WARNING: "lenient", NOTE: "lenient"}
_FIRST: tuple[State, ...] = ("impossible", "lenient", "possible")
_DRAWN = frozenset({"mean", "sd", "n", "items", "low", "high"})
"""A row with anything else (a total, data that need not be whole) has other possible values."""
Place = tuple[Printed, Printed | None, int, int]
"""Mean, standard deviation, n and items."""


@dataclass(frozen=True, slots=True)
class Point:
    """One row: its line, what its first other column calls it, its numbers and how it fared."""

    line: int
    label: str
    mean: Printed
    sd: Printed | None
    n: int
    items: int
    scale: tuple[int, int] | None
    """The lowest and highest whole number, where the row says so."""
    state: State
    cells: tuple[str, str] = ("", "")
    """Mean and standard deviation as printed."""


@dataclass(slots=True)
class Points:
    """All rows of some tables."""

    places: Counter[tuple[Place, State]] = field(default_factory=Counter)
    states: Counter[State] = field(default_factory=Counter)
    """All rows, also those that have no place."""
    scales: set[tuple[int, int] | None] = field(default_factory=set)
    shown: list[Point] = field(default_factory=list)
    """A few rows, those that do not hold first."""

    def counts(self, *states: State) -> int:
        """How many rows are in one of some states."""
        return sum(self.states[state] for state in states)


def points_of(tables: Iterable[JudgedRows]) -> Points:
    """The points of tables of means."""
    found = Points()
    few: dict[State, list[Point]] = {state: [] for state in _FIRST}
    for rows in tables:
        for point, state in _each(rows):
            found.states[state] += 1
            if point is None:
                continue
            found.places[(point.mean, point.sd, point.n, point.items), state] += 1
            found.scales.add(point.scale)
            if state in few and len(few[state]) < MOST_SHOWN:
                few[state].append(point)
    found.shown = [point for state in _FIRST for point in few[state]][:MOST_SHOWN]
    return found


def _each(rows: JudgedRows) -> Iterator[tuple[Point | None, State]]:
    """Every row with its state; None for one whose cells are not plainly printed numbers."""
    table = rows.table
    spread = "sd" in table.figures
    others = [at for at in range(len(table.head)) if at not in table.roles]
    for code, record in zip(rows.codes, table.rows.records(), strict=True):
        state = _STATE_OF.get(code, "possible")
        cells = table.operands(record.cells)
        mean, sd, size = (_printed(cells.get(role, "")) for role in ("mean", "sd", "n"))
        items = count_of(cells.get("items", 1))
        if mean is None or size is None or size[1] or size[0] < 1 or items is None:
            yield None, state
            continue
        if (spread and sd is None) or not _DRAWN.issuperset(cells):
            yield None, state
            continue
        label = record.cells[others[0]].strip() if others and others[0] < len(record.cells) else ""
        ends = _printed(cells.get("low", "")), _printed(cells.get("high", ""))
        scale = None if ends[0] is None or ends[1] is None else (ends[0][0], ends[1][0])
        printed = cells["mean"], cells.get("sd", "")
        yield Point(record.line, label, mean, sd, size[0], items, scale, state, printed), state


def _printed(cell: str) -> Printed | None:
    """The number of a cell; None where it is none, or has a hedge or a second end."""
    plain = number_of(cell)
    if plain is not None or not cell:
        return plain
    try:
        figure = read(cell)
    except NumberError:
        return None
    if figure.hedge is not None or figure.upper is not None or figure.denominator != 1:
        return None
    decimals = max(-figure.exponent, 0)
    return figure.mantissa * 10 ** max(figure.exponent, 0), decimals + 2 * (figure.unit == PERCENT)
