"""What a printed number may stand for, on every rung."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import EVERYTHING, Interval, interval
from figcheck.numbers.parse import read
from figcheck.numbers.reading import Reading
from figcheck.numbers.readings import possible, round_number_step


def exact(text: str) -> Fraction:
    return Fraction(text)


def closed(low: str, high: str) -> Interval:
    return Interval(exact(low), exact(high))


NEAREST = [
    ("11,754", closed("11754", "11754")),
    ("435,000", closed("435000", "435000")),
    ("$12,000", closed("12000", "12000")),
    ("3 days", closed("3", "3")),
    ("3%", closed("0.025", "0.035")),
    ("71.4%", closed("0.7135", "0.7145")),
    ("4 percentage points", closed("0.035", "0.045")),
    ("25 basis points", closed("0.00245", "0.00255")),
    ("1.6 million", closed("1550000", "1650000")),
    ("two million", closed("1500000", "2500000")),
    ("$3.4bn", closed("3350000000", "3450000000")),
    ("12.5", closed("12.45", "12.55")),
    ("-0.5", closed("-0.55", "-0.45")),
    ("0.0", closed("-0.05", "0.05")),
    ("3 1/2 percent", closed("0.0325", "0.0375")),
    ("6% to 7%", closed("0.055", "0.075")),
    ("between 7,860 and 8,931", closed("7860", "8931")),
    ("10 ± 2", closed("8", "12")),
    ("3½ ± 2", closed("5/4", "23/4")),
    ("2½ hours", closed("9/4", "11/4")),
    ("191/266", closed("191/266", "191/266")),
    ("one in four", closed("2/9", "2/7")),
    ("nine out of 10", closed("0.85", "0.95")),
    ("half", closed("0.45", "0.55")),
    ("½", closed("0.45", "0.55")),
    ("one-third", closed("7/24", "11/30")),
    ("two-thirds", closed("19/30", "17/24")),
    ("three-quarters", closed("17/24", "31/40")),
    ("three-eighths", closed("5/16", "7/16")),
    ("doubled", closed("1.75", "2.25")),
    ("halved", closed("0.4375", "0.5625")),
    ("3 times", closed("2.5", "3.5")),
    ("2.5 times", closed("2.45", "2.55")),
    ("May 3, 2021", closed("737913", "737913")),
]


@pytest.mark.parametrize(("text", "expected"), NEAREST, ids=[row[0] for row in NEAREST])
def test_the_set_of_a_print_rounded_to_its_step(text: str, expected: Interval) -> None:
    assert possible(read(text)) == expected


HEDGED = [
    # text, customary set, hard set
    ("more than 32,000", interval(32000, None, low_open=True), interval(32000, None, low_open=True)),
    ("at least 5", interval(5, None), interval(5, None)),
    ("11k+", interval(11000, None), interval(11000, None)),
    ("fewer than 5", interval(None, 5, high_open=True), interval(None, 5, high_open=True)),
    ("up to 85%", interval(None, exact("0.85")), interval(None, exact("0.85"))),
    ("< 5%", interval(None, exact("0.05"), high_open=True), interval(None, exact("0.05"), high_open=True)),
    ("nearly 112,000", interval(106400, 112000, high_open=True), interval(None, 112000, high_open=True)),
    ("nearly one-third", interval(exact("17/60"), exact("1/3"), high_open=True),
     interval(None, exact("1/3"), high_open=True)),
    ("nearly 2.4 million", interval(2280000, 2400000, high_open=True),
     interval(None, 2400000, high_open=True)),
    ("just under 5%", interval(exact("0.045"), exact("0.05"), high_open=True),
     interval(None, exact("0.05"), high_open=True)),
    ("just over 200", interval(200, 220, low_open=True), interval(200, None, low_open=True)),
    ("about 435,000", interval(426300, 443700), EVERYTHING),
    ("about 40", interval(36, 44), EVERYTHING),
    ("about 71%", interval(exact("0.6958"), exact("0.7242")), EVERYTHING),
    ("~0.5%", interval(exact("0.0045"), exact("0.0055")), EVERYTHING),
    ("roughly 6% to 7%", interval(exact("0.055"), exact("0.075")), EVERYTHING),
    ("more than 1.6 million", interval(1600000, None, low_open=True), interval(1600000, None, low_open=True)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "customary", "hard"), HEDGED, ids=[row[0] for row in HEDGED])
def test_a_hedge_has_a_customary_and_a_hard_side(text: str, customary: Interval, hard: Interval) -> None:
    assert possible(read(text)) == customary
    assert possible(read(text), customary=False) == hard


@pytest.mark.parametrize(
    ("text", "reading", "expected"),
    [
        ("3%", Reading.ROUNDED_TWICE, closed("0.0245", "0.0355")),
        ("3%", Reading.CUT_OFF, Interval(exact("0.03"), exact("0.04"), high_open=True)),
        ("3%", Reading.ROUNDED_UP, Interval(exact("0.02"), exact("0.03"), low_open=True)),
        ("-3%", Reading.CUT_OFF, Interval(exact("-0.04"), exact("-0.03"), low_open=True)),
        ("-3%", Reading.ROUNDED_UP, Interval(exact("-0.03"), exact("-0.02"), high_open=True)),
        ("0%", Reading.CUT_OFF, Interval(exact("-0.01"), exact("0.01"), low_open=True, high_open=True)),
        ("0%", Reading.ROUNDED_UP, closed("0", "0")),
        ("1.6 million", Reading.CUT_OFF, Interval(1600000, 1700000, high_open=True)),
        ("6% to 7%", Reading.CUT_OFF, Interval(exact("0.06"), exact("0.08"), high_open=True)),
        ("11,754", Reading.CUT_OFF, closed("11754", "11754")),
        ("435,000", Reading.ROUND_NUMBER, closed("434500", "435500")),
        ("1,000,000", Reading.ROUND_NUMBER, closed("995000", "1005000")),
        ("12,345", Reading.ROUND_NUMBER, closed("12345", "12345")),
    ],
)
def test_the_lenient_rungs(text: str, reading: Reading, expected: Interval) -> None:
    assert possible(read(text), reading) == expected


def test_a_claim_sets_the_step_of_its_round_numbers() -> None:
    figure = read("435,000")
    assert possible(figure, round_step=1000) == closed("434500", "435500")
    assert possible(figure, Reading.CUT_OFF, round_step=1000) == Interval(435000, 436000, high_open=True)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("435,000", 1_000),
        ("1,000,000", 10_000),
        ("12,000", 100),
        ("-435,000", 1_000),
        ("1,000", 10),
        ("$435,000", 1_000),
        ("1,234,000", 1_000),
        ("10", None),
        ("40", None),
        ("200", None),
        ("1,250", None),
        ("11,754", None),
        ("0", None),
        ("12,000.0", None),
        ("1.6 million", None),
        ("nearly 112,000", None),
        ("5000%", None),
        ("1/1000", None),
    ],
)
def test_the_step_to_which_a_round_number_may_have_been_rounded(text: str, step: int | None) -> None:
    assert round_number_step(read(text)) == step


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("11,754", True),
        ("1.6 million", True),
        ("more than 32,000", True),
        ("between 5 and 9", True),
        ("12.5", False),
        ("3%", False),
        ("$5", False),
        ("one in four", False),
        ("doubled", False),
        ("3 days", False),
        ("3 1/2", False),
        ("30 feet", False),
    ],
)
def test_only_counts_are_kept_whole(text: str, whole: bool) -> None:
    assert possible(read(text), whole=True).whole is whole
    assert not possible(read(text)).whole


def test_the_ends_of_a_whole_set_are_whole() -> None:
    assert possible(read("more than 32,000"), whole=True) == Interval(32001, None, whole=True)
    assert possible(read("nearly 112,000"), whole=True) == Interval(106400, 111999, whole=True)


def test_a_measurement_is_rounded_even_where_it_is_whole() -> None:
    assert possible(read("30 feet"), measured=True) == closed("29.5", "30.5")
    assert possible(read("12"), measured=True) == closed("11.5", "12.5")


def test_a_step_that_a_record_states_replaces_the_printed_one() -> None:
    figure = Figure("12,000", 12000, printed_step=1000)
    assert possible(figure) == closed("11500", "12500")


PLAIN = st.builds(
    Figure,
    st.just("1"),
    st.integers(-(10**9), 10**9),
    st.integers(-4, 6),
    st.sampled_from(["count", "percent", "points", "basis points", "$", "day", "times"]),
)


@given(PLAIN, st.sampled_from(Reading), st.booleans(), st.booleans())
def test_the_printed_value_is_always_possible(
    figure: Figure, reading: Reading, whole: bool, measured: bool
) -> None:
    assert figure.base_value in possible(figure, reading, whole=whole, measured=measured)


@given(PLAIN)
def test_a_rounded_number_is_within_half_a_step(figure: Figure) -> None:
    values = possible(figure, measured=True)
    half = Fraction(figure.step) / 2
    ends = ((figure.value - half) * figure.factor, (figure.value + half) * figure.factor)
    assert (values.low, values.high) == ends


@given(PLAIN)
def test_a_number_rounded_twice_may_lie_further_off_than_one_rounded_once(figure: Figure) -> None:
    once, twice = possible(figure), possible(figure, Reading.ROUNDED_TWICE)
    assert once & twice == once


@given(PLAIN, st.sampled_from(["about", "nearly", "just over", "more than", "at least", "under", "up to"]))
def test_the_customary_side_is_within_the_hard_side(figure: Figure, hedge: str) -> None:
    hedged = Figure("1", figure.mantissa, figure.exponent, figure.unit, hedge)
    customary, hard = possible(hedged), possible(hedged, customary=False)
    assert customary & hard == customary
    assert figure.mantissa == 0 or not customary.empty
