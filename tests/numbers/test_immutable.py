from dataclasses import field, replace

import pytest

from figcheck.numbers.figure import Figure
from figcheck.numbers.immutable import immutable


@immutable()
class Point:
    across: int
    up: int = 0
    names: tuple[str, ...] = field(default_factory=tuple)


def test_equal_ones_are_one_in_a_set() -> None:
    assert {Point(1, 2), Point(1, 2), replace(Point(1), up=2)} == {Point(1, 2)}


def test_one_has_its_fields_and_no_others() -> None:
    with pytest.raises(AttributeError):
        object.__setattr__(Point(1), "depth", 3)


def test_without_eq_each_is_itself() -> None:
    assert Figure("5", 5) != Figure("5", 5)
    assert len({Figure("5", 5), Figure("5", 5)}) == 2
