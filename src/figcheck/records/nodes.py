"""YAML as printed: every scalar a string with its place, and nothing in it that a reader cannot see.

Built from the parser's events, not by a loader that gives types: `12.50` is not `12.5`, `no` is no
boolean. Anchors, aliases and tags (which make bombs and objects), duplicate and complex keys and
further documents are problems.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

import yaml

from figcheck.records.broken import broken
from figcheck.records.problems import Problems

DEEPEST = 20
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Mark(Protocol):
    """A place as the parser gives it, counted from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class Spot(NamedTuple):
    """A place of our own making, counted from 0 like a parser's mark."""

    line: int
    column: int


@dataclass(slots=True)
class Scalar:
    """A value as written, from its first character (or quotation mark) to just past its last."""

    text: str
    start: Mark
    end: Mark
    plain: bool = True
    """Whether it was written without quotation marks (and not as a block)."""

    @property
    def line(self) -> int:
        """Of the first character, from 1."""
        return self.start.line + 1

    @property
    def column(self) -> int:
        """Of the first character, from 1."""
        return self.start.column + 1


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


_Frame = tuple[Sequence | Mapping, Scalar | None, set[str]]
_ENDS = frozenset((yaml.MappingEndEvent, yaml.SequenceEndEvent))
_NEITHER = frozenset(
    (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)
)


def compose(source: str, problems: Problems) -> Node | None:
    """The one document of a record. None, with the problem added, where it is empty or no YAML."""
    control = _CONTROL.search(source)
    if control is not None:
        line = source.count("\n", 0, control.start()) + 1
        column = control.start() - source.rfind("\n", 0, control.start())
        problems.add(f"the control character U+{ord(control[0]):04X} may not stand in a record", line, column)
        return None
    try:
        root = _build(_parser(source), problems)
    except yaml.MarkedYAMLError as error:
        found = broken(error, source)
        problems.add(f"not valid YAML: {found.message}", found.line, found.column)
        return None
    except yaml.YAMLError:
        problems.add("not valid YAML: a character that YAML does not allow", 1, 1)
        return None
    if root is None and not len(problems):
        problems.add("the record is empty", 1, 1)
    return root


def _parser(source: str) -> Any:
    """The parser of libyaml, or the slower one in Python where the first is not there."""
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)(source)


def _build(parser: Any, problems: Problems) -> Node | None:
    """The node of a stream of events. One loop without recursion: it is met once for every value."""
    root = Sequence(0, 0)
    inside: Sequence | Mapping = root
    key: Scalar | None = None
    names: set[str] = set()
    around: list[_Frame] = []
    while (event := parser.get_event()) is not None:
        kind = event.__class__
        if kind is yaml.ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                _refuse(event, problems)
            node: Node = Scalar(event.value, event.start_mark, event.end_mark, not event.style)
        elif kind in _ENDS:
            inside, key, names = around.pop()
            continue
        elif kind in _NEITHER:
            if kind is yaml.DocumentStartEvent and root.items:
                problems.add(
                    "a record is one YAML document: a second one starts here", event.start_mark.line + 1, 1
                )
                break
            continue
        else:
            node = _other(event, kind, problems)
        if isinstance(inside, Sequence):
            inside.items.append(node)
        elif key is None:
            key = _key(node, names, problems)
        else:
            inside.entries.append((key, node))
            key = None
        if not isinstance(node, Scalar):
            if len(around) == DEEPEST:
                problems.add(f"nested more than {DEEPEST} deep", node.line, node.column)
                return None
            around.append((inside, key, names))
            inside, key, names = node, None, set()
    return root.items[0] if root.items else None


def _other(event: Any, kind: type, problems: Problems) -> Node:
    """The node that a list, a mapping or an alias starts."""
    mark = event.start_mark
    if kind is yaml.AliasEvent:
        problems.add(
            "aliases (*) are not allowed in a record: write the value out", mark.line + 1, mark.column + 1
        )
        return Scalar("", mark, mark)
    if event.anchor is not None or event.tag is not None:
        _refuse(event, problems)
    shape = Mapping if kind is yaml.MappingStartEvent else Sequence
    return shape(mark.line + 1, mark.column + 1, bool(event.flow_style))


def _refuse(event: Any, problems: Problems) -> None:
    line, column = event.start_mark.line + 1, event.start_mark.column + 1
    if event.anchor is not None:
        problems.add("anchors (&) are not allowed in a record", line, column)
    if event.tag is not None:
        problems.add("tags (!) are not allowed in a record: every value is read as printed", line, column)


def _key(node: Node, names: set[str], problems: Problems) -> Scalar:
    """The node as a key; a complex one and one that stood before are problems."""
    if not isinstance(node, Scalar):
        problems.add("a key is one word, not a list or a mapping", node.line, node.column)
        spot = Spot(node.line - 1, node.column - 1)
        return Scalar("", spot, spot)
    if node.text in names:
        problems.add(f'the key "{node.text}" stands here a second time', node.line, node.column)
    names.add(node.text)
    return node
