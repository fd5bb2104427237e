# ruff: noqa: E501
"""The flow of people through a study, box by box: assessed, excluded and why, randomised, put into groups.

A flow figure reaches a text as lines or as a run of boxes, each with its number (`Excluded (n = 86)`). What
a box holds is told by its label alone, as the CONSORT template words it. How many were analysed is no
remainder of those before: some studies analyse everyone, lost or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from figcheck.extract.cohorts.misses import telling
from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import places_of
from figcheck.extract.forms.form import Form, Found
from figcheck.numbers.token import Token
from figcheck.numbers.tokens import token_at

_BOX = re.compile(
    r"(?P<label>(?:[^()\[\]=]|\([^()=\d]*\)){2,160}?)[\s(\[:]{0,3}\b[nN]\s?=\s?(?P<size>\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d.%])[ )\]]{0,2}"
)
_LABELS = (
    ("assessed", re.compile(r"\bassessed for eligibility\b")),
    ("left", re.compile(r"\bexcluded\b(?! from)")),
    ("received", re.compile(r"\breceived (?:the |their )?(?:allocated|assigned)\b")),
    ("not received", re.compile(r"\bdid not receive\b")),
    ("group", re.compile(r"\b(?:allocated|assigned|randomi[sz]ed) to\b")),
    ("randomised", re.compile(r"\brandomi[sz](?:ed|ation)\b")),
    ("entered", re.compile(r"(?<!not )\b(?:included|enrolled|eligible|entered|consented)\b")),
    (
        "later",
        re.compile(
            r"\b(?:lost to|discontinued|withdr\w+|analy[sz]ed|anal[yz]sis|completed|follow(?:ed|-| )up)\b"
        ),
    ),
)
"""What a box holds -> the words of its label; the first that agrees. Any other box behind one of those who
left holds a reason."""
_REACH = 4_000
_FEWEST = 3


class Box(NamedTuple):
    """What a box holds, and how many."""

    holds: str
    size: Token
    label: str


def flows(text: str) -> Iterator[list[Box]]:
    """The boxes of every flow that begins with those assessed for eligibility."""
    done = 0
    for at in places_of("ssessed for ", text):
        start = max(done, text.rfind("\n", 0, at) + 1)
        boxes = list(_boxes(text, start, min(len(text), at + _REACH))) if at >= done else []
        if len(boxes) >= _FEWEST and boxes[0].holds == "assessed":
            done = boxes[-1].size.end
            yield boxes


def _boxes(text: str, start: int, end: int) -> Iterator[Box]:
    """The boxes that follow one another without other text between them."""
    while (box := _BOX.match(text, start, end)) is not None:
        size = token_at(text, box.start("size"), end)
        if size is None:
            return
        yield Box(_holds(box["label"].lower()), size, box["label"])
        start = box.end()


def _holds(label: str) -> str:
    return next((holds for holds, words in _LABELS if words.search(label)), "reason")


def _added(text: str, figures: Figures) -> Iterator[Found]:
    for boxes in flows(text):
        for total, parts in (*_why_left(boxes), *_entered(boxes), *_in_groups(boxes), *_treated(boxes)):
            if telling(total, parts):
                sizes = tuple(figures.of(part, part.start) for part in sorted(parts))
                yield Found({"parts": sizes, "total": figures.of(total, total.start)})


_Sum = tuple[Token, list[Token]]


def _why_left(boxes: Sequence[Box]) -> Iterator[_Sum]:
    """Those who left, and the reasons in the boxes right behind."""
    for at, box in enumerate(boxes):
        if box.holds == "left":
            upto = next(
                (after for after in range(at + 1, len(boxes)) if boxes[after].holds != "reason"), len(boxes)
            )
            yield box.size, [reason.size for reason in boxes[at + 1 : upto]]


def _entered(boxes: Sequence[Box]) -> Iterator[_Sum]:
    """Those assessed were excluded or randomised; nothing is told where one of these stands twice."""
    if all([box.holds for box in boxes].count(holds) == 1 for holds in ("assessed", "left", "randomised")):
        yield _only(boxes, "assessed"), [_only(boxes, "left"), _only(boxes, "randomised")]


def _in_groups(boxes: Sequence[Box]) -> Iterator[_Sum]:
    """Those randomised were put into one of the groups."""
    if [box.holds for box in boxes].count("randomised") == 1:
        yield _only(boxes, "randomised"), [box.size for box in boxes if box.holds == "group"]


def _treated(boxes: Sequence[Box]) -> Iterator[_Sum]:
    """Of one group some received what they were allocated to, and some did not."""
    for group, one, other in zip(boxes, boxes[1:], boxes[2:], strict=False):
        if (group.holds, one.holds, other.holds) == ("group", "received", "not received"):
            yield group.size, [one.size, other.size]


def _only(boxes: Sequence[Box], holds: str) -> Token:
    return next(box.size for box in boxes if box.holds == holds)


FORMS: tuple[Form, ...] = (
    Form(
        "boxes of a flow that add up",
        "total",
        ("ssessed for ",),
        _added,
        whole=True,
        reads=(
            "Assessed for eligibility (n = 90{total})\nExcluded (n = 30{total}{parts})\n- Too ill (n=21{parts})\n- Declined (n=9{parts})\nRandomised (n = 60{parts})",
            "Assessed for eligibility (n=87)\nRandomized (n=61{total})\nAllocated to tea (n=31{parts})\nAllocated to milk (n=29{parts})\nLost to follow-up (n=2)",
        ),
        leaves=(
            "Assessed for eligibility (n = 90)\nExcluded (n = 30)\n- Too ill (n=8)\n- Declined (n=9)\nEligible (n = 60)",
            "Assessed for eligibility (n=90)\nEntered run-in (n=80)\nExcluded (n=12)\nRandomised (n=60)",
            "A total of 90 adults were assessed for eligibility; tea (n = 30) and milk (n = 31) were offered.",
        ),
    ),
)
