"""What every rule checks, says and leaves alone: read from the kinds themselves.

A kind's module docstring and its EXAMPLES are its documentation; the rules that are no kind of claim
have theirs in `other_rules`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from figcheck.claims.claim import Claim
from figcheck.claims.examples import Example
from figcheck.claims.registry import KINDS, in_preview, kind

HEADINGS = ("Checks", "Says", "Not flagged", "Source")
_HEADING = re.compile(rf"^({'|'.join(HEADINGS)})\s+(?=\S)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RoleDoc:
    """A role of a kind: whether it may be missing and whether it takes several figures."""

    name: str
    optional: bool = False
    several: bool = False


@dataclass(frozen=True, slots=True)
class SettingDoc:
    """A setting of a kind: what it may be, and what it is where nothing is said."""

    name: str
    values: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class RuleDoc:
    """The documentation of one rule."""

    name: str
    summary: str
    checks: str
    says: str
    not_flagged: str
    source: str
    roles: tuple[RoleDoc, ...] = ()
    settings: tuple[SettingDoc, ...] = ()
    examples: tuple[Example, ...] = ()
    preview: bool = False
    """Whether the kind is new, and off unless a project asks for it."""


def names() -> tuple[str, ...]:
    """Every rule: the kinds in the order of the registry, then the others."""
    from figcheck.claims.other_rules import OTHER_RULES

    return (*KINDS, *OTHER_RULES)


def rule(name: str) -> RuleDoc:
    """The documentation of a rule. Raises KeyError for a name that is none."""
    if name in KINDS:
        return _of_kind(name)
    from figcheck.claims.other_rules import OTHER_RULES

    return RuleDoc(name, *_sections(OTHER_RULES[name]))


def summary(name: str) -> str:
    """The first sentence of a rule, for a list of them."""
    return rule(name).summary


def _of_kind(name: str) -> RuleDoc:
    found, module = kind(name), import_module(f"figcheck.claims.{name}")
    return RuleDoc(
        name,
        *_sections(module.__doc__ or ""),
        roles=tuple(_roles(found)),
        settings=tuple(_settings(found)),
        examples=tuple(module.EXAMPLES),
        preview=in_preview(name),
    )


def _sections(text: str) -> tuple[str, str, str, str, str]:
    """Summary and the four sections of a docstring. Raises ValueError where one is missing."""
    parts = _HEADING.split(text.strip())
    found = dict(zip(parts[1::2], parts[2::2], strict=True))
    missing = [heading for heading in HEADINGS if heading not in found]
    if missing:
        raise ValueError(f"a rule's documentation lacks “{missing[0]}”")
    summary, checks, says, not_flagged, source = (
        " ".join(part.split()) for part in (parts[0], *(found[heading] for heading in HEADINGS))
    )
    return summary, checks, says, not_flagged, source


def _roles(of: type[Claim]) -> Iterator[RoleDoc]:
    hints = get_type_hints(of)
    for name, role in of.roles.items():
        yield RoleDoc(name, optional=NoneType in get_args(hints[name]), several=role.several)


def _settings(of: type[Claim]) -> Iterator[SettingDoc]:
    hints = get_type_hints(of)
    for name, field in of.model_fields.items():
        if name in of.roles or name == "binding":
            continue
        default = None if field.is_required() or field.default is None else _plain(field.default)
        yield SettingDoc(name, _values(hints[name]), default)


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _values(hint: Any) -> str:
    """What a setting may be, in words."""
    if get_origin(hint) is Literal:
        return " or ".join(str(value) for value in get_args(hint))
    inner = [each for each in get_args(hint) if each is not NoneType]
    if inner:
        return _values(inner[0])
    return {bool: "true or false", int: "a whole number", str: "as printed"}.get(hint, "as printed")
