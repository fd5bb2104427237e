# ruff: noqa: E501
"""Shares whose part and whole stand apart: x (z%) of y, z% of y or x, of the y x or z%."""

from __future__ import annotations

from figcheck.extract.cues.language import Cue
from figcheck.extract.cues.share import ESTIMATED, LIST, alike, own_side, printed, within

CUES: tuple[Cue, ...] = (
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
        behind="[NSX]i",
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
            "9 in 10 (88%) of 2,100 trainees",
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
        requires=own_side,
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
        "opening of ~2 whole:amount ~~12 , ~~8 part:amount < ~2 ,? or header | ~5 ( header > share:percent",
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
        "of y x (z%)",
        "opening of ~1 whole:count ~3 part:count ~2 ( share:percent )",
        keeps=("whole",),
        then=LIST,
        doubts=ESTIMATED,
        requires=alike,
        reads=(
            "Of 1,120{whole} letters 810{part} (72%{share}) were answered",
            "Of the 64{whole} eyes 41{part} (64%{share}) gained two lines",
        ),
        leaves=("Of 1,120 letters 810 (95% CI 700 to 900)", "Of 1,120 letters 810 were answered (72%)"),
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
