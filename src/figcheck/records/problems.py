"""Everything that is wrong with one record file, each with its place and the line it stands on."""

from __future__ import annotations

from figcheck.errors import InputError, Problem

_WIDEST = 100
_MOST = 200
_LONGEST = 300


class Problems:
    """Collects the problems of a record, so that all are shown and not the first."""

    def __init__(self, path: str, source: str) -> None:
        self.path = path
        self._lines = source.split("\n")
        self._found: list[Problem] = []

    def __len__(self) -> int:
        return len(self._found)

    @property
    def full(self) -> bool:
        """Whether no more problems are kept."""
        return len(self._found) >= _MOST

    def add(self, message: str, line: int, column: int) -> None:
        """A problem at a place of the record, both from 1."""
        if self.full:
            return
        short = message if len(message) <= _LONGEST else f"{message[:_LONGEST]}…"
        self._found.append(Problem(self.path, short, line, column, self._excerpt(line, column)))

    def error(self) -> InputError:
        """All of them, in the order of the file."""
        return InputError(*sorted(self._found, key=lambda problem: (problem.line, problem.column)))

    def _excerpt(self, line: int, column: int) -> str | None:
        """The line with a caret under the place; of a long line what stands around it."""
        if not 1 <= line <= len(self._lines):
            return None
        text = self._lines[line - 1].rstrip("\r").replace("\t", " ")
        start = max(0, column - 1 - _WIDEST // 2) if len(text) > _WIDEST else 0
        return f"{text[start : start + _WIDEST]}\n{' ' * (column - 1 - start)}^"
