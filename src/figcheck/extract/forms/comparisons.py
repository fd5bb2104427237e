"""By how much one figure is above or below another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from figcheck.check.slips import slip
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.forms.matching import NOUN, NUMBER, PERCENT, searched
from figcheck.numbers.figure import COUNT, Figure
from figcheck.numbers.units import CURRENCIES

_SHORT_OF = re.compile(
    rf"(?P<after>{NUMBER}){NOUN}, (?:about |just |some |or )?(?P<difference>{NUMBER}){NOUN}"
    r" (?P<WORD>more than|above|fewer than|less than|below|short of)"
    rf" (?:the |its |their |(?:last|this) [a-z]+'s |a )?(?:[a-z]+ ){{0,2}}(?P<before>{NUMBER})"
)
_COMPARED = ("than", "above", "below", "short of")
_FEWER = frozenset({"fewer than", "less than", "below", "short of"})
_BY = re.compile(
    rf"\bby (?:a margin of |just |only )?(?P<difference>{NUMBER}) (?:votes|ballots|seats|points|runs),?"
    rf" (?:by )?(?P<after>{NUMBER})(?: votes)? to (?P<before>{NUMBER})(?=[.,;)]| (?:in|on|over|against)\b|\Z)"
)
_JUMP = re.compile(
    rf"(?P<after>{NUMBER})[^.;:\d]{{0,40}}?, (?:or )?(?P<step>{NUMBER}) more than (?:in|during|for) \d{{4}},"
    rf" (?:or )?(?:a |an )?(?P<change>{PERCENT}) (?:rise|jump|increase|gain)"
)
_TO_A_NUMBER = r" (?:the |its |their |(?:last|this) [a-z]+'s |a )?(?:[a-z]+ ){0,2}[$£€]?\d"


def _one_unit(read: Mapping[str, Figure]) -> dict[str, Figure] | None:
    """The figures in one unit: where two name one, the third has it too."""
    units = {figure.unit for figure in read.values()} - {COUNT}
    if len(units) > 1:
        return None
    money = units & CURRENCIES
    if money and any(figure.unit == COUNT for figure in read.values()):
        return None
    unit = next(iter(units), COUNT)
    return {
        name: figure if figure.unit == unit else replace(figure, unit=unit) for name, figure in read.items()
    }


def _difference(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    """Only a difference that holds, or misses by one slip: "12 more than" may be more than something else."""
    alike = _one_unit(read)
    if alike is None:
        return None
    after, before, difference = (Fraction(alike[role].value) for role in ("after", "before", "difference"))
    word = match.groupdict().get("WORD")
    signed = after - before if word is None or word not in _FEWER else before - after
    reach = sum(Fraction(figure.step) for figure in alike.values()) / 2
    if abs(signed - difference) > reach and not _slipped(alike["difference"], signed):
        return None
    direction = "fall" if word in _FEWER else "rise"
    return Found(alike, {"direction": direction})


def _slipped(figure: Figure, value: Fraction) -> bool:
    digits = str(round(value / Fraction(10) ** figure.exponent))
    return value > 0 and slip(figure, digits) is not None


def _jump(match: re.Match[str], read: dict[str, Figure]) -> Found | None:
    return (
        Found(read, {"formula": "change = step ÷ (after - step)"})
        if read["step"].value < read["after"].value
        else None
    )


FORMS: tuple[Form, ...] = (
    Form(
        "a, d more than b",
        "difference",
        _COMPARED,
        searched(_SHORT_OF, _difference, *(word + _TO_A_NUMBER for word in _COMPARED)),
        fewest=3,
        reads=(
            "It has 611{after} sworn officers, 48{difference} short of its authorized 659{before}.",
            "employs 1,200{after} people, 300{difference} more than the 900{before} of last year",
            "is $40 million{after}, $5 million{difference} less than last week's $45 million{before}",
        ),
        leaves=(
            "It has 611 officers, 48 more than in 2019.",
            "employs 1,200 people, 300 more than the 40 shops had",
            "sold 40, 12% more than the 36 of May",
        ),
    ),
    Form(
        "by d votes, a to b",
        "difference",
        (" votes", " ballots", " seats", " points", " runs"),
        searched(
            _BY,
            _difference,
            *(rf" {what},? (?:by )?\d" for what in ("votes", "ballots", "seats", "points", "runs")),
        ),
        fewest=3,
        reads=(
            "He won by 312{difference} votes, 5,120{after} to 4,808{before}.",
            "lost by just 12{difference} points, 88{after} to 76{before}",
        ),
        leaves=(
            "He won by 312 votes in 40 of 60 towns.",
            "lost by 12 points after leading 40 to 38 at the half",
        ),
    ),
    Form(
        "x, d more than in year, a z% jump",
        "relation",
        (" more than ",),
        searched(_JUMP, _jump, r" more than (?:in|during|for) \d"),
        fewest=3,
        reads=(
            "In all 3,902{after} were reported, 1,140{step} more than in 2022, a 41 percent{change} jump.",
            "sold 330{after} boats, 30{step} more than in 2019, a 10%{change} rise",
        ),
        leaves=("sold 330, 30 more than in 2019", "sold 330 boats, 30 more than in May, a 10% rise"),
    ),
)
