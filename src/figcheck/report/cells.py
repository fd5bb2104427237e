"""Rows for a spreadsheet: quoted where needed, and no cell that one would compute."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from figcheck.report.safe import safe

_COMPUTED = ("=", "+", "-", "@")
"""What a cell begins with that a spreadsheet takes for a formula."""


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Comma-separated values with a head; a cell that looks like a formula gets an apostrophe."""
    held = StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return held.getvalue()


def _cell(value: object) -> str:
    text = safe(str(value))
    return f"'{text}" if text.lstrip().startswith(_COMPUTED) else text
