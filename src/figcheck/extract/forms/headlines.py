"""A number of the headline, printed again in the body: as it stands, or by a slip on another scale."""

from __future__ import annotations

from collections.abc import Iterator

from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.forms.repeated import BODY, SHARED, Print, around, counted, one_quantity, value_of
from figcheck.extract.surroundings import LABELS
from figcheck.numbers.token import Token
from figcheck.numbers.tokens import tokens

_HEADLINE = 140
_BESIDE = 34
_SCALES = (10, 100, 1_000, 1_000_000)
_SMALLEST = 10
"""Smaller numbers of a headline are most often names, and the body says them again whatever it counts."""


def _headlines(text: str, figures: Figures) -> Iterator[Found]:
    """A number of the headline in the body: the same, or the same digits on another scale."""
    end = text.find("\n", figures.places[0], _HEADLINE) if figures.places else -1
    if end <= 0 or text.find("\n", 0, end) >= 0 or text[end - 1] in '.?!”"':
        return
    for token in _counts(text, 0, end):
        if _names(text, token):
            continue
        one = around(text, token)
        if len(one.words) < SHARED or not one.noun:
            continue
        others = [other for other in _by_noun(text, one.noun, end) if _alike(one, around(text, other))]
        equal = [other for other in others if value_of(other) == value_of(token)]
        scaled = [other for other in others if _scaled(token, other)]
        if equal:
            if figures.of(token, 0).hedge == figures.of(equal[0], token.end).hedge:
                yield one_quantity(token, equal[0], figures)
        elif len(scaled) == 1 and text.find(text[token.start : token.end], end) < 0:
            yield one_quantity(token, scaled[0], figures)


def _names(text: str, token: Token) -> bool:
    """Whether a number of a headline is a name: type 2 diabetes, Shrek 2, phase 12."""
    before = text[: token.start].split()
    return value_of(token) < _SMALLEST or (bool(before) and before[-1].lower() in LABELS)


def _by_noun(text: str, noun: str, start: int) -> list[Token]:
    """The counts of the body that stand beside a noun."""
    found, end = {}, min(len(text), BODY)
    at = text.find(noun, start, end)
    while at >= 0:
        first = text.find(" ", max(start, at - _BESIDE), at) + 1 or at
        for token in _counts(text, first, min(end, at + _BESIDE)):
            found[token.start] = token
        at = text.find(noun, at + len(noun), end)
    return list(found.values())


def _counts(text: str, start: int, end: int) -> list[Token]:
    """The counts and amounts of a stretch that could be results."""
    return [token for token in tokens(text, start, end) if counted(text, token)]


def _alike(one: Print, other: Print) -> bool:
    return (
        one.token.unit == other.token.unit
        and bool(one.noun)
        and one.noun == other.noun
        and len(one.words & other.words) >= SHARED
    )


def _scaled(one: Token, other: Token) -> bool:
    low, high = sorted((value_of(one), value_of(other)))
    return high % low == 0 and high // low in _SCALES and len(str(low).rstrip("0")) >= 2


FORMS: tuple[Form, ...] = (
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
