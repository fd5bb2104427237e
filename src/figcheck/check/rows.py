"""Rows of one kind of claim: one verdict a row, in row order, whatever the cells hold.

A row whose cells are plain digits is decided by integers alone, with no record built; every other row
takes the way of a claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from figcheck.check.digits import Row, plainly, text_of
from figcheck.check.report import Verdict
from figcheck.claims.registry import KINDS, kind

MISSING = frozenset({"", "NA", "N/A", "n/a", "na", "NaN", "nan", "null", "None", ".", "-", "–", "—"})
"""How tables write a cell without a value: R's NA, pandas' NaN, SAS's and Stata's point, a dash."""


def check_rows(name: str, rows: Any) -> list[Verdict]:
    """The verdict on every row: "consistent", "inconsistent" or "unchecked".

    `rows` are mappings from role to what is printed (text, or a number; a list or text with `;`
    between for a role that takes several), or a pandas or polars frame. A row that cannot be read is
    unchecked. Raises KeyError for a kind that there is none of.
    """
    if name not in KINDS:
        raise KeyError(name)
    plain = plainly(name)
    found: list[Verdict] = []
    for row in _records(rows):
        outcome = plain(row) if plain is not None else None
        found.append(_judged(name, row) if outcome is None else outcome.verdict)
    return found


def _records(rows: Any) -> Iterable[Row]:
    """The rows of a list or a frame, without importing what frames are made by."""
    for method, arguments in (("to_dicts", ()), ("to_dict", ("records",))):
        if not isinstance(rows, Mapping) and hasattr(rows, method):
            found: Iterable[Row] = getattr(rows, method)(*arguments)
            return found
    return rows  # type: ignore[no-any-return]


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
    several = _several(name)
    for role, cell in row.items():
        if cell is None or cell != cell:  # noqa: PLR0124 - a missing number of a frame
            continue
        if isinstance(cell, str) and cell.strip() in MISSING:
            continue
        if role in several and isinstance(cell, str):
            yield role, [part.strip() for part in cell.split(";")]
        elif role in several:
            yield role, [text_of(part) for part in cell]
        else:
            yield role, cell if isinstance(cell, bool) else text_of(cell)


@lru_cache(maxsize=len(KINDS))
def _several(name: str) -> frozenset[str]:
    from figcheck.claims.rules import rule

    return frozenset(role.name for role in rule(name).roles if role.several)
