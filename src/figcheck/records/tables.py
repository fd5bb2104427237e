"""Tables of one kind of claim: columns are roles and settings, a row is a claim.

A table is kept as its text. A row is read when it is asked for, so that a million of them take no more
room than the file does.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from figcheck.check.columns import columns_of
from figcheck.check.rows import MISSING
from figcheck.claims.registry import kind
from figcheck.errors import InputError, Problem
from figcheck.records.notation import Decimal, decide, separator_of, with_points


class Record(NamedTuple):
    """A row of a table: where it lies in the text, its line from 1, and its cells as they are written."""

    start: int
    end: int
    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head is understood."""

    path: str
    kind: str
    text: str
    head: tuple[str, ...]
    """Every column's name as written."""
    roles: Mapping[int, str]
    """Position -> role or setting, of the columns that are one."""
    figures: frozenset[str]
    """The roles among them: the others are settings."""
    separator: str
    decimal: Decimal

    def records(self) -> Iterator[Record]:
        """The rows in their order. Raises InputError for a table that is torn."""
        return islice(_records(self.path, self.text, self.separator), 1, None)

    def record(self, start: int, end: int, line: int) -> Record:
        """The row that lies between two places of the text."""
        cells = next(csv.reader([self.text[start:end]], delimiter=self.separator))
        return Record(start, end, line, cells)

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

    def too_many(self, cells: list[str]) -> str | None:
        """What is wrong with a row that has more cells than the table has columns."""
        if len(cells) <= len(self.head) or not any(cell.strip() for cell in cells[len(self.head) :]):
            return None
        said = f"{len(cells)} cells in a table of {len(self.head)} columns"
        return f"{said}: a cell with a comma goes in quotation marks" if self.separator == "," else said


def read_table(name: str, path: str, text: str, decimal: Decimal | None = None) -> Table:
    """A table of claims of the kind `name`; `decimal` stands in for what its cells say.

    Raises InputError for a head without the kind's roles, and for decimals that may be read either way.
    """
    if "\n" not in text:
        text = text.replace("\r", "\n")
    separator = separator_of(text.lstrip("\n").partition("\n")[0])
    head = next(_records(path, text, separator), None)
    if head is None:
        raise InputError(Problem(path, "the table is empty: its first row names the columns"))
    roles = columns_of(name, path, head.line, [cell.strip() for cell in head.cells])
    figures = frozenset(role for role in roles.values() if role in kind(name).roles)
    table = Table(path, name, text, tuple(head.cells), roles, figures, separator, decimal or "point")
    if decimal is not None or not _may_have_commas(text, separator):
        return table
    found = decide(path, _printed(table), separator)
    return Table(path, name, text, table.head, roles, figures, separator, found)


def _may_have_commas(text: str, separator: str) -> bool:
    """Whether a cell may hold a comma: between commas only one in quotation marks does."""
    return '"' in text if separator == "," else "," in text


def _printed(table: Table) -> Iterator[tuple[int, str]]:
    """Every cell of a role with its line."""
    places = [at for at, role in table.roles.items() if role in table.figures]
    for record in table.records():
        for at in places:
            if at < len(record.cells) and record.cells[at]:
                yield record.line, record.cells[at].strip()


class _Lines:
    """The lines of a text one by one, and how far they have been read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        start = self.at
        if start >= len(self.text):
            raise StopIteration
        self.at = self.text.find("\n", start) + 1 or len(self.text)
        return self.text[start : self.at]


def _records(path: str, text: str, separator: str) -> Iterator[Record]:
    """The rows, the head first; blank ones left out."""
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=separator)
    while True:
        start, line = lines.at, reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise InputError(Problem(path, _UNCLOSED, line)) from None
        if reader.line_num > line and lines.at == len(text) and _is_open(text[start:], separator):
            raise InputError(Problem(path, _UNCLOSED, line))
        if any(cells):
            yield Record(start, lines.at, line, cells)


_UNCLOSED = "a cell begins in this row whose quotation mark is not closed"


def _is_open(row: str, separator: str) -> bool:
    """Whether a row ends within quotation marks."""
    try:
        next(csv.reader([row], delimiter=separator, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False
