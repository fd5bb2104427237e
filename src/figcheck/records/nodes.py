"""YAML as printed: every scalar a string with its place, and nothing in it that a reader cannot see.

Built from the parser's events, not by a loader that gives types: `12.50` is not `12.5`, `no` is no
boolean. Anchors, aliases and tags (which make bombs and objects), duplicate and complex keys and
further documents are problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from figcheck.records.problems import Problems

DEEPEST = 20
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(slots=True)
class Scalar:
    """A value as written; `line` and `column` of its first character, `end_…` just past it, from 1."""

    text: str
    line: int
    column: int
    end_line: int
    end_column: int
    plain: bool = True
    """Whether it was written without quotation marks (and not as a block)."""


@dataclass(slots=True)
class Sequence:
    """A list; `flow` where it was written in brackets."""

    line: int
    column: int
    flow: bool = False
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with their values, in the order of the file; `flow` where it was written in braces."""

    line: int
    column: int
    flow: bool = False
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)


Node = Scalar | Sequence | Mapping


class _TooDeepError(Exception):
    """The record is nested deeper than any record needs."""


def compose(source: str, problems: Problems) -> Node | None:
    """The one document of a record. None, with the problem added, where it is empty or no YAML."""
    control = _CONTROL.search(source)
    if control is not None:
        line = source.count("\n", 0, control.start()) + 1
        column = control.start() - source.rfind("\n", 0, control.start())
        problems.add(f"the control character U+{ord(control[0]):04X} may not stand in a record", line, column)
        return None
    builder = _Builder(problems)
    try:
        for event in _events(source):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problems.add(f"not valid YAML: {error.problem or error.context}{_hint(source, line)}", line, column)
        return None
    except yaml.YAMLError:
        problems.add("not valid YAML: a character that YAML does not allow", 1, 1)
        return None
    except _TooDeepError:
        return None
    if builder.root is None and not len(problems):
        problems.add("the record is empty", 1, 1)
    return builder.root


def _events(source: str) -> Iterator[Any]:
    """The events of libyaml's parser; of the slower one in Python where the first is not there."""
    return yaml.parse(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


class _Builder:
    """Turns events into nodes, without recursion."""

    def __init__(self, problems: Problems) -> None:
        self.root: Node | None = None
        self._problems = problems
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Scalar | None] = []
        self._names: list[set[str]] = []
        self._documents = 0

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._check(event)
            start, end = event.start_mark, event.end_mark
            plain = event.style is None or event.style == ""
            self._place(
                Scalar(event.value, start.line + 1, start.column + 1, end.line + 1, end.column + 1, plain)
            )
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._check(event)
            self._enter(event, Mapping if kind is yaml.MappingStartEvent else Sequence)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._open.pop()
            self._keys.pop()
            self._names.pop()
        elif kind is yaml.AliasEvent:
            self._problem("aliases (*) are not allowed in a record: write the value out", event)
            mark = event.start_mark
            self._place(Scalar("", mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 1))
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents == 2:
                self._problem("a record is one YAML document: a second one starts here", event)

    def _check(self, event: Any) -> None:
        if event.anchor is not None:
            self._problem("anchors (&) are not allowed in a record", event)
        if event.tag is not None:
            self._problem("tags (!) are not allowed in a record: every value is read as printed", event)

    def _problem(self, message: str, event: Any) -> None:
        mark = event.start_mark
        self._problems.add(message, mark.line + 1, mark.column + 1)

    def _enter(self, event: Any, shape: type[Sequence | Mapping]) -> None:
        mark = event.start_mark
        node = shape(mark.line + 1, mark.column + 1, bool(event.flow_style))
        self._place(node)
        if len(self._open) >= DEEPEST:
            self._problem(f"nested more than {DEEPEST} deep", event)
            raise _TooDeepError
        self._open.append(node)
        self._keys.append(None)
        self._names.append(set())

    def _place(self, node: Node) -> None:
        """Put a node where it belongs: the root, an item, a key, or the value of the last key."""
        if self._documents > 1:
            return
        if not self._open:
            self.root = node
            return
        inside = self._open[-1]
        if isinstance(inside, Sequence):
            inside.items.append(node)
            return
        key = self._keys[-1]
        if key is not None:
            self._keys[-1] = None
            inside.entries.append((key, node))
            return
        self._keys[-1] = self._key(node)

    def _key(self, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            self._problems.add("a key is one word, not a list or a mapping", node.line, node.column)
            return Scalar("", node.line, node.column, node.line, node.column)
        if node.text in self._names[-1]:
            self._problems.add(f'the key "{node.text}" stands here a second time', node.line, node.column)
        self._names[-1].add(node.text)
        return node


def _hint(source: str, line: int) -> str:
    """What usually made a line no YAML: a quotation whose signs mean something to YAML."""
    lines = source.split("\n", line)
    text = lines[line - 1].strip() if line <= len(lines) else ""
    if any(sign in text for sign in "{}[]%@`&*!|>'\"") or text.count(": ") > 1:
        return "; a quote with YAML's own signs in it belongs in single quotes"
    return ""
