"""The settings of claims: plain values beside the figures, kept as they were printed.

A number in a setting stays text until it is used, so a report can print it as it was given.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import BeforeValidator

from figcheck.numbers.figure import COUNT, Figure
from figcheck.numbers.interval import Exact

_DIRECTIONS = {
    "rise": "rise rises rising rose up increase increased increases grew growth gain higher greater more",
    "fall": "fall falls falling fell down decrease decreased decreases decline declined drop lower less",
}
_DIRECTION_OF = {word: direction for direction, words in _DIRECTIONS.items() for word in words.split()}


def _direction(value: object) -> object:
    return _DIRECTION_OF.get(value.casefold(), value) if isinstance(value, str) else value


def _number(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str):
        exact(value)
    return value


def _positive(value: object) -> object:
    value = _number(value)
    if isinstance(value, str) and exact(value) <= 0:
        raise ValueError("must be more than 0")
    return value


def _level(value: object) -> object:
    value = _number(value)
    if isinstance(value, str) and not 0 < share_of(value) < 1:
        raise ValueError("a confidence level lies between 0% and 100%")
    return value


@lru_cache(maxsize=256)
def _read(setting: str) -> Figure:
    from figcheck.numbers.parse import read

    return read(setting)


def exact(setting: str) -> Exact:
    """The value of a number given as printed. Raises ValueError where it is none."""
    return _read(setting).base_value


def share_of(level: str) -> Fraction:
    """A confidence level as a number between 0 and 1: of `95`, `95%` and `0.95` the same."""
    figure = _read(level)
    value = Fraction(figure.base_value)
    return value / 100 if value >= 1 and figure.unit == COUNT else value


Direction = Annotated[Literal["rise", "fall"], BeforeValidator(_direction)]
"""Which way a figure went: `rise` or `fall`, also said in another word (up, declined)."""
Number = Annotated[str, BeforeValidator(_number)]
"""Any number, as printed."""
Positive = Annotated[str, BeforeValidator(_positive)]
"""A number above 0, as printed."""
Level = Annotated[str, BeforeValidator(_level)]
"""A confidence level: 95, 95% or 0.95."""
