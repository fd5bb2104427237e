# ruff: noqa: E501
"""Totals, rates and changes that are said behind their figures: in all, together, a rate of."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from figcheck.check.slips import slip
from figcheck.extract.cues.language import Cue
from figcheck.extract.cues.share import alike

_FEWEST = 2


def _adds(roles: Mapping[str, Any]) -> bool:
    """Whether parts add to their total, or miss it by little or by one slip: a far miss is no relation."""
    total, parts = roles["total"], roles["parts"]
    if len(parts) < _FEWEST:
        return False
    added = sum(part.base_value for part in parts)
    if (
        len({figure.unit for figure in (*parts, total)}) > 1
        or max(part.value for part in parts) >= total.value
    ):
        return False
    reach = (sum(part.step for part in parts) + Fraction(total.step)) / 2
    off = abs(added - total.base_value)
    if off <= reach or off * 33 <= total.base_value:
        return True
    return (
        slip(total, str(round(Fraction(added) / total.factor / Fraction(10) ** total.exponent))) is not None
    )


_BOTH = r"\bboth\b|overlap|more than one|twice|other"

CUES: tuple[Cue, ...] = (
    Cue(
        "a, b, T in all",
        "{parts: count member < , ~3 count member >* comma who? ~3 count member } ,|;|– or? ~2 total:number ~1 < total | in total | in article stop|, >",
        kind="total",
        several="NSD",
        requires=_adds,
        unless=_BOTH,
        reads=(
            "There were 9,120{parts} in Leeds, 7,455{parts} in York and 4,310{parts} in Hull, 20,885{total} in all.",
            "First came 120{parts} letters, then 74{parts} more, 194{total} in total.",
            "Over three nights it drew 4,100{parts}, 5,250{parts} and 6,800{parts}, or 16,150{total} in all.",
            "wind made 425{parts} TWh and the sun 238{parts} TWh, 663{total} TWh together",
        ),
        leaves=(
            "sold 9,120 in Leeds and 7,455 in York, 90,000 in all.",
            "First came 120 letters, then 12% more, 194 in total.",
        ),
    ),
    Cue(
        "a, b (T total)",
        "{parts: count w < , ~1 count w >+ } ( ~1 total:count ~1 < total | in article > )",
        kind="total",
        requires=_adds,
        unless=_BOTH,
        reads=(
            "Tests: 1,204{parts} passed, 3{parts} failed, 12{parts} skipped (1,219{total} total) in 94 s",
            "sent 40{parts} letters, 12{parts} cards (52{total} in all)",
        ),
        leaves=(
            "1,204 passed, 3 failed (94 s in total)",
            "1,204 passed, 3 failed (12% in total)",
            "9 red, 7 blue (90 in all)",
        ),
    ),
    Cue(
        "together a and b make T",
        "opening total ,? {parts: ~2 count member < , ~2 count member >* joined ~2 count ~3 } w to? ~2 total:count",
        kind="total",
        several="NSD",
        requires=_adds,
        unless=_BOTH,
        reads=(
            "Together, the 2,318{parts} owned and 1,047{parts} leased buildings make 3,365{total}.",
            "Combined, 40{parts} men and 52{parts} women came to 92{total} people",
        ),
        leaves=("Together, 40 men and 52 women make soup.", "Together, 40 men and 52 women had 900 goats"),
    ),
    Cue(
        "a, the other b, for a T of",
        "{parts: count ~3 ,|and|; ~1 rest ~2 count } ~2 ,? preposition ~2 total? of total:count",
        kind="total",
        several="NSD",
        requires=_adds,
        unless=r"\bboth\b|overlap|more than one|twice",
        reads=(
            "One holds 412{parts} pupils, the other 388{parts}, for a roll of 800{total}.",
            "sent 40{parts} men and the remaining 30{parts} women, for a total of 70{total}",
        ),
        leaves=("One holds 412 pupils, the other 388, for a fee of $2.", "412, the other 388 in 2019"),
    ),
    Cue(
        "x of y, a rate of z%",
        "part:count of ~2 whole:count ~4 ,|– ~4 of share:percent !of",
        requires=alike,
        reads=(
            "made 18{part} of his 24{whole} penalties this year, a success rate of 75 per cent{share}",
            "took 12{part} of 60{whole} seats, a share of 20%{share}",
        ),
        leaves=("took 12 of 60 seats, a rise of 20%", "took 12 of 60 seats, at a price of 2%"),
    ),
    Cue(
        "of the y, x did, a z of share",
        "opening of ~2 whole:count ~3 , ~2 part:count ~~6 , ~4 of share:percent !of",
        requires=alike,
        reads=(
            "Of the 34{whole} killings, 22{part} were solved, a clearance rate of 65 percent{share}",
            "Of 80{whole} calls, 60{part} were answered, a low share of 75%{share}",
        ),
        leaves=(
            "Of the 34 killings, 22 were solved, a fall of 65 percent",
            "Of 80 calls, 60 were in May, with a tax of 5%",
        ),
    ),
    Cue(
        "money, z% of money",
        "part:money ~2 ,|– share:percent of whole:money",
        behind="f|[jq][tp]|v[tp]?|o",
        reads=(
            "It cost £402,000{part}, 20%{share} of the £2.01 million{whole} total",
            "gave $3 million{part}, 30 percent{share} of the $10 million{whole} it had",
        ),
        leaves=(
            "rose to £402,000, 12% of the £2.01 million total",
            "gave $3 million, 30 percent of its sales",
        ),
    ),
    Cue(
        "x, z% of its total of y",
        "part:count ~2 ,|– share:percent of ~3 of whole:count",
        behind="f|[jq][tp]|v[tp]?|o",
        requires=alike,
        reads=(
            "will cut 1,500{part} jobs, 6%{share} of its workforce of 25,000{whole}",
            "closed 40{part} shops – 20%{share} of a chain of 200{whole}",
        ),
        leaves=("will cut 1,500 jobs, 6% of those of 2019", "cut 12 jobs, 6% of the cost of 900 ships"),
    ),
    Cue(
        "to b% from a%, or c points",
        "dir:rise|fall to after:percent when ,? from before:percent when ,|(|– or? difference:points",
        kind="difference",
        reads=(
            "rose to 4.3%{after} from 4.1%{before}, or 0.2 percentage points{difference}",
            "fell to 41%{after} from 47%{before} in March (6{difference} points)",
        ),
        leaves=("rose to 4.3% from 4.1%, or 5%", "fell to 41% from 47% in March, 6 seats"),
    ),
    Cue(
        "x at an average price of u, for m",
        "base:number ~3 at ~1 average ~2 of rate:money|each per? ~1 ,|(? preposition < ~1 total of >? count:money",
        kind="rate",
        reads=(
            "bought back 2.1 million{base} shares at an average price of $41.20{rate} for $86.5 million{count}",
            "sold 1,240{base} seats at an average price of $15.00{rate}, for a total of $18,600{count}",
        ),
        leaves=(
            "sold 1,240 seats at an average price of $15, up $1 from May",
            "40 shops at an average cost of $15 in 12 towns",
        ),
    ),
    Cue(
        "m for x, at an average price of u",
        "count:money preposition ~2 base:number ~3 at ~1 average ~2 of rate:money|each",
        kind="rate",
        reads=(
            "spent $86.5 million{count} on 2.1 million{base} shares at an average price of $41.20{rate}",
            "paid £18,600{count} for 1,240{base} seats at an average price of £15.00{rate}",
        ),
        leaves=("spent $86.5 million at an average price of $41.20", "$5 for 3 of 40 at an average of 12%"),
    ),
    Cue(
        "m for x, an average price of u",
        "count:money ~4 base:count ~3 , ~1 average ~1 of rate:money|each",
        kind="rate",
        reads=(
            "raised $11.7 million{count} by selling 450,000{base} shares, an average price of $26.00{rate}",
            "paid $1,200{count} for 8{base} chairs, a mean cost of $150{rate}",
        ),
        leaves=(
            "raised $11.7 million with an average of 450,000 shares",
            "an average price of $26.00 for 450,000",
        ),
    ),
)
