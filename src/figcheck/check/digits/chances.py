"""Cells of p, and what may be said of probabilities that floats compute: yes, no, or too near to tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from figcheck.check.digits.cells import number_of, span_of_print
from figcheck.check.ladder import LENIENT
from figcheck.claims.chances import CLEAR
from figcheck.claims.statistics import ALPHA
from figcheck.engine.samples import Span
from figcheck.numbers.reading import Reading

_CHANCE = re.compile(r"(?:[pP]\s?)?(?:=\s?)?([<>]?)\s?([0-9.]+)")
_UP, _DOWN = 1 + CLEAR, 1 - CLEAR
_NS = frozenset({"ns", "n.s"})


class Ends(NamedTuple):
    """The least and the most of a set, none of them below 0."""

    least: float
    most: float

    def holds(self, value: float) -> bool:
        """Whether a computed value lies in the set, and not near its ends."""
        return self.least * _UP < value < self.most * _DOWN

    def meets(self, other: Ends) -> bool | None:
        """Whether two sets have a value in common; None where the error of floats could decide."""
        low = self.least if self.least > other.least else other.least
        high = self.most if self.most < other.most else other.most
        if low * _UP < high * _DOWN:
            return True
        return False if low * _DOWN > high * _UP else None


@dataclass(frozen=True, slots=True)
class Chance:
    """What a printed p may be: by the readings of its digits, or on one side of a bound."""

    by_reading: dict[Reading | None, Ends]
    """By the reading; without one, whatever it is."""


@lru_cache(maxsize=65_536)
def chance_of(text: str) -> Chance | None:
    """A p as plain digits, with a bound or without; None for every other cell."""
    text = text.strip()
    if text.casefold().rstrip(".") in _NS:
        return _one_side(">", float(ALPHA))
    match = _CHANCE.fullmatch(text)
    printed = number_of(match[2]) if match is not None else None
    if match is None or printed is None or printed[0] > 10 ** printed[1]:
        return None
    if match[1]:
        return _one_side(match[1], printed[0] / 10 ** printed[1])
    readings = (Reading.NEAREST, *LENIENT, None)
    return Chance({reading: _at_most_one(span_of_print(printed, reading)) for reading in readings})


def _one_side(bound: str, value: float) -> Chance:
    side = Ends(0.0, value) if bound == "<" else Ends(value, 1.0)
    return Chance(dict.fromkeys((*Reading, None), side))


def _at_most_one(span: Span) -> Ends:
    least, most = ends_of(span)
    return Ends(least, min(most, 1.0))


def ends_of(span: Span) -> Ends:
    """A span by the floats next to its ends."""
    return Ends(max(span.low, 0) / span.scale, max(span.high, 0) / span.scale)
