# ruff: noqa: E501
"""Changes given twice, as an amount and as a percent: an increase of $8 billion, or 3 percent."""

from __future__ import annotations

from figcheck.extract.cues.language import Cue

_RISEN = {"formula": "change = step ÷ (after - step)"}
_FALLEN = {"formula": "change = step ÷ (after + step)"}

_COMPARED = "(?:v[tp]?|f)[wdzhYHOi@'onjq]{0,12}"
"""Behind "compared with", the figure is the one before."""

CUES: tuple[Cue, ...] = (
    Cue(
        "a rise of c, or z%, to b from a",
        "dir:rise|fall of|preposition? part:any ,? or|( ~1 share:percent )? ,? when to any aside rated while "
        "against base whole:any",
        kind="share",
        reads=(
            "fell $10 million{part}, or 20%{share}, to $40 million from $50 million{whole}",
            "rose by 30{part} or 10%{share} to 330 compared to 300{whole} in May",
        ),
        leaves=("fell $10 million, or 20%, to $40 million", "rose 3 points, or 10%, to 33 from 30%"),
    ),
    Cue(
        "a rise of c, or z%, from a",
        "dir:rise|fall of|preposition? part:any ,? or|( ~1 share:percent )? ,? when against base whole:any",
        kind="share",
        reads=(
            "revenue increased $6.5 million{part}, or 7.3%{share}, from $89.5 million{whole}",
            "an increase of 178{part} (42%{share}) from 425{whole} in the quarter",
        ),
        leaves=("increased $6.5 million, or 7.3%, from 2018", "a rise of 4 points, or 7%, from 58%"),
    ),
    Cue(
        "rose c, or z%, to b",
        "rise of|preposition? step:any ,? or|( ~1 change:percent )? ,? when to after:any",
        kind="relation",
        settings=_RISEN,
        reads=(
            "spending rose $20 million{step}, or 20%{change}, to $120 million{after}",
            "grew by 30{step} (10%{change}) to 330{after}",
        ),
        leaves=("spending rose $20 million, or 20%", "grew by 30 percent to 330"),
    ),
    Cue(
        "fell c, or z%, to b",
        "fall of|preposition? step:any ,? or|( ~1 change:percent )? ,? when to after:any",
        kind="relation",
        settings=_FALLEN,
        reads=(
            "costs decreased $10.6 million{step} or 5.5%{change} to $181.9 million{after} in 2020",
            "dropped by 20{step} (10%{change}) to 180{after}",
        ),
        leaves=("costs decreased $10.6 million or 6%", "dropped 5 percent to 180"),
    ),
    Cue(
        "b vs a, a rise of c (z%)",
        "any aside rated when against base whole:any aside rated break rise|fall of|preposition? part:any ,? or|( ~1 "
        "share:percent",
        kind="share",
        reads=(
            "was $53.7 million against $50 million{whole} a year ago, an increase of $3.7 million{part} or 7.4%{share}",
            "sold 30 versus 40{whole} in June, a drop of 10{part} (25%{share})",
        ),
        leaves=("was $53 million against $51 million, an increase of 3%", "sold 30 versus 40, 10 or 25%"),
    ),
    Cue(
        "b, a rise of c (z%)",
        "clear after:any aside rated break rise of|preposition? step:any ,? or|( ~1 change:percent",
        kind="relation",
        settings=_RISEN,
        behind=_COMPARED,
        reads=(
            "paid $253 billion{after} in refunds, an increase of about $8 billion{step} (3 percent{change})",
            "came to 330{after} in May, up 30{step}, or 10%{change}",
        ),
        leaves=("paid $253 billion, an increase of 3 percent", "sold 12 of 330, a rise of 3 percent (10%)"),
    ),
    Cue(
        "b, a fall of c (z%)",
        "clear after:any aside rated break fall of|preposition? step:any ,? or|( ~1 change:percent",
        kind="relation",
        settings=_FALLEN,
        behind=_COMPARED,
        reads=(
            "stood at 180{after} in May, a drop of 20{step} (10%{change})",
            "was $45{after}, down $5{step}, or 10%{change}",
        ),
        leaves=("stood at 180, a drop of 20%", "was $45, down from $50, or 10%"),
    ),
)
