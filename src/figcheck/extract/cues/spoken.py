# ruff: noqa: E501
"""Shares said as fractions, shares of a whole alone, parts that cannot be of their whole, shares that add to all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from figcheck.extract.cues.language import Cue


def _partition(roles: Mapping[str, Any]) -> bool:
    """Whether shares could be meant to be all: they are near 100 %."""
    return bool(70 < sum(share.value for share in roles["shares"]) < 130)


CUES: tuple[Cue, ...] = (
    Cue(
        "one in k of y (x)",
        "share:fraction of < ~2 ' >? whole:count ~3 –|,|( part:count ~2 –|)|,|;|.",
        reads=(
            "Three quarters{share} of the club's 160{whole} members — 120{part} people — voted to stay",
            "One in five{share} of the 640{whole} flats (128{part}) has damp",
        ),
        leaves=("half of the 74 buses, 3 of them new", "a third of the 12 months, 4 days"),
    ),
    Cue(
        "one in k (x of y)",
        "share:fraction of? whom? ~3 ,|(|– or? part:count out? of whole:count",
        reads=(
            "One in four{share} residents, or 5,250{part} of 21,000{whole}, is over 65",
            "Two-thirds{share} of those asked (402{part} of 603{whole}) had heard",
        ),
        leaves=("one in four residents, or 5 of them", "half of it (3 of May)"),
    ),
    Cue(
        "shares and the remaining z%",
        "{shares: percent < apart percent >* apart? and ,? ~1 rest ~1 percent } last",
        kind="partition",
        several="P",
        requires=_partition,
        reads=(
            "58 percent{shares} said yes, 35 percent{shares} said no and the remaining 7 percent{shares} had no opinion",
            "Some 61%{shares} own their home and the other 39%{shares} rent",
        ),
        leaves=(
            "61% own and 39% rent",
            "grew by 3% and the other 2%",
            "Dutch only 85%, Dutch and other tongues 13.9%, no Dutch at home 1.1%",
        ),
    ),
    Cue(
        "of the y, x were",
        "opening of whole:many ~3 , ~2 part:many be",
        kind="part",
        reads=(
            "Of the 39{whole} members, 22{part} were absent",
            "Of 140{whole} ships, only 12{part} have radar",
        ),
        leaves=("Of the 39 members, 52 letters were read", "Of the 12 months, 5 were dry"),
    ),
)
