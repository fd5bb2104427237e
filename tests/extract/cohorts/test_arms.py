"""Groups told apart by their names."""

from __future__ import annotations

import pytest

from figcheck.extract.cohorts.arms import Arm, names
from figcheck.numbers.token import Token


def _arms(*called: str) -> list[Arm]:
    return [Arm(Token(at, at + 1, 10), names(*name.split(" / "))) for at, name in enumerate(called)]


@pytest.mark.parametrize(
    ("name", "others", "at"),
    [
        ("the tea group", ("tea", "water"), 0),
        ("green tea 20 mg daily", ("tea", "water"), 0),
        ("Group B", ("group A", "group B"), 1),
        ("naps", ("coffee group", "nap group"), 1),
        ("diet", ("diet plus exercise", "diet"), 1),
        ("exercise", ("diet plus exercise", "diet with exercise"), None),
        ("XP / new drug", ("usual care", "XP"), 1),
        ("walks", ("tea", "water"), None),
        ("the group", ("tea", "water"), None),
    ],
)
def test_is_called_like_one_of_the_others(name: str, others: tuple[str, ...], at: int | None) -> None:
    groups = _arms(*others)
    found = _arms(name)[0].called(groups)
    assert found == (None if at is None else groups[at])
