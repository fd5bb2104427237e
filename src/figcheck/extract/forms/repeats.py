"""One quantity printed twice: the headline or the lead beside the body.

Two prints are taken for one quantity by their words and their digits together: the same words stand
around them, and the digits are the same, or those of one are the other's rounded or cut off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.surroundings import LABELS
from figcheck.numbers.figure import COUNT
from figcheck.numbers.token import Token
from figcheck.numbers.tokens import token_at, tokens
from figcheck.numbers.units import CURRENCIES

_HEADLINE = 140
_LEAD = 600
_BODY = 4_000
_AROUND = 60
_BESIDE = 34
_INSIDE = frozenset("0123456789.,")
_ROUND = re.compile(
    r"(\d{3},000|[\d,]*\d,\d{3},000|(?:\d+\.\d\d+|\d\d+\.\d|\d[\d,]*\d\d)(?= ?(?:[mb]illion|[mb]ln)))",
    re.IGNORECASE,
)
"""Round numbers of three digits and more before their zeros."""
_WORD = re.compile(r"[A-Za-z]{4,}")
_STEM = 6
_COMMON_WORDS = (
    "million billion thousand percent about nearly almost after before their there which would could have "
    "been with from more than over this that were they says said will into some year years first last"
)
_COMMON = frozenset(_COMMON_WORDS.split())
_SHARED = 2
_TELLING = 3
"""Digits of a round number that are no coincidence: 435,000 beside 435,719."""
_SCALES = (10, 100, 1_000, 1_000_000)
_SMALLEST = 10
"""Smaller numbers of a headline are most often names, and the body says them again whatever it counts."""
_BREAK = re.compile(r"[.!?;:]\s|[\n“”\"]|, (?:and|but|while) ")
_OF_ANOTHER_YEAR = re.compile(r"\b(?:vs\.?|versus|from|against|compared (?:with|to))(?: \w+)? \Z")
_MIXED = frozenset({COUNT}) | CURRENCIES


@dataclass(frozen=True, slots=True)
class _Print:
    """A number with the stems of the words around it."""

    token: Token
    words: frozenset[str]
    noun: str
    """The stem right behind it, or before "of" right ahead of it."""


def _counts(text: str, start: int, end: int) -> list[Token]:
    """The counts and amounts of a stretch that could be results."""
    return [token for token in tokens(text, start, end) if _counted(text, token)]


def _count_at(text: str, at: int) -> Token | None:
    """The count that begins at a digit or before it, if it could be a result."""
    while at and text[at - 1] in _INSIDE:
        at -= 1
    token = token_at(text, at, len(text))
    return token if token is not None and _counted(text, token) else None


def _counted(text: str, token: Token) -> bool:
    return (
        token.form == "number"
        and token.unit in _MIXED
        and token.exponent >= 0
        and token.mantissa > 0
        and token.denominator == 1
        and not token.glued
        and not _other(text, token)
    )


def _value(token: Token) -> int:
    return token.mantissa * int(10**token.exponent)


def _other(text: str, token: Token) -> bool:
    """Whether a number is a year, or the figure of another one."""
    if _OF_ANOTHER_YEAR.search(text, max(0, token.start - _AROUND), token.start):
        return True
    return token.unit == COUNT and token.exponent == 0 and 1900 <= token.mantissa <= 2100


def _read(text: str, token: Token) -> _Print:
    before = _BREAK.split(text[max(0, token.start - _AROUND) : token.start])[-1]
    after = _BREAK.split(text[token.end : token.end + _AROUND])[0]
    ahead, behind = _WORD.findall(before), _WORD.findall(after)
    words = frozenset(_stem(word) for word in (*ahead, *behind)) - _COMMON
    noun = behind[0] if behind and after.startswith(" " + behind[0]) else ""
    if before.endswith(" of ") and ahead:
        noun = ahead[-1]
    return _Print(token, words, _stem(noun))


def _stem(word: str) -> str:
    return word.lower().removesuffix("s")[:_STEM]


def _rounded(text: str, figures: Figures) -> Iterator[Found]:
    """A round number of the lead and the exact one of the body."""
    for at in figures.places:
        if at >= _LEAD:
            break
        printed = _ROUND.match(text, at)
        if printed is None:
            continue
        begins = [begin for begin in _begins(printed[1]) if text.find(begin, at + 1, _BODY) >= 0]
        if not begins:
            continue
        one = _count_at(text, at)
        others = _exact(text, one, begins) if one is not None and _round(one) else []
        if one is None or len(others) != 1:
            continue
        if len(_read(text, one).words & _read(text, others[0]).words) >= _SHARED:
            yield _same(one, others[0], figures)


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
        at = text.find(begin, one.end, _BODY)
        while at >= 0:
            if text[at - 1] not in _INSIDE:
                other = _count_at(text, at)
                if other is not None and _rounds(other, one):
                    found[other.start] = other
            at = text.find(begin, at + len(begin), _BODY)
    return list(found.values())


def _round(one: Token) -> bool:
    """Whether a number ends in three zeros or a magnitude, and has digits enough to be known by."""
    value = _value(one)
    return value % 1_000 == 0 and len(str(value).rstrip("0")) >= _TELLING


def _rounds(other: Token, one: Token) -> bool:
    """Whether a number is another's, rounded to its last digit that is not zero or cut off there."""
    value = _value(one)
    step = value // int(str(value).rstrip("0"))
    finer = other.exponent < one.exponent or _value(other) % 1_000 != 0
    return finer and other.unit == one.unit and 0 < abs(_value(other) - value) < step


def _headlines(text: str, figures: Figures) -> Iterator[Found]:
    """A number of the headline in the body: the same, or the same digits on another scale."""
    end = text.find("\n", figures.places[0], _HEADLINE) if figures.places else -1
    if end <= 0 or text.find("\n", 0, end) >= 0 or text[end - 1] in '.?!”"':
        return
    for token in _counts(text, 0, end):
        if _names(text, token):
            continue
        one = _read(text, token)
        if len(one.words) < _SHARED or not one.noun:
            continue
        others = [other for other in _by_noun(text, one.noun, end) if _alike(one, _read(text, other))]
        equal = [other for other in others if _value(other) == _value(token)]
        scaled = [other for other in others if _scaled(token, other)]
        if equal:
            if figures.of(token, 0).hedge == figures.of(equal[0], token.end).hedge:
                yield _same(token, equal[0], figures)
        elif len(scaled) == 1 and text.find(text[token.start : token.end], end) < 0:
            yield _same(token, scaled[0], figures)


def _names(text: str, token: Token) -> bool:
    """Whether a number of a headline is a name: type 2 diabetes, Shrek 2, phase 12."""
    before = text[: token.start].split()
    return _value(token) < _SMALLEST or (bool(before) and before[-1].lower() in LABELS)


def _by_noun(text: str, noun: str, start: int) -> list[Token]:
    """The counts of the body that stand beside a noun."""
    found, end = {}, min(len(text), _BODY)
    at = text.find(noun, start, end)
    while at >= 0:
        first = text.find(" ", max(start, at - _BESIDE), at) + 1 or at
        for token in _counts(text, first, min(end, at + _BESIDE)):
            found[token.start] = token
        at = text.find(noun, at + len(noun), end)
    return list(found.values())


def _alike(one: _Print, other: _Print) -> bool:
    return (
        one.token.unit == other.token.unit
        and bool(one.noun)
        and one.noun == other.noun
        and len(one.words & other.words) >= _SHARED
    )


def _scaled(one: Token, other: Token) -> bool:
    low, high = sorted((_value(one), _value(other)))
    return high % low == 0 and high // low in _SCALES and len(str(low).rstrip("0")) >= 2


def _same(one: Token, other: Token, figures: Figures) -> Found:
    return Found({"figures": (figures.of(one, 0), figures.of(other, one.end))})


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
    Form(
        "headline and body",
        "same",
        (),
        _headlines,
        whole=True,
        reads=(
            "Storm leaves 42,000{figures} homes dark\n\nThe storm left 42,000{figures} homes dark.",
            "Budget of $850 billion{figures} agreed\n\nThey agreed a budget of $850 million{figures}.",
        ),
        leaves=(
            "Storm leaves 5,200 homes dark\n\nThe storm left more than 5,200 homes dark.",
            "Care for adults with type 2 diabetes\n\nWe asked 20 adults with type 2 diabetes.",
            "Storm kills 20\n\nThe storm killed at least 20 people; 12 more are missing.",
            "Sales top $1 billion\n\nSales came to $1.04 billion in the year.",
            "Firm cuts 3,000 jobs\n\nThe firm has 30,000 people; 300 jobs are open.",
        ),
    ),
)
