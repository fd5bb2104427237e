"""Rows of one kind of claim: one verdict a row, in row order, whatever the cells hold.

A row whose cells are plain digits is decided by integers alone, with no record built; every other row
takes the way of a claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from figcheck.check.columns import columns_of, keys_of
from figcheck.check.digits import plainly
from figcheck.check.digits.cells import Row, text_of
from figcheck.check.report import Verdict
from figcheck.claims.registry import KINDS, kind
from figcheck.errors import InputError, Problem, did_you_mean

MISSING = frozenset(
    {"", "NA", "N/A", "n/a", "na", "NaN", "nan", "<NA>", "NaT", "null", "None", ".", "-", "–", "—"}
)
"""How tables write a cell without a value: R's NA, pandas' NaN, SAS's and Stata's point, a dash."""


class KindError(InputError, KeyError):
    """There is no such kind of claim."""


def check_rows(name: str, rows: Any) -> list[Verdict]:
    """The verdict on every row: "consistent", "inconsistent" or "unchecked".

    `rows` are mappings (or named tuples) from role to what is printed: text, or a number; a list or
    text with `;` between for a role that takes several. A pandas or polars frame is taken by its
    columns. Columns and keys that are no role are left alone. A row that cannot be read is unchecked.
    Raises InputError for a kind that there is none of, for what holds no rows, and for a name that is
    nearly that of a role.
    """
    if name not in KINDS:
        raise KindError(Problem("", f'no kind is called "{name}"{did_you_mean(str(name), KINDS)}'))
    plain = plainly(name) or _never
    roles = kind(name).model_fields
    found: list[Verdict] = []
    for row in _records(name, rows):
        outcome, named = plain(_given(row)), row
        if outcome is None and not roles.keys() >= row.keys():
            named = _by_roles(name, row)
            outcome = plain(_given(named))
        found.append(_judged(name, named) if outcome is None else outcome.verdict)
    return found


def _never(row: Row) -> None:
    """A kind whose rows no digits alone decide."""


def _by_roles(name: str, row: Row) -> Row:
    """The row without the keys that are no role, as a table's columns."""
    if getattr(kind(name), "open_roles", False):
        return row
    return {role: row[key] for key, role in keys_of(name, tuple(row)).items()}


def _records(name: str, rows: Any) -> Iterator[Row]:
    """The rows of a list or a frame, without importing what frames are made by."""
    if hasattr(rows, "columns") and not isinstance(rows, Mapping):
        columns = [str(column) for column in rows.columns]
        known = columns_of(name, "", 0, columns)
        cells = [rows[rows.columns[at]].to_list() for at in known]
        return (dict(zip(known.values(), row, strict=True)) for row in zip(*cells, strict=True))
    if isinstance(rows, Mapping | str | bytes) or not isinstance(rows, Iterable):
        raise InputError(Problem("", f"rows are a list of mappings or a frame, not {type(rows).__name__}"))
    return map(_mapping, rows)


def _given(row: Row) -> Row:
    """The row as print, without its missing values: most have none. A bare 0 is a value, no empty cell."""
    if all(type(cell) is str and cell not in MISSING for cell in row.values()):
        return row
    found: dict[str, Any] = {}
    for role, cell in row.items():
        if isinstance(cell, bool) or (type(cell) is int and cell):
            found[role] = cell
        elif (printed := text_of(cell).strip()) not in MISSING:
            found[role] = printed
    return found


def _mapping(row: Any) -> Row:
    if type(row) is dict or isinstance(row, Mapping):
        return row
    if hasattr(row, "_asdict"):
        found: Row = row._asdict()
        return found
    raise InputError(Problem("", f"a row names its roles: a mapping, not {type(row).__name__}"))


def _judged(name: str, row: Row) -> Verdict:
    """The long way: a record, and the ladder."""
    from pydantic import ValidationError

    from figcheck.check.ladder import judge

    try:
        claim = kind(name)(**dict(_operands(name, row)))
    except (ValidationError, TypeError):
        return "unchecked"
    return judge(claim).verdict


def _operands(name: str, row: Row) -> Iterator[tuple[str, object]]:
    roles = kind(name).roles
    for role, cell in row.items():
        if text_of(cell).strip() in MISSING:
            continue
        several = role in roles and roles[role].several
        if several and isinstance(cell, str):
            yield role, [part.strip() for part in cell.split(";")]
        elif several:
            yield role, [text_of(part) for part in cell]
        else:
            yield role, cell if isinstance(cell, bool) else text_of(cell)
