"""What a kind holds plainly the solver holds too: a short way is never a looser one."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.check.ladder import judge
from figcheck.check.sets import system
from figcheck.claims.claim import Claim
from figcheck.claims.registry import kind
from figcheck.engine.solve import Outcome, solve

PRINTS = st.sampled_from(
    ["0", "3", "12", "12.0", "12.04", "13", "1.20", "1.2", "-0.4", "1,300", "12%", "$12", "about 12", "0.95"]
)


def assert_no_looser(claim: Claim) -> None:
    if claim.untestable() is None and claim.holds_plainly():
        assert solve(system(claim)).outcome is Outcome.POSSIBLE, claim.recompute()


@settings(deadline=None)
@given(PRINTS, PRINTS, PRINTS)
def test_three_in_order(low: str, value: str, high: str) -> None:
    assert_no_looser(kind("interval")(low=low, estimate=value, high=high))
    assert_no_looser(kind("range")(low=low, value=value, high=high))
    assert_no_looser(kind("quartiles")(q1=low, median=value, q3=high))


@settings(deadline=None)
@given(PRINTS, PRINTS, PRINTS)
def test_counts_and_amounts(one: str, other: str, third: str) -> None:
    for name, roles in (
        ("share", {"part": one, "whole": other, "share": third}),
        ("difference", {"before": one, "after": other, "difference": third}),
        ("change", {"before": one, "after": other, "change": third}),
        ("total", {"parts": [one, other], "total": third}),
        ("part", {"part": one, "whole": other}),
        ("same", {"figures": [one, other]}),
        ("ratio", {"left": one, "right": other, "ratio": third}),
        ("multiple", {"times": one, "base": other, "result": third}),
        ("average", {"n": one, "total": other, "mean": third}),
    ):
        assert_no_looser(kind(name)(**roles))


@settings(deadline=None)
@given(PRINTS, PRINTS, PRINTS, PRINTS, st.sampled_from([None, "linear", "log"]))
def test_limits_with_what_stands_beside(low: str, estimate: str, high: str, other: str, scale: Any) -> None:
    made = {"low": low, "estimate": estimate, "high": high, "scale": scale}
    assert_no_looser(kind("interval")(**made, p=other))
    assert_no_looser(kind("interval")(**made, se=other))


@settings(deadline=None)
@given(PRINTS, PRINTS, PRINTS)
def test_formulas_and_effects(one: str, other: str, third: str) -> None:
    for formula in ("a + b = c", "a * b = c", "(a - b) / a = c", "c = a / b"):
        assert_no_looser(kind("relation")(formula=formula, a=one, b=other, c=third))
    for measure in ("d", "r", "eta squared"):
        assert_no_looser(kind("effect")(statistic="t", df2="28", value=one, effect=other, measure=measure))


@settings(deadline=None)
@given(
    st.decimals(0, 7, places=1).map(str), st.decimals(0, 4, places=2).map(str), st.integers(2, 30).map(str)
)
def test_samples(mean: str, sd: str, n: str) -> None:
    assert_no_looser(kind("spread")(mean=mean, sd=sd, n=n))
    assert_no_looser(kind("spread")(mean=mean, sd=sd, n=n, low="1", high="5"))
    assert_no_looser(kind("binary")(mean=mean, sd=sd, n=n))


def test_what_no_p_can_be_is_not_held_for_the_limits_beside_it() -> None:
    """A p above 1, a negative error, and the p of an interval without length."""
    for operands in ({"p": "2.5"}, {"se": "-1"}, {"p": "0.05", "scale": "linear"}):
        claim = kind("interval")(low="2.5", estimate="2.5", high="2.5", **operands)
        assert not claim.holds_plainly()
    assert judge(kind("interval")(low="2.5", estimate="2.5", high="2.6", p="2.5")).verdict == "inconsistent"


def test_plain_intervals_are_held_plainly() -> None:
    assert kind("interval")(low="1.04", estimate="1.63", high="2.54").holds_plainly()
    assert not kind("interval")(low="1.04", estimate="2.63", high="2.54").holds_plainly()
    assert kind("range")(low="18", value="44.2", high="65").holds_plainly()
    assert not kind("quartiles")(q1="13", median="11", q3="20").holds_plainly()
