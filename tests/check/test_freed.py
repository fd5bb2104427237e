"""What a claim knows at once of a freed figure, the solver finds too."""

from __future__ import annotations

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from figcheck.check.components import free, left_alone
from figcheck.check.ladder import judge
from figcheck.check.sets import system
from figcheck.claims.registry import kind
from figcheck.engine.constraints import System
from figcheck.engine.solve import Outcome, solve
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import exactly
from tests.needs import library

library("scipy")

RESULTS = st.sampled_from(
    [
        {"statistic": "t", "df1": "28"},
        {"statistic": "t", "df1": "28.5"},
        {"statistic": "t", "df1": "9", "tails": "1"},
        {"statistic": "F", "df1": "2", "df2": "44"},
        {"statistic": "chi2", "df1": "3"},
        {"statistic": "z"},
        {"statistic": "z", "direction": "less"},
    ]
)
VALUES = st.sampled_from(["0.00", "0.04", "1.2", "-1.20", "2.20", "-2.2", "3.4", "12", "< 2.1", "40.1"])
CHANCES = st.sampled_from(
    [".000", ".001", "< .001", ".02", ".05", "< .05", "> .05", "ns", ".5", "1.00", "1.2", "≤ .01"]
)


@settings(deadline=None)
@example({"statistic": "z"}, "40.1", ".001")
@given(RESULTS, VALUES, CHANCES)
def test_a_freed_figure_of_a_test(values: dict[str, str], value: str, p: str) -> None:
    claim = kind("test")(**values, value=value, p=p)
    judgement = judge(claim)
    assume(judgement.verdict == "inconsistent")
    printed = system(claim)
    for _, figure in claim.operands():
        left = left_alone(figure, claim)
        if left is None:
            continue
        freed = System(printed.domains | {figure: free(figure, (judgement,))}, printed.constraints)
        found = solve(freed)
        assert found.outcome is (Outcome.IMPOSSIBLE if left.empty else Outcome.POSSIBLE)
        if left.empty:
            continue
        assert found.domains[figure] == left
        central = left_alone(figure, claim, as_printed=True)
        pinned = {
            other: exactly(other.base_value)
            for other in freed.domains
            if isinstance(other, Figure) and other is not figure and other is not claim.p  # type: ignore[attr-defined]
        }
        if figure is claim.p:  # type: ignore[attr-defined]
            assert solve(System(freed.domains | pinned, freed.constraints)).domains[figure] == central


def test_a_plain_result_knows_of_each_of_its_figures() -> None:
    claim = kind("test")(statistic="t", df1="28", value="2.20", p=".06")
    assert [left_alone(figure, claim) is None for _, figure in claim.operands()] == [False, False, False]


def test_a_figure_in_two_places_is_left_to_the_solver() -> None:
    claim = kind("test")(statistic="t", df1="28", value="2.20", p=".06")
    twice = claim.replaced({claim.df1: claim.value})  # type: ignore[attr-defined]
    assert left_alone(claim.value, twice) is None  # type: ignore[attr-defined]
