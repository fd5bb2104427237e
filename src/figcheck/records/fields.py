"""Reads the nodes of a record field by field: what has the wrong shape or name becomes a problem."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from figcheck.errors import did_you_mean
from figcheck.records.nodes import Mapping, Node, Scalar, Sequence
from figcheck.records.problems import Problems

_NAME = re.compile(r"[^\W\d]\w*")
_EATEN = re.compile(r"\s+#(?:\S|.*\{\w)")
_SHAPES = {Scalar: "a value", Sequence: "a list", Mapping: "a mapping"}


class Fields:
    """One record's nodes, its source lines, and where to put its problems."""

    def __init__(self, source: str, problems: Problems) -> None:
        self._lines = source.split("\n")
        self._problems = problems

    def problem(self, message: str, at: Node) -> None:
        """A problem at the place of a node."""
        self._problems.add(message, at.line, at.column)

    @property
    def found(self) -> int:
        """How many problems there are so far."""
        return len(self._problems)

    @property
    def full(self) -> bool:
        """Whether no more problems are kept: then nothing need be looked up for one."""
        return self._problems.full

    def text(self, node: Node, what: str) -> str | None:
        """The text of a value that is required; None, with the problem added, where it is none."""
        if isinstance(node, Scalar) and (node.text or not node.plain):
            return node.text
        found = "nothing" if isinstance(node, Scalar) else _SHAPES[type(node)]
        self.problem(f"{what} is a value, not {found}", node)
        return None

    def name(self, node: Node, what: str = "a figure's name") -> Scalar | None:
        """A name of a figure: letters, digits and underscores, so that a formula can use it."""
        text = self.text(node, what)
        if text is None or not isinstance(node, Scalar):
            return None
        if _NAME.fullmatch(text) is None:
            self.problem(f"{what} is of letters, digits and underscores, with a letter first", node)
            return None
        return node

    def items(self, node: Node, what: str) -> list[Node]:
        """The items of a list; none of an empty value."""
        if isinstance(node, Sequence):
            return [] if self._is_cut(node) else node.items
        if not (isinstance(node, Scalar) and node.plain and not node.text):
            self.problem(f"{what} is a list: one item a line, each after a dash", node)
        return []

    def entries(self, node: Node, what: str) -> list[tuple[Scalar, Node]]:
        """The keys of a mapping with their values; none of an empty value."""
        if isinstance(node, Mapping):
            return list(self._without_cut_numbers(node)) if node.flow else node.entries
        if not (isinstance(node, Scalar) and node.plain and not node.text):
            self.problem(f"{what} is a mapping of keys to values", node)
        return []

    def keys(self, node: Node, what: str, known: Collection[str]) -> dict[str, tuple[Scalar, Node]]:
        """The entries of a mapping by key; an unknown key is a problem with the nearest known one."""
        found: dict[str, tuple[Scalar, Node]] = {}
        for key, value in self.entries(node, what):
            if key.text in known:
                found[key.text] = (key, value)
            else:
                self.problem(f'{what} has no key "{key.text}"{did_you_mean(key.text, known)}', key)
        return found

    def quoted(self, node: Node, what: str = "a quote") -> Scalar | None:
        """The words of a quote, unless YAML has taken some of them for a comment."""
        if self.text(node, what) is None or not isinstance(node, Scalar):
            return None
        if node.plain:
            line = self._lines[node.end.line] if node.end.line < len(self._lines) else ""
            if "#" in line and _EATEN.match(line, node.end.column):
                self.problem("YAML takes what follows # for a comment: put the quote in single quotes", node)
                return None
        return node

    def _without_cut_numbers(self, node: Mapping) -> Iterator[tuple[Scalar, Node]]:
        """The entries of a mapping, but for numbers that YAML cut off at their comma: `{part: 11,754}`."""
        rest = [isinstance(value, Scalar) and value.plain and not value.text for _, value in node.entries]
        for index, (key, value) in enumerate(node.entries):
            if not isinstance(value, Scalar) or (rest[index] and not key.text[:1].isdigit()):
                yield key, value
            elif index + 1 < len(rest) and rest[index + 1] and node.entries[index + 1][0].text[:1].isdigit():
                self._cut(value, f"{value.text},{node.entries[index + 1][0].text}")
            elif not rest[index]:
                yield key, value

    def _is_cut(self, node: Sequence) -> bool:
        """In brackets `[11,754, 3]` are three numbers to YAML: a comma right between digits says so."""
        if not node.flow:
            return False
        for left, right in pairwise(node.items):
            if not (isinstance(left, Scalar) and isinstance(right, Scalar) and left.plain and right.plain):
                continue
            joined = left.end.line == right.start.line and right.start.column == left.end.column + 1
            if joined and left.text[-1:].isdigit() and right.text[:1].isdigit():
                self._cut(left, f"{left.text},{right.text}")
                return True
        return False

    def _cut(self, node: Scalar, number: str) -> None:
        self.problem(
            f"in braces and brackets YAML ends a number at its comma: write '{number}' in quotes", node
        )
