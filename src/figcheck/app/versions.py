"""Which versions of figcheck a configuration is made for: `required-version = ">=0.1,<0.2"`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable

from figcheck import __version__

_CLAUSE = re.compile(r"\s*(>=|<=|==|!=|<|>|)\s*(\d{1,9}(?:\.\d{1,9}){0,3})\s*", re.ASCII)
_TESTS: dict[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    "": operator.eq,
    "==": operator.eq,
    "!=": operator.ne,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}


def required_version(value: object) -> str:
    """The requirement, if this figcheck meets it. Raises ValueError with what is wanted."""
    clauses = [_CLAUSE.fullmatch(part) for part in value.split(",")] if isinstance(value, str) else [None]
    for clause in clauses:
        if clause is None:
            raise ValueError('a version or bounds of it, such as ">=0.1,<1"')
        if not _TESTS[clause[1]](_release(__version__), _release(clause[2])):
            raise ValueError(f"met, and this is figcheck {__version__}, not {value}")
    return str(value)


def _release(text: str) -> tuple[int, ...]:
    """The numbers of a version, four of them, so that 1.2 is 1.2.0."""
    numbers = [int(part) for part in re.findall(r"\d+", text)[:4]]
    return (*numbers, *(0 for _ in range(4 - len(numbers))))
