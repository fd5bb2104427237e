"""Rows whose cells are separated by commas, semicolons or tabs."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from figcheck.errors import InputError, Problem

_SEPARATORS = ",;\t"
_UNCLOSED = "a cell begins in this row whose quotation mark is not closed"


class Record(NamedTuple):
    """A row of a table: where it lies in the text, its line from 1, and its cells as they are written."""

    start: int
    end: int
    line: int
    cells: list[str]


class Lines:
    """The lines of a text one by one, and how far they have been read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> str:
        start = self.at
        if start >= len(self.text):
            raise StopIteration
        self.at = self.text.find("\n", start) + 1 or len(self.text)
        return self.text[start : self.at]


@dataclass(frozen=True, slots=True)
class Delimited:
    """A table whose first row names the columns."""

    path: str
    text: str
    separator: str
    head: tuple[str, ...] = ()
    head_line: int = 1

    def records(self) -> Iterator[Record]:
        """The rows in their order. Raises InputError for a table that is torn."""
        return islice(_records(self.path, self.text, self.separator), 1, None)

    def record(self, start: int, end: int, line: int) -> Record:
        """The row that lies between two places of the text."""
        cells = next(csv.reader([self.text[start:end]], delimiter=self.separator))
        return Record(start, end, line, cells)

    def begins(self, row: str) -> list[int | None]:
        """Where every cell of a row begins, behind its quotation mark if it has one."""
        cell = re.compile(rf'[ ]*"(?:[^"]|"")*"[^{self.separator}]*|[^{self.separator}]*')
        found: list[int | None] = []
        at = 0
        while at <= len(row):
            match = cell.match(row, at)
            found.append(at + 1 if row[at : at + 1] == '"' else at)
            at = (match.end() if match else len(row)) + 1
        return found

    def may_have_commas(self) -> bool:
        """Whether a cell may hold a comma: between commas only one in quotation marks does."""
        return '"' in self.text if self.separator == "," else "," in self.text

    def too_many(self, cells: list[str]) -> str | None:
        """What is wrong with a row that has more cells than the table has columns."""
        if len(cells) <= len(self.head) or not any(cell.strip() for cell in cells[len(self.head) :]):
            return None
        said = f"{len(cells)} cells in a table of {len(self.head)} columns"
        return f"{said}: a cell with a comma goes in quotation marks" if self.separator == "," else said


def delimited(path: str, text: str) -> Delimited:
    """The rows of a text, separated as its first row is. Raises InputError where there is none."""
    if "\n" not in text:
        text = text.replace("\r", "\n")
    first = text.lstrip("\n").partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    head = next(_records(path, text, separator), None)
    if head is None:
        raise InputError(Problem(path, "the table is empty: its first row names the columns"))
    return Delimited(path, text, separator, tuple(head.cells), head.line)


def _records(path: str, text: str, separator: str) -> Iterator[Record]:
    """The rows, the head first; blank ones left out."""
    lines = Lines(text)
    reader = csv.reader(lines, delimiter=separator)
    while True:
        start, line = lines.at, reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise InputError(Problem(path, _UNCLOSED, line)) from None
        if lines.at == len(text) and _is_open(text[start:], separator):
            raise InputError(Problem(path, _UNCLOSED, line))
        if any(cells):
            yield Record(start, lines.at, line, cells)


def _is_open(row: str, separator: str) -> bool:
    """Whether a row ends within quotation marks."""
    try:
        next(csv.reader([row], delimiter=separator, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False
