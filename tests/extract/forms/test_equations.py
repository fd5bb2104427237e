"""Written-out arithmetic: what it comes to, whatever it is made of, and what only looks like it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck import scan
from figcheck.extract.forms.written_sums import equations

WHOLE = st.integers(1, 99_999)


def messages(text: str) -> list[str]:
    return [finding.message for document in scan(text).documents for finding in document.findings]


def verdicts(text: str) -> list[str]:
    return [each.verdict for document in scan(text).documents for each in document.judgements]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("12 of 40 is 35%", "12 of 40 is 30%, not 35%"),
        ("3 + 4 = 8", "3 + 4 = 7, not 8"),
        ("12% of 350 = 52", "52 of 350 is 15%, not 12%"),
        ("350 - 20 = 320", "350 - 20 = 330, not 320"),
        ("3 x 14 = 43", "3 × 14 = 42, not 43"),
        ("1,234 / 5,678 = 21.8%", "1,234 of 5,678 is 21.7%, not 21.8%"),
        ("45/60 is 74%", "45 of 60 is 75%, not 74%"),
        ("1,200 + 340 + 56 = 1,595", "1,200 + 340 + 56 = 1,596, not 1,595"),
        ("18 is 20% of 85", "18 of 85 is 21%, not 20%"),
        ("half of 38 is 29", "29 of 38 is 76.3%, not half"),
        ("3 times 14 = 43", "3 × 14 = 42, not 43"),
        ("(56 - 50) / 50 = 13%", "(56 - 50) ÷ 50 = 12%, not 13%"),
        ("$50 + 8% = $56", "$50 to $56 is a rise of 12%, not 8%"),
        ("2 + 2 = 5", "2 + 2 = 4, not 5"),
        ("As it is written, 3 + 4 = 8, and so on.", "3 + 4 = 7, not 8"),
        ("(a = 3 + 4 = 8)", "3 + 4 = 7, not 8"),
        ("3\u2009+\u20094\u2009=\u20098", "3 + 4 = 7, not 8"),
    ],
)
def test_what_does_not_come_to_what_is_said(text: str, message: str) -> None:
    assert messages(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "10/12 = Oct 12",
        "3 - 2 = win",
        "the 2 x 2 = 4-field table",
        "y = 2x + 3 = 8",
        "E + 3 + 4 = 8",
        "log 3 + 4 = 5",
        "if (3 + 4 == 8)",
        "3 + 4 >= 8",
        "1/3 + 1/6 = 2/3",
        "$3 + 4 = 8$",
        "Group 3 + 4 = 12 patients",
        "CD4 + 8 = 15",
        "scores of 1 - 2 = mild, 3 - 5 = 4 points",
        "1999 - 2003 = 5 years",
        "9 - 17 = 8 hours",
        "12:30 + 15 = 46",
        "20/200 = 1.0 logMAR",
        "10 + 10 = 100 in binary",
        "2.5 × 10-3 = 0.0026",
        "0x10 = 16",
        "2020-01-02 = 3",
        "ISBN 0-306-40615-2 = 5",
        "1.5 g x 3 = 4,500 mg",
        "3 ft + 4 in = 40 in",
        "1 hour + 30 min = 90 min",
        "2 dozen + 6 = 30",
        "12 (men) + 14 (women) = 27",
        "3 + 4 = 7-8",
        "3 + 4 = 8 ± 2",
        "3 + 4 = 8 or 9",
        "She wrote 2 + 2 = 5 on the board",
        "The turnout in 12 of 40 is 35%.",
        "12 of 40 is 35% more than we had.",
        "1,000 / 3 = 333",
        "2.54 x 12 = 30",
        "$1,234 / 5 = $247",
    ],
)
def test_what_only_looks_like_a_sum_is_left_alone(text: str) -> None:
    assert messages(text) == []


@given(st.lists(WHOLE, min_size=2, max_size=6))
def test_a_sum_holds_and_one_more_does_not(parts: list[int]) -> None:
    written = " + ".join(f"{part:,}" for part in parts)
    assert verdicts(f"{written} = {sum(parts):,}") == ["consistent"]
    assert messages(f"{written} = {sum(parts) + 1:,}") != [] or sum(parts) >= 1_000


@given(WHOLE, WHOLE, st.integers(0, 4))
def test_a_quotient_rounded_to_any_place_holds(part: int, whole: int, places: int) -> None:
    value = round(Fraction(part, whole) * 10**places)
    printed = f"{value}" if not places else f"{value // 10**places}.{value % 10**places:0{places}}"
    assert "inconsistent" not in verdicts(f"{part} / {whole} = {printed}")


def test_a_line_of_equals_signs_is_read_once() -> None:
    assert list(equations("1+1+1+ = 1 " * 2_000)) == []
