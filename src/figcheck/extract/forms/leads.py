"""A round number of the lead and the exact one of the body: 435,000, and further down 435,719."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.forms.repeated import BODY, SHARED, around, counted, one_quantity, value_of
from figcheck.numbers.token import Token
from figcheck.numbers.tokens import token_at

_LEAD = 600
_INSIDE = frozenset("0123456789.,")
_ROUND = re.compile(
    r"(\d{3},000|[\d,]*\d,\d{3},000|(?:\d+\.\d\d+|\d\d+\.\d|\d[\d,]*\d\d)(?= ?(?:[mb]illion|[mb]ln)))",
    re.IGNORECASE,
)
"""Round numbers of three digits and more before their zeros."""
_TELLING = 3
"""Digits of a round number that are no coincidence: 435,000 beside 435,719."""


def _rounded(text: str, figures: Figures) -> Iterator[Found]:
    """A round number of the lead and the exact one of the body."""
    for at in figures.places:
        if at >= _LEAD:
            break
        printed = _ROUND.match(text, at)
        if printed is None:
            continue
        begins = [begin for begin in _begins(printed[1]) if text.find(begin, at + 1, BODY) >= 0]
        if not begins:
            continue
        one = _count_at(text, at)
        others = _exact(text, one, begins) if one is not None and _round(one) else []
        if one is None or len(others) != 1:
            continue
        if len(around(text, one).words & around(text, others[0]).words) >= SHARED:
            yield one_quantity(one, others[0], figures)


def _begins(printed: str) -> tuple[str, ...]:
    """How the digits of a round number begin an exact one, in groups: 1,24 and 1.24 for 1.24 million.

    Nothing where so few digits are a coincidence. Millions and thousands do not shift the groups.
    """
    whole, _, decimals = printed.replace(",", "").partition(".")
    digits = (whole + decimals).lstrip("0")
    ahead = (len(digits) - len(decimals) - 1) % 3 + 1
    digits = digits.rstrip("0")
    if len(digits) < _TELLING:
        return ()
    groups = [digits[:ahead], *[digits[at : at + 3] for at in range(ahead, len(digits), 3)]]
    return (",".join(groups), ".".join(groups)) if len(groups) > 1 else (groups[0],)


def _exact(text: str, one: Token, begins: Sequence[str]) -> list[Token]:
    """The counts behind a round number that begin with its digits and go on with more."""
    found = {}
    for begin in begins:
        at = text.find(begin, one.end, BODY)
        while at >= 0:
            if text[at - 1] not in _INSIDE:
                other = _count_at(text, at)
                if other is not None and _rounds(other, one):
                    found[other.start] = other
            at = text.find(begin, at + len(begin), BODY)
    return list(found.values())


def _count_at(text: str, at: int) -> Token | None:
    """The count that begins at a digit or before it, if it could be a result."""
    while at and text[at - 1] in _INSIDE:
        at -= 1
    token = token_at(text, at, len(text))
    return token if token is not None and counted(text, token) else None


def _round(one: Token) -> bool:
    """Whether a number ends in three zeros or a magnitude, and has digits enough to be known by."""
    value = value_of(one)
    return value % 1_000 == 0 and len(str(value).rstrip("0")) >= _TELLING


def _rounds(other: Token, one: Token) -> bool:
    """Whether a number is another's, rounded to its last digit that is not zero or cut off there."""
    value = value_of(one)
    step = value // int(str(value).rstrip("0"))
    finer = other.exponent < one.exponent or value_of(other) % 1_000 != 0
    return finer and other.unit == one.unit and 0 < abs(value_of(other) - value) < step


FORMS: tuple[Form, ...] = (
    Form(
        "round in the lead, exact in the body",
        "same",
        (),
        _rounded,
        whole=True,
        reads=(
            "435,000{figures} with criminal records left. Of those, 435,719{figures} had criminal records.",
            "It cost $1.24 million{figures} in wheat harvests. Wheat harvests lost $1,241,500{figures}.",
        ),
        leaves=(
            "He said that 435,000 migrants came. The town has 435,719 homes.",
            "They sold 400,000 cars last year. They sold 400,719 cars last year.",
        ),
    ),
)
