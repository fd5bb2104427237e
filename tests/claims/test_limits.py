"""Where a claim stops: sizes that are not exact, searches without an end, and a library that is missing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.check.ladder import judge
from figcheck.claims import statistics
from figcheck.claims.projecting import Carried
from figcheck.claims.registry import kind
from figcheck.claims.sizes import inexact
from figcheck.numbers.parse import read

LIMITS = {"low": "1", "high": "2"}


@pytest.mark.parametrize(
    ("size", "exact"),
    [("28", True), ("1,683", True), ("-3", True), ("about 28", False), ("1.5", False), ("1.6 million", False),
     ("20 to 30", False), ("28%", False), ("28 days", False), ("one-third", False)],
)  # fmt: skip
def test_sizes(size: str, exact: bool) -> None:
    assert inexact(read(size)) == (None if exact else f"{size} is no exact whole number")


@pytest.mark.parametrize(
    ("name", "operands", "reason"),
    [
        ("spread", {"mean": "3.2", "sd": "0.5", "n": "1,000,000"}, "n is too large"),
        ("spread", {"mean": "3.2", "sd": "0.5", "n": "about 50"}, "no exact whole number"),
        ("spread", {"mean": "3.2", "sd": "0.5", "n": "50", "low": "1"}, "only one end of the scale"),
        ("spread", {"mean": "3.2", "sd": "0.5", "n": "50", "low": "5", "high": "1"}, "has no room"),
        ("spread", {"mean": "3.2", "sd": "0.5", "n": "50", "low": "1", "high": "5.5"},
         "do not lie on a scale"),
        ("spread", {"mean": "3.3", "sd": "999999", "n": "3"}, "undecided within the step budget"),
        ("binary", {"mean": "0.5", "sd": "0.5", "n": "10000000"}, "n is too large"),
        ("binary", {"mean": "0.5", "sd": "0.3", "n": "50000"}, "n is too large"),
        ("binary", {"mean": "50%", "sd": "9" * 20, "n": "9" * 20}, "n is too large"),
        ("projection", {"part": "about 190", "sample": "266", "population": "11,754", **LIMITS},
         "no exact whole number"),
        ("projection", {"part": "1", "sample": "2000000", "population": "9000000", **LIMITS},
         "takes too long"),
        ("table2x2", {"a": "9000", "b": "9000", "c": "9000", "d": "9000", "p": ".5"}, "takes too long"),
        ("test", {"statistic": "t", "df2": "more than 20", "value": "2.2", "p": ".05"}, "degrees of freedom"),
        ("effect", {"statistic": "t", "df2": "0", "value": "2.2", "effect": ".5", "measure": "d"},
         "no degrees of freedom"),
    ],
)  # fmt: skip
def test_what_is_not_tested_says_why(name: str, operands: dict[str, Any], reason: str) -> None:
    judgement = judge(kind(name)(**operands))
    assert judgement.verdict == "unchecked"
    assert reason in (judgement.reason or "")
    assert judgement.working.message == judgement.reason


def test_a_large_study_is_still_held_to_its_scale() -> None:
    claim = kind("spread")(mean="4.0", sd="3.4", n="1,000,000", low="1", high="7")
    assert judge(claim).verdict == "inconsistent"


@pytest.mark.parametrize("high", ["10000", "1000000000000"])
@pytest.mark.parametrize(("sd", "verdict"), [("1000.0", "consistent"), ("1000.10000", "inconsistent")])
def test_a_scale_with_room_for_all_samples_bounds_nothing(high: str, sd: str, verdict: str) -> None:
    assert judge(kind("spread")(mean="1800.0", sd=sd, n="3")).verdict == verdict
    assert judge(kind("spread")(mean="1800.0", sd=sd, n="3", low="-10000", high=high)).verdict == verdict


def test_a_search_over_a_rounded_population_ends_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each narrowing by a projection takes as long as hundreds of a sum, and counts for as much."""
    narrowed: list[Any] = []
    narrow = Carried.narrow

    def counted(carried: Carried, box: Any) -> Any:
        narrowed.append(box)
        return narrow(carried, box)

    monkeypatch.setattr(Carried, "narrow", counted)
    operands = {"part": "0", "sample": "266", "population": "1.2 million", "low": "0", "high": "8"}
    assert judge(kind("projection")(**operands, level="95")).verdict == "unchecked"
    assert len(narrowed) < 500


@pytest.mark.parametrize(
    ("value", "effect", "verdict"),
    [("> 5.1", "1.50", "inconsistent"), ("> 5.1", "0.50", "consistent"), ("> 5.1", "0.01", "inconsistent")],
)
def test_an_effect_of_a_bounded_statistic(value: str, effect: str, verdict: str) -> None:
    claim = kind("effect")(
        statistic="F", df1="1", df2="28", value=value, effect=effect, measure="eta squared"
    )
    assert judge(claim).verdict == verdict


MEANS = st.decimals("-3", "20000", places=4).map(str)
DEVIATIONS = st.decimals("0", "30000", places=5).map(str)
FEW = st.sampled_from(["2", "3", "4", "7", "300"])
ENDS = {"low": st.sampled_from(["0", "-5"]), "high": st.sampled_from(["7", "20000", "1000000000"])}
STATISTICS = st.fixed_dictionaries(
    {"mean": MEANS, "sd": DEVIATIONS, "n": FEW}, optional={"items": st.just(7)}
) | st.fixed_dictionaries({"mean": MEANS, "sd": DEVIATIONS, "n": FEW, **ENDS})


@settings(deadline=None)
@given(STATISTICS)
def test_any_mean_and_deviation_get_a_verdict_and_a_working(operands: dict[str, Any]) -> None:
    judgement = judge(kind("spread")(**operands))
    assert judgement.verdict != "unchecked" or judgement.reason
    assert judgement.working.message


def test_without_scipy_a_p_is_unchecked_and_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statistics, "available", lambda: False)
    judgement = judge(kind("test")(statistic="z", value="2.2", p=".05"))
    assert judgement.verdict == "unchecked"
    assert judgement.reason == 'p-values need scipy: pip install "figcheck[stats]"'
