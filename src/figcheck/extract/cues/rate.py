# ruff: noqa: E501
"""Rates per so many, amounts per head, products of a number and a price."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from figcheck.extract.cues.language import Cue


def _rare(roles: Mapping[str, Any]) -> bool:
    """Whether what is counted is fewer than what it is counted in."""
    return bool(roles["count"].value <= roles["base"].value)


CUES: tuple[Cue, ...] = (
    Cue(
        "x in y, a rate of r per n",
        "count:count w ~2 among|in|preposition|hedge? base:number ~4 ,|( ~4 of? ~1 rate:number ~2 per per:number",
        as_settings=("per",),
        behind="g",
        requires=_rare,
        then="~3 )? ,? and ~2 count:count ~2 among|in|preposition? base:number ~4 ,|( ~4 of? ~1 rate:number ~2 per per:number",
        reads=(
            "96{count} events over 41,000{base} person-years in men (2.3{rate} per 1,000{per}) and 52{count2} over 48,500{base2} in women (1.1{rate2} per 1,000{per2})",
            "84{count} cases among 310,500{base} residents, a rate of 27.1{rate} per 100,000{per}",
            "41{count} infections in 6,830{base} catheter days (6.0{rate} per 1,000{per} catheter days)",
        ),
        leaves=("84 cases in 2019, a rate of 27.1 per 100,000", "41 in 83 homes, 6.0 a day"),
    ),
    Cue(
        "over y, x (r per n)",
        "base:number ~3 ,? count:count ~4 be? ~1 ( ~3 rate:number ~2 per per:number",
        as_settings=("per",),
        behind="g",
        requires=_rare,
        reads=(
            "In 12,480{base} person-years 263{count} fractures occurred (2.11{rate} per 100{per} person-years)",
            "during 900{base} visits, 27{count} burns were seen (3.0{rate} per 100{per})",
        ),
        leaves=("over 12 years 263 fractures occurred (2.11 per 100)", "for 900 visits (3.0 per 100)"),
    ),
    Cue(
        "m for x, or u each",
        "count:money ~4 from|to|be? ~3 base:count ~3 , or? rate:money|each per",
        reads=(
            "The $96,000{count} gift was shared by 12{base} schools, $8,000{rate} each",
            "The city spent $1.8 million{count} on 450{base} shelter beds, or $4,000{rate} per bed",
        ),
        leaves=("spent $1.8 million on 450 beds, or $4,000 more", "gave $96,000 to 12 schools in 3 towns"),
    ),
    Cue(
        "m from x, an average of u",
        "count:money ~4 from|to|be? ~3 base:count ~3 , ~1 average of rate:money|each",
        reads=(
            "They raised £5,400{count} from 36{base} stalls, an average of £150{rate} a stall",
            "paid $1,200{count} to 8{base} men, an average of $150{rate}",
        ),
        leaves=("raised £5,400 from 36 stalls, £150 more", "an average of £150 from 36 stalls"),
    ),
    Cue(
        "x at u each, for m",
        "{factors: count ~3 at money|each } per? ~1 ,|( preposition? product:money",
        kind="product",
        several="NSME",
        reads=(
            "The club sold 1,240{factors} tickets at $15{factors} each, for $18,600{product}",
            "They ordered 3{factors} lamps at $4.50{factors}, $13.50{product} in all",
        ),
        leaves=("sold 1,240 tickets at $15 each", "bought 30 shares at $4, up $1 from May"),
    ),
)
