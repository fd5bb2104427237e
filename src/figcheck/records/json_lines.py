"""Rows that are JSON objects, one a line: their numbers are kept as they are printed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from figcheck.errors import InputError, Problem
from figcheck.records.delimited import Lines, Record

ENDINGS = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class JsonLines:
    """A table whose columns are the keys of its rows."""

    path: str
    text: str
    head: tuple[str, ...] = ()
    head_line: int = 1
    separator: str = ","

    def records(self) -> Iterator[Record]:
        """The rows in their order."""
        for start, end, line, row in _rows(self.path, self.text):
            yield Record(start, end, line, [_cell(row.get(key)) for key in self.head])

    def record(self, start: int, end: int, line: int) -> Record:
        """The row that lies between two places of the text."""
        row = _row(self.path, line, self.text[start:end])
        return Record(start, end, line, [_cell(row.get(key)) for key in self.head])

    def begins(self, row: str) -> list[int | None]:
        """Where the value of every key begins; None where it is a list or does not stand there plainly."""
        found = (re.search(rf'"{re.escape(key)}"\s*+:\s*+"?+(?![\[{{])', row) for key in self.head)
        return [match.end() if match else None for match in found]

    def may_have_commas(self) -> bool:
        """Whether a cell may hold a comma."""
        return True

    def too_many(self, cells: list[str]) -> str | None:
        """A row of named cells has none too many."""
        return None


def json_lines(path: str, text: str) -> JsonLines:
    """The rows of a text. Raises InputError where there is none, or one is no JSON object."""
    keys: dict[str, None] = {}
    first = 0
    for _, _, line, row in _rows(path, text):
        first = first or line
        keys |= dict.fromkeys(row)
    if not first:
        raise InputError(Problem(path, "the table is empty: every line is a JSON object"))
    return JsonLines(path, text, tuple(keys), first)


def _rows(path: str, text: str) -> Iterator[tuple[int, int, int, dict[str, Any]]]:
    lines = Lines(text)
    start = 0
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield start, lines.at, number, _row(path, number, line)
        start = lines.at


def _row(path: str, line: int, text: str) -> dict[str, Any]:
    try:
        row = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        raise InputError(Problem(path, "this line is no JSON object", line))
    return row


def _cell(value: Any) -> str:
    """A value as the cell of a table; a list as several figures."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(map(_cell, value))
    return value if isinstance(value, str) else json.dumps(value)
