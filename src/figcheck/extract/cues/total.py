# ruff: noqa: E501
"""Totals with their parts: in brackets, behind a colon, after "of whom"."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from figcheck.check.slips import slip
from figcheck.extract.cues.language import Cue
from figcheck.numbers.figure import Figure

_ONE_DIGIT = 9


def _plausible(roles: Mapping[str, Any]) -> bool:
    """Whether a total is one of these parts at all: it does not count them, and is not far off their sum."""
    total, parts = roles["total"].value, [part.value for part in roles["parts"]]
    if (
        total == len(parts)
        or min(parts) < 0
        or max(parts) >= total
        or len({part.unit for part in roles["parts"]}) > 1
    ):
        return False
    return bool(sum(parts) < 4 * total and 4 * sum(parts) > total)


def _near(roles: Mapping[str, Any]) -> bool:
    """The same of a list that is not in brackets: its sum must be close."""
    total, added = roles["total"].value, sum(part.value for part in roles["parts"])
    return _plausible(roles) and bool(80 * total < 100 * added < 125 * total)


def _slipped(roles: Mapping[str, Any]) -> bool:
    """The same of a list in brackets: a sum that is far off must be so by one slip of a figure of two digits."""
    return _near(roles) or (_plausible(roles) and _by_one_slip(roles))


def _digits(figure: Figure, value: Fraction) -> str:
    """A value in the last printed place of a figure: 19,800,000 is 198 where 29.8 million is printed."""
    return str(round(value / Fraction(10) ** figure.exponent))


def _by_one_slip(roles: Mapping[str, Any]) -> bool:
    """Whether one slip of the hand in one figure makes a total of its parts."""
    total, parts = roles["total"], roles["parts"]
    added = sum(part.value for part in parts)
    meant = [(total, added), *((part, total.value - added + part.value) for part in parts)]
    return any(
        max(figure.value, value) > _ONE_DIGIT
        and value > 0
        and slip(figure, _digits(figure, value)) is not None
        for figure, value in meant
    )


def _roughly(roles: Mapping[str, Any]) -> bool:
    """The same behind a colon."""
    total, added = roles["total"].value, sum(part.value for part in roles["parts"])
    return _plausible(roles) and bool(7 * total < 10 * added < 14 * total)


def _not_partial(roles: Mapping[str, Any]) -> bool:
    """The same of "of which": what misses by more than a slip is mostly a list of some of them."""
    total, added = roles["total"].value, sum(part.value for part in roles["parts"])
    off = abs(added - total)
    return _plausible(roles) and bool(off <= 1 or 200 * off <= total or _by_one_slip(roles))


_OVERLAPPING = (
    r"\bboth\b|overlap|more than one|not mutually|several of"
    r"|[(:] ?(?:mostly|mainly|chiefly|largely|primarily|predominantly|usually|notably|for example|such as|e\.g\.?),? \d"
    r"|(?:eyes|ears|teeth|knees|hips|limbs|lesions|samples|specimens|visits|cycles) \(\d[\d,]* "
    r"(?:patients|people|persons|subjects|participants|individuals|men|women)\b"
)
"""Words that say that parts are counted twice or not all named, or are people and the whole is of them."""
_ANOTHER_TOTAL = "om[wdpih@]{0,3}|[NSDU]w?(?:,|a|,a)"
"""Of "258, of whom 215 (167 … and 91 …)" the parts may be of either; the last of a list is no total."""

CUES: tuple[Cue, ...] = (
    Cue(
        "T (a and b)",
        "part_of total:count counted ( including|comprising? of? {parts: lead count member < comma lead count member >* joined lead count noun member } close",
        kind="total",
        behind=_ANOTHER_TOTAL,
        requires=_slipped,
        unless=_OVERLAPPING,
        reads=(
            "60{total} healthy men (36{parts} in Part A and 24{parts} in Part B) took part",
            "37{total} gene products (13{parts} proteins, 2{parts} rRNAs and 22{parts} tRNAs)",
            "333{total} people in town (222{parts} and 111{parts} in the two arms, respectively)",
        ),
        leaves=(
            "24 months (12 months of care and 12 months of rest)",
            "sizes of 128, 192 and 256 bits (16, 24 and 32 octets)",
            "37 patients (13 men, aged 40 to 80 years)",
            "538 hips (62 new and 26 old)",
        ),
    ),
    Cue(
        "T ($a and $b)",
        "part_of total:money counted ( including|comprising? of? {parts: lead money member < comma lead money member >* joined lead money member } close",
        kind="total",
        several="M",
        behind=_ANOTHER_TOTAL,
        requires=_slipped,
        unless=_OVERLAPPING,
        reads=(
            "After charges of $32.6 million{total} ($19.8 million{parts} for the mine and $12.8 million{parts} of costs)",
            "raised $50 million{total} ($20 million{parts} from us, $18 million{parts} from them and $12 million{parts} in loans)",
        ),
        leaves=(
            "$1.5 billion ($20 million in May and $30 million in June)",
            "$50 million ($0.40 a share and $0.38 diluted)",
        ),
    ),
    Cue(
        "T (a, b)",
        "part_of total:count counted ( including|comprising? of? {parts: lead count member < comma lead count member >* comma lead count noun member } close",
        kind="total",
        behind=_ANOTHER_TOTAL,
        requires=_near,
        unless=_OVERLAPPING,
        reads=(
            "49{total} patients (14{parts} from abroad, 35{parts} from the town) with known weight",
            "37{total} gene products (13{parts} proteins, 2{parts} rRNAs, 22{parts} tRNAs)",
        ),
        leaves=(
            "the scale has 20 items (5 for sleep, 7 for mood)",
            "66 were excluded (mostly 42 ill, 8 absent, 15 late)",
            "12 teeth in 9 people (5 molars, 4 incisors, 6 canines)",
        ),
    ),
    Cue(
        "T (a; b)",
        "part_of total:count counted ( including|comprising? of? {parts: lead count member < semicolon lead count member >* semicolon lead count noun member } close",
        kind="total",
        behind=_ANOTHER_TOTAL,
        requires=_slipped,
        unless=_OVERLAPPING,
        reads=(
            "60{total} men (36{parts} of them old; 24{parts} young)",
            "37{total} gene products (13{parts} proteins; 2{parts} rRNAs; and 22{parts} tRNAs)",
        ),
        leaves=("8 patients (3 with one, 5 with another; 2 men, 6 women)", "8 (0; 16) and 5 (3; 13)"),
    ),
    Cue(
        "T (n = a, n = b)",
        "part_of total:count counted ( {parts: named count member < mark named count member >+ } close",
        kind="total",
        requires=_slipped,
        unless=_OVERLAPPING,
        reads=(
            "all 29{total} patients (old drug, n = 14{parts} and new drug, n = 15{parts}) showed it",
            "77{total} participants (males = 43{parts}, females = 34{parts})",
        ),
        leaves=("12 therapies (n = 9313 and n = 7014)", "29 patients (age, n = 14)"),
    ),
    Cue(
        "T units (a and b)",
        "total:period ~6 of|be? ~3 < ( including|comprising? | , including|comprising > of? {parts: ~3 period member < comma ~3 period member >+ } close",
        kind="total",
        requires=_slipped,
        several="H",
        unless=_OVERLAPPING,
        reads=(
            "24 months{total} (12 months{parts} of care and 12 months{parts} of rest)",
            "18 weeks{total} (6 weeks{parts} for the trial and 12 weeks{parts} for follow-up)",
        ),
        leaves=(
            "24 months (12 months each)",
            "18 weeks (range 6 to 12 weeks)",
            "were '128hr', '72hr', '48hr', '96hr'",
        ),
    ),
    Cue(
        "T units, including a and b",
        "total:period ~1 ,|: including {parts: ~3 period member < , ~3 period member >* joined ~3 period member } stop",
        requires=_plausible,
        several="H",
        settings={"complete": False},
        unless=_OVERLAPPING,
        reads=(
            "lasts 37 weeks{total}, including 1 week{parts} of rest, 12 weeks{parts} of care and 24 weeks{parts} of visits.",
            "was away 18 months{total}, including 6 months{parts} at sea and 12 months{parts} on land.",
        ),
        leaves=("lasts 37 weeks, including 1 week of rest.", "was away 18 months, 6 months at sea."),
    ),
    Cue(
        "T: in a, in b",
        "part_of total:count counted : {parts: ~6 in count < , ~6 in count >* ,? and ~6 in count } stop",
        requires=_roughly,
        unless=_OVERLAPPING,
        reads=(
            "found germs in 13{total} patients: a germ in 10{parts}, a worse germ in 1{parts}, and mould in 2{parts}.",
            "the cause was known in 40{total} cases: fire in 25{parts} and frost in 15{parts}.",
        ),
        leaves=(
            "found germs in 13 patients: mould in 2.",
            "known in 40 cases: fire in 2019 and frost in 2020.",
        ),
    ),
    Cue(
        "T: a and b",
        "part_of total:count counted < ( percent ) >? : {parts: lead count member < comma lead count member >* comma lead count noun|hedge member } < ,? respectively >? < stop | ( >",
        kind="total",
        requires=_roughly,
        unless=_OVERLAPPING,
        reads=(
            "63{total} patients stayed: 23{parts} in the forest group, 19{parts} at the hospital, and 21{parts} at home.",
            "surgery was done on 52{total} eyes: 26{parts} with a flap and 26{parts} without.",
            "heard 1,440{total} complaints: 802{parts} about noise, 311{parts} about smell and 327{parts} about dust.",
            "It failed in 7{total} cases (12%): 3{parts} bleeds, 2{parts} leaks, 1{parts} rash and 1{parts} clot.",
            "ran 412{total} tests: 398{parts} passed, 9{parts} failed and 5{parts} were skipped (96.6% pass)",
        ),
        leaves=("at 12: 50 and 70 in all", "63 patients stayed: 23% of them"),
    ),
    Cue(
        "T, of whom a … and b",
        "total:amount ~~5 ,|;? of whom {parts: ~2 amount ~~9 < ,|;? and amount ~~8 | , amount ~~5 ,? and amount ~~8 > }",
        kind="total",
        several="NSDMU",
        behind="g",
        requires=_not_partial,
        unless=_OVERLAPPING,
        reads=(
            "1,709{total} children were included, of whom 527{parts} were enrolled and 1,182{parts} had usual care",
            "3,250,000{total} shares, of which 3,040,000{parts} will be sold by the firm and 210,000{parts} by a holder",
        ),
        leaves=(
            "1,709 children, of whom 527 were ill and 12% died",
            "20 patients, of whom 8 were men",
        ),
    ),
)
