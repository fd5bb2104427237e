"""Rows for a spreadsheet: quoted where needed, and no cell that one would compute."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from figcheck.report.safe import safe

_COMPUTED = ("=", "+", "-", "@")
"""What a cell begins with that a spreadsheet takes for a formula."""
_LEADS = frozenset(" =+-@")
_SIGNED = re.compile(r"[-+][0-9]*[.,]?[0-9]+%?")
"""What begins so and is a number."""
AT_ONCE = 1_000
"""Rows of a piece."""


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Comma-separated values with a head; a cell that looks like a formula gets an apostrophe."""
    return "".join(lines(head, rows))


def lines(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The same in pieces of some rows each."""
    held = StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(map(_cell, head))
    for done, row in enumerate(rows, 1):
        writer.writerow([_cell(cell) for cell in row])
        if done % AT_ONCE == 0:
            yield held.getvalue()
            held.seek(0)
            held.truncate()
    yield held.getvalue()


def _cell(value: object) -> str:
    text = str(value)
    if text[:1] not in _LEADS and text.isascii() and text.isprintable():
        return text
    text = safe(text)
    if not text.lstrip().startswith(_COMPUTED) or _SIGNED.fullmatch(text):
        return text
    return f"'{text}"
