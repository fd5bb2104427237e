"""P's that all miss alike: one note that names what explains them, and every other miss a finding still."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import figcheck
from figcheck.check.assumptions import _factors, _holm, _stepped_up
from figcheck.check.report import Finding
from figcheck.claims.registry import kind
from figcheck.engine.distributions import p_value
from tests.needs import library

library("scipy")
SIZES = ("2.90", "2.60", "3.40", "0.50", "1.20")
EXACT = [Fraction(p_value("t", Fraction(size), 28)) for size in SIZES]


def findings(results: Sequence[tuple[str, Fraction | float]]) -> tuple[Finding, ...]:
    text = "\n\n".join(f"There was one, t(28) = {size}, p = {float(p):.3f}." for size, p in results)
    return tuple(figcheck.scan(text).documents[0].findings)


def said(results: Sequence[tuple[str, Fraction | float]]) -> list[tuple[str, str]]:
    """Severity and the middle of the message of every finding."""
    return [(each.severity, each.message.partition(": ")[0]) for each in findings(results)]


def times(number: int) -> list[tuple[str, Fraction]]:
    return [(size, min(number * p, Fraction(1))) for size, p in zip(SIZES, EXACT, strict=True)]


@pytest.mark.parametrize(
    ("results", "words"),
    [
        (times(3), "5 p's miss alike and fit if they were corrected for 3 tests"),
        (times(10), "5 p's miss alike and fit if they were corrected for 10 tests"),
        (
            [(size, p / 2) for size, p in zip(SIZES, EXACT, strict=True)],
            "5 p's miss alike and fit if the tests are one-tailed",
        ),
        (
            list(zip(SIZES, _holm(EXACT), strict=True)),
            "4 p's miss alike and fit if they were corrected for 5 tests as by Holm",
        ),
        (
            list(zip(SIZES, _stepped_up(EXACT), strict=True)),
            "4 p's miss alike and fit if they were corrected for 5 tests as by Benjamini and Hochberg",
        ),
    ],
)
def test_one_assumption_is_one_note(results: list[tuple[str, Fraction]], words: str) -> None:
    assert said(results) == [("note", words)]


def test_a_miss_that_it_does_not_explain_stays_a_finding() -> None:
    assert said([*times(3)[:4], ("2.00", 0.6)]) == [
        ("note", "4 p's miss alike and fit if they were corrected for 3 tests"),
        ("error", "t(28) = 2.00 gives p = 0.055, not 0.600"),
    ]


def test_two_misses_are_two_findings() -> None:
    assert [severity for severity, _ in said(times(3)[:2])] == ["warning", "warning"]


def test_misses_without_one_explanation_are_findings() -> None:
    factors = (3, 7, 2, 0.4)
    assert len(said([(size, p * by) for size, p, by in zip(SIZES, EXACT, factors, strict=False)])) == 4


def test_misses_among_more_results_that_hold_as_printed_are_findings() -> None:
    held = [(f"{size / 10}0", p_value("t", Fraction(size, 10), 28)) for size in range(12, 20)]
    assert [severity for severity, _ in said([*held, *times(3)[:3]])] == ["warning"] * 3


def test_the_note_lists_all_that_it_is_about() -> None:
    (note,) = findings(times(3))
    assert note.claims == (0, 1, 2, 3, 4)
    assert note.working.count("as rounded") == 5
    assert note.repairs == ()


CHANCES = st.lists(st.fractions(0, 1), min_size=1, max_size=8)


@given(CHANCES)
def test_adjusted_p_s_keep_their_order_and_their_bounds(
    chances: list[Fraction],
) -> None:
    for adjust in (_holm, _stepped_up):
        adjusted = adjust(chances)
        for p, found in zip(chances, adjusted, strict=True):
            assert p <= found <= min(p * len(chances), max(adjusted), Fraction(1))
        pairs = sorted(zip(chances, adjusted, strict=True))
        assert [found for _, found in pairs] == sorted(adjusted)


def test_adjusted_p_s_of_a_textbook_example() -> None:
    chances = [Fraction(p, 1000) for p in (10, 40, 30, 5)]
    assert [float(p) for p in _holm(chances)] == [0.03, 0.06, 0.06, 0.02]
    assert [float(p) for p in _stepped_up(chances)] == [0.02, 0.04, 0.04, 0.02]


@settings(deadline=None)
@given(
    st.sampled_from(["0.00", "0.5", "-1.20", "2.20", "3.4", "40.1", "< 2.1"]),
    st.sampled_from([".000", ".01", "< .001", ".12", "< .05", "> .05", "ns", ".5", "1.00", "1.2", "≤ .01"]),
    st.sampled_from([{"statistic": "z"}, {"statistic": "F", "df1": "2", "df2": "44"}]),
)
def test_no_number_of_tests_is_left_out(value: str, p: str, values: dict[str, str]) -> None:
    claim = kind("test")(**values, value=value, p=p)
    first, last = _factors(claim, 60)  # type: ignore[arg-type]
    assert all(first <= times <= last for times in range(2, 61) if claim.meets(times))  # type: ignore[attr-defined]
