# ruff: noqa: E501
"""Fractions in words beside their percent, direction words alone, points that are called percent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from figcheck.extract.cues.language import Cue
from figcheck.numbers.figure import COUNT


def _of_one_size(roles: Mapping[str, Any]) -> bool:
    """Whether a phrase and its percent can be meant as one: two thirds of a dose (5%) is something else."""
    one, other = (figure.base_value for figure in roles["figures"])
    return bool(other * 2 > one and other < 2 * one and other <= 1)


def _in_points(roles: Mapping[str, Any]) -> bool:
    """Whether what is called percent is the difference of the two shares."""
    before, after, change = (roles[role].value for role in ("before", "after", "change"))
    return bool(before and abs(after - before) == change)


_TWO, _LARGE = 2, 1_000
"""A count from here on is no age, rank or score."""
_QUOTED_INVERSELY = r"against the|to the (?:dollar|euro)|exchange rate|loss|deficit|rank|place|revis|from (?:age|page|week|day)"
"""What rises by a falling number, or has no size at all."""


def _amounts(roles: Mapping[str, Any]) -> bool:
    """Whether two figures are amounts of one kind, not ages, ranks or scores: in one unit, and large."""
    return _alike(roles) and all(
        figure.unit != COUNT or figure.value >= _LARGE for figure in roles["figures"]
    )


def _amount_last(roles: Mapping[str, Any]) -> bool:
    """The same, where a decimal before may be a count misprinted: dropped to 6,200 from 9.900."""
    if _amounts(roles):
        return True
    return _alike(roles) and roles["figures"][0].value >= _LARGE and roles["figures"][1].exponent < 0


def _alike(roles: Mapping[str, Any]) -> bool:
    figures = roles["figures"]
    return len(figures) == _TWO and len({(figure.unit, figure.scaled) for figure in figures}) == 1


def _moved(
    name: str,
    pattern: str,
    direction: str,
    reads: tuple[str, ...],
    leaves: tuple[str, ...],
    *,
    amounts: Callable[[Mapping[str, Any]], bool] | None = None,
) -> Cue:
    """A cue of two figures in the order in which they must rise or fall; a strong one only of amounts."""
    return Cue(
        f"{name} (amounts)" if amounts else name,
        pattern,
        strength="strong" if amounts else "weak",
        several="NDMUE",
        settings={"direction": direction},
        unless=_QUOTED_INVERSELY,
        requires=amounts,
        reads=reads,
        leaves=leaves,
    )


CUES: tuple[Cue, ...] = (
    Cue(
        "z%, or one in k",
        "{figures: percent of? ~3 < ,? or | –|( > fraction } !of",
        kind="same",
        several="FP",
        requires=_of_one_size,
        reads=(
            "Some 52%{figures} of households, or about half{figures}, have one",
            "34 percent{figures} – one-third{figures} – had left",
        ),
        leaves=(
            "fell 52%, or half a billion dollars",
            "34 percent of the 60 homes, a third of them old",
            "95 percent of one side, nearly three-quarters of the other",
        ),
    ),
    Cue(
        "z points called percent, from a% to b%",
        "dir:rise|fall preposition|of? change:percent ,? from before:percent while to after:percent",
        kind="change",
        strength="weak",
        requires=_in_points,
        reads=(
            "The share rose 5%{change} from 20%{before} to 25%{after}.",
            "fell by 2 percent{change}, from 12 percent{before} to 10 percent{after} in June",
        ),
        leaves=("rose 25% from 20% to 25%", "fell by 2 points from 12% to 10%"),
    ),
    _moved(
        "rose from a to b",
        "rise {figures: from base any ~~4 to any } once",
        "rise",
        (
            "has seen its backlog grow from just over 3 million{figures} to more than 7 million{figures} in that time",
            "spending rose from $5.2 million{figures} in May to $6 million{figures}",
        ),
        ("rose from 2001 to 2005", "rose from 38 to 40", "rose from 40 to 2,000", "gained from $5 to 12%"),
        amounts=_amounts,
    ),
    _moved(
        "b, which is up from a",
        "{figures: any when , whom be rise from base any } single",
        "fall",
        (
            "can hold 41,500{figures} people in fiscal 2024, which is up from 34,000{figures} in fiscal 2023",
            "spent $4.2 million{figures}, which was up from $3.9 million{figures}",
        ),
        ("can hold 415, which is up from 340", "spent $4.2 million, which is up from $39"),
        amounts=_amounts,
    ),
    _moved(
        "rose to b from a",
        "rise {figures: to any ~~4 from base any } once",
        "fall",
        (
            "Sales rose to 4,310{figures} boats from 3,450{figures}",
            "climbed to $6.5 million{figures} last year from $5.9 million{figures}",
        ),
        (
            "rose to 2005 from 2001",
            "rose to 40 from 38",
            "up to $12 from 3 of 40",
            "the toll rises to 3,120 from 6,800 cases",
        ),
        amounts=_amount_last,
    ),
    _moved(
        "fell to b from a",
        "fall {figures: to any ~~4 from base any } once",
        "rise",
        (
            "Exports fell to 3,100{figures} trucks from 4,450{figures}",
            "dropped to $5.9 million{figures} last year from $6.5 million{figures}",
            "dropped to 6,200{figures} from 9.900{figures}",
        ),
        ("fell to 2001 from 2005", "fell to 38 from 40", "down to $12 from 3 of 40"),
        amounts=_amount_last,
    ),
    _moved(
        "b, up from a",
        "{figures: any ~~10 rise from base any }",
        "fall",
        (
            "has room for 41,500{figures} people in fiscal 2024, which is up from 34,000{figures} in fiscal 2023",
            "sales of $4.2 million{figures}, up from $3.9 million{figures}",
        ),
        ("sales of $4.2 million, up from 2019", "room for 41,500, up 3% from 34,000"),
    ),
    _moved(
        "b, down from a",
        "{figures: any ~~10 fall from base any }",
        "rise",
        (
            "had 1,200{figures} staff, down from 1,350{figures} a year ago",
            "a cost of $3.9 million{figures}, down from $4.2 million{figures}",
        ),
        ("had 1,200 staff, down from 2019", "1,200 came, down 3% from 1,350"),
    ),
    _moved(
        "rose from a to b",
        "rise {figures: from base any ~~4 to any }",
        "rise",
        (
            "Output rose from 310{figures} boats to 345{figures}",
            "grew from 3{figures} to 7{figures} in that time",
        ),
        ("rose from 2001 to 2005", "up from 3 of 40 to 12%"),
    ),
    _moved(
        "fell from a to b",
        "fall {figures: from base any ~~4 to any }",
        "fall",
        (
            "Output fell from 345{figures} boats to 310{figures}",
            "was cut from 40{figures} in May to 32{figures} in June",
        ),
        ("fell from 2001 to 2005", "down from 3 of 40 to 12%"),
    ),
    _moved(
        "rose to b from a",
        "rise {figures: to any ~~4 from base any }",
        "fall",
        (
            "Output rose to 345{figures} boats from 310{figures}",
            "climbed to 7{figures} last year from 6{figures}",
        ),
        ("rose to 2005 from 2001", "up to 12% from 3 of 40"),
    ),
    _moved(
        "fell to b from a",
        "fall {figures: to any ~~4 from base any }",
        "rise",
        (
            "Output fell to 310{figures} boats from 345{figures}",
            "dropped to 6{figures} last year from 7{figures}",
        ),
        ("fell to 2001 from 2005", "down to 12% from 3 of 40"),
    ),
)
