"""The report as one JSON document: ASCII only, so it passes every terminal and pipe unchanged."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from figcheck.check.canonical import in_parts
from figcheck.check.report import Report
from figcheck.report.options import Options


def render(report: Report, options: Options) -> str:
    """See docs/report.schema.json."""
    return "".join(pieces(report, options))


def pieces(report: Report, options: Options) -> Iterator[str]:
    """The same in pieces: the rows of a table are written one after the other, and never held together."""
    yield from _written(in_parts(report, figures=options.figures), "\n", depth=4)
    yield "\n"


def _written(value: Any, margin: str, depth: int) -> Iterator[str]:
    """A value as `json.dumps` writes it with an indent; values deeper than `depth` are written whole."""
    inner = f"{margin}  "
    if depth == 0 or not isinstance(value, Iterable) or isinstance(value, str):
        yield json.dumps(value, indent=2).replace("\n", margin)
    elif isinstance(value, dict):
        lead = "{"
        for key, held in value.items():
            yield f"{lead}{inner}{json.dumps(key)}: "
            yield from _written(held, inner, depth - 1)
            lead = ","
        yield f"{margin}}}" if lead == "," else "{}"
    else:
        lead = "["
        for held in value:
            yield f"{lead}{inner}"
            yield from _written(held, inner, depth - 1)
            lead = ","
        yield f"{margin}]" if lead == "," else "[]"
