# ruff: noqa: E501
"""Changes in percent whose figures stand in brackets behind: by how much, and then from what to what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from figcheck.extract.cues.change import OTHERWISE, REBASED
from figcheck.extract.cues.language import Cue
from figcheck.extract.cues.step import COMPARED
from figcheck.numbers.figure import COUNT

_LARGE = 1_000
"""From here on two counts in a bracket are amounts; below they may be the limits of the percent."""


def _amounts(roles: Mapping[str, Any]) -> bool:
    """Whether the figures in the bracket are amounts, and not the limits of an estimate or ages."""
    before, after = roles["before"], roles["after"]
    if before.unit != after.unit and COUNT not in (before.unit, after.unit):
        return False
    return bool(after.unit != COUNT or after.scaled or min(before.value, after.value) >= _LARGE)


CUES: tuple[Cue, ...] = (
    Cue(
        "rise z% since then (a to b)",
        "dir:rise|fall of|preposition? change:percent when ( before:any ~1 to after:any )",
        then="and|, change:percent when ( before:any ~1 to after:any )",
        unless=OTHERWISE,
        requires=_amounts,
        reads=(
            "has increased by 56 per cent{change} since 2005-06 (6.8 million{before} to 10.6 million{after})",
            "a rise of 81 per cent{change} (431,000{before} to 782,000{after}) and 74 per cent{change2} (181,000{before2} to 315,000{after2})",
            "growth of nearly 28 per cent{change} for admissions (12.7 million{before} to 16.2 million{after})",
        ),
        leaves=(
            "rose by 20% (12 to 31)",
            "an increase of 5% (95% CI 2 to 8)",
            "rose by 20% (1999 to 2004)",
        ),
    ),
    Cue(
        "b, a z% (c) rise on a",
        "clear after:any aside rated pause change:percent ( any ) ~2 dir:rise|fall when against|preposition base before:any !to",
        unless=OTHERWISE,
        reads=(
            "dealt with 295,000{after} admissions for alcohol – a 3.1 per cent{change} (9,420) fall on 2011-12 (304,000{before})",
            "made $1.2 million{after}, a 20%{change} ($200,000) rise on $1.0 million{before}",
        ),
        leaves=(
            "made $1.2 million, a 20% ($200,000) rise on 2019",
            "295,000, a 3.1 per cent fall in 12 towns",
        ),
    ),
    Cue(
        "b, a rise of z% (c) from a",
        "clear after:any aside rated pause dir:rise|fall|better of|preposition? change:percent or|( ~1 any )? ,? when "
        "against|preposition|hedge base before:any",
        unless=REBASED,
        behind=COMPARED,
        reads=(
            "there were 421,800{after} admissions - an increase of 2.7 per cent{change} (11,000) from 2012-13 (410,900{before})",
            "had 180{after} men in May, down 10%{change} (20) from 200{before}",
        ),
        leaves=("had 180 men, down 10% (20) from 2019", "180, down 10% (20%) from 200"),
    ),
)
