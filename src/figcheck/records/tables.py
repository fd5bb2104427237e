"""Tables of one kind of claim: columns are roles and settings, a row is a claim.

A table is kept as its text. A row is read when it is asked for, so that a million of them take no more
room than the file does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from figcheck.check.columns import columns_of
from figcheck.check.rows import MISSING
from figcheck.claims.registry import kind
from figcheck.errors import InputError, Problem
from figcheck.records.delimited import Delimited, delimited
from figcheck.records.json_lines import ENDINGS, JsonLines, json_lines
from figcheck.records.notation import Decimal, decide, with_points

UNREAD = (".xlsx", ".xls", ".ods", ".numbers", ".sav", ".dta", ".rds")
"""Endings of tables that another program has to save as CSV."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head is understood."""

    path: str
    kind: str
    rows: Delimited | JsonLines
    roles: Mapping[int, str]
    """Position -> role or setting, of the columns that are one."""
    figures: frozenset[str]
    """The roles among them: the others are settings."""
    decimal: Decimal = "point"

    @property
    def text(self) -> str:
        """The whole table."""
        return self.rows.text

    @property
    def head(self) -> tuple[str, ...]:
        """Every column's name as written."""
        return self.rows.head

    def operands(self, cells: list[str]) -> dict[str, str]:
        """The cells that are roles and settings, without blanks around, in point notation."""
        found = {
            role: cell
            for at, role in self.roles.items()
            if at < len(cells) and (cell := cells[at].strip()) not in MISSING
        }
        if self.decimal == "point":
            return found
        return {
            role: with_points(cell) if role in self.figures or cell[:1].isdigit() else cell
            for role, cell in found.items()
        }


def read_table(name: str, path: str, text: str, decimal: Decimal | None = None) -> Table:
    """A table of claims of the kind `name` from its text; `decimal` stands in for what its cells say.

    Raises InputError for a head without the kind's roles, and for decimals that may be read either way.
    """
    named = PurePath(path).suffix.lower() in ENDINGS
    return table_of(name, path, json_lines(path, text) if named else delimited(path, text), decimal)


def table_of(name: str, path: str, rows: Delimited | JsonLines, decimal: Decimal | None = None) -> Table:
    """The same from its rows."""
    roles = columns_of(name, path, rows.head_line, [cell.strip() for cell in rows.head])
    figures = frozenset(role for role in roles.values() if role in kind(name).roles)
    table = Table(path, name, rows, roles, figures, decimal or "point")
    if decimal is not None or not rows.may_have_commas():
        return table
    return replace(table, decimal=decide(path, _printed(table), rows.separator))


def refuse_unread(path: str) -> None:
    """Raises InputError for a table of a program's own format."""
    suffix = PurePath(path).suffix.lower()
    if suffix in UNREAD:
        raise InputError(
            Problem(path, f"tables are read as CSV, JSON lines or Parquet; save the {suffix} as CSV (UTF-8)")
        )


def _printed(table: Table) -> Iterator[tuple[int, str]]:
    """Every cell of a role with its line."""
    places = [at for at, role in table.roles.items() if role in table.figures]
    for record in table.rows.records():
        for at in places:
            if at < len(record.cells) and record.cells[at]:
                yield record.line, record.cells[at].strip()
