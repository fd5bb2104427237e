"""Bound cues as typed claims: made only for what is kept."""

from __future__ import annotations

from typing import Any

from figcheck.claims.claim import Binding, Claim, Strength
from figcheck.claims.registry import kind
from figcheck.extract.bind import Bound
from figcheck.extract.words import WORDS
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
    for role in cue.as_settings:
        values[role] = str(values[role].value)
    if "dir" in bound.words and cue.kind == "relation":
        sign = "-" if bound.words["dir"] == WORDS["rise"][0] else "+"
        values["formula"] = str(values["formula"]).replace("∓", sign)
    elif "dir" in bound.words:
        values["direction"] = _direction(bound.words["dir"], values)
    return kind(cue.kind).of_figures(values, binding)


def _direction(word: str, values: dict[str, Any]) -> str:
    """Which way a word says that a figure went; an improvement may go either way."""
    if word == WORDS["better"][0]:
        return "rise" if values["after"].value >= values["before"].value else "fall"
    return "rise" if word == WORDS["rise"][0] else "fall"


def places(claim: Claim) -> tuple[object, ...]:
    """What a claim says of which figures: alike for two claims that say the same."""
    return claim.kind, tuple((role, figure.start, figure.end) for role, figure in claim.operands())
