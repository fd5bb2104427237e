# ruff: noqa: E501
"""Changes given twice, as an amount and as a percent: an increase of $8 billion, or 3 percent."""

from __future__ import annotations

from figcheck.extract.cues.change import OTHERWISE, REBASED
from figcheck.extract.cues.language import Cue

COMPARED = "(?:v[tp]?|f|x)[wdzhYHOi@'onjq]{0,12}"
"""Behind "compared with" the figure is the one before, behind "excluding" it is none of the two."""
_BOTH = ("before", "after")

CUES: tuple[Cue, ...] = (
    Cue(
        "a rise of c, or z%, to b from a",
        "dir:rise|fall|better of|preposition? difference2:any ,? or|( ~1 change:percent )? ,? when to reach after:any aside rated "
        "while against base before:any",
        second="difference",
        shares=_BOTH,
        unless=OTHERWISE,
        reads=(
            "fell $10 million{difference2}, or 20%{change}, to $40 million{after} from $50 million{before}",
            "rose by 30{difference2} or 10%{change} to 330{after} compared to 300{before} in May",
        ),
        leaves=("fell $10 million, or 20%, to $40 million", "rose 3 points, or 10%, to 33 from 30%"),
    ),
    Cue(
        "a rise of z%, or c, to b from a",
        "dir:rise|fall|better of|preposition? change:percent ,? or|(|preposition ~1 difference2:any )? ,? when to reach after:any aside "
        "rated while against base before:any",
        second="difference",
        shares=_BOTH,
        unless=OTHERWISE,
        reads=(
            "costs fell 20%{change} or $10 million{difference2} to $40 million{after} in May, compared to $50 million{before}",
            "orders grew 10%{change} by $30{difference2} to reach $330{after} from $300{before}",
        ),
        leaves=("fell 20%, or $10 million, to $40 million", "grew 10% by 2019 to $330 from $300"),
    ),
    Cue(
        "a rise of c, or z%, from a to b",
        "dir:rise|fall|better of|preposition? difference2:any ,? or|( ~1 change:percent )? ,? when from base before:any aside rated "
        "while to reach after:any",
        second="difference",
        shares=_BOTH,
        unless=OTHERWISE,
        reads=(
            "rose $30 million{difference2}, or 10%{change}, from $300 million{before} in 2018 to $330 million{after}",
            "a drop of 20{difference2} (10%{change}) from 200{before} to 180{after}",
        ),
        leaves=("rose $30 million, or 10%, from 2018 to 2019", "a drop of 20 (10%) from 200"),
    ),
    Cue(
        "rise c to b from a, or z%",
        "dir:rise|fall|better of|preposition? difference2:any ,? when to reach after:any aside rated while against base before:any "
        "aside rated break < rise|fall of|preposition? >? change:percent",
        second="difference",
        shares=_BOTH,
        unless=OTHERWISE,
        reads=(
            "grew by $0.20{difference2} to $1.24{after} per share from $1.04{before}, representing growth of 19%{change}",
            "fell 20{difference2} to 180{after} from 200{before} in May, or 10%{change}",
        ),
        leaves=("grew by $0.20 to $1.24 from $1.04", "fell 20 to 180 from 2019, or 10%"),
    ),
    Cue(
        "b, a rise of c (z%) from a",
        "clear after:any aside rated pause dir:rise|fall|better of|preposition? difference2:any ,? or|( ~1 change:percent )? ,? when "
        "against|preposition|hedge base before:any",
        second="difference",
        shares=_BOTH,
        unless=REBASED,
        behind=COMPARED,
        reads=(
            "was $66.7 million{after}, an increase of $5.9 million{difference2}, or 9.7%{change}, from $60.8 million{before}",
            "had 180{after} men in May, down 20{difference2} (10%{change}) from 200{before}",
        ),
        leaves=("was $66.7 million, an increase of $5.9 million, or 9.7%", "180, down 20 from 200"),
    ),
    Cue(
        "b vs a, a rise of c (z%)",
        "clear after:any aside rated when against base before:any aside rated break dir:rise|fall|better of|preposition? difference2:any "
        ",? or|( ~1 change:percent",
        second="difference",
        shares=_BOTH,
        unless=REBASED,
        reads=(
            "was $53.7 million{after} against $50 million{before} a year ago, an increase of $3.7 million{difference2} or 7.4%{change}",
            "sold 30{after} versus 40{before} in June, a drop of 10{difference2} (25%{change})",
        ),
        leaves=("was $53 million against $51 million, an increase of 3%", "sold 30 versus 40, 10 or 25%"),
    ),
    Cue(
        "b vs a, a c or z% rise",
        "clear after:any aside rated when against base before:any aside rated break difference2:any ,? or|( change:percent )? ~1 "
        "dir:rise|fall|better",
        second="difference",
        shares=_BOTH,
        unless=REBASED,
        reads=(
            "was $30.1 million{after} compared with $27.9 million{before} in May, a $2.2 million{difference2} or 8%{change} improvement",
            "sold 30{after} versus 40{before} in June, a 10{difference2} (25%{change}) drop",
        ),
        leaves=(
            "was $30.1 compared with $27.9 in May, a $2.2 fee or 8% of it",
            "sold 30 versus 40, 10 or 25%",
        ),
    ),
    Cue(
        "b, c or z% above a",
        "clear after:any aside rated pause difference2:any ,? or|( ~1 change:percent )? dir:rise|fall not base before:any",
        second="difference",
        shares=_BOTH,
        unless=REBASED,
        behind=COMPARED,
        reads=(
            "were $231.7 million{after}, $5.1 million{difference2} or 2.3%{change} higher than last year's sales of $226.6 million{before}",
            "stock of $23.2{after} was $10.3{difference2}, or 79.8%{change}, above the $12.9{before} of May",
        ),
        leaves=(
            "were $231.7 million, $5.1 million or 2.3% higher than last year",
            "at $23.2, $10.3 above the $12.9",
        ),
    ),
    Cue(
        "a rise of c, or z%, from a",
        "dir:rise|fall of|preposition? part:any ,? or|( ~1 share:percent )? ,? when against base whole:any",
        kind="share",
        unless=OTHERWISE,
        reads=(
            "revenue increased $6.5 million{part}, or 7.3%{share}, from $89.5 million{whole}",
            "an increase of 178{part} (42%{share}) from 425{whole} in the quarter",
        ),
        leaves=("increased $6.5 million, or 7.3%, from 2018", "a rise of 4 points, or 7%, from 58%"),
    ),
    Cue(
        "a rise of z%, or c, from a",
        "dir:rise|fall of|preposition? share:percent or|( ~1 part:any )? ,? when < to when >? from base whole:any",
        kind="share",
        unless=OTHERWISE,
        reads=(
            "an increase of 31.3%{share} (3.8 million{part}) in admissions from 2004-05 (12.1 million{whole})",
            "up 5.5 per cent{share} (66,000{part}) from 1.2 million{whole} in 2012-13",
        ),
        leaves=("up 5.5 per cent (66,000) from 2012-13", "up 5 per cent (3 towns) from 4%"),
    ),
)
