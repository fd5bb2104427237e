"""A mean or median beside its range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import near
from figcheck.extract.forms.form import Form, Found
from figcheck.numbers.figure import COUNT
from figcheck.numbers.lexer import figure_at
from figcheck.numbers.token import Token
from figcheck.numbers.tokens import token_at

_VALUE = r"(?P<value>[$£€]?\d[\d,]*(?:[.·]\d+)?)"
_LOW = r"(?P<low>[$£€]?\d[\d,]*(?:[.·]\d+)?)"
_HIGH = r"(?P<high>[$£€]?\d[\d,]*(?:[.·]\d+)?)"
_UNIT = r"(?:[ -]?(?:years?|yrs?|months?|weeks?|days?|hours?|minutes?|%|mm|cm|kg|g|m|ml|points?))?"
_MEAN_RANGE = re.compile(
    r"\b(?:[Mm]ean|[Mm]edian|[Aa]verage)(?: [a-z-]+){0,5}?,?(?: (?:was|of|is|were|=|being))? ?=? ?"
    rf"{_VALUE}{_UNIT}(?: ?(?:±|\+/-) ?\d[\d.]*)?{_UNIT}(?: old| of age)?"
    r" ?[(\[,] ?(?:range|RANGE|min[-–]max)[:,=]? ?(?:of |from |was |is )?"
    rf"{_LOW}{_UNIT} ?(?:-|–|—|to|and) ?{_HIGH}(?![\d.]*[-–/\d])"
)
_RANGED_MEAN = re.compile(
    rf"\b[Rr]ang(?:ed|es|ing) from {_LOW}{_UNIT} to {_HIGH}{_UNIT},? (?:with|and) (?:a|an|the)"
    rf" (?:mean|median|average)(?: [a-z]+)?(?: of| was| being)? {_VALUE}(?=[^\d,]|[,.]?(?:\s|$))"
)
_NO_VALUE = re.compile(
    r"(?:change|difference|increase|decrease|log|geometric|reduction|ratio|z-score)", re.IGNORECASE
)
_NO_RANK = 10
"""Smaller bare numbers are names: between 3 and 2."""
_SIGNS = "$£€"
_VALUE_BEHIND = r"[:,=]? ?(?:of |from |was |is )?[$£€]?\d"
_MARKS = (
    re.compile(rf"range(?:(?<=[(\[,]range)|(?<=[(\[,] range)){_VALUE_BEHIND}"),
    re.compile(rf"RANGE{_VALUE_BEHIND}"),
    re.compile(rf"min-max{_VALUE_BEHIND}"),
    re.compile(rf"min–max{_VALUE_BEHIND}"),
)
_RANGED = (re.compile(r"ang(?:ed|es|ing) from"),)
_BEFORE, _AFTER = 160, 120
"""How far a form reaches from its “range”."""


_BETWEEN = re.compile(
    rf"between {_LOW}(?:%| percent| per cent)? and {_HIGH}(?=%| percent| per cent| [a-z])"
    r"(?! (?:years?|degrees|or))"
)


def _turned(text: str, figures: Figures) -> Iterator[Found]:
    """Ranges whose lower end is said second; what falls by intent is said so too ("from 20 down to 15")."""
    for match in _BETWEEN.finditer(text):
        low, high = (_number(text, match.start(role)) for role in ("low", "high"))
        if low is None or high is None or not _alike(low, high) or high.exponent != low.exponent:
            continue
        if low.mantissa > high.mantissa >= (_NO_RANK if high.unit == COUNT else 1):
            unit = high.unit if high.unit != COUNT else low.unit
            yield Found(
                {
                    role: figures.keep(replace(figure_at(text, token, match.start()), unit=unit))
                    for role, token in (("low", low), ("high", high))
                }
            )


def _around_means(text: str, figures: Figures) -> Iterator[Found]:
    for pattern, marks in ((_MEAN_RANGE, _MARKS), (_RANGED_MEAN, _RANGED)):
        for match in near(pattern, marks, text, before=_BEFORE, after=_AFTER):
            if _NO_VALUE.search(match.group()):
                continue
            low, high, value = (_number(text, match.start(role)) for role in ("low", "high", "value"))
            if low is None or high is None or value is None or not _alike(low, high, value):
                continue
            unit = next((token.unit for token in (value, low, high) if token.unit != COUNT), COUNT)
            yield Found(
                {
                    role: figures.keep(replace(figure_at(text, token, match.start()), unit=unit))
                    for role, token in (("low", low), ("high", high), ("value", value))
                }
            )


def _number(text: str, at: int) -> Token | None:
    return token_at(text, at + (text[at] in _SIGNS), len(text))


def _alike(*read: Token) -> bool:
    """Whether numbers are of one unit, where they name one."""
    units = {token.unit for token in read} - {COUNT}
    return len(units) <= 1 and not any(token.glued or token.scaled for token in read)


FORMS: tuple[Form, ...] = (
    Form(
        "between b and a",
        "range",
        ("between ",),
        _turned,
        strength="weak",
        reads=(
            "rates between 20{low} and 15 percent{high}",
            "sold for between $48,000{low} and $12,000{high} a piece",
        ),
        leaves=("rates between 15 and 20 percent", "a draw between 3 and 2 of the teams"),
    ),
    Form(
        "mean v (range a-b)",
        "range",
        ("range", "RANGE"),
        _around_means,
        fewest=3,
        reads=(
            "The mean age was 51.3 years{value} (range 34{low}–68{high}).",
            "a median follow-up of 14 months{value} (range, 3{low} to 41 months{high})",
            "Prices ranged from $12{low} to $48{high}, with a median of $31{value}.",
        ),
        leaves=(
            "The mean change was 71 years (range 34–68).",
            "a mean of 2.1 years (range 3-48 months)",
            "Prices ranged from $12 to $48, with 31 shops.",
        ),
    ),
)
