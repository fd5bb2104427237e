"""What a kind of claim takes: which roles hold one figure, which hold several, and which settings it has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from figcheck.claims.claim import Claim
from figcheck.claims.registry import KINDS, kind
from figcheck.errors import did_you_mean

QUOTE_KEYS = ("quote", "nth", "under")


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of a kind as a record names them."""

    model: type[Claim]
    one: frozenset[str]
    several: frozenset[str]
    settings: frozenset[str]
    open: bool = False
    """Whether any other name is a role too, holding one figure (the variables of a formula)."""
    roles: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    """Every key of a block: roles, settings, and those of its quote."""


@cache
def shape(name: str) -> Shape:
    """The shape of a kind. Raises KeyError for a name that is none."""
    model = kind(name)
    fields = frozenset(field for field in model.model_fields if field != "binding")
    roles = frozenset(model.roles)
    several = frozenset(name for name, role in model.roles.items() if role.several)
    return Shape(
        model,
        roles - several,
        several,
        fields - roles,
        getattr(model, "open_roles", False),
        roles,
        fields.union(QUOTE_KEYS),
    )


def unknown_kind(name: str) -> str:
    """What to say of a kind that there is none of."""
    return f'there is no kind of claim "{name}"{did_you_mean(name, KINDS)}'
