"""Changes to the text of a YAML file at the places of its nodes: all else stays as it is written."""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from figcheck.records.nodes import Node, Scalar
from figcheck.records.writing import value


@dataclass(slots=True)
class Span:
    """Where a node stands in the source: offsets, `end` exclusive; the nodes in it in order."""

    start: int
    end: int
    flow: bool
    """Whether it is in braces or brackets, its own or those around it."""
    inside: list[Span] = field(default_factory=list)


class Editor:
    """Collects changes to one YAML source that is known to be sound."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._spans: dict[tuple[int, int, bool], Span] = {}
        self._changes: list[tuple[int, int, str]] = []
        root = yaml.compose(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        if root is not None:
            self._add(root, flow=False)

    def rewrite(self, node: Scalar, new: str) -> None:
        """Put another text into a value, in the quotation marks that it has where that is possible."""
        span = self._span(node)
        written = self._source[span.start : span.end]
        if written == _single(node.text) and new.isprintable():
            replacement = _single(new)
        elif written == f'"{node.text}"' and new.isprintable() and not {'"', "\\"} & set(new):
            replacement = f'"{new}"'
        else:
            replacement = value(new, flow=span.flow)
        self._changes.append((span.start, span.end, replacement))

    def remove_items(self, sequence: Node, items: list[Node], key: Scalar) -> None:
        """Take items out of a list; the list and its key too where none is left."""
        whole = self._span(sequence)
        gone = [self._span(item) for item in items]
        if len(gone) == len(whole.inside):
            self._cut_lines(self._span(key).start, whole.end)
        elif self._source[whole.start] == "[":
            kept = [self._source[span.start : span.end] for span in whole.inside if span not in gone]
            self._changes.append((whole.start, whole.end, f"[{', '.join(kept)}]"))
        else:
            for span in gone:
                self._cut_lines(self._source.rindex("-", 0, span.start), span.end)

    def result(self) -> str:
        """The source with every change made."""
        parts: list[str] = []
        at = 0
        for start, end, new in sorted(self._changes):
            parts += (self._source[at:start], new)
            at = max(at, end)
        return "".join([*parts, self._source[at:]])

    def _cut_lines(self, start: int, end: int) -> None:
        """Remove whole lines, with a comment that ends the last of them."""
        first = self._source.rfind("\n", 0, start) + 1
        last = self._source.find("\n", end)
        self._changes.append((first, len(self._source) if last < 0 else last + 1, ""))

    def _span(self, node: Node) -> Span:
        return self._spans[node.line, node.column, isinstance(node, Scalar)]

    def _add(self, node: yaml.Node, *, flow: bool) -> Span:
        """The span of a node; of a block that of what is in it, since its end mark is the next token's."""
        begin = node.start_mark
        flow = flow or bool(getattr(node, "flow_style", False))
        span = Span(begin.index, node.end_mark.index, flow)
        if isinstance(node, yaml.MappingNode):
            span.inside = [self._add(part, flow=flow) for pair in node.value for part in pair]
        elif isinstance(node, yaml.SequenceNode):
            span.inside = [self._add(item, flow=flow) for item in node.value]
        if span.inside and not flow:
            span.end = max(part.end for part in span.inside)
        span.end = span.start + len(self._source[span.start : span.end].rstrip())
        self._spans[begin.line + 1, begin.column + 1, isinstance(node, yaml.ScalarNode)] = span
        return span


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
