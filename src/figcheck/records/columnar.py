"""Tables stored column by column, Parquet and Arrow, as rows of text.

Read batch by batch through pyarrow (the extra `parquet`, imported only here and only for such a table). A
number becomes the shortest text that is read back as itself, so text and decimals keep the digits that
were printed and floats do not: 5.20 comes back as 5.2 and 28 as 28.0, which stand for more values, never
for others.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from contextlib import closing
from importlib import import_module
from io import StringIO
from pathlib import PurePath
from typing import Any

from figcheck.errors import InputError, Problem
from figcheck.records.delimited import Delimited

ENDINGS = {".parquet": "Parquet", ".feather": "Arrow", ".arrow": "Arrow"}
NO_PARQUET = 'a {} table needs pyarrow: pip install "figcheck[parquet]"'
_ROWS = 10_000
"""Rows that are turned into text at once."""
_ONE_LINE = str.maketrans("\r\n\0", "   ")


def is_columnar(path: str) -> bool:
    """Whether a path names such a table by its ending."""
    return PurePath(path).suffix.lower() in ENDINGS


def columnar(path: str, data: bytes, *, max_size: int) -> Delimited:
    """The rows of a table from the bytes of its file, the first in line 2 as under a head of its own.

    Raises InputError without pyarrow, for bytes that are no such table, and for more than `max_size`
    characters of text.
    """
    form = ENDINGS[PurePath(path).suffix.lower()]
    try:
        pyarrow = import_module("pyarrow")
    except ImportError:
        raise InputError(Problem(path, NO_PARQUET.format(form))) from None
    text = StringIO()
    write = csv.writer(text, lineterminator="\n").writerow
    head: Sequence[str] = ()
    try:
        with closing(pyarrow.BufferReader(data)) as source:
            for head, columns in _batches(form, source):
                if not text.tell():
                    write(head)
                for row in zip(*columns, strict=True):
                    write(row)
                if text.tell() > max_size:
                    said = f"the table is larger than {max_size:,} characters; --max-size sets the limit"
                    raise InputError(Problem(path, said))
    except (pyarrow.ArrowException, OSError, ValueError, TypeError):
        raise InputError(Problem(path, f"this is no {form} table")) from None
    if not head:
        raise InputError(Problem(path, "the table is empty"))
    return Delimited(path, text.getvalue(), ",", tuple(head))


def _batches(form: str, source: Any) -> Iterator[tuple[list[str], list[list[str]]]]:
    """The names of the columns and their cells, batch by batch; a table without rows has one batch."""
    if form == "Parquet":
        table = import_module("pyarrow.parquet").ParquetFile(source)
        schema, batches = table.schema_arrow, table.iter_batches(batch_size=_ROWS)
    else:
        table = import_module("pyarrow.ipc").open_file(source)
        schema, batches = table.schema, map(table.get_batch, range(table.num_record_batches))
    names = [_cell(name) for name in schema.names]
    yield names, [[] for _ in names]
    for batch in batches:
        yield names, [_cells(column) for column in batch.columns]


def _cells(column: Any) -> list[str]:
    """A column as text: numbers by pyarrow, which knows how many digits a float of its width has."""
    types = import_module("pyarrow").types
    if types.is_nested(column.type):
        return [_cell(value) for value in column.to_pylist()]
    cells = [_cell(value) for value in column.cast("string").to_pylist()]
    if not types.is_floating(column.type):
        return cells
    return [f"{cell}.0" if cell.removeprefix("-").isdigit() else cell for cell in cells]


def _cell(value: Any) -> str:
    """A value as the cell of a table; a list as several figures."""
    if isinstance(value, list):
        return "; ".join(map(_cell, value))
    return "" if value is None else str(value).translate(_ONE_LINE)
