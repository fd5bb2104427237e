"""One row of a table judged: by its digits where they are enough, else by the claim that it makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from figcheck.check.digits import Plain, plainly
from figcheck.check.digits.outcome import judgement
from figcheck.check.ladder import judge
from figcheck.check.report import Judgement
from figcheck.claims.article import Rounding
from figcheck.claims.claim import Binding, Claim
from figcheck.claims.registry import in_preview, kind
from figcheck.claims.roles import as_chance
from figcheck.numbers.figure import Figure
from figcheck.numbers.hedges import Hedge
from figcheck.records.cells import Places, RowError, claim_of, places, readable
from figcheck.records.delimited import Record
from figcheck.records.tables import Table

_SPACES = 4_096


@dataclass(frozen=True, slots=True)
class Terms:
    """How a project has its rows judged; see `figcheck.claims.article.Article`."""

    rounding: Rounding = "ladder"
    preview: bool = False
    hedges: Mapping[str, Hedge] = field(default_factory=dict)
    """How far hedges reach, where that is not as usual."""


AS_USUAL = Terms()


def quick(table: Table, terms: Terms) -> Plain:
    """What judges rows of a table by their digits, None for those that take more."""
    plain = plainly(table.kind)
    if plain is None or terms.rounding != "ladder" or in_preview(table.kind):
        return lambda row: None
    return plain


def judge_row(table: Table, record: Record, terms: Terms) -> Judgement:
    """The judgement on a row; one that cannot be read is unchecked, and says why."""
    row = table.text[record.start : record.end].rstrip("\r\n")
    where = places(table, row, record.start)
    binding = Binding("table", None, "strong", record.start, record.start + len(row), record.line)
    cells = table.operands(record.cells)
    try:
        if reason := table.rows.too_many(record.cells):
            raise RowError(reason)
        outcome = quick(table, terms)(cells)
        if outcome is None:
            claim = _hedged(claim_of(table, cells, where, binding), terms.hedges)
            return judge(claim, terms.rounding, preview=terms.preview)
        return judgement(_plain_claim(table, cells, where, binding), outcome)
    except RowError as error:
        reason = str(error)
        return Judgement(readable(table, cells, binding), "unchecked", reason=reason, outside=reason)


def _hedged(claim: Claim, hedges: Mapping[str, Hedge]) -> Claim:
    rules = ((figure, hedges.get(figure.hedge or "")) for _, figure in claim.operands())
    instead = {figure: replace(figure, custom=rule) for figure, rule in rules if rule is not None}
    return claim.replaced(instead) if instead else claim


@lru_cache(maxsize=_SPACES)
def _figure(text: str) -> Figure:
    found = as_chance(text)
    if not isinstance(found, Figure):
        raise TypeError("a cell of plain digits is a figure")
    return found


def _plain_claim(table: Table, cells: Mapping[str, str], where: Places, binding: Binding) -> Claim:
    """The claim of a row of plain digits, which needs no validation."""
    values: dict[str, Any] = {}
    for role, cell in cells.items():
        if role in table.figures:
            begin = where.get(role)
            figure = _figure(cell)
            if begin is None:
                values[role] = figure.placed()
            else:
                begin += cell.find(figure.text)
                values[role] = figure.placed(begin, begin + len(figure.text))
        elif role != "integers":
            values[role] = int(cell) if role == "items" else cell
    return kind(table.kind).of_figures(values, binding)
