"""How far hedges customarily reach, where a project has customs of its own.

An entry for the first hedge of a kind (`about`, `nearly`, `just under` …) holds for all of the kind; one for
any other hedge holds for that alone. The hard side of a hedge is its meaning, and no custom: it stays.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from figcheck.numbers.hedges import HEADS, HEDGES, Hedge, Side

_SHARE = re.compile(r"(\d{1,9})(?:\.(\d{1,9})|/(\d{1,9}))?(%)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the true value may lie from the print, as parts of the print.

    One unit of the last digit that is not zero, but at least `least` and at most `most`.
    """

    least: Fraction
    most: Fraction


def share(written: object) -> Fraction:
    """The exact value of `0.15`, `3/20` or `15%`. Raises ValueError for anything else."""
    match = _SHARE.fullmatch(str(written))
    if match is None or isinstance(written, bool) or (match[3] is not None and int(match[3]) == 0):
        raise ValueError(f"{written!r} is no part of a number")
    whole, decimals, below, percent = match.groups()
    places: int = len(decimals or "") + (2 if percent else 0)
    return Fraction(int(whole + (decimals or "")), int(below or 1) * 10**places)


def usual(hedge: str) -> Reach | None:
    """How far a hedge reaches by the table; None where nothing is customary, only a hard side."""
    rule = HEDGES[hedge]
    for side in (rule.below, rule.above):
        if side.allowed and side.reach is not None:
            return Reach(side.least, side.reach)
    return None


def rules(customs: Mapping[str, Reach]) -> dict[str, Hedge]:
    """What every hedge says that an entry changes; the entry of a hedge itself before that of its kind."""
    heads = {rule: head for head, rule in HEADS.items()}
    found = {}
    for hedge, rule in HEDGES.items():
        reach = customs.get(hedge, customs.get(heads[rule]))
        if reach is not None:
            found[hedge] = replace(rule, below=_side(rule.below, reach), above=_side(rule.above, reach))
    return found


def _side(side: Side, reach: Reach) -> Side:
    return Side(reach=reach.most, least=reach.least) if side.allowed else side
