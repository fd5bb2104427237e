"""Whether the decimals of a table have a point or a comma: decided once, by the table as a whole.

A cell that is written otherwise is not read another way: its row stays unchecked and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from figcheck.errors import InputError, Problem
from figcheck.numbers.parse import shown

Decimal = Literal["point", "comma"]
_NUMBER = re.compile(r"[.,]?[0-9](?:[0-9.,]*[0-9])?")


def _shapes(decimal: str, group: str) -> re.Pattern[str]:
    """Prints that have only one sense: a thousand is never grouped after a 0, by ones, or by fours."""
    return re.compile(
        rf"0*{decimal}[0-9]+|[0-9]+{decimal}(?:[0-9]{{1,2}}|[0-9]{{4,}})|[0-9]{{4,}}{decimal}[0-9]{{3}}"
        rf"|[0-9]{{1,3}}(?:{group}[0-9]{{3}})+{decimal}[0-9]+|[0-9]{{1,3}}(?:{group}[0-9]{{3}}){{2,}}"
    )


_SHAPES: dict[Decimal, re.Pattern[str]] = {"point": _shapes(r"\.", ","), "comma": _shapes(",", r"\.")}
_OPEN = re.compile(r"[0-9]{1,3},[0-9]{3}")
_SWAP = str.maketrans(",.", ".,")


@lru_cache(maxsize=65_536)
def decimal_of(cell: str) -> Decimal | None:
    """The sign that the decimals of a cell must have; None where it may be either, or has none."""
    for number in _NUMBER.findall(cell):
        for decimal, shapes in _SHAPES.items():
            if shapes.fullmatch(number):
                return decimal
    return None


def with_points(cell: str) -> str:
    """A cell of a table with decimal commas as one with decimal points."""
    return cell.translate(_SWAP)


def misfit(cell: str, decimal: Decimal) -> str | None:
    """Why a cell, as one with decimal points, is not written as its table is."""
    if decimal_of(cell) != "comma":
        return None
    if decimal == "point":
        return f"{shown(cell)} has a decimal comma, and this table decimal points"
    return f"{shown(with_points(cell))} has a decimal point, and this table decimal commas"


def decide(path: str, cells: Iterable[tuple[int, str]], separator: str) -> Decimal:
    """How a table writes its decimals, by the cells of its roles, each with its line: as most of them do.

    Raises InputError where as many speak for the one as for the other, or none for either.
    """
    first: dict[Decimal, tuple[int, str]] = {}
    counts: dict[Decimal, int] = {"point": 0, "comma": 0}
    either: tuple[int, str] | None = None
    for line, cell in cells:
        found = decimal_of(cell)
        if found is not None:
            counts[found] += 1
            first.setdefault(found, (line, cell))
        elif either is None and _OPEN.fullmatch(cell):
            either = line, cell
    if counts["point"] != counts["comma"]:
        return "comma" if counts["comma"] > counts["point"] else "point"
    if first:
        (line, comma), (other, point) = first["comma"], first["point"]
        said = f"{shown(comma)} has a decimal comma, and {shown(point)} in line {other} a decimal point"
        raise InputError(Problem(path, f"{said}: {_ASK}", line))
    if either is not None and separator != ",":
        whole, part = either[1].split(",")
        said = f"{shown(either[1])} may be {whole}{part} or {whole}.{part}, and no other cell says which"
        raise InputError(Problem(path, f"{said}: {_ASK}", either[0]))
    return "point"


_ASK = "say --decimal comma or --decimal point"
