# ruff: noqa: E501
"""Shares with a verb between the part and its percent: the 12 were 40 percent of the 30."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from figcheck.extract.cues.language import Cue
from figcheck.extract.cues.share import ESTIMATED, printed
from figcheck.numbers.figure import COUNT

_INSIDE = "[ip@fv][wdh]{0,2}|[jq][oth]?[dh]?|l[wo]{0,2}|a"
"""Behind "in the", "by", "rose to" or "between" a figure is not what the sentence tells of."""


def _of_one_kind(roles: Mapping[str, Any]) -> bool:
    """Whether a part is about as large as its share says: else the subject is another than the figure."""
    part, whole, share = roles["part"], roles["whole"], roles["share"]
    if part.unit != whole.unit or part.value >= whole.value or (part.unit == COUNT and part.value < 20):
        return False
    said = Fraction(share.value) * whole.value
    return bool(said < 400 * part.value and 100 * part.value < 4 * said)


CUES: tuple[Cue, ...] = (
    Cue(
        "a part x is z% of y",
        "part:amount ~3 < whom ~2 >? ,? < of? whom >? be|amounting to|preposition? ~1 share:percent of < ~3 of >? whole:amount",
        behind=_INSIDE,
        doubts=ESTIMATED,
        requires=_of_one_kind,
        reads=(
            "There were 6,046{part} fires on these lands, which is just 13 percent{share} of the 46,466{whole} started",
            "In 2008, the $136 billion{part} was just 26 percent{share} of the $528 billion{whole} spent",
            "All the $12 million{part} accounts for 20%{share} of the estimated $60 million{whole} it had",
        ),
        leaves=(
            "Sales in the 30 shops were 40 percent of the 900 sold",
            "rose to 30, which was 40 percent of the 900",
            "The 30 were 40 percent of the voters",
        ),
    ),
    Cue(
        "x or z%, of y",
        "part:amount ~2 ,? or ~1 share:percent , of < ~3 total? ~3 of >? whole:amount",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "represented 974{part}, or just 4.5 per cent{share}, of the total of nearly 22,000{whole} marriages",
            "gave $12 million{part} or 20%{share}, of the $60 million{whole} it had",
        ),
        leaves=("974, or 4.5 per cent, of the total", "974, or 4.5 per cent, of those aged 22"),
    ),
    Cue(
        "x came, out of y (z%)",
        "part:count ~~6 ,? out of ~2 whole:count ~~5 (|, ~1 share:percent !of",
        behind="g|/",
        doubts=ESTIMATED,
        requires=printed,
        reads=(
            "a total of 9,051{part} reports were sent, out of a possible 10,116{whole} for the year (89 percent{share})",
            "only 12{part} came, out of 48{whole} who were asked (25%{share})",
        ),
        leaves=(
            "9,051 reports were sent, out of a possible 10,116",
            "12 came, out of fear, in 48 hours (25%)",
        ),
    ),
)
