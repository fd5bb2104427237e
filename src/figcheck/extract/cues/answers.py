# ruff: noqa: E501
"""A share or a change that is a clause of its own, as one asks for it: 12 of 40 is 30%, 50 to 56 is a 12% rise."""

from __future__ import annotations

from figcheck.extract.cues.language import Cue
from figcheck.extract.cues.share import printed

_NO_ANSWER = r"\b(?:was|were|been|being|has|had|have|do|did|does|will|would|could|might)\b"
"""Words of the class `be` that say what happened to a part, and not what it comes to."""

CUES: tuple[Cue, ...] = (
    Cue(
        "x of y is z%",
        "opening part:amount /|of|out of? ~1 whole:amount be|amounting hedge? share:percent stop",
        unless=_NO_ANSWER,
        requires=printed,
        reads=(
            "12{part} out of 40{whole} is 30%{share}",
            "In short, 45{part}/60{whole} equals 75 percent{share}.",
            "$12{part} of the $40{whole} is 30%{share}",
        ),
        leaves=(
            "The turnout in 12 of 40 is 35%.",
            "Of those, 12 of 40 had 35%.",
            "12 of 40 is 35% more than last year.",
        ),
    ),
    Cue(
        "z% of y is x",
        "opening share:share of whole:number w? be|amounting|= part:number w? stop",
        unless=_NO_ANSWER,
        reads=(
            "35%{share} of 40{whole} is 14{part}",
            "12%{share} of 350{whole} = 42{part}.",
            "30%{share} of 40{whole} people is 12{part} people.",
            "So half{share} of 38{whole} is 19{part}.",
        ),
        leaves=(
            "35% of 40 is 12 more than 5",
            "35% of 40 were 12.",
            "The score for 35% of 40 is 12.",
        ),
    ),
    Cue(
        "x is z% of y",
        "opening part:number be|amounting|= share:share of whole:number stop",
        unless=_NO_ANSWER,
        reads=(
            "17{part} is 20%{share} of 85{whole}",
            "We know that 19{part} equals half{share} of 38{whole}.",
        ),
        leaves=(
            "The age of 17 is 20% of 85.",
            "17 had 20% of 85.",
            "17 is 20% of 85 kilos",
        ),
    ),
    Cue(
        "a to b is a rise of z%",
        "opening from? before:amount to after:amount be|= ~1 change:percent dir:rise|fall stop",
        kind="change",
        unless=_NO_ANSWER,
        reads=(
            "50{before} to 56{after} is a 12%{change} increase",
            "From $40{before} to $38{after} is a 5%{change} drop.",
        ),
        leaves=(
            "50 to 56 is a 12% share",
            "The step from 50 to 56 is a 12% rise in all.",
            "50 to 56 were a 12% rise",
        ),
    ),
)
