"""A record whose claims hold one by one but not together, from the file to the finding."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from figcheck.check.article import check
from figcheck.check.joint_repairs import JointRepairs
from figcheck.claims.registry import kind
from figcheck.numbers.figure import Figure
from figcheck.records.load import load

from .making import checked, claim, named

JOINT = Path(__file__).parent.parent / "cases" / "joint.yaml"


def test_the_minimal_repairs_of_three_sums() -> None:
    (finding,) = check(load(JOINT)).findings
    changed = {frozenset(str(change.figure.name) for change in repair.changes) for repair in finding.repairs}
    assert changed == {frozenset({name}) for name in ("B", "A_and_B", "B_and_C", "A_and_C")}
    assert finding.working.splitlines() == [
        "total: parts A (10) and B (10), total A_and_B (21)",
        "total: parts B (10) and C (10), total B_and_C (21)",
        "together these leave 10 to 10.5 for A (10) and 10 to 10.5 for C (10)",
        "which cannot meet total: parts A (10) and C (10), total A_and_C (19)",
    ]


def test_claims_of_a_conflict_that_all_figures_trust_have_no_repair() -> None:
    article = load(JOINT)
    report = check(replace(article, trusted=frozenset(article.figures)))
    (finding,) = report.findings
    assert finding.rule == "conflict"
    assert not finding.repairs


def test_a_claim_may_use_one_figure_twice() -> None:
    figures = named(a="10", total="20", wrong="21")
    held = claim("total", parts=[figures["a"], figures["a"]], total=figures["total"])
    failed = claim("total", parts=[figures["a"], figures["a"]], total=figures["wrong"])
    assert not checked([held]).findings
    (finding,) = checked([failed]).findings
    assert {repair.changes[0].to for repair in finding.repairs} == {"20"}


def test_an_empty_sum_is_refused() -> None:
    with pytest.raises(ValueError, match="parts"):
        kind("total").model_validate({"parts": [], "total": "3"})


@pytest.mark.parametrize("size", [400])
def test_a_large_component_is_decided_or_said_to_be_undecided(size: int) -> None:
    figures: dict[str, Figure] = named(**{f"x{i}": str(i + 1) for i in range(size)})
    sums = named(**{f"s{i}": str(2 * i + 3) for i in range(size - 1)})
    claims = [
        claim("total", parts=[figures[f"x{i}"], figures[f"x{i + 1}"]], total=sums[f"s{i}"])
        for i in range(size - 1)
    ]
    report = checked(claims)
    assert not report.findings
    verdicts = {judgement.verdict for judgement in report.judgements}
    assert verdicts == {"consistent"} or all(
        judgement.reason for judgement in report.judgements if judgement.verdict == "unchecked"
    )


@pytest.mark.parametrize("zeros", ["0.00000000000{}", "{}000000000000000"])
def test_magnitudes_far_apart(zeros: str) -> None:
    one, two, nine = (zeros.format(digit) for digit in "129")
    assert not checked([claim("total", parts=[one, one], total=two)]).findings
    assert checked([claim("total", parts=[one, one], total=nine)]).findings


def test_what_is_not_listed_is_said() -> None:
    middle = named(**{f"b{number}": "1.0%" for number in range(10)})
    figures = named(a="10%", c="10%", ab="21%", bc="21%", ac="19%")
    claims = [
        claim("total", parts=[figures["a"], *middle.values()], total=figures["ab"]),
        claim("total", parts=[figures["c"], *middle.values()], total=figures["bc"]),
        claim("total", parts=[figures["a"], figures["c"]], total=figures["ac"]),
    ]
    (finding,) = checked(claims).findings
    assert len(finding.repairs) == 12
    assert finding.working.endswith("there may be other repairs: the search stopped at its limits")
    two = JointRepairs([], 2)
    assert two.limits == ["there may be other repairs, none of fewer than 2 figures"]
    assert not JointRepairs([], None).limits
