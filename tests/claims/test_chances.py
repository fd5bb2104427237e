"""What floats say of a test result, exact fractions say too."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from figcheck.check.ladder import judge
from figcheck.claims.claim import Claim
from figcheck.claims.registry import kind

pytest.importorskip("scipy")

DF = st.one_of(st.integers(1, 400).map(str), st.integers(1, 900).map(lambda n: f"{n / 10:.1f}"))
RESULTS = st.one_of(
    st.fixed_dictionaries({"statistic": st.just("t"), "df1": DF}),
    st.fixed_dictionaries({"statistic": st.just("F"), "df1": st.integers(1, 9).map(str), "df2": DF}),
    st.fixed_dictionaries({"statistic": st.just("chi2"), "df1": st.integers(1, 30).map(str)}),
    st.fixed_dictionaries({"statistic": st.just("z")}),
    st.fixed_dictionaries({"statistic": st.just("t"), "df1": DF, "tails": st.just("1")}),
)
VALUES = st.tuples(st.integers(-400, 5000), st.integers(0, 3)).map(
    lambda it: f"{it[0] / 10 ** it[1]:.{it[1]}f}"
)
SMALL = st.tuples(st.integers(-99, 99), st.just(2)).map(lambda it: f"{it[0] / 100:.2f}")
P = st.one_of(
    st.integers(0, 1000).map(lambda n: f"{n / 1000:.3f}"),
    st.integers(0, 120).map(lambda n: f"{n / 100:.2f}"),
    st.sampled_from(
        ["< .05", "< .001", "> .05", "≤ .01", ">= .05", "ns", "< 0", "> 1", ".000", "1", "about .03"]
    ),
)


def both_ways(claim: Claim, asked: Any) -> tuple[Any, Any]:
    with patch("figcheck.claims.test.chances", return_value=None):
        exactly = asked(claim)
    return asked(claim), exactly


def near(values: dict[str, str], value: str, moved: int) -> Claim | None:
    """A test whose p is the one that its statistic gives, to three decimals, or a few steps away."""
    claim = kind("test")(**values, value=value, p=".5")
    if claim.untestable() is not None:
        return None
    return kind("test")(**values, value=value, p=f"{abs(float(claim.p_as_printed()) + moved / 1000):.3f}")  # type: ignore[attr-defined]


def assert_alike(claim: Claim) -> None:
    quick, slow = both_ways(claim, judge)
    assert (quick.verdict, quick.reading, quick.severity, quick.note) == (
        slow.verdict,
        slow.reading,
        slow.severity,
        slow.note,
    )
    if claim.untestable() is None:
        for asked in (lambda it: it.rescued(), lambda it: it.decides_otherwise(), lambda it: it.steps()):
            one, other = both_ways(claim, asked)
            assert one == other


@settings(deadline=None)
@given(RESULTS, VALUES, P)
def test_any_result(values: dict[str, str], value: str, p: str) -> None:
    assert_alike(kind("test")(**values, value=value, p=p))


@settings(deadline=None)
@given(DF, SMALL, P)
def test_any_correlation(df: str, value: str, p: str) -> None:
    assert_alike(kind("test")(statistic="r", df1=df, value=value, p=p))


@settings(deadline=None)
@given(RESULTS, VALUES, st.integers(-3, 3))
def test_results_that_hold_or_nearly(values: dict[str, str], value: str, moved: int) -> None:
    claim = near(values, value, moved)
    assume(claim is not None)
    assert claim is not None
    assert_alike(claim)


@pytest.mark.parametrize(
    ("roles", "plainly"),
    [
        ({"statistic": "t", "df1": "28", "value": "2.20", "p": ".06"}, True),
        ({"statistic": "t", "df1": "28", "value": "-2.20", "p": "> .05"}, True),
        ({"statistic": "t", "df1": "28", "value": "2.20", "p": ".037"}, False),
        ({"statistic": "t", "df1": "28", "value": "< 2.20", "p": ".01"}, False),
        ({"statistic": "t", "df1": "28.5", "value": "2.20", "p": ".06"}, True),
        ({"statistic": "z", "value": "1e3", "p": ".06"}, False),
    ],
)
def test_what_fails_plainly(roles: dict[str, str], plainly: bool) -> None:
    claim = kind("test")(**roles)
    assert claim.fails_plainly() is plainly
    if plainly:
        with patch("figcheck.claims.test.chances", return_value=None):
            assert judge(claim).verdict == "inconsistent"
