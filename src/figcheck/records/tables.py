"""Tables of one kind of claim: columns are roles and settings, a row is a claim.

A row with a cell that cannot be read is a claim that stays unchecked, with the reason; a table whose
header lacks a role is no input at all.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO
from typing import Any

from figcheck.check.ladder import judge
from figcheck.check.report import Judgement
from figcheck.check.rows import plainly
from figcheck.claims.claim import Binding, Claim
from figcheck.claims.registry import kind
from figcheck.errors import InputError, Problem, did_you_mean
from figcheck.numbers.figure import Figure
from figcheck.numbers.parse import NumberError, read
from figcheck.numbers.reading import Reading

MOST_CELL = 10_000
"""Characters of one cell."""
_SEPARATORS = ",;\t"
_SPACES = 4_096


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table in their order: the line each begins in, from 1, and its cells by column."""

    path: str
    columns: tuple[str, ...]
    """Columns that are roles and settings of the kind."""
    rows: Iterator[tuple[int, dict[str, str]]]


def read_table(name: str, path: str, text: str) -> Table:
    """A table of claims of the kind `name`. Raises InputError for a header without the kind's roles."""
    head_line = text[: text.find("\n")] if "\n" in text else text
    separator = max(_SEPARATORS, key=head_line.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    head = next(_records(path, reader), None)
    if head is None:
        raise InputError(Problem(path, "the table is empty: its first row names the columns"))
    columns = [cell.strip() for cell in head[1]]
    known = _known(path, name, columns)
    return Table(path, tuple(known.values()), _rows(path, reader, known))


def _known(path: str, name: str, columns: Sequence[str]) -> dict[int, str]:
    """Position -> role or setting, of the columns that are one."""
    fields = kind(name).model_fields
    roles = {field: held.is_required() for field, held in fields.items() if field != "binding"}
    known: dict[int, str] = {}
    problems: list[Problem] = []
    for at, column in enumerate(columns):
        role = column.casefold()
        if role in roles:
            if role in known.values():
                problems.append(Problem(path, f'two columns are called "{role}"', 1))
            known[at] = role
        elif meant := did_you_mean(
            column, [each for each in roles if each not in map(str.casefold, columns)]
        ):
            problems.append(Problem(path, f'no role of {name} is called "{column[:40]}"{meant}', 1))
    missing = [role for role, required in roles.items() if required and role not in known.values()]
    if missing and not problems:
        wanted = ", ".join(role for role in roles if role)
        problems.append(Problem(path, f"no column is called {' or '.join(missing)}; {name} has {wanted}", 1))
    if problems:
        raise InputError(*problems)
    return known


def _records(path: str, reader: Any) -> Iterator[tuple[int, list[str]]]:
    """The rows with the line each begins in; blank ones left out. Raises InputError for a torn table."""
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise InputError(Problem(path, f"the table cannot be read here: {error}", line)) from None
        if any(cells):
            yield line, cells


def _rows(path: str, reader: Any, known: Mapping[int, str]) -> Iterator[tuple[int, dict[str, str]]]:
    for line, cells in _records(path, reader):
        yield line, {role: cells[at].strip() for at, role in known.items() if at < len(cells) and cells[at]}


def judged_rows(name: str, table: Table) -> Iterator[Judgement]:
    """The judgement on every row, in the order of the rows."""
    plain, made = plainly(name), _maker(name)
    for line, cells in table.rows:
        binding = Binding("table", None, "strong", line=line)
        verdict = plain(cells) if plain is not None else None
        claim = made(cells, binding) if verdict == "consistent" else None
        if claim is not None:
            yield Judgement(claim, "consistent", Reading.NEAREST)
        else:
            yield _slowly(name, cells, binding)


@lru_cache(maxsize=_SPACES)
def _known_figure(text: str) -> Figure:
    return read(text)


def _maker(name: str) -> Callable[[Mapping[str, str], Binding], Claim | None]:
    """Makes claims of rows that are known to be sound; None for a row that takes more than that."""
    model = kind(name)
    roles, items = model.roles, "items" in model.model_fields

    def made(cells: Mapping[str, str], binding: Binding) -> Claim | None:
        values: dict[str, Any] = {}
        for column, cell in cells.items():
            if column in roles:
                values[column] = _known_figure(cell).placed()
            elif column == "items" and items:
                values[column] = int(cell)
            else:
                return None
        return model.model_construct(binding=binding, **values)

    return made


def _slowly(name: str, cells: Mapping[str, str], binding: Binding) -> Judgement:
    """The judgement on a row by the ladder, or why it cannot be read."""
    from pydantic import ValidationError

    model = kind(name)
    values: dict[str, Any] = {}
    for column, cell in cells.items():
        if reason := _unfit(cell):
            return _unread(name, cells, binding, f"{column}: {reason}")
        several = model.roles.get(column) is not None and "tuple" in str(
            model.model_fields[column].annotation
        )
        values[column] = [part.strip() for part in cell.split(";")] if several else cell
    missing = [
        field for field, held in model.model_fields.items() if held.is_required() and field not in values
    ]
    if missing:
        return _unread(name, cells, binding, f"no {' and no '.join(missing)} given")
    try:
        claim = model(binding=binding, **values)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"][:1]))
        return _unread(name, cells, binding, f"{where}: {first['msg'].removeprefix('Value error, ')}")
    except NumberError as error:
        return _unread(name, cells, binding, str(error))
    return judge(claim)


def _unfit(cell: str) -> str | None:
    return f"a cell has at most {MOST_CELL:,} characters" if len(cell) > MOST_CELL else None


def _unread(name: str, cells: Mapping[str, str], binding: Binding, reason: str) -> Judgement:
    """An unchecked claim of what figures of a row can be read."""
    model = kind(name)
    values: dict[str, Any] = dict.fromkeys(field for field in model.model_fields if field != "binding")
    for column, cell in cells.items():
        if column in model.roles and len(cell) <= MOST_CELL:
            try:
                values[column] = read(cell)
            except NumberError:
                continue
            if "tuple" in str(model.model_fields[column].annotation):
                values[column] = (values[column],)
    claim = model.model_construct(binding=binding, **values)
    return Judgement(claim, "unchecked", reason=reason, outside=reason)
