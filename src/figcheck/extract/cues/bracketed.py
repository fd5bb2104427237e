# ruff: noqa: E501
"""Changes whose percent stands in brackets with a sign of its own, or whose figures stand there."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from figcheck.extract.cues.change import OTHERWISE
from figcheck.extract.cues.language import Cue


def _signed(roles: Mapping[str, Any]) -> bool:
    """Whether the percent has a sign of its own, which says which way it went."""
    return bool(roles["change"].text[0] in "+-−–")


def _signed_so(roles: Mapping[str, Any]) -> bool:
    """The same of two figures that no word calls a change: the percent must be about theirs."""
    before, after, change = (Fraction(roles[role].value) for role in ("before", "after", "change"))
    moved = 100 * (after - before)
    return (
        _signed(roles)
        and before > 0
        and 0 < change * before * moved < 2 * min(moved**2, (change * before) ** 2)
    )


CUES: tuple[Cue, ...] = (
    Cue(
        "from a to b (+z%)",
        "from base before:any aside rated while to reach after:any < in|@|preposition ~2 >? ( change:percent )",
        unless=OTHERWISE,
        requires=_signed,
        reads=(
            "the wait went from 840{before} ms to 310{after} ms (−63%{change})",
            "a crop that went from 50{before} in May to 60{after} in June (+20%{change})",
        ),
        leaves=(
            "went from 840 ms to 310 ms (63% of the time)",
            "from 50 to 60 (+20% to +30%)",
            "from 1990 to 1995 (+20%)",
        ),
    ),
    Cue(
        "a to b (+z%)",
        "before:any ~1 to after:any ~1 ( change:percent )",
        behind="[NSDMUEPRH][wi]{0,2}f?",
        unless=OTHERWISE,
        requires=_signed_so,
        reads=(
            "Requests each second: 1,200{before} → 1,900{after} (+58%{change}); errors: none",
            "wait: 310{before} ms → 240{after} ms (−23%{change})",
        ),
        leaves=(
            "1,200 to 1,900 (58% of them)",
            "men of 20 to 40 (+5%)",
            "1,200 → 1,900 (+58% to +60%)",
        ),
    ),
    Cue(
        "rise z% (a to b)",
        "dir:rise|fall|better < preposition? | ~4 > change:percent ~1 ( before:money|measure to after:money|measure )",
        unless=OTHERWISE,
        reads=(
            "cut the wait by 63%{change} (840{before} ms to 310{after} ms)",
            "fuel for each mile is down 24%{change} (140 g{before} to 106 g{after})",
        ),
        leaves=(
            "fell by 23% (12 to 34)",
            "rose 23% (95% CI 12 mg to 34 mg)",
            "cut its size by 43% (1.2 GB to 684 MB)",
        ),
    ),
)
