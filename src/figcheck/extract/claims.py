"""Bound cues as typed claims: made only for what is kept."""

from __future__ import annotations

from typing import Any

from figcheck.claims.claim import Binding, Claim, Strength
from figcheck.claims.registry import kind
from figcheck.extract.bind import Bound
from figcheck.numbers.figure import Figure

Roles = dict[str, Figure | tuple[Figure, ...]]


def claim(bound: Bound, roles: Roles, strength: Strength, inferred: frozenset[str] = frozenset()) -> Claim:
    """The claim of a bound cue whose figures are given."""
    cue = bound.cue
    places = [figure for held in roles.values() for figure in (held if isinstance(held, tuple) else (held,))]
    binding = Binding(
        "prose",
        cue.name,
        strength,
        min(figure.start for figure in places),
        max(figure.end for figure in places),
        inferred=inferred,
    )
    values: dict[str, Any] = {**roles, **cue.settings}
    if "dir" in bound.words:
        values["direction"] = "rise" if bound.words["dir"] == "j" else "fall"
    return kind(cue.kind).model_construct(binding=binding, **values)
