"""Numbers that may be one quantity printed twice, with the words that tell whether they are.

Two prints are taken for one quantity by their words and their digits together: the same words stand
around them, and the digits are the same, or those of one are the other's rounded or cut off.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Found
from figcheck.numbers.figure import COUNT
from figcheck.numbers.token import Token
from figcheck.numbers.units import CURRENCIES

BODY = 4_000
"""So far into a text a quantity is looked for again."""
SHARED = 2
"""Words that must stand around both."""
_AROUND = 60
_WORD = re.compile(r"[A-Za-z]{4,}")
_STEM = 6
_COMMON_WORDS = (
    "million billion thousand percent about nearly almost after before their there which would could have "
    "been with from more than over this that were they says said will into some year years first last"
)
_COMMON = frozenset(_COMMON_WORDS.split())
_BREAK = re.compile(r"[.!?;:]\s|[\n“”\"]|, (?:and|but|while) ")
_OF_ANOTHER_YEAR = re.compile(r"\b(?:vs\.?|versus|from|against|compared (?:with|to))(?: \w+)? \Z")
_MIXED = frozenset({COUNT}) | CURRENCIES


@dataclass(frozen=True, slots=True)
class Print:
    """A number with the stems of the words around it."""

    token: Token
    words: frozenset[str]
    noun: str
    """The stem right behind it, or before "of" right ahead of it."""


def counted(text: str, token: Token) -> bool:
    """Whether a number is a count or an amount that could be a result."""
    return (
        token.form == "number"
        and token.unit in _MIXED
        and token.exponent >= 0
        and token.mantissa > 0
        and token.denominator == 1
        and not token.glued
        and not _other(text, token)
    )


def value_of(token: Token) -> int:
    """The whole number of a token for which `counted` holds."""
    return token.mantissa * int(10**token.exponent)


def _other(text: str, token: Token) -> bool:
    """Whether a number is a year, or the figure of another one."""
    if _OF_ANOTHER_YEAR.search(text, max(0, token.start - _AROUND), token.start):
        return True
    return token.unit == COUNT and token.exponent == 0 and 1900 <= token.mantissa <= 2100


def around(text: str, token: Token) -> Print:
    """A number with the words of its own clause."""
    before = _BREAK.split(text[max(0, token.start - _AROUND) : token.start])[-1]
    after = _BREAK.split(text[token.end : token.end + _AROUND])[0]
    ahead, behind = _WORD.findall(before), _WORD.findall(after)
    words = frozenset(_stem(word) for word in (*ahead, *behind)) - _COMMON
    noun = behind[0] if behind and after.startswith(" " + behind[0]) else ""
    if before.endswith(" of ") and ahead:
        noun = ahead[-1]
    return Print(token, words, _stem(noun))


def _stem(word: str) -> str:
    return word.lower().removesuffix("s")[:_STEM]


def one_quantity(one: Token, other: Token, figures: Figures) -> Found:
    """Two prints as the figures of a claim, one behind the other in the text."""
    return Found({"figures": (figures.of(one, 0), figures.of(other, one.end))})
