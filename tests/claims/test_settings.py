"""Settings and units: what they take, and what they refuse in one sentence."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from pydantic import ValidationError

from figcheck.check.ladder import judge
from figcheck.claims.conversions import between
from figcheck.claims.registry import kind
from figcheck.claims.settings import share_of
from figcheck.claims.units import mixed
from figcheck.numbers.parse import read


@pytest.mark.parametrize("level", ["95", "95%", "0.95"])
def test_a_level_is_one_share_however_it_is_printed(level: str) -> None:
    assert share_of(level) == Fraction(95, 100)


@pytest.mark.parametrize(
    ("name", "operands", "says"),
    [
        ("projection", {"level": "100"}, "between 0% and 100%"),
        ("projection", {"level": "100%"}, "between 0% and 100%"),
        ("margin", {"level": "250%"}, "between 0% and 100%"),
        ("projection", {"level": "often"}, "no number"),
        ("projection", {"method": "guess"}, "'Wald', 'Wilson' or 'exact'"),
        ("rate", {"count": "1", "base": "2", "rate": "3", "per": "0"}, "must be more than 0"),
        ("average", {"mean": "1.5", "n": "2", "items": "0"}, "greater than or equal to 1"),
        ("order", {"figures": ["1", "2"], "direction": "sideways"}, "'rise' or 'fall'"),
        ("total", {"parts": [], "total": "2"}, "at least 1 item"),
        ("share", {"share": "x%"}, "no number"),
        ("share", {"share": "5%", "part": "5/0"}, "zero below the line"),
        ("relation", {"formula": "a b"}, "does not fit"),
    ],
)
def test_a_wrong_value_is_refused(name: str, operands: dict[str, Any], says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        kind(name)(**operands)


@pytest.mark.parametrize(("word", "direction"), [("Up", "rise"), ("declined", "fall"), ("rising", "rise")])
def test_a_direction_in_another_word(word: str, direction: str) -> None:
    claim = kind("order")(figures=["1", "2"], direction=word)
    assert claim.model_dump()["direction"] == direction


@pytest.mark.parametrize(
    ("name", "operands"),
    [
        ("share", {"part": "-5", "whole": "20", "share": "25%"}),
        ("part", {"part": "-5", "whole": "20"}),
        ("average", {"mean": "5.19", "n": "-28"}),
    ],
)
def test_a_negative_count_cannot_be(name: str, operands: dict[str, Any]) -> None:
    judgement = judge(kind(name)(**operands))
    assert judgement.verdict == "inconsistent"
    assert judgement.outside is not None
    assert "below zero" in judgement.working.message


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        (["3", "4,000", "1.5"], None),
        (["29%", "one-third", "0.3", "2 percentage points"], None),
        (["$3", "0"], None),
        (["$3", "€4"], "$3 and €4 are not in one unit"),
        (["3", "4%"], "3 and 4% are not in one unit"),
    ],
)
def test_units_that_can_stand_together(figures: list[str], reason: str | None) -> None:
    assert mixed(read(figure) for figure in figures) == reason


@pytest.mark.parametrize(
    ("left", "right", "factor", "offset"),
    [
        ("mile", "kilometre", "1.609344", "0"),
        ("feet", "m", "0.3048", "0"),
        ("°F", "°C", "5/9", "-160/9"),
        ("celsius", "Kelvin", "1", "273.15"),
        ("hour", "second", "3600", "0"),
    ],
)
def test_factors(left: str, right: str, factor: str, offset: str) -> None:
    line = between(left, right)
    assert line is not None
    assert (line.factor, line.offset) == (Fraction(factor), Fraction(offset))


def test_no_factor_between_unlike_units() -> None:
    assert between("mile", "hour") is None
    assert between("month", "day") is None
