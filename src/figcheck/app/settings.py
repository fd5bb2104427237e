"""What can be set for a run, and how each value is written in a configuration file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from figcheck.app.customs import hedges
from figcheck.app.versions import required_version
from figcheck.errors import did_you_mean

if TYPE_CHECKING:
    from figcheck.numbers.customs import Reach

FailOn = Literal["note", "warning", "error"]
FAIL_ON: tuple[FailOn, ...] = ("note", "warning", "error")
ROUNDING = ("ladder", "nearest", "cut off")
_UNITS = {"": 1, "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9}


@dataclass(frozen=True, slots=True)
class Settings:
    """The effective settings of a run; `root` is the project's folder, which a record's text stays in."""

    root: Path
    source: str | None = None
    """The configuration file, where there is one."""
    data: str = "data"
    """The folder of records, relative to `root`."""
    exclude: tuple[str, ...] = ()
    """Patterns of paths relative to `root`; one that matches a folder holds for all in it."""
    fail_on: FailOn = "warning"
    rounding: Literal["ladder", "nearest", "cut off"] = "ladder"
    max_size: int = 50 * 10**6
    """Bytes above which a file is refused."""
    min_claims: int = 0
    complete: bool = False
    select: tuple[str, ...] = ()
    """Rules that are reported; all where empty."""
    ignore: tuple[str, ...] = ()
    per_path: tuple[PerPath, ...] = ()
    baseline: str | None = None
    """The file of known findings, relative to `root`."""
    required_version: str | None = None
    preview: bool = False
    """Whether forms of words and kinds that are in preview are on."""
    hedges: Mapping[str, Reach] = field(default_factory=dict)
    """How far hedges reach, where that is not what the table says."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Key that the configuration file sets -> its line there."""


@dataclass(frozen=True, slots=True)
class PerPath:
    """Rules for the files that a pattern matches, in place of the general ones or besides."""

    pattern: str
    select: tuple[str, ...] = ()
    """In place of the general `select`."""
    ignore: tuple[str, ...] = ()
    """Besides the general `ignore`."""


def size(value: object) -> int:
    """Bytes from `50 MB`, `200kB` or a number of bytes. Raises ValueError with what is wanted."""
    match = re.fullmatch(r"(\d{1,15})\s*([a-z]{0,2})", str(value).strip().lower(), re.ASCII)
    if isinstance(value, bool) or match is None or match[2] not in _UNITS:
        raise ValueError("a size such as 50 MB, 200 kB or a number of bytes")
    return int(match[1]) * _UNITS[match[2]]


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise ValueError("text in quotation marks")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise ValueError('a list of patterns such as ["drafts/*"]')
    return tuple(value)


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError("a whole number, not negative")
    return value


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def _one_of(words: tuple[str, ...]) -> Callable[[object], str]:
    def chosen(value: object) -> str:
        if value not in words:
            raise ValueError(f"one of {', '.join(words)}")
        return str(value)

    return chosen


def _rules(value: object) -> tuple[str, ...]:
    """Names of rules, each of them known: one that is none would silently select nothing."""
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise ValueError('a list of rules such as ["share"]')
    if value:
        from figcheck.claims.rules import names

        known = names()
        for name in value:
            if name not in known:
                raise ValueError(f'a list of rules, and none is called "{name}"{did_you_mean(name, known)}')
    return tuple(value)


def _per_path(value: object) -> tuple[PerPath, ...]:
    if not isinstance(value, dict):
        raise ValueError('a table such as "drafts/*" = { ignore = ["hedge"] }')
    return tuple(_for_pattern(pattern, rules) for pattern, rules in value.items())


def _for_pattern(pattern: str, rules: object) -> PerPath:
    allowed = ("select", "ignore")
    if not isinstance(rules, dict):
        raise ValueError(f'a table for "{pattern}", such as {{ ignore = ["hedge"] }}')
    for key in rules:
        if key not in allowed:
            raise ValueError(
                f'select and ignore for "{pattern}", and "{key}" is neither{did_you_mean(key, allowed)}'
            )
    return PerPath(pattern, **{key: _rules(names) for key, names in rules.items()})


KEYS: dict[str, Callable[[Any], Any]] = {
    "data": _text,
    "exclude": _texts,
    "fail-on": _one_of(FAIL_ON),
    "rounding": _one_of(ROUNDING),
    "max-size": size,
    "min-claims": _number,
    "complete": _switch,
    "select": _rules,
    "ignore": _rules,
    "per-path": _per_path,
    "baseline": _text,
    "required-version": required_version,
    "preview": _switch,
    "hedges": hedges,
}
"""Key of the configuration -> what reads its value; raises ValueError with what is wanted."""
