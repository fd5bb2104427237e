# ruff: noqa: E501
"""Changes given as an amount and as a percent, where the figure before is not said: it is what the step leaves."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from figcheck.extract.cues.change import OTHERWISE
from figcheck.extract.cues.language import Cue
from figcheck.extract.cues.step import COMPARED
from figcheck.numbers.figure import COUNT

_STEPPED = {"formula": "change = step ÷ (after ∓ step)"}
"""The sign is the one of the word that says which way it went."""
_LARGE = 1_000
"""Below this a count may be that of a group, of which the one behind it is a part: of 200 people, 12 (6%)."""


def _alike(roles: Mapping[str, Any]) -> bool:
    """Whether the step and what it goes out from are amounts of one unit, no groups in a table."""
    step, before = roles["step"], roles["before"]
    amount = before.unit != COUNT or before.scaled or before.value >= _LARGE
    return bool(amount and step.unit == before.unit and step.value < before.value)


def _apart(roles: Mapping[str, Any]) -> bool:
    """Whether a figure is what a step led to, and not a whole or the figure before that it is a share of."""
    step, change, after = (Fraction(roles[role].value) for role in ("step", "change", "after"))
    if roles["after"].unit == COUNT and not roles["after"].scaled and after < _LARGE:
        return False
    reach = Fraction(roles["change"].step) / 2 * after + 50 * Fraction(roles["step"].step)
    bases = (after, after - step, after + step)
    base, *others = (abs(100 * step - change * each) <= reach for each in bases)
    return bool(step < after and (any(others) or not base))


def _no_count(roles: Mapping[str, Any]) -> bool:
    """Whether what stands behind "at" is a level: a plain count is one of places."""
    after = roles["after"]
    return bool(after.unit != COUNT or after.exponent < 0 or after.scaled)


CUES: tuple[Cue, ...] = (
    Cue(
        "a rise of c, or z%, above a",
        "step:any ,? or|( ~1 change:percent )? ,? rise|fall not base before:any",
        settings={"formula": "change = step ÷ before"},
        unless=OTHERWISE,
        requires=_alike,
        reads=(
            "Sales were 2.82 billion dlrs{step} or 0.7 pct{change} below the January level of 431.56 billion dlrs{before}",
            "was $5.1 million{step} (2.3%{change}) higher than the revised May figure of $226.6 million{before}",
        ),
        leaves=("was $5 million or 2% below the level of 2019", "12 or 2% more than the 3% of May"),
    ),
    Cue(
        "b, c (z%) above",
        "clear after:any aside rated pause step:any ~1 ,? or|( ~1 change:percent )? ,? dir:rise|fall not",
        settings=_STEPPED,
        keeps=("after",),
        then="~~12 ,? and|, ~1 be? step:any ~1 ,? or|( ~1 change:percent )? ,? dir:rise|fall not",
        behind=COMPARED,
        unless=OTHERWISE,
        requires=_apart,
        reads=(
            "collected $2.7 billion{after} in October, which was $119.7 million{step}, or 4.7 percent{change}, more than foreseen",
            "Sales were $195.6 million{after}, $49.7 million{step} or 20.3%{change} lower than the year before.",
            "was $592.3 million{after}, $26.6 million{step} (4.3%{change}) below the estimate and $17.0 million{step2} (2.8%{change2}) below that of 2014",
        ),
        leaves=(
            "Among 200 people, 12 (6%) above the age of 60 fell ill",
            "was $40 million, $3 million of it or 4% more than planned",
        ),
    ),
    Cue(
        "b, a c or z% rise",
        "clear after:any aside rated break step:any ~1 ,? or|( ~1 change:percent )? dir:rise|fall",
        settings=_STEPPED,
        behind=COMPARED,
        unless=OTHERWISE,
        requires=_apart,
        reads=(
            "orders were $231.8 million{after}, a $23.2 million{step} or 11.1%{change} increase over the year before",
            "sold 1,800{after} boats, a 200{step} (10%{change}) drop on May",
        ),
        leaves=("were $231.8 million, a $23.2 million or 10% stake", "Of 1,800, 200 (11%) fell ill"),
    ),
    Cue(
        "rose c, or z%, to b",
        "dir:rise|fall of|preposition? step:any ~1 ,? or|( ~1 change:percent )? < when , >? when to reach after:any",
        settings=_STEPPED,
        reads=(
            "spending rose $20 million{step}, or 20%{change}, to $120 million{after}",
            "grew by 30{step} (10%{change}) to 330{after}",
            "rose by 6,838{step} prisoners, or 3.4 percent{change} in 2009, to a high of 208,118{after}",
            "costs decreased $10.6 million{step} or 5.5%{change} to $181.9 million{after} in 2020",
            "orders fell 8.2 billion dlrs{step}, or 4.0 pct{change}, in January to a seasonally adjusted 194.5 billion dlrs{after}",
        ),
        leaves=(
            "spending rose $20 million, or 20%",
            "grew by 30 percent to 330",
            "costs decreased $10.6 million or 6%",
        ),
    ),
    Cue(
        "rose z%, or c, to b",
        "dir:rise|fall of|preposition? change:percent aloud step:any ~1 )? ,? when to reach after:any",
        settings=_STEPPED,
        unless=OTHERWISE,
        reads=(
            "shipments fell 3.8 pct{change}, or 7.8 billion dlrs{step}, to a total 196.7 billion dlrs{after}",
            "grew 3.4 percent{change} (by more than 6,800{step} people) to a high of 208,000{after}",
        ),
        leaves=("fell 3.8 pct, or 7.8 billion dlrs", "grew 10% by 2019 to 330"),
    ),
    Cue(
        "rose c, or z%, at b",
        "dir:rise|fall of|preposition? step:any ~1 ,? or|( ~1 change:percent )? ,? < to w >? when at reach after:any",
        settings=_STEPPED,
        requires=_no_count,
        reads=(
            "The index was down 1.46{step} points, or 0.05%{change}, at 2691.19{after}.",
            "shares rose $2{step}, or 8%{change}, to close at $27{after}",
        ),
        leaves=("fell 30, or 10%, at 40 schools", "was down 1.46 points at 2691.19"),
    ),
    Cue(
        "b, a rise of c (z%)",
        "clear after:any aside rated break dir:rise|fall of|preposition? step:any ~1 ,? or|( < rise|fall >? ~1 change:percent",
        settings=_STEPPED,
        behind=COMPARED,
        reads=(
            "paid $253 billion{after} in refunds, an increase of about $8 billion{step} (3 percent{change})",
            "came to 330{after} in May, up 30{step}, or 10%{change}",
            "stood at 180{after} in May, a drop of 20{step} (10%{change})",
            "had $105.7 million{after} in sales, down $58.4 million{step} or down 35.6%{change}",
            "moved 714,021{after} units, a gain of 13,313{step} units or 1.9 percent{change}",
        ),
        leaves=(
            "paid $253 billion, an increase of 3 percent",
            "sold 12 of 330, a rise of 3 percent (10%)",
            "was $45, down from $50, or 10%",
        ),
    ),
    Cue(
        "b, a rise of z% (c)",
        "clear after:any aside rated break dir:rise|fall of|preposition? change:percent ,? or|( step:any",
        settings=_STEPPED,
        behind=COMPARED,
        unless=OTHERWISE,
        reads=(
            "Arrivals were 1,284 million{after}, a growth of 7%{change} or 84 million{step} over 2016.",
            "had 9,120{after} calls in May, an increase of 4%{change} (346{step} calls)",
            "had $45{after} in May, down 10%{change} ($5{step})",
        ),
        leaves=(
            "were 1,284 million, a growth of 7% or more",
            "9,120 calls, up 4% (in 346 towns)",
            "$45, down 10% (in 5 towns)",
        ),
    ),
    Cue(
        "sales of b grew c, or z%",
        "of after:any aside rated when be? dir:rise|fall of|preposition? step:any ,? or|( < rise|fall >? ~1 change:percent",
        settings=_STEPPED,
        behind=COMPARED,
        unless=OTHERWISE,
        requires=_apart,
        reads=(
            "Sales of $253.1 million{after} grew $27.7 million{step} or 12.3%{change} compared to last year.",
            "Profit of $39 million{after} was down $19.9 million{step}, or 33.8%{change}",
        ),
        leaves=(
            "Sales of $200 million in 2018 grew $20 million, or 10%, in 2019.",
            "Sales of $253 million grew 12.3% or more",
        ),
    ),
)
