"""When numbers that do not add up are a miss."""

from __future__ import annotations

import pytest

from figcheck.extract.cohorts.misses import slipped, telling
from figcheck.numbers.figure import Figure
from figcheck.numbers.token import Token


def _token(value: int) -> Token:
    return Token(0, 1, value)


def _figure(value: int) -> Figure:
    return Figure(str(value), value)


@pytest.mark.parametrize(
    ("total", "parts", "is_told"),
    [
        (90, [50, 40], True),
        (90, [50, 41], True),
        (90, [50, 35], True),
        (90, [50, 31], False),
        (90, [90, 5], False),
        (10, [5, 4], False),
        (90, [90], False),
    ],
)
def test_a_miss_is_telling_only_when_near(total: int, parts: list[int], is_told: bool) -> None:
    assert telling(_token(total), [_token(part) for part in parts]) is is_told


@pytest.mark.parametrize(
    ("total", "parts", "is_slip"),
    [
        (564, [153, 421], True),
        (546, [153, 411], True),
        (3905, [412, 3593], True),
        (564, [153, 388], False),
        (341, [41, 250], False),
        (12, [5, 6], False),
    ],
)
def test_one_slip_of_one_number(total: int, parts: list[int], is_slip: bool) -> None:
    assert slipped(_figure(total), [_figure(part) for part in parts]) is is_slip
