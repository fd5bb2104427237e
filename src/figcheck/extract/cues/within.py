"""Shares whose whole is named in other words than "of y" right beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from figcheck.extract.cues.language import Cue
from figcheck.extract.cues.share import alike


def _counted(roles: Mapping[str, Any]) -> bool:
    """Whether the part cannot be a percent itself ("70 or 80% of 120")."""
    return bool(roles["part"].value > 100)


def _a_part(roles: Mapping[str, Any]) -> bool:
    """The same of a part that is not named: it must also be about as large as its share says."""
    return _counted(roles) and alike(roles)


CUES: tuple[Cue, ...] = (
    Cue(
        "x (z% of y)",
        "part:amount ~3 ( ,|=? share:percent of whole:amount",
        doubts=r"estimat|project|expect",
        reads=(
            "data exist for 497{part} (93.8%{share} of 530{whole}) people",
            "came back from 83{part} parents (86.5%{share} of 96{whole} invited)",
        ),
        leaves=("data exist for 497 (93.8% of those asked)", "rose to 83 (86.5% of the way in 12 months)"),
    ),
    Cue(
        "x (of y; z%)",
        "part:count ~2 ( out? of whole:count ~3 ;|, share:percent )|,|;",
        requires=lambda roles: bool(roles["part"].value <= roles["whole"].value),
        reads=(
            "Fever was found in 14{part} [of 163{whole}; 8.6%{share}] patients",
            "closed 12{part} (out of 48{whole} shops, 25%{share})",
        ),
        leaves=("found in 14 (of those; 8.6%)", "14 (of 163 in 2019)"),
    ),
    Cue(
        "x, z% of y",
        "part:count < of whom >? ~2 be? ~4 ,|– share:percent of whole:number",
        behind="f|[jq]t?",
        requires=_counted,
        reads=(
            "Drink driving killed 12,940{part}, 31%{share} of the 41,700{whole} road deaths",
            "More than 31,000{part} of them — 28%{share} of the 109,000{whole} checked — had no papers",
            "310,000{part} people now have the drug, 8%{share} of the 4.1 million{whole} who need it",
        ),
        leaves=("it rose to 12,940, 31% of the 41,700 expected", "12,940 came, 31% of them old"),
    ),
    Cue(
        "x or z% of y",
        "part:count or share:percent of whole:number",
        requires=_counted,
        reads=(
            "124{part} or 3 percent{share} of the 4,960{whole} small firms will spend more",
            "In all 640{part} or about 22 percent{share} of the 2,900{whole} funds are small",
        ),
        leaves=("at 70 or 80% of 120", "124 or 3 percent of the small firms"),
    ),
    Cue(
        "z% of y (x)",
        "share:percent of < ~3 of >? whole:many ~3 ( part:many ) !of",
        reads=(
            "About 60 percent{share} of the 300{whole} schools (180{part}) were closed",
            "gave 25%{share} of all 48{whole} pumps (12{part}) away",
        ),
        leaves=(
            "60 percent of the 300 schools (180 of 290) were closed",
            "60% of the 300 schools (in 12 towns)",
        ),
    ),
    Cue(
        "z% of y, x",
        "share:percent of < ~3 of >? whole:number ~3 , part:count ,|stop",
        requires=_a_part,
        reads=(
            "made up 17.1%{share} of the 1.9 million{whole} carts sold, 325,000{part}, compared with 267,000",
            "Some 60 percent{share} of the 300{whole} schools, 180{part}, were closed",
        ),
        leaves=(
            "60 percent of the 300 schools, 12 towns and 40 farms",
            "60 percent of the 300 schools, 4.",
            "60 percent of the 300 schools, 1,200, 400 and 90 of the rest",
        ),
    ),
    Cue(
        "z%, or x, of y",
        "share:percent ,? or part:amount , of whole:amount",
        reads=(
            "64 percent{share}, or 2,310{part}, of the 3,600{whole} respondents agreed",
            "about 5%{share}, or 12{part}, of 240{whole} were late",
        ),
        leaves=("64 percent, or 2,310, of them agreed", "5%, or 12, of those aged 40"),
    ),
    Cue(
        "z%: x of y",
        "share:percent :|– ~1 part:count out? of whole:count",
        reads=(
            "Turnout was 31.3%{share}: 6,214{part} of 19,870{whole} registered voters",
            "the rate was 20%{share}: 12{part} out of 60{whole} came back",
        ),
        leaves=("turnout was 31.3%: 6,214 people", "20% – 12 of them"),
    ),
    Cue(
        "x of someone's y (z%)",
        "part:count of ~3 ' ~1 whole:count ~5 (|, share:percent !of",
        reads=(
            "41{part} of the school's 58{whole} teachers (71%{share}) signed",
            "12{part} of the old town's 48{whole} pumps (25%{share}) were dry",
        ),
        leaves=("41 of the school's teachers (71%)", "5 of May's 31 days, 16%"),
    ),
    Cue(
        "y, x of whom (z%)",
        "whole:count ~4 , ~1 part:count of whom ,|( or? share:percent",
        reads=(
            "The council heard from 188{whole} residents, 131{part} of whom (70 percent{share}) were against",
            "they saw 40{whole} ships, 10{part} of which, or 25%{share}, were old",
        ),
        leaves=(
            "heard from 188 residents, 131 of whom were against",
            "40 ships, 10 of which left in 2019 (25%)",
        ),
    ),
    Cue(
        "of the y, x did, a rate of z%",
        "opening of|among whole:count ~3 , ~2 part:count ~~6 , ~2 of share:percent",
        reads=(
            "Of the 412{whole} seniors, 371{part} graduated on time, a rate of 90.0%{share}",
            "Of 80{whole} calls, 60{part} were answered, a share of 75%{share}",
        ),
        leaves=(
            "Of the 412 seniors, 371 graduated, a rise of 9%",
            "Of 80 calls, 60 were answered in 12 minutes",
        ),
    ),
    Cue(
        "among y, x (z%)",
        "opening among ~1 whole:count ~3 , ~2 be? ~3 part:count ~3 ( share:percent !of",
        keeps=("whole",),
        then=")? list part:count ~2 ,? or|( share:percent )? !of",
        reads=(
            "Among 1,284{whole} admissions, 97{part} (7.6%{share}) were readmitted",
            "Among 65{whole} retailers polled, 26{part} (40 percent{share}) plan to hire",
            "Among 20,500{whole} births, there were 431{part} twins (2.1%{share})",
        ),
        leaves=("Among 12 months, 5 (9%) were dry", "Among those aged 40, 5 (9%) were ill"),
    ),
    Cue(
        "z% of y",
        "share:percent of whole:count w",
        requires=lambda roles: bool(
            roles["share"].exponent < 0 and roles["whole"].value < 10 ** (2 - roles["share"].exponent)
        ),
        strength="weak",
        reads=(
            "All told, 21.4%{share} of the 28{whole} nurses smoked",
            "some 12.5%{share} of 40{whole} farms",
        ),
        leaves=("21% of the 28 nurses smoked", "21.4% of the 2,800 nurses"),
    ),
)
