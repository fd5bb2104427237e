# ruff: noqa: E501
"""Totals without brackets: parts behind a comma or a dash, money that consists of money, sums said together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from figcheck.extract.cues.language import Cue


def near(roles: Mapping[str, Any]) -> bool:
    """Whether the parts add to something like the total: no list is complete that misses it by far."""
    total, parts = roles["total"].value, [part.value for part in roles["parts"]]
    if total == len(parts) or min(parts) < 0 or max(parts) >= total:
        return False
    return bool(80 * total < 100 * sum(parts) < 125 * total)


def exact(roles: Mapping[str, Any]) -> bool:
    """Whether the parts add exactly to the total: arithmetic confirms a list, it never accuses one."""
    total, parts = roles["total"].value, [part.value for part in roles["parts"]]
    return bool(sum(parts) == total and max(parts) < total and len(parts) != total)


def _said_together(roles: Mapping[str, Any]) -> bool:
    total, parts = roles["total"].value, [part.value for part in roles["parts"]]
    return bool(max(parts) < total and 70 * total < 100 * sum(parts) < 140 * total)


def _more(roles: Mapping[str, Any]) -> bool:
    """Of a list that may be partial, whether it adds to more than its total by little enough to be one."""
    total, parts = roles["total"].value, [part.value for part in roles["parts"]]
    return bool(max(parts) < total and sum(parts) < 2 * total)


_BOTH = r"\bboth\b|overlap|more than one|twice"

CUES: tuple[Cue, ...] = (
    Cue(
        "T – a … and b",
        "part_of total:count ~3 –|; {parts: ~1 count of? whom? noun member joined ~1 count noun member } stop",
        unless=_BOTH,
        requires=near,
        reads=(
            "Police arrested 133{total} people — 52{parts} on Friday and 81{parts} on Saturday.",
            "The plane carried 189{total} people; 176{parts} got out and 13{parts} died.",
        ),
        leaves=("has 303 staff; 84 of them in the capital.", "in 303 towns — 84 men and 12% of women."),
    ),
    Cue(
        "T, a … and b",
        "part_of total:count ~3 , {parts: ~1 count of? whom? noun member joined ~1 count noun member } stop",
        behind="[NSDX][wdpize]{1,5},",
        unless=_BOTH,
        requires=exact,
        reads=(
            "The programme has 303{total} staff, 84{parts} in the capital and 219{parts} in the field.",
            "The storm killed 49{total} people, 31{parts} in the delta and 18{parts} in the hills.",
        ),
        leaves=(
            "opened 9 in one place, 6 in another and 4 in a third.",
            "sold 1,300 masts, 500 lamps and 1,100 poles.",
            "won 17 in one town, 14 in another, 11 in Ulm, 6 in Bonn and 5 in Kiel.",
        ),
    ),
    Cue(
        "T applied, a … and b",
        "part_of total:count ~2 who? ~2 ,|–|; {parts: ~1 count of whom member and|versus ~1 count noun member } stop",
        unless=_BOTH,
        requires=near,
        reads=(
            "6,105{total} people applied, 3,215{parts} of them from the north and 2,890{parts} from the south.",
            "40{total} ships burned, 25{parts} of them in May and 15{parts} in June.",
        ),
        leaves=(
            "6,105 people applied, 3,215 of them from the north.",
            "killed 18 tourists, 14 of them Greek, and three guides.",
            "40 ships sank in May and 15 in June.",
        ),
    ),
    Cue(
        "T, a of them, b and c",
        "part_of total:count ~4 be? ~1 ,|–|; {parts: ~1 count of whom member < , ~1 count member >+ ,? and ~1 count member } stop",
        unless=_BOTH,
        requires=near,
        reads=(
            "It had 3,412{total} clerks, 1,206{parts} of them in Europe, 1,811{parts} in Asia and 395{parts} elsewhere.",
            "The firm said that 12,400{total} carts were recalled, 8,900{parts} of them red, 2,300{parts} blue and about 1,200{parts} green.",
        ),
        leaves=(
            "It had 3,412 clerks, 1,206 of them in Europe and 811 in Asia.",
            "It had 3,412 clerks, 1,206 of them men, 8 ships and 12 trucks.",
        ),
    ),
    Cue(
        "T, comprising a and b",
        "part_of total:count ~3 ,|–? comprising of? {parts: count member < , count member >* joined count noun member } < stop | ; >",
        unless=_BOTH,
        requires=near,
        reads=(
            "it had 1,245{total} shops, comprising 868{parts} owned and 377{parts} rented; it opened 61",
            "The staff of 92{total} consists of 40{parts} drivers, 31{parts} clerks and 21{parts} cooks.",
        ),
        leaves=("it had 1,245 shops, comprising 868 owned.", "had 12, comprising 3% of men and 9 women."),
    ),
    Cue(
        "money of money and money",
        "total:money ~3 < be? comprising|: of? | ,|– who be > {parts: money member < , money member >* joined money member } stop",
        several="M",
        requires=near,
        reads=(
            "Total revenue of $214.6 million{total} consisted of $151.2 million{parts} of products and $63.4 million{parts} of services.",
            "Fees were $0.75{total}, that is $0.25{parts} in May, $0.20{parts} in June and $0.30{parts} in July.",
            "Funding came to $6.5 million{total}: $4.2 million{parts} in grants and $2.3 million{parts} in loans.",
        ),
        leaves=("revenue of $214.6 million consisted of fees.", "$6.5 million: $4.2 million in grants."),
    ),
    Cue(
        "money, comprising money and money",
        "total:money ~3 ,|– comprising of? {parts: money member < , money member >* joined money member } stop",
        several="M",
        requires=near,
        reads=(
            "charges were $18.9 million{total}, comprising $11.3 million{parts} of severance and $7.6 million{parts} of leases.",
            "it raised $50{total}, comprising $20{parts} in cash and $30{parts} in kind.",
        ),
        leaves=("charges were $18.9 million, comprising severance.", "raised $50, $20 in cash."),
    ),
    Cue(
        "T, including a and b",
        "total:amount ~3 ,|– including {parts: amount member and amount member } stop",
        several="NSDM",
        settings={"complete": False},
        unless=_BOTH,
        requires=_more,
        reads=(
            "The bureau has 112{total} posts, including 58{parts} analysts and 41{parts} lawyers.",
            "Other costs were $4.0 million{total}, including $3.1 million{parts} of fees and $0.4 million{parts} of rent.",
        ),
        leaves=(
            "has 112 posts, including lawyers.",
            "costs of $4.0 million, including 3% of fees and 2% of rent.",
        ),
    ),
    Cue(
        "a and b, T together",
        "{parts: amount member < , amount member >* joined amount member } , ~2 total:amount ~1 total",
        several="NSDM",
        unless=_BOTH,
        requires=_said_together,
        reads=(
            "cast 462,310{parts} ballots in the north and 654,002{parts} in the south, 1.12 million{total} together",
            "spent $200{parts} on food and $50{parts} on rent, $250{total} altogether",
        ),
        leaves=("cast 462,310 ballots, 1.12 million together", "spent $200 and $50, a fifth of the total"),
    ),
    Cue(
        "of T, a, b and c",
        "opening of ~2 total:count ~~4 , {parts: ~2 count member < , ~2 count member >* joined ~2 count member fall? } stop",
        unless=_BOTH,
        requires=exact,
        reads=(
            "Of 611{total} lets, 402{parts} went to the list, 118{parts} to transfers and 91{parts} to the homeless.",
            "Of the 60{total} boats, 41{parts} came back and 19{parts} sank.",
        ),
        leaves=("Of 60 boats, 41 came back and 12 were late.", "Of 60 boats, 41 came back."),
    ),
    Cue(
        "T: a; the other b",
        "total:count ~~8 {parts: count ~~4 ; and? ~1 rest ~1 count }",
        unless=_BOTH,
        requires=near,
        reads=(
            "drew 640{total} files and could read 611{parts}; the other 29{parts} were damaged",
            "Of the 225{total} files 208{parts} were the same; the remaining 17{parts} differ",
        ),
        leaves=("drew 640 files; the other 29 were damaged", "40 of 60 came; the rest left"),
    ),
)
