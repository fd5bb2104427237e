"""Doubled, three times as many, a ratio of two to one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from figcheck.extract.cues.language import Cue


def _happened(roles: Mapping[str, Any]) -> bool:
    """Whether something doubled: "doubling doses" are only so spaced, "rose four times" may be four rises."""
    return bool(roles["change"].text.lower().endswith(("ed", "fold")))


def _of_that_size(roles: Mapping[str, Any]) -> bool:
    """Whether a ratio is near that of its two figures: "420 to 280, or 140 to go" is none."""
    left, right, ratio = (roles[role].value for role in ("left", "right", "ratio"))
    return bool(left < 2 * ratio * right < 4 * left)


CUES: tuple[Cue, ...] = (
    Cue(
        "doubled from a to b",
        "change:times ~2 ,? from before:any aside rated while to after:any",
        kind="change",
        requires=_happened,
        reads=(
            "Attendance doubled{change} from 4,100{before} to 8,200{after}",
            "Membership nearly tripled{change}, from 1,200{before} in May to 3,500{after}",
        ),
        leaves=(
            "doubled from 1990 to 1995",
            "from 9 to 5 three times in the week",
            "the purse rose four times from $200,000 to $500,000",
        ),
    ),
    Cue(
        "doubled to b from a",
        "change:times to after:any aside rated while from before:any",
        kind="change",
        requires=_happened,
        reads=(
            "Profit doubled{change} to $8.4 million{after} from $4.2 million{before}",
            "was halved{change} to 320{after} last year from 640{before}",
        ),
        leaves=("doubled to $8.4 million from the year before", "rose four times to 12 from May"),
    ),
    Cue(
        "b, k times as many as a",
        "clear result:any ~3 , times:times as ~2 as ~4 base:any",
        reads=(
            "seats 2,400{result}, three times{times} as many as the old one's 800{base}",
            "costs $50{result}, twice{times} as much as the $25{base} of last year",
        ),
        leaves=("2,400 seats, three times as many as last year", "50 mg, three times a day for 10 days"),
    ),
    Cue(
        "b is k times the a",
        "clear result:any ,? ~2 be ~1 times:times base:money|each",
        reads=(
            "At $960{result}, the fee is 2.4 times{times} the $400{base} charged in 2010",
            "its price of $90{result} was three times{times} the $30{base} it cost before",
        ),
        leaves=("at $960 it is 2.4 times earnings", "its price of $90 was read three times"),
    ),
    Cue(
        "a to b, or k to one",
        "left:count to right:count ~1 ,|( or? ratio:number to few|count|w",
        kind="ratio",
        requires=_of_that_size,
        reads=(
            "Girls outnumber boys 420{left} to 280{right}, or 1.5{ratio} to one.",
            "men led women by 600{left} to 200{right} (3{ratio} to 1)",
        ),
        leaves=("boys 420 to 280, or 140 to go", "rose from 420 to 280, or 9 to many"),
    ),
    Cue(
        "a to b, a ratio of k",
        "left:count ~2 to right:count ~2 , ~1 ratio of ratio:number",
        kind="ratio",
        reads=(
            "There are 60{left} nurses to 40{right} beds, a ratio of 1.5{ratio} to 1",
            "votes split 300{left} to 120{right}, a ratio of 2.5{ratio}",
        ),
        leaves=("60 to 40 votes, a margin of 20", "from 60 to 40, a ratio of shares"),
    ),
)
