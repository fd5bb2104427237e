"""The figures of a text: built once each, and only when a claim asks for them."""

from __future__ import annotations

import re
from dataclasses import replace

from figcheck.claims.claim import Strength
from figcheck.extract.bind import Bound
from figcheck.extract.claims import Roles
from figcheck.extract.explained import otherwise_meant
from figcheck.extract.places import figure_places
from figcheck.extract.tokens import Line
from figcheck.extract.unit_marks import of_one_unit
from figcheck.extract.words import COUNT as COUNTED
from figcheck.extract.words import MEASURE, WORDS
from figcheck.numbers.figure import COUNT, FACTORS, PERCENT, POINTS, Figure
from figcheck.numbers.lexer import figure_at
from figcheck.numbers.token import Token
from figcheck.numbers.units import CURRENCIES

_NEAR = 40
ALIKE = (
    ("part", "whole"),
    ("before", "after"),
    ("step", "after"),
    ("difference", "after"),
    ("result", "base"),
)
"""Roles whose figures must be of one unit."""


_NO_NOUN = re.compile(r"\W?[\"“”]| (?:[a-z]+ed|due|previously|already|respectively|annually)\b")
"""Behind a number: the end of what is said, a participle ("645.9 mln shipped in January")."""


def _noun_follows(text: str, line: Line, at: int) -> bool:
    """Whether a number says what it counts."""
    if line.letters[at + 1 : at + 2] not in ("w", "'"):
        return False
    return _NO_NOUN.match(text, line.token(at).end) is None


_PER = WORDS["per"][0]
"""Behind this a number says in what is counted: 312 per 10,000."""
_WIDE = 500
_BLANK_INSIDE = re.compile(r"\d \d")
"""Such a number may be two, of which one is a name: 71 787 kits."""


def _of_one_size(one: Figure, other: Figure) -> bool:
    return one.value < _WIDE * other.value and other.value < _WIDE * one.value


def _agree(found: Roles, one: str, other: str, bare_roles: set[str]) -> bool:
    """Whether two roles are of one unit; a bare number takes unit and scale of its partner."""
    left, right = found.get(one), found.get(other)
    if not isinstance(left, Figure) or not isinstance(right, Figure):
        return True
    if _CENT in (left.unit, right.unit) and left.unit != right.unit:
        left, right = found[one], found[other] = _in_dollars(left, right), _in_dollars(right, left)
    if left.unit != right.unit and not (left.unit in FACTORS and right.unit in FACTORS):
        if right.unit == COUNT and other in bare_roles:
            right = found[other] = _like(right, left)
        elif left.unit == COUNT and one in bare_roles:
            left = found[one] = _like(left, right)
        else:
            return False
    if any(map(_BLANK_INSIDE.search, (left.text, right.text))) and not _of_one_size(left, right):
        return False
    if left.scaled != right.scaled:
        bare, scaled, role = (left, right, one) if right.scaled else (right, left, other)
        if bare.value * _WIDE < scaled.value and bare.value < 10_000:
            if role not in bare_roles or (bare.exponent < 0) != (_decimals(scaled) > 0):
                return False
            places = scaled.exponent + _decimals(scaled)
            found[role] = replace(bare, exponent=bare.exponent + places, scaled=True)
    return True


_CENT = "cent"


def _in_dollars(figure: Figure, partner: Figure) -> Figure:
    """An amount in cents in the currency of its partner: 73 cents beside $1.06."""
    if figure.unit != _CENT or partner.unit not in CURRENCIES:
        return figure
    return replace(figure, unit=partner.unit, exponent=figure.exponent - 2)


def _one_kind(text: str, line: Line, bound: Bound, found: Roles) -> bool:
    """Whether no part of a total counts another thing: 20 leases are no part of $5 million."""
    total, parts, at = found["total"], found["parts"], bound.roles["parts"]
    if not isinstance(total, Figure) or not isinstance(parts, tuple) or not isinstance(at, tuple):
        return True
    return total.unit not in CURRENCIES or not any(
        part.unit == COUNT and _noun_follows(text, line, place) for part, place in zip(parts, at, strict=True)
    )


def _measured(line: Line, bound: Bound, found: Roles, one: str, other: str) -> bool:
    """Whether a number has a unit that is no unit of ours, and its partner none: 131 msec of 50 people."""
    at, partner = bound.roles.get(one), bound.roles.get(other)
    figure = found.get(one)
    return (
        isinstance(at, int)
        and isinstance(partner, int)
        and isinstance(figure, Figure)
        and figure.unit == COUNT
        and line.letters[at] == MEASURE
        and line.letters[partner] in COUNTED
    )


def _in_points(found: Roles) -> None:
    """Between shares a difference of "seven points" is one of percentage points."""
    difference, after = found["difference"], found["after"]
    if not isinstance(difference, Figure) or not isinstance(after, Figure):
        return
    if after.unit == PERCENT and difference.unit == COUNT:
        found["difference"] = replace(difference, unit=POINTS)


def _like_total(found: Roles) -> None:
    """Give bare parts the unit of their total, and a bare total the one unit of its parts."""
    total, parts = found["total"], found["parts"]
    if not isinstance(total, Figure) or not isinstance(parts, tuple):
        return
    units = {part.unit for part in parts} - {COUNT}
    if total.unit == COUNT and len(units) == 1:
        found["total"] = _like(total, next(part for part in parts if part.unit != COUNT))
    elif units <= {total.unit}:
        found["parts"] = tuple(_like(part, total) for part in parts)


def _like(figure: Figure, partner: Figure) -> Figure:
    return replace(figure, unit=partner.unit)


def _decimals(figure: Figure) -> int:
    digits = re.sub(r"[^\d.]", "", figure.text.replace("·", ".")).rstrip(".")
    return len(digits.partition(".")[2])


class Figures:
    """The figures of one text that claims use."""

    def __init__(self, text: str, source: str | None = None) -> None:
        """`source` is the text as it was printed, where `text` is one of equal length made of it."""
        self.text = text
        self.places = figure_places(text)
        self._source = text if source is None else source
        self._known: dict[int, Figure] = {}
        self._sentence = -1
        self._denials: dict[re.Pattern[str], bool] = {}

    def of(self, token: Token, floor: int) -> Figure:
        """The figure of a number, with its hedge; `floor` is where its sentence begins."""
        if token.start not in self._known:
            self._known[token.start] = self._printed(figure_at(self.text, token, floor))
        return self._known[token.start]

    def _printed(self, figure: Figure) -> Figure:
        printed = self._source[figure.start : figure.end]
        return figure if printed == figure.text else replace(figure, text=printed)

    def keep(self, figure: Figure) -> Figure:
        """A figure that a form has read itself (a date, a temperature): one object for one print."""
        known = self._known.setdefault(figure.start, figure)
        return known if (known.end, known.unit) == (figure.end, figure.unit) else figure

    def _in(self, line: Line, token: Token) -> Figure:
        return self.of(token, token.start if token.start in line.compared else line.start)

    def _denied(self, denial: re.Pattern[str], line: Line) -> bool:
        """Whether a word of the sentence rules a cue out; looked for once a sentence."""
        if self._sentence != line.start:
            self._sentence, self._denials = line.start, {}
        if denial not in self._denials:
            self._denials[denial] = denial.search(self.text[line.start : line.end].lower()) is not None
        return self._denials[denial]

    def roles(self, line: Line, bound: Bound) -> Roles | None:
        """The figures of a bound cue by role; None where one of them is no number or the units disagree."""
        cue = bound.cue
        if cue.denial is not None and self._denied(cue.denial, line):
            return None
        found: Roles = {}
        bare = {
            role
            for role, at in bound.roles.items()
            if isinstance(at, int) and not _noun_follows(self.text, line, at)
        }
        if cue.kind != "rate" and any(line.letters[at - 1 : at] == _PER for at in bound.positions()):
            return None
        for role, held in bound.roles.items():
            places = held if isinstance(held, tuple) else (held,)
            figures = [self._in(line, line.token(at)) for at in places]
            if not figures:
                return None
            found[role] = tuple(figures) if isinstance(held, tuple) else figures[0]
        if cue.kind == "total" and not _one_kind(self.text, line, bound, found):
            return None
        if any(
            _measured(line, bound, found, one, other) for pair in ALIKE for one, other in (pair, pair[::-1])
        ):
            return None
        if isinstance(base := found.get("base"), Figure) and base.hedge == "over":
            found["base"] = replace(base, hedge=None)
        change = found.get("change")
        if cue.kind == "relation" and isinstance(change, Figure) and change.value < 0:
            return None
        if "difference" in found:
            _in_points(found)
        if "total" in found:
            _like_total(found)
        if not all(_agree(found, *alike, bare) for alike in ALIKE) or not of_one_unit(self.text, found):
            return None
        if cue.requires is not None and not cue.requires(found):
            return None
        return None if otherwise_meant(line, bound, found) else found

    def strength(self, bound: Bound, roles: Roles) -> Strength:
        """Weak where words near the figures say that they were not simply counted."""
        if bound.cue.doubted is None:
            return bound.cue.strength
        places = [
            figure for held in roles.values() for figure in (held if isinstance(held, tuple) else (held,))
        ]
        start, end = min(figure.start for figure in places), max(figure.end for figure in places)
        near = self.text[max(0, start - _NEAR) : end + _NEAR].lower()
        return "weak" if bound.cue.doubted.search(near) else bound.cue.strength

    def built(self) -> tuple[Figure, ...]:
        """Every figure built so far, in the order of the text."""
        return tuple(sorted(self._known.values(), key=lambda figure: figure.start))
