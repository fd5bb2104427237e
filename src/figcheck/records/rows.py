"""One row of a table judged: by its digits where they are enough, else by the claim that it makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from figcheck.check.digits import Outcome, Row, judgement, plainly
from figcheck.check.ladder import judge
from figcheck.check.report import Judgement
from figcheck.claims.article import Rounding
from figcheck.claims.claim import Binding, Claim
from figcheck.claims.registry import kind
from figcheck.numbers.figure import Figure
from figcheck.numbers.parse import read
from figcheck.records.cells import Places, RowError, claim_of, places, readable
from figcheck.records.delimited import Record
from figcheck.records.tables import Table

_SPACES = 4_096
Plain = Callable[[Row], Outcome | None]


def quick(table: Table, rounding: Rounding) -> Plain:
    """What judges rows of a table by their digits, None for those that take more."""
    plain = plainly(table.kind)
    if plain is None or rounding != "ladder":
        return lambda row: None
    return plain


def judge_row(table: Table, record: Record, rounding: Rounding) -> Judgement:
    """The judgement on a row; one that cannot be read is unchecked, and says why."""
    row = table.text[record.start : record.end].rstrip("\r\n")
    where = places(table, row, record.start)
    binding = Binding("table", None, "strong", record.start, record.start + len(row), record.line)
    cells = table.operands(record.cells)
    try:
        if reason := table.rows.too_many(record.cells):
            raise RowError(reason)
        outcome = quick(table, rounding)(cells)
        if outcome is None:
            return judge(claim_of(table, cells, where, binding), rounding)
        return judgement(_plain_claim(table, cells, where, binding), outcome)
    except RowError as error:
        reason = str(error)
        return Judgement(readable(table, cells, binding), "unchecked", reason=reason, outside=reason)


@lru_cache(maxsize=_SPACES)
def _figure(text: str) -> Figure:
    return read(text)


def _plain_claim(table: Table, cells: Mapping[str, str], where: Places, binding: Binding) -> Claim:
    """The claim of a row of plain digits, which needs no validation."""
    values: dict[str, Any] = {}
    for role, cell in cells.items():
        if role in table.figures:
            begin = where.get(role)
            figure = _figure(cell)
            values[role] = figure.placed() if begin is None else figure.placed(begin, begin + len(cell))
        elif role == "items":
            values[role] = int(cell)
    return kind(table.kind).model_construct(binding=binding, **values)
