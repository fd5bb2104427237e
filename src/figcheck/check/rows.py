"""Rows of one kind of claim: one verdict a row, in row order, whatever the cells hold.

A row whose cells are plain digits is decided by integers alone, with no record built; every other row
takes the way of a claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from figcheck.check.report import Verdict
from figcheck.claims.registry import KINDS, kind
from figcheck.engine.integers import share_holds
from figcheck.engine.samples import UndecidedError, has_total, printed_span, samples, squares

Row = Mapping[str, Any]
_PLAIN = re.compile(r"-?[0-9]{1,18}(?:\.([0-9]{1,9}))?(%)?")
_TRUE = frozenset({True, "true", "True", "yes", None, ""})


def check_rows(name: str, rows: Any) -> list[Verdict]:
    """The verdict on every row: "consistent", "inconsistent" or "unchecked".

    `rows` are mappings from role to what is printed (text, or a number; a list or text with `;`
    between for a role that takes several), or a pandas or polars frame. A row that cannot be read is
    unchecked. Raises KeyError for a kind that there is none of.
    """
    if name not in KINDS:
        raise KeyError(name)
    plain = _PLAINLY.get(name)
    found: list[Verdict] = []
    for row in _records(rows):
        verdict = plain(row) if plain is not None else None
        found.append(_judged(name, row) if verdict is None else verdict)
    return found


def plainly(name: str) -> Callable[[Row], Verdict | None] | None:
    """What decides rows of a kind by integers alone (None where a row takes more); None for other kinds."""
    return _PLAINLY.get(name)


def _records(rows: Any) -> Iterable[Row]:
    """The rows of a list or a frame, without importing what frames are made by."""
    for method, arguments in (("to_dicts", ()), ("to_dict", ("records",))):
        if not isinstance(rows, Mapping) and hasattr(rows, method):
            found: Iterable[Row] = getattr(rows, method)(*arguments)
            return found
    return rows  # type: ignore[no-any-return]


def _judged(name: str, row: Row) -> Verdict:
    """The long way: a record, and the ladder."""
    from pydantic import ValidationError

    from figcheck.check.ladder import judge

    try:
        claim = kind(name)(**dict(_operands(name, row)))
    except (ValidationError, TypeError):
        return "unchecked"
    return judge(claim).verdict


def _operands(name: str, row: Row) -> Iterator[tuple[str, object]]:
    several = _several(name)
    for role, cell in row.items():
        if cell is None or cell == "" or cell != cell:  # noqa: PLR0124 - a missing number of a frame
            continue
        if role in several and isinstance(cell, str):
            yield role, [part.strip() for part in cell.split(";")]
        elif role in several:
            yield role, [_text(part) for part in cell]
        else:
            yield role, cell if isinstance(cell, bool) else _text(cell)


@lru_cache(maxsize=len(KINDS))
def _several(name: str) -> frozenset[str]:
    from figcheck.claims.rules import rule

    return frozenset(role.name for role in rule(name).roles if role.several)


def _text(cell: object) -> str:
    """A cell as it would be printed; a float of a whole number without its point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _number(cell: object) -> tuple[int, int] | None:
    """Mantissa and decimals of a plainly printed number; a percent has two decimals more."""
    return _parsed(cell if type(cell) is str else _text(cell))


@lru_cache(maxsize=65_536)
def _parsed(text: str) -> tuple[int, int] | None:
    found = _PLAIN.fullmatch(text)
    if found is None:
        return None
    decimals = found[1]
    places = 0 if decimals is None else len(decimals)
    if found[2]:
        return int(text[:-1].replace(".", "")), places + 2
    return int(text.replace(".", "")), places


def _count(cell: object) -> int | None:
    if type(cell) is int:
        return cell if cell > 0 else None
    found = _number(cell)
    return found[0] if found is not None and found[1] == 0 and found[0] > 0 else None


def _average(row: Row) -> Verdict | None:
    if len(row) > 2 and (
        not _ROLES_OF_AVERAGE.issuperset(row) or row.get("total") or row.get("integers") not in _TRUE
    ):
        return None
    mean, answers = _number(row.get("mean")), _count(row.get("n"))
    if mean is None or answers is None:
        return None
    if len(row) > 2:
        items = _count(row.get("items") or 1)
        if items is None:
            return None
        answers *= items
    mantissa, decimals = mean
    if answers >= 10**decimals:
        return "unchecked"
    return "consistent" if has_total(mantissa, decimals, answers) else "inconsistent"


def _spread(row: Row) -> Verdict | None:
    if not _ROLES_OF_SPREAD.issuperset(row):
        return None
    mean, sd, n = _number(row.get("mean")), _number(row.get("sd")), _count(row.get("n"))
    items = _count(row.get("items") or 1)
    if mean is None or sd is None or n is None or items is None or n < 2 or sd[0] < 0:
        return None
    try:
        found = next(samples(printed_span(*mean), printed_span(*sd), n, items=items), None)
    except UndecidedError:
        return "unchecked"
    return "inconsistent" if found is None else "consistent"


def _binary(row: Row) -> Verdict | None:
    mean, sd, n = _number(row.get("mean")), _number(row.get("sd")), _count(row.get("n"))
    if len(row) != 3 or mean is None or sd is None or n is None or n < 2 or mean[0] < 0 or sd[0] < 0:
        return None
    deviation = printed_span(*sd)
    for ones in printed_span(*mean).times(n):
        if 0 <= ones <= n and ones in squares(ones, n, 1, deviation, n - 1):
            return "consistent"
    return "inconsistent"


def _share(row: Row) -> Verdict | None:
    """Only a proof that it holds: whether a lenient reading is one of round numbers is the ladder's."""
    part, whole, share = _number(row.get("part")), _count(row.get("whole")), _number(row.get("share"))
    if (
        len(row) != 3
        or part is None
        or whole is None
        or share is None
        or part[1]
        or min(part[0], share[0]) < 0
    ):
        return None
    if share[1] < 2 or "%" not in str(row["share"]):
        return None
    return "consistent" if share_holds(part[0], whole, share[0], share[1] - 2) else None


_ROLES_OF_AVERAGE = frozenset({"mean", "n", "items", "total", "integers"})
_ROLES_OF_SPREAD = frozenset({"mean", "sd", "n", "items"})
_PLAINLY: dict[str, Callable[[Row], Verdict | None]] = {
    "average": _average,
    "spread": _spread,
    "binary": _binary,
    "share": _share,
}
"""Kind -> a verdict by integers alone, or None where the row takes more than that."""
