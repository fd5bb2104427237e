"""Where the cells of a row stand in its text, and the claim that they make."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from figcheck.claims.claim import Binding, Claim
from figcheck.claims.registry import kind
from figcheck.numbers.figure import Figure
from figcheck.numbers.parse import NumberError, read
from figcheck.records.notation import misfit
from figcheck.records.tables import Table

MOST_CELL = 10_000
"""Characters of one cell."""
Places = Mapping[str, int]
"""Role -> where its cell begins in the text."""


class RowError(ValueError):
    """Why a row cannot be read as a claim: one sentence."""


def places(table: Table, row: str, start: int) -> dict[str, int]:
    """Where the cells of the roles begin in a table's text, where that is known; `row` begins at `start`."""
    begins = table.rows.begins(row)
    found = {}
    for at, role in table.roles.items():
        begin = begins[at] if at < len(begins) else None
        if begin is not None:
            found[role] = start + begin + len(row) - begin - len(row[begin:].lstrip(" "))
    return found


def claim_of(table: Table, cells: Mapping[str, str], where: Places, binding: Binding) -> Claim:
    """The claim of a row. Raises RowError for cells that cannot be read."""
    from pydantic import ValidationError

    model = kind(table.kind)
    values: dict[str, Any] = {}
    for role, cell in cells.items():
        if len(cell) > MOST_CELL:
            raise RowError(f"{role}: a cell has at most {MOST_CELL:,} characters")
        if role in table.figures and (reason := misfit(cell, table.decimal)):
            raise RowError(f"{role}: {reason}")
        several = role in table.figures and model.roles[role].several
        values[role] = [part.strip() for part in cell.split(";")] if several else cell
    missing = [name for name, held in model.model_fields.items() if held.is_required() and name not in values]
    if missing:
        raise RowError(f"no {' and no '.join(missing)} given")
    try:
        claim = model(binding=binding, **values)
    except ValidationError as error:
        first = error.errors()[0]
        role = str(first["loc"][0]) if first["loc"] else ""
        raise RowError(f"{role}: {_told(first, values.get(role))}" if role else _told(first, None)) from None
    except NumberError as error:
        raise RowError(str(error)) from None
    return _placed(claim, cells, where)


def readable(table: Table, cells: Mapping[str, str], binding: Binding) -> Claim:
    """A claim of what figures can be read of a row that makes none."""
    model = kind(table.kind)
    values: dict[str, Any] = dict.fromkeys(name for name in model.model_fields if name != "binding")
    for role, cell in cells.items():
        if role not in table.figures or len(cell) > MOST_CELL:
            continue
        try:
            figure = read(cell)
        except NumberError:
            continue
        values[role] = (figure,) if model.roles[role].several else figure
    return model.model_construct(binding=binding, **values)


def _told(error: Any, cell: object) -> str:
    """What pydantic found wrong with a cell, in this project's words."""
    said = str(error["msg"]).removeprefix("Value error, ")
    if error["type"].startswith("int_"):
        return f'"{cell}" is no whole number'
    if error["type"].startswith("bool_"):
        return f'"{cell}" is neither true nor false'
    if error["type"] == "literal_error":
        expected = str(error["ctx"]["expected"]).replace("'", "")
        return f'"{cell}" is not {expected}'
    if error["type"].startswith("greater_than"):
        return f'"{cell}" is below {error["ctx"].get("ge", error["ctx"].get("gt"))}'
    return said


def _placed(claim: Claim, cells: Mapping[str, str], where: Places) -> Claim:
    """The claim with every figure where it stands in the table."""
    moved: dict[Figure, Figure] = {}
    at: dict[str, int] = {}
    for role, figure in claim.operands():
        if role not in where:
            continue
        begin = cells[role].find(figure.text, at.get(role, 0))
        if begin >= 0:
            at[role] = begin + len(figure.text)
            moved[figure] = figure.placed(where[role] + begin, where[role] + at[role])
    return claim.replaced(moved)
