"""The head of a table: which column is which role or setting of a kind of claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from figcheck.claims.registry import kind
from figcheck.claims.wording import listed
from figcheck.errors import InputError, Problem, did_you_mean
from figcheck.numbers.parse import shown

_NUMERIC = re.compile(r"[^\w]*[0-9][0-9.,\s]*%?")
_MOST_NAMED = 12


def columns_of(name: str, path: str, line: int, head: Sequence[str]) -> dict[int, str]:
    """Position -> role or setting, of the columns that are one.

    Raises InputError for a head that lacks a role, has one twice, or has one in which a letter slipped.
    """
    known, roles, problems = _told(name, head)
    missing = [role for role, required in roles.items() if required and role not in known.values()]
    if missing and not problems:
        problems.append(_lacking(name, missing, roles, head))
    if problems:
        raise InputError(*(Problem(path, problem, line) for problem in problems))
    return known


@lru_cache(maxsize=64)
def keys_of(name: str, keys: tuple[str, ...]) -> dict[str, str]:
    """Key -> role or setting, of the keys of a row that are one; a row may lack any.

    Raises InputError for a key in which a letter slipped, or that stands there twice.
    """
    known, _, problems = _told(name, [str(key) for key in keys])
    if problems:
        raise InputError(*(Problem("", problem) for problem in problems))
    return {keys[at]: role for at, role in known.items()}


def _told(name: str, head: Sequence[str]) -> tuple[dict[int, str], dict[str, bool], list[str]]:
    """What the columns are, every role and whether it must be there, and what is wrong with the names."""
    roles = {
        field: held.is_required() for field, held in kind(name).model_fields.items() if field != "binding"
    }
    known: dict[int, str] = {}
    problems: list[str] = []
    given = {column.casefold() for column in head}
    for at, column in enumerate(head):
        role = column.casefold()
        if role not in roles:
            if meant := _meant(role, {left: roles[left] for left in roles if left not in given}):
                problems.append(f"no role of {name} is called {shown(column)}{meant}")
        elif role in known.values():
            problems.append(f'two columns are called "{role}"')
        else:
            known[at] = role
    return known, roles, problems


def _meant(column: str, left: dict[str, bool]) -> str:
    """`; did you mean "mean"?`: a role that must be there by any likeness, others by a single slip."""
    required = [role for role, needed in left.items() if needed]
    return did_you_mean(column, required) or did_you_mean(
        column, [role for role in left if _one_slip(column, role)]
    )


def _one_slip(one: str, other: str) -> bool:
    """Whether letters changed places, or one too many or too few was typed."""
    if min(len(one), len(other)) < 2 or one == other:
        return False
    if sorted(one) == sorted(other):
        return len(one) > 2
    shorter, longer = sorted((one, other), key=len)
    return len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )


def _lacking(name: str, missing: Sequence[str], roles: Iterable[str], head: Sequence[str]) -> str:
    quoted = [f'"{role}"' for role in missing]
    if all(_NUMERIC.fullmatch(cell) for cell in head if cell):
        return f"the first row holds numbers; it has to name the columns, among them {listed(quoted)}"
    columns = [shown(column) for column in head if column][:_MOST_NAMED]
    more = ", …" if len([column for column in head if column]) > _MOST_NAMED else ""
    knows = listed(list(roles))
    said = f"no column is called {' or '.join(quoted)}"
    return f"{said}; the table has {', '.join(columns)}{more}, and {name} knows {knows}"
