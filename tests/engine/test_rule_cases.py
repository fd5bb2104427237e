"""Facts of the statistics offices' editing tools: errors located, slips corrected, ranges derived.

`tests/cases/errorlocate.jsonl`, `deductive.jsonl` and `lintools.jsonl` give linear rules and records;
every row names the repository and the test that it comes from.
"""

import json
from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from figcheck.engine.cause import Cause
from figcheck.engine.constraints import Box, Constraint, Function, Sum, System
from figcheck.engine.oracle import Statements
from figcheck.engine.repairs import Repairs, repairs
from figcheck.engine.solve import Outcome, hull, solve
from figcheck.numbers.interval import EVERYTHING, Exact, Interval, exactly, interval

CASES = Path(__file__).parent.parent / "cases"
Row = dict[str, Any]

EXCEPTIONS = {
    "el-63": "a value that is missing is no error here: nothing contradicts the rule",
    "el-67": "0.0001 is above 0; the peer takes a strict inequality as at least 0.001",
}
"""Rows on which the peer answers otherwise than the exact truth, or another question."""
NO_RELATION = {
    "typo_function": "what a slip of the pen does to the digits of one number: tests/check/test_slips.py"
}


def rows(name: str, *kinds: str) -> list[Any]:
    lines = (CASES / name).read_text("utf-8").splitlines()
    found = [row for row in map(json.loads, lines) if row["kind"] in kinds and row["id"] not in EXCEPTIONS]
    return [pytest.param(row, id=row["id"]) for row in found]


def sum_of(rule: Row, slack: Exact = 0) -> Sum:
    right = Fraction(rule["rhs"])
    within = {
        "==": interval(right - slack, right + slack),
        "<=": interval(None, right),
        ">=": interval(right),
        "<": interval(None, right, high_open=True),
        ">": interval(right, None, low_open=True),
    }[rule["op"]]
    return Sum(tuple((Fraction(c), name) for name, c in rule["coef"].items()), within)


def implication(rule: Row) -> Function:
    """If-then of two rules, of which the second says something of one variable."""
    condition, consequence = sum_of(rule["if"]), sum_of(rule["then"])

    def holds(one: Sum, box: Box) -> bool:
        return sum(c * (box[name].point or 0) for c, name in one.terms) in one.within

    def narrow(box: Box) -> Box:
        if any(box[name].point is None for name in condition.variables) or not holds(condition, box):
            return {}
        (name,) = consequence.variables
        return {name: box[name] & consequence.within}

    return Function((*condition.variables, *consequence.variables), narrow)


def statements(row: Row, record: dict[str, str | None] | None = None, spread: Exact = 0) -> Statements:
    slack = Fraction(row.get("options", {}).get("eps", 0))
    groups: dict[object, tuple[Constraint, ...]] = {
        number: (sum_of(rule, slack) if "coef" in rule else implication(rule),)
        for number, rule in enumerate(row["rules"], 1)
    }
    names = dict.fromkeys(str(v) for group in groups.values() for one in group for v in one.variables)
    given = row["record"] if record is None else record
    values = {name: given.get(name) for name in names}
    domains: dict[object, Interval] = {
        name: EVERYTHING if text is None else interval(Fraction(text) - spread, Fraction(text) + spread)
        for name, text in values.items()
    }
    return Statements(domains, groups)


def located(row: Row) -> Repairs:
    """The repairs of a record: every value may change but those fixed or of infinite weight."""
    given = statements(row)
    weights = row.get("weights", {})
    fixed = set(row.get("options", {}).get("fixed", ())) | {n for n, w in weights.items() if w == "Inf"}
    free = {name: EVERYTHING for name in given.domains if name not in fixed}
    costs: dict[object, Exact] = {name: Fraction(w) for name, w in weights.items() if w != "Inf"}
    return repairs(given, free, costs=costs)


def cheapest(causes: tuple[Cause, ...]) -> Iterator[tuple[set[object], Exact]]:
    """Every way to take one of the cheapest repairs of each cause, with what it costs."""
    best = [[one for one in cause.repairs if one.cost == cause.repairs[0].cost] for cause in causes]
    for choice in product(*best):
        yield {name for one in choice for name in one.variables}, sum(one.cost for one in choice)


@pytest.mark.parametrize("row", rows("errorlocate.jsonl", "locate", "locate_conditional"))
def test_errors_are_located(row: Row) -> None:
    expected, found = row["expected"], located(row)
    answers = list(cheapest(found.causes))
    assert all(cause.complete for cause in found.causes)
    if "located" in expected:
        assert set(expected["located"]) in [names for names, _ in answers]
    if "n_located" in expected:
        assert {len(names) for names, _ in answers} == {expected["n_located"]}
    if "weight" in expected:
        assert {cost for _, cost in answers} == {Fraction(expected["weight"])}
    for name, value in expected.get("feasible", {}).items():
        if name in expected["located"]:
            assert found.causes[0].repairs[0].remaining[name] == interval(Fraction(value), Fraction(value))


@pytest.mark.parametrize("row", rows("errorlocate.jsonl", "status"))
def test_rules_that_no_record_can_meet_are_said_to_be_so(row: Row) -> None:
    assert bool(located(row).hopeless) is (row["expected"]["status"] == "infeasible")


@pytest.mark.parametrize(
    "row", [*rows("errorlocate.jsonl", "feasibility"), *rows("lintools.jsonl", "feasibility")]
)
def test_rules_are_feasible(row: Row) -> None:
    given = statements(row, {})
    flat = tuple(one for group in given.groups.values() for one in group)
    expected = Outcome.POSSIBLE if row["expected"]["feasible"] else Outcome.IMPOSSIBLE
    assert solve(System(given.domains, flat)).outcome is expected


@pytest.mark.parametrize("row", rows("lintools.jsonl", "ranges"))
def test_ranges(row: Row) -> None:
    given = statements(row, {})
    flat = tuple(one for group in given.groups.values() for one in group)
    for name, ends in row["expected"]["ranges"].items():
        left = hull(System({name: EVERYTHING, **given.domains}, flat), name)
        low, high = (None if "Inf" in end else Fraction(end) for end in ends)
        assert (left.low, left.high) == (low, high)


def violated(given: Statements) -> list[object]:
    alone = {label: System(given.domains, group) for label, group in given.groups.items()}
    return [label for label, system in alone.items() if solve(system).outcome is Outcome.IMPOSSIBLE]


@pytest.mark.parametrize("row", rows("deductive.jsonl", "typo", "typo_candidates", "single_repairs", "sign"))
def test_slips_lie_within_the_repairs(row: Row) -> None:
    expected, given, found = row["expected"], statements(row), located(row)
    if "violated_rules" in expected:
        assert violated(given) == expected["violated_rules"]
    if expected.get("status") in ("valid", "corrected", "invalid"):
        assert (found.outcome is Outcome.POSSIBLE) is (expected["status"] == "valid")
    for corrected in [expected.get("corrected"), *expected.get("all_optimal", ())]:
        if corrected is None or expected.get("status") not in ("corrected", None):
            continue
        changed = {name for name, text in corrected.items() if text != row["record"].get(name)}
        settled = repairs(statements(row, corrected), {}).outcome is Outcome.POSSIBLE
        for cause in found.causes if settled else ():
            within = [one for one in cause.repairs if changed.issuperset(one.variables)]
            assert within
            exact = [one for one in within if changed == set(one.variables)]
            for name, left in (pair for one in exact for pair in one.remaining.items()):
                assert Fraction(corrected[str(name)]) in left
    if "repairs" in expected:
        singles = {one.variables[0]: one.remaining[one.variables[0]].point for one in found.causes[0].repairs}
        assert singles == {name: Fraction(text) for name, text in expected["repairs"].items()}
    for candidate in expected.get("candidates", expected.get("candidates_all", ())):
        name, value = candidate["var"], Fraction(candidate["value"])
        alone = [Statements(given.domains, {label: given.groups[label]}) for label in violated(given)]
        left = [repairs(one, {name: EVERYTHING}).causes for one in alone if name in _names(one)]
        assert any(cause.repairs[0].remaining[name].point == value for causes in left for cause in causes)


def _names(given: Statements) -> set[object]:
    return {name for group in given.groups.values() for one in group for name in one.variables}


@pytest.mark.parametrize("row", rows("deductive.jsonl", "typo"))
def test_a_record_that_stays_wrong_was_wrong(row: Row) -> None:
    if row["expected"].get("all_rules_satisfied_after") is False:
        assert located(row).outcome is Outcome.IMPOSSIBLE


@pytest.mark.parametrize("row", rows("deductive.jsonl", "rounding"))
def test_rounding_differences_lie_within_the_sets(row: Row) -> None:
    wide = statements(row, spread=Fraction(row.get("options", {}).get("delta", "1")))
    corrected = row["expected"]["corrected"]
    rules = [one for group in wide.groups.values() for one in group if isinstance(one, Sum)]
    settled = all(sum(c * Fraction(corrected[str(n)]) for c, n in one.terms) in one.within for one in rules)
    assert settled is all(
        Fraction(corrected[str(n)]) in hull(System(wide.domains, tuple(rules)), n) for n in wide.domains
    )


@pytest.mark.parametrize("row", rows("deductive.jsonl", "rounded_sum"))
def test_a_sum_that_rounding_hides_is_still_possible(row: Row) -> None:
    given, half = row["input"], Fraction(1, 2)
    texts = [*given["rounded_parts"], given["rounded_total"]]
    domains: dict[object, Interval] = {
        n: interval(Fraction(t) - half, Fraction(t) + half) for n, t in enumerate(texts)
    }
    terms = tuple((-1 if n == len(texts) - 1 else 1, n) for n in range(len(texts)))
    assert solve(System(domains, (Sum(terms),))).outcome is Outcome.POSSIBLE
    exact: dict[object, Interval] = {n: exactly(Fraction(t)) for n, t in enumerate(texts)}
    assert solve(System(exact, (Sum(terms),))).outcome is Outcome.IMPOSSIBLE


def test_every_row_is_run_or_listed() -> None:
    run = {"locate", "locate_conditional", "status", "feasibility", "ranges", "typo", "typo_candidates"}
    run |= {"single_repairs", "sign", "rounding", "rounded_sum"}
    for name in ("errorlocate.jsonl", "deductive.jsonl", "lintools.jsonl"):
        kinds = {json.loads(line)["kind"] for line in (CASES / name).read_text("utf-8").splitlines()}
        assert kinds <= run | NO_RELATION.keys()
