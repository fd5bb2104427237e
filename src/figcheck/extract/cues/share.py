"""Shares with both counts on one side: x of y (z%), x/y, z% (x of y)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from figcheck.extract.cues.language import Cue
from figcheck.numbers.figure import Figure
from figcheck.numbers.hedges import HEDGES

LIST = ")? list part:amount ~2 ,? or|( share:percent )? !of"
"""The further members of a list whose whole was named once."""

ESTIMATED = r"kaplan|weighted|imput"
"""Words near a share that is computed from more than its counts."""


_MIXED = 100
"""What the two sides of a mixture add to: 30% regular and 70% human insulin (70/30)."""
_GLUED = 1000
"""From here on a share of some of a whole is no misprint but two numbers: 12 (54.8%) as 1254.8%."""
_IN_WORDS = 20
"""A hedged part of so few is a fraction said in words: about 1 in 7."""


def printed(roles: Mapping[str, Any]) -> bool:
    """Whether the share was printed as one of its counts: no glued digits, no bound met by rounding."""
    part, whole, share = roles.get("part"), roles.get("whole"), roles["share"]
    if part is None or whole is None:
        return True
    if share.value > 100 and part.value <= whole.value and _glued(part, whole, share):
        return False
    if part.hedge is not None and whole.value <= _IN_WORDS:
        return False
    if part.value + whole.value == _MIXED and share.value in (part.value, whole.value):
        return False
    hedge = HEDGES.get(share.hedge)
    if hedge is None or (hedge.below.allowed and hedge.above.allowed):
        return True
    off = abs(part.value * 100 - share.value * whole.value)
    return bool(2 * off > share.step * whole.value if part.value < whole.value else off)


def _glued(part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether a share of more than all has the digits of the true one, behind others or with a point lost."""
    if share.value >= _GLUED or not whole.value:
        return True
    digits = str(share.mantissa)
    exact = 100 * Fraction(part.value) / Fraction(whole.value)
    return any(str(round(exact * 10**places)) in (digits, digits[1:]) for places in range(3))


def within(roles: Mapping[str, Any]) -> bool:
    """The same where the whole stands apart from its part: a smaller number is not the whole of a larger."""
    part, whole, share = roles["part"], roles["whole"], roles["share"]
    return printed(roles) and bool(part.value <= whole.value or share.value > 100)


def alike(roles: Mapping[str, Any]) -> bool:
    """Whether a share is of the size of its part and whole: less than twice and more than half of it."""
    part, whole, share = (roles[role].base_value for role in ("part", "whole", "share"))
    return bool(part <= whole and part < 2 * share * whole and share * whole < 2 * part)


def own_side(roles: Mapping[str, Any]) -> bool:
    """Whether a share is not that of the others: "20% red (4 out of 5 blue)" counts those who are left."""
    part, whole, share = roles["part"], roles["whole"], roles["share"]
    rest = 100 * Fraction(whole.value - part.value) / Fraction(whole.value) if whole.value else Fraction(0)
    half = Fraction(share.step) / 2
    aside = abs(rest - Fraction(share.value)) <= half
    return printed(roles) and (not aside or abs(100 - rest - Fraction(share.value)) <= half)


CUES: tuple[Cue, ...] = (
    Cue(
        "x of y (z%)",
        "part:count out? of whole:count ~8 be? ~3 (|, share:percent !of",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "it fell in 23{part} out of 200{whole} (11.5%{share}) patients",
            "Twenty-two{part} of 57{whole} women (38.5%{share}) stayed",
            "191{part} of 266{whole}, 71%{share}, gave no reason",
            "(30{part} of 378{whole} [7.94%{share}] versus others)",
        ),
        leaves=(
            "220 mg of 5 (24% yield) was obtained",
            "seventeen were admitted with a GCS of 7 (53.1%)",
            "12 of 40 (95% CI 8 to 20) left",
        ),
    ),
    Cue(
        "x people of y (z%)",
        "part:count w w? out? of whole:count < in|preposition ~4 >? (|, share:percent !of",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "eight{part} women out of 30{whole} (27%{share}) had left",
            "found 12{part} faulty pumps of 48{whole}, 25%{share}, in May",
        ),
        leaves=("twenty-eight eyes of 14 patients (46%) were treated", "three cups of 5 oz (2% fat)"),
    ),
    Cue(
        "x among y (z%)",
        "part:count ~2 among whole:count ~4 (|, share:percent !of",
        doubts=ESTIMATED,
        requires=within,
        reads=(
            "There were 6{part} relapses among 48{whole} treated (12.5%{share})",
            "found 12{part} faults among the 96{whole} pumps, 12.5%{share}, in May",
        ),
        leaves=(
            "6 among 48 treated (95% CI 2 to 9)",
            "one of 3 among 40 (12% women)",
            "6 among 48 men and 52 women (12%)",
        ),
    ),
    Cue(
        "money of money (z%)",
        "part:money out? of ~1 whole:money ~4 (|, share:percent !of",
        doubts=ESTIMATED,
        requires=alike,
        reads=(
            "obligated $6.9 billion{part} of its $8.2 billion{whole} appropriation (84 percent{share})",
            "spent £12m{part} of the £48m{whole}, 25%{share}, on trams",
        ),
        leaves=("paid $30 million of $20-year bonds (4%)", "sold $5 of $40 stock (12% yield)"),
    ),
    Cue(
        "z%, x/y",
        "(|; share:percent ,|;|: part:count / whole:count not? ~5 ;|)",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "was good (90%{share}, 283{part}/312{whole}) at one year",
            "at baseline (74%{share}, 70{part}/94{whole} placebo)",
        ),
        leaves=("at baseline (74%; 95% CI 70/94)", "a rate of 39/1000, 94% at home"),
    ),
    Cue(
        "x/y (z%)",
        "alone part:count / whole:count ~4 ( share:percent !of",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "37{part}/132{whole} (28%{share}) were positive",
            "18{part}/61{whole} citrate patients (30%{share}) died",
        ),
        leaves=(
            "grade 3/4 neutropenia (85%) was common",
            "(236/940; 95% CI 22.4 to 28.0) in trials",
            "the blood pressure was 130/80 mmHg (12% lower)",
            "types 16/18 (22%) were commonest",
        ),
    ),
    Cue(
        "(x/y, z%)",
        "(|versus|;|,|and ~4 part:count / whole:count ,|; share:percent !of",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "died (20{part}/107{whole}, 18.7%{share}) within a year",
            "cold (19{part}/85{whole}, 22%{share}) or warm",
        ),
        leaves=(
            "faster at speed 5/6, 15% at speed 7/8",
            "the cream held urea (10/90 w/w, 2% lanolin)",
        ),
    ),
    Cue(
        "x/y z%",
        "part:count / whole:count = share:percent",
        doubts=ESTIMATED,
        requires=printed,
        reads=("191{part}/266{whole} = 71%{share}", "a yield of 3{part}/4{whole} = 75%{share}"),
        leaves=("grade 3/4 = 12%", "191/266 = 0.71"),
    ),
    Cue(
        "x of y = z%",
        "part:count out? of whole:count = share:percent",
        doubts=ESTIMATED,
        requires=printed,
        reads=("191{part} of 266{whole} = 71%{share}", "hits: 3{part} out of 4{whole} = 75%{share}"),
        leaves=("191 of 266 = 0.71", "in 9 of 12 cats (n = 75%)"),
    ),
    Cue(
        "z% (x/y)",
        "share:percent of? ~3 who? ~8 ( ~2 n=? part:count / whole:count !/ only",
        doubts=ESTIMATED,
        requires=own_side,
        reads=(
            "cured in 60.6%{share} (43{part}/71{whole}) of patients",
            "74%{share} sensitivity (38{part}/86{whole} cases) was found",
        ),
        leaves=(
            "HbA1c ≥8% (53/81; 65.43%) was commoner",
            "seen in 24% (9/46 dogs and 10/34 cats)",
            "from 12% (2017/18) to 19%",
            "twice daily 40% sand and 60% clay (60/40)",
        ),
    ),
    Cue(
        "z% (x of y)",
        "share:percent of? ~3 who? ~12 ( ~2 n=? part:count ~2 out? of whole:count only",
        doubts=ESTIMATED,
        requires=own_side,
        reads=(
            "seen in 60.6%{share} (43{part} of 71{whole}) of them",
            "it had met 53 percent{share} of its hiring goal (1,745{part} of 3,305{whole} planned hires)",
        ),
        leaves=(
            "12% of the mixture (5 mg of 20)",
            "90% stayed (465 of 520 nurses and 459 of 507 clerks)",
            "a level of 8% (12 months of 24)",
        ),
    ),
)
