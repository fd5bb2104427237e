"""Facts of XBRL Calculations 1.1 and of the validate package: sums, duplicates, parts and ranges.

`tests/cases/calc11.jsonl` and `validate.jsonl`; every row names the repository and the test it is from.
"""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from figcheck.engine.arithmetic import plus, scaled
from figcheck.engine.constraints import Constraint, Order, Sum, System
from figcheck.engine.solve import Outcome, solve
from figcheck.numbers.interval import EVERYTHING, Interval, interval

CASES = Path(__file__).parent.parent / "cases"
Row = dict[str, Any]

OUT_OF_SCOPE = {
    "excess_digits": "whether a filed value has digits beyond its stated precision: a printed number cannot",
    "most_precise": "which duplicate to show; sets are met, none is preferred",
    "xbrl-2.1": "Calculations 1.0 adds rounded values and compares one number; we add sets",
}


def rows(name: str, *kinds: str) -> list[Any]:
    found = map(json.loads, (CASES / name).read_text("utf-8").splitlines())
    return [
        pytest.param(row, id=row["id"])
        for row in found
        if row["kind"] in kinds and row.get("mode") != "xbrl-2.1"
    ]


def printed(fact: Row) -> Interval:
    """The closed interval of half a step each way; a value of infinite precision is exact."""
    value = Fraction(fact["value"])
    if fact["decimals"] == "INF":
        return interval(value, value)
    half = Fraction(10) ** -fact["decimals"] / 2
    return interval(value - half, value + half)


def ends(values: Interval) -> list[Fraction]:
    assert values.low is not None
    assert values.high is not None
    return [Fraction(values.low), Fraction(values.high)]


def met(facts: list[Row]) -> Interval:
    """What all prints of one quantity leave."""
    result = EVERYTHING
    for fact in facts:
        result = result & printed(fact)
    return result


def possible(domains: dict[object, Interval], *constraints: Constraint) -> bool:
    return solve(System(domains, constraints)).outcome is Outcome.POSSIBLE


@pytest.mark.parametrize("row", rows("calc11.jsonl", "interval_of_figure", "interval_add", "interval_scale"))
def test_intervals(row: Row) -> None:
    given, expected = row["input"], row["expected"]["interval"]
    if row["kind"] == "interval_of_figure":
        found = printed(given)
    elif row["kind"] == "interval_scale":
        low, high = map(Fraction, given["interval"])
        found = scaled(interval(low, high), Fraction(given["factor"]))
    else:
        found = interval(0, 0)
        for low, high in given["intervals"]:
            found = plus(found, interval(Fraction(low), Fraction(high)))
    assert ends(found) == [Fraction(end) for end in expected]


@pytest.mark.parametrize("row", rows("calc11.jsonl", "interval_intersection"))
def test_intersections(row: Row) -> None:
    assert all(row["input"]["closed"])
    found = EVERYTHING
    for low, high in row["input"]["intervals"]:
        found = found & interval(Fraction(low), Fraction(high))
    expected = row["expected"]["intersection"]
    assert found.empty if expected is None else ends(found) == [Fraction(end) for end in expected]


@pytest.mark.parametrize("row", rows("calc11.jsonl", "duplicate_figures"))
def test_duplicates(row: Row) -> None:
    facts, expected = row["input"]["facts"], row["expected"]
    found = met(facts)
    if expected["intersection"] is None:
        assert found.empty
    else:
        assert ends(found) == [Fraction(end) for end in expected["intersection"]]
    same = tuple(Sum(((1, number), (-1, 0))) for number in range(1, len(facts)))
    assert possible(dict(enumerate(map(printed, facts))), *same) is expected["consistent"]


@pytest.mark.parametrize("row", rows("calc11.jsonl", "calculation"))
def test_calculations(row: Row) -> None:
    items = [item for item in row["input"]["items"] if item["facts"]]
    domains: dict[object, Interval] = {number: met(item["facts"]) for number, item in enumerate(items)}
    computed = interval(0, 0)
    for number, item in enumerate(items):
        computed = plus(computed, scaled(domains[number], Fraction(item["weight"])))
    domains["total"] = met(row["input"]["total"])
    expected = row["expected"]
    assert ends(computed) == [Fraction(end) for end in expected["computed"]]
    assert ends(domains["total"]) == [Fraction(end) for end in expected["reported"]]
    terms = [(Fraction(item["weight"]), number) for number, item in enumerate(items)]
    assert possible(domains, Sum((*terms, (-1, "total")))) is expected["consistent"]


def cut_off(value: int, step: int) -> Interval:
    """The values that lose their digits below a step, toward zero."""
    if value < 0:
        return scaled(cut_off(-value, step), -1)
    return interval(value, value + step, high_open=step > 0) if step else interval(value, value)


@pytest.mark.parametrize(
    ("weight", "part", "total"),
    [
        pytest.param(-1, cut_off(100, 1), cut_off(-101, 1), id="minus 100 against minus 101"),
        pytest.param(1, cut_off(100, 0), cut_off(99, 1), id="exactly 100 against 99"),
        pytest.param(1, cut_off(100, 1), cut_off(101, 0), id="100 against exactly 101"),
    ],
)
def test_open_ends_make_contradictions_that_closed_ones_hide(
    weight: int, part: Interval, total: Interval
) -> None:
    contradiction = Sum(((weight, "part"), (-1, "total")))
    assert not possible({"part": part, "total": total}, contradiction)
    closed = {name: interval(values.low, values.high) for name, values in (("part", part), ("total", total))}
    assert possible({**closed}, contradiction)


def test_one_quantity_printed_as_100_and_as_exactly_101() -> None:
    assert (cut_off(100, 1) & cut_off(101, 0)).empty
    assert not possible({"a": cut_off(100, 1), "b": cut_off(101, 0)}, Sum(((1, "a"), (-1, "b"))))


def adds_up(given: Row, *, missing_is_zero: bool = False) -> bool | None:
    """Whether parts add to their whole; None where a part that is missing could make them."""
    parts = [part for part in given["parts"] if part is not None or not missing_is_zero]
    domains: dict[object, Interval] = {
        number: EVERYTHING if part is None else interval(Fraction(part), Fraction(part))
        for number, part in enumerate([*parts, given["whole"]])
    }
    terms = tuple((-1 if number == len(parts) else 1, number) for number in domains)
    return None if None in parts else possible(domains, Sum(terms))


@pytest.mark.parametrize("row", rows("validate.jsonl", "part_whole"))
def test_parts_of_a_whole(row: Row) -> None:
    given, expected = row["input"], row["expected"]["consistent"]
    if "groups" not in given:
        assert adds_up(given) is expected
        return
    zero = given.get("na_rm", False)
    assert {name: adds_up(group, missing_is_zero=zero) for name, group in given["groups"].items()} == expected


@pytest.mark.parametrize("row", rows("validate.jsonl", "hierarchy"))
def test_a_hierarchy_names_the_values_of_sums_that_fail(row: Row) -> None:
    values = {name: Fraction(text) for name, text in row["input"]["values"].items()}
    wrong = set()
    for parent, children in row["input"]["children"].items():
        domains: dict[object, Interval] = {
            name: interval(values[name], values[name]) for name in (parent, *children)
        }
        if not possible(domains, Sum(((-1, parent), *((1, child) for child in children)))):
            wrong |= {parent, *children}
    assert {name: name not in wrong for name in values} == row["expected"]["ok"]


@pytest.mark.parametrize("row", rows("validate.jsonl", "in_range"))
def test_ranges(row: Row) -> None:
    given = {name: Fraction(row["input"][name]) for name in ("min", "value", "max")}
    domains: dict[object, Interval] = {name: interval(value, value) for name, value in given.items()}
    strict = row["input"]["strict"]
    found = possible(domains, Order("min", "value", strict), Order("value", "max", strict))
    assert found is row["expected"]["ok"]


def test_every_row_is_run_or_listed() -> None:
    run = {"interval_of_figure", "interval_add", "interval_scale", "interval_intersection", "calculation"}
    run |= {"duplicate_figures", "part_whole", "hierarchy", "in_range"}
    for name in ("calc11.jsonl", "validate.jsonl"):
        for row in map(json.loads, (CASES / name).read_text("utf-8").splitlines()):
            assert row["kind"] in run or {row["kind"], row.get("mode")} & OUT_OF_SCOPE.keys()
