# ruff: noqa: E501
"""Shares of a whole, in every order in which people write them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from figcheck.extract.cues.language import Cue
from figcheck.numbers.hedges import HEDGES

LIST = ")? list part:amount ~2 ,? or|( share:percent )? !of"
"""The further members of a list whose whole was named once."""

ESTIMATED = r"kaplan|weighted|imput"
"""Words near a share that is computed from more than its counts."""


_IN_WORDS = 20
"""A hedged part of so few is a fraction said in words: about 1 in 7."""


def printed(roles: Mapping[str, Any]) -> bool:
    """Whether the share is one that its counts can have: no glued digits, no bound met by rounding."""
    part, whole, share = roles.get("part"), roles.get("whole"), roles["share"]
    if part is None or whole is None:
        return True
    if share.value > 100 and part.value <= whole.value:
        return False
    if part.hedge is not None and whole.value <= _IN_WORDS:
        return False
    hedge = HEDGES.get(share.hedge)
    if hedge is None or (hedge.below.allowed and hedge.above.allowed):
        return True
    off = abs(part.value * 100 - share.value * whole.value)
    return bool(2 * off > share.step * whole.value if part.value < whole.value else off)


def within(roles: Mapping[str, Any]) -> bool:
    """The same where the whole stands apart from its part: a smaller number is not the whole of a larger."""
    part, whole, share = roles["part"], roles["whole"], roles["share"]
    return printed(roles) and bool(part.value <= whole.value or share.value > 100)


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
        "z% (x/y)",
        "share:percent of? ~3 who? ~8 ( ~2 n=? part:count / whole:count !/ only",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "cured in 60.6%{share} (43{part}/71{whole}) of patients",
            "74%{share} sensitivity (38{part}/86{whole} cases) was found",
        ),
        leaves=(
            "HbA1c ≥8% (53/81; 65.43%) was commoner",
            "seen in 24% (9/46 dogs and 10/34 cats)",
            "from 12% (2017/18) to 19%",
        ),
    ),
    Cue(
        "z% (x of y)",
        "share:percent of? ~3 who? ~12 ( ~2 n=? part:count ~2 out? of whole:count only",
        doubts=ESTIMATED,
        requires=printed,
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
    Cue(
        "x (z%) and x (z%) of y",
        "part:count ~3 ( share:percent ) ~4 and|versus ~4 part2:count ~3 ( share2:percent ) ~1 out? of whole:amount",
        keeps=("whole",),
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "was present in 65{part} (34.9%{share}) and 66{part2} (35.5%{share2}) of 186{whole} patients, respectively",
            "3{part} (10%{share}) and 6{part2} (20%{share2}) of the 30{whole} left",
        ),
        leaves=("65 (34.9%) and 66 of 186", "3 (10%) and 6 (20%) years of age 30"),
    ),
    Cue(
        "x (z%) of y",
        "part:amount ~3 ( share:percent ) ~1 out? of < article? rest >? whole:amount",
        doubts=ESTIMATED,
        requires=within,
        reads=(
            "only 12{part} (36%{share}) of 34{whole} had reached it",
            "11,754{part} (3%{share}) of 339,478{whole} noncitizens",
            "thirteen{part} (93%{share}) out of the 14{whole} patients",
            "(100{part} [73%{share}] of 138{whole} patients)",
        ),
        leaves=(
            "51 (2.7%) long studies of 49 patients",
            "404 birds (37%) of 41 species were ill",
            "12 (36%) of those aged 34 years",
        ),
    ),
    Cue(
        "z% (x) of y",
        "share:percent ( n=? part:amount ) ~1 of ~3 whole:amount",
        doubts=ESTIMATED,
        requires=within,
        reads=(
            "accounted for 15 percent{share} (about $1.3 billion{part}) of the agency’s $8.5 billion{whole} budget",
            "sold 20%{share} (40{part}) of its 200{whole} shops",
            "in 45%{share} (n=36{part}) of the 80{whole} cases",
        ),
        leaves=("rose 15 percent ($1.3 billion) in 2019", "20% (40) of those in Table 2"),
    ),
    Cue(
        "x of y, or z%",
        "part:amount ~2 out? of ~1 whole:amount ~4 ,? or share:percent",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "24{part} of 77{whole} drugs, or 31 percent{share} of full approvals",
            "(5,074{part} of 5,263{whole}, or 96%{share})",
        ),
        leaves=("24 of 77 drugs or 31 foods", "12 of 20, or 5 years, or 3%"),
    ),
    Cue(
        "z%, or x of y",
        "share:percent ,? or|( part:amount ~2 out? of ~1 whole:amount only",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "found that 60%{share} or 450{part} of 750{whole} local pharmacies",
            "in 36%{share}, or 13{part} of the 36{whole} patients",
            "in 34%{share} or 13{part} of the 38{whole} nurses and in 31%{share2} or 74{part2} of the 241{whole2} clerks (P = 0.3)",
        ),
        leaves=(
            "60% or 450 pharmacies",
            "36% or 13 of those aged 38 years",
            "seen in 20% vs 31% (24 of 120, 36 of 118)",
        ),
    ),
    Cue(
        "z% of y, or x",
        "share:percent of < ~4 total? ~3 of >? whole:amount ~~12 , or ~2 part:amount",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "about 51 percent{share} of 3,691{whole} plants, or 1,882{part}, closed",
            "some 20%{share} of the $50 billion{whole} spent in the state, or $10 billion{part}",
        ),
        leaves=("51 percent of 3,691 plants closed", "20% of 50 patients, or 5 years"),
    ),
    Cue(
        "x, or z% of y",
        "part:amount < ~4 , | w ~3 > or share:percent of < ~4 total? ~3 of >? whole:amount",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "has 5.1 mln{part} shares or 16.85 pct{share} of its 30.27 mln{whole} issued shares",
            "more than 450 mln dlrs{part}, or about 28 pct{share} of total revenues of 1.64 billion dlrs{whole}",
        ),
        leaves=("a gain of 5 points, or 16 pct of the index", "450 dlrs, or 28 pct of the 12 months"),
    ),
    Cue(
        "x, representing z% of y",
        "part:amount ~~10 < rise|fall from any when who? >? amounting to? share:percent of < ~4 total? ~3 of >? whole:amount",
        behind="f",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "sold 40{part} shops, representing 20%{share} of its 200{whole} outlets",
            "sent back $3 million{part} last year, equal to 30 percent{share} of the $10 million{whole} it had",
        ),
        leaves=("sold 40 shops, representing 20% of sales", "an odds ratio equal to 3% of 40 cases"),
    ),
    Cue(
        "of the y, x or z%",
        "opening of ~2 whole:amount ~~12 , ~~8 part:amount ~2 ,? or|( header share:percent",
        keeps=("whole",),
        then=LIST,
        doubts=ESTIMATED,
        requires=within,
        reads=(
            "Of the 5,229{whole} bridges in the state, 472{part}, or 9%{share}, are unsafe",
            "Of 187{whole} infections at the start, 51{part} (27.2%{share}) were still there",
            "of the $37.2 million{whole} spent on transport, $11.55 million{part} (31 percent{share}) was",
        ),
        leaves=(
            "Of the 5,229 bridges, 472 are unsafe",
            "Of the 12 months, 5 (9%) were dry",
        ),
    ),
    Cue(
        "of the y, z% (x)",
        "opening of ~2 whole:amount ~~12 , ~~8 share:percent ~3 ,? or|( part:amount !of",
        keeps=("whole",),
        doubts=ESTIMATED,
        requires=within,
        reads=(
            "Of the $3.78 billion{whole} it received, the office gave 47 percent{share} ($1.79 billion{part}) away",
            "Of the 40{whole} cases, some 25%{share}, or 10{part}, were mild",
        ),
        leaves=("Of the 40 cases, 25% were mild", "Of the 12 months, 25% (3) were dry"),
    ),
    Cue(
        "y, of whom x (z%)",
        "whole:amount|used < ( used ) >? ~~5 ,|(|; of whom ~~6 part:amount ~2 ,? or|( share:percent",
        keeps=("whole",),
        then=LIST,
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "holds 600{whole} works, of which just 23{part} (3.8%{share}) were recorded by women",
            "referred 258{whole} women, of whom 129{part} (50%{share}) agreed",
        ),
        leaves=("holds 600 works, of which 23 are new", "258 women (12%), of whom the oldest was 60 (3%)"),
    ),
)
