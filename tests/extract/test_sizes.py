"""What a text states as a size, and what is only a number."""

from __future__ import annotations

import pytest

from figcheck.extract.sizes import Sizes


def values(text: str) -> list[int]:
    return [size.value for size in Sizes(text).between(0, 10**7)]


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("the arms (n = 62; N=1,204)", [62, 1204]),
        ("we asked 143 night nurses", [143]),
        ("of the 266 records, 12 were lost", [12, 266]),
        ("a total of 88, and all 91", [88, 91]),
        ("in all 1,940 were asked", [1940]),
    ],
)
def test_sizes(text: str, sizes: list[int]) -> None:
    assert values(text) == sizes


@pytest.mark.parametrize(
    "text",
    [
        "for 24 months and 30 days",
        "in 1994 patients came",
        "12.5 patients, 40% of nurses, £300 notes",
        "between 12-18 cases, grade 3/40 tumours",
        "we asked 5 nurses",
        "COVID-19 patients",
    ],
)
def test_other_numbers(text: str) -> None:
    assert values(text) == []


def test_the_first_place_is_kept() -> None:
    text = "We asked 143 nurses; the 143 nurses slept."
    assert [size.start for size in Sizes(text).between(100, 200)] == [text.index("143")]
