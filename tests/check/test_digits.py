"""Rows judged by their digits: as the ladder judges their claims, rung by rung and word for word."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from figcheck.check.digits import judgement, plainly
from figcheck.check.ladder import judge
from figcheck.claims.registry import kind


@st.composite
def printed(draw: st.DrawFn, low: int, high: int) -> str:
    """A number from low to high with up to three decimals."""
    decimals = draw(st.integers(0, 3))
    mantissa = draw(st.integers(low * 10**decimals, high * 10**decimals))
    digits = f"{abs(mantissa):0{decimals + 1}d}"
    sign = "-" if mantissa < 0 else ""
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}" if decimals else f"{sign}{digits}"


SIZES = st.integers(2, 120).map(str)
ITEMS = st.integers(1, 4).map(str)
AVERAGES = st.fixed_dictionaries({"mean": printed(-3, 7), "n": SIZES}, optional={"items": ITEMS})
SPREADS = st.fixed_dictionaries(
    {"mean": printed(-3, 7), "sd": printed(0, 4), "n": SIZES}, optional={"items": ITEMS}
)
SCALED = st.fixed_dictionaries(
    {"mean": printed(1, 5), "sd": printed(0, 3), "n": SIZES, "low": st.just("1"), "high": st.just("5")}
)
BINARY = st.fixed_dictionaries({"mean": printed(0, 1), "sd": printed(0, 1), "n": SIZES})
SHARES = st.fixed_dictionaries(
    {
        "part": st.integers(0, 150).map(str),
        "whole": st.integers(1, 150).map(str),
        "share": printed(0, 100).map("{}%".format),
    }
)
ROWS = st.one_of(
    st.tuples(st.just("average"), AVERAGES),
    st.tuples(st.just("spread"), SPREADS),
    st.tuples(st.just("spread"), SCALED),
    st.tuples(st.just("binary"), BINARY),
    st.tuples(st.just("share"), SHARES),
)


@settings(max_examples=300, deadline=None)
@given(ROWS)
def test_digits_judge_as_the_ladder_does(entry: tuple[str, dict[str, Any]]) -> None:
    name, row = entry
    plain = plainly(name)
    assert plain is not None
    outcome = plain(row)
    assume(outcome is not None)
    assert outcome is not None
    claim = kind(name)(**row)
    expected = judge(claim)
    assume(expected.reason != "undecided within the step budget")
    found = judgement(claim, outcome)
    assert (found.verdict, found.reading, found.severity, found.reason) == (
        expected.verdict, expected.reading, expected.severity, expected.reason,
    )  # fmt: skip
    assert found.note == expected.note
    assert outcome.verdict == expected.verdict
    assert outcome.severity == expected.severity
