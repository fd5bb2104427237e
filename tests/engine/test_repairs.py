"""Conflicts and repairs of small systems that a reader can follow by hand."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import combinations, product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.engine.cause import Cause, Effort
from figcheck.engine.conflicts import conflicts
from figcheck.engine.constraints import Constraint, Order, Product, Sum
from figcheck.engine.oracle import Statements, split
from figcheck.engine.repairs import repairs
from figcheck.engine.solve import Outcome
from figcheck.numbers.interval import COUNTS, EVERYTHING, NOT_NEGATIVE, Interval, exactly, interval

HALF = Fraction(1, 2)


def total(parts: str, whole: str) -> Sum:
    return Sum((*((1, part) for part in parts.split()), (-1, whole)))


def statements(domains: dict[str, Interval], **groups: Constraint) -> Statements:
    return Statements(dict(domains), {label: (one,) for label, one in groups.items()})


def choices(cause: Cause) -> list[set[Any]]:
    return [set(one.variables) for one in cause.repairs]


RING = {"A": 10, "B": 10, "C": 10, "AB": 21, "BC": 21, "AC": 19}
RING_SETS = {name: interval(value - HALF, value + HALF) for name, value in RING.items()}
RING_SUMS = {"ab": total("A B", "AB"), "bc": total("B C", "BC"), "ac": total("A C", "AC")}
COUNTED = {"a": exactly(2), "b": exactly(3), "t": exactly(6)}


def test_three_sums_that_hold_alone_and_not_together() -> None:
    ring = statements(RING_SETS, **RING_SUMS)
    assert conflicts(ring).sets == (("ab", "bc", "ac"),)
    found = repairs(ring, dict.fromkeys(RING_SETS, EVERYTHING))
    (cause,) = found.causes
    assert choices(cause) == [{"B"}, {"AB"}, {"BC"}, {"AC"}]
    assert [one.remaining[one.variables[0]] for one in cause.repairs] == [
        interval(Fraction(43, 4), 12),
        interval(20, 20),
        interval(20, 20),
        interval(20, 21),
    ]
    assert cause.complete
    assert cause.labels == ("ab", "bc", "ac")


def test_what_is_not_freed_is_not_changed_and_costs_decide_the_order() -> None:
    free = dict.fromkeys(("AB", "BC", "AC"), EVERYTHING)
    found = repairs(statements(RING_SETS, **RING_SUMS), free, costs={"AB": 3, "BC": 2})
    assert choices(found.causes[0]) == [{"AC"}, {"BC"}, {"AB"}]
    assert [one.cost for one in found.causes[0].repairs] == [1, 2, 3]
    only = repairs(
        statements(RING_SETS, **RING_SUMS), free, costs={"AB": 3, "BC": 2}, effort=Effort(cheapest_only=True)
    )
    assert choices(only.causes[0]) == [{"AC"}]
    assert only.causes[0].complete


def test_trust_that_contradicts_itself_is_hopeless() -> None:
    claims = statements({**COUNTED, "x": exactly(9)}, sum=total("a b", "t"), other=total("a x", "x"))
    found = repairs(claims, {"x": COUNTS})
    assert found.outcome is Outcome.IMPOSSIBLE
    assert found.causes == ()
    assert ("sum",) in found.hopeless


def test_separate_causes_are_listed_apart() -> None:
    first = {f"{name}1": values for name, values in COUNTED.items()}
    second = {f"{name}2": values for name, values in COUNTED.items()}
    link = {"one": interval(0, 100, whole=True)}
    claims = statements(
        {**first, **second, **link},
        first=total("a1 b1", "t1"),
        second=total("a2 b2", "t2"),
        link=total("t1 t2", "one"),
    )
    found = repairs(claims, dict.fromkeys(claims.domains, COUNTS))
    assert [choices(cause) for cause in found.causes] == [
        [{"a1"}, {"b1"}, {"t1"}],
        [{"a2"}, {"b2"}, {"t2"}],
    ]
    assert conflicts(claims).sets == (("first",), ("second",))


def test_a_share_and_a_sum_have_one_figure_in_common() -> None:
    percent = interval(Fraction(705, 1000), Fraction(715, 1000))
    claims = statements(
        {"part": exactly(191), "whole": exactly(266), "share": percent, "rest": exactly(76)},
        share=Product("share", "whole", "part"),
        rest=total("part rest", "whole"),
    )
    free: dict[Any, Interval] = {"part": COUNTS, "whole": COUNTS, "rest": COUNTS, "share": NOT_NEGATIVE}
    found = repairs(claims, free)
    assert choices(found.causes[0])[0] == {"part"}
    assert found.causes[0].repairs[0].remaining["part"] == interval(190, 190, whole=True)
    assert set(found.causes[0].labels) == {"share", "rest"}


def test_figures_that_agree_need_nothing() -> None:
    claims = statements({"a": exactly(2), "b": exactly(3), "t": exactly(5)}, sum=total("a b", "t"))
    assert repairs(claims, dict.fromkeys(claims.domains, COUNTS)).outcome is Outcome.POSSIBLE
    assert conflicts(claims).sets == ()
    assert conflicts(Statements({}, {})).complete


def test_a_figure_used_twice_and_a_sum_of_nothing() -> None:
    twice = statements({"a": exactly(2), "t": exactly(5)}, sum=total("a a", "t"))
    found = repairs(twice, {"a": COUNTS, "t": COUNTS})
    assert choices(found.causes[0]) == [{"t"}]
    assert found.causes[0].repairs[0].remaining["t"].point == 4
    nothing = statements({"t": exactly(5)}, empty=Sum((), exactly(1)), fine=Sum((), exactly(0)))
    assert conflicts(nothing).sets == (("empty",),)
    assert repairs(nothing, {"t": COUNTS}).hopeless == (("empty",),)


def test_parity_makes_a_conflict_that_no_bound_shows() -> None:
    domains = {"a": COUNTS, "b": COUNTS, "c": COUNTS, "x": exactly(21), "y": exactly(21), "z": exactly(19)}
    claims = statements(domains, ab=total("a b", "x"), bc=total("b c", "y"), ac=total("a c", "z"))
    assert conflicts(claims).sets == (("ab", "bc", "ac"),)
    assert choices(repairs(claims, {"x": COUNTS, "y": COUNTS}).causes[0]) == [{"x"}, {"y"}]


def test_past_the_budget_something_is_left_open_and_said_to_be() -> None:
    claims = statements(RING_SETS, **RING_SUMS)
    free = dict.fromkeys(RING_SETS, EVERYTHING)
    assert repairs(claims, free, effort=Effort(total=0)).undecided == (("ab", "bc", "ac"),)
    assert conflicts(claims, total=0).undecided == (("ab", "bc", "ac"),)
    assert not conflicts(claims, questions=2).complete
    few = repairs(claims, free, effort=Effort(limit=2)).causes[0]
    assert len(few.repairs) == 2
    assert not few.complete


def test_a_large_cause_keeps_one_repair_that_can_spare_nothing() -> None:
    names = [f"x{number}" for number in range(40)]
    sums = {f"s{n}": total(f"x{n} x{n + 1}", f"x{n + 2}") for n in range(38)}
    claims = statements({name: exactly(10) for name in names}, **sums)
    found = repairs(claims, dict.fromkeys(names, COUNTS), effort=Effort(questions=60))
    assert not all(cause.complete for cause in found.causes)
    for cause in found.causes:
        for one in cause.repairs:
            others = [v for other in found.causes if other is not cause for v in other.repairs[0].variables]
            changed = {**claims.domains, **dict.fromkeys([*one.variables, *others], COUNTS)}
            assert repairs(Statements(changed, claims.groups), {}).outcome is Outcome.POSSIBLE


def test_components_are_split_by_what_can_change() -> None:
    domains = {**COUNTED, "c": exactly(1), "u": exactly(7)}
    claims = statements(domains, one=total("a b", "t"), two=total("t c", "u"))
    assert [list(one.groups) for one in split(claims)] == [["one"], ["two"]]
    assert [list(one.groups) for one in split(claims, {"t"})] == [["one", "two"]]


@st.composite
def small_claims(draw: st.DrawFn) -> Statements:
    """Up to four whole variables of few values under sums, products and orders."""
    names = "abcd"[: draw(st.integers(2, 4))]
    domains: dict[Any, Interval] = {}
    for name in names:
        low = draw(st.integers(-3, 3))
        domains[name] = interval(low, low + draw(st.sampled_from([0, 0, 1, 2])), whole=True)
    one = st.sampled_from(names)
    terms = st.lists(st.tuples(st.integers(-2, 2), one), min_size=1, max_size=3).map(tuple)
    relations: st.SearchStrategy[Constraint] = st.one_of(
        st.builds(Sum, terms, st.integers(-4, 4).map(exactly)),
        st.builds(Product, one, one, one),
        st.builds(Order, one, one, st.booleans()),
    )
    groups = draw(st.lists(relations, min_size=1, max_size=4))
    return Statements(domains, {number: (group,) for number, group in enumerate(groups)})


WIDE = interval(-5, 5, whole=True)


def holds(constraint: Constraint, values: dict[Any, int]) -> bool:
    if isinstance(constraint, Sum):
        return sum(c * values[v] for c, v in constraint.terms) in constraint.within
    if isinstance(constraint, Product):
        return values[constraint.left] * values[constraint.right] == values[constraint.result]
    assert isinstance(constraint, Order)
    low, high = values[constraint.low], values[constraint.high]
    return low < high if constraint.strict else low <= high


def solutions(domains: dict[Any, Interval], constraints: list[Constraint]) -> list[dict[Any, int]]:
    grids = [range(int(values.low or 0), int(values.high or 0) + 1) for values in domains.values()]
    choices = (dict(zip(domains, choice, strict=True)) for choice in product(*grids))
    return [values for values in choices if all(holds(one, values) for one in constraints)]


def smallest(sets: list[frozenset[Any]]) -> set[frozenset[Any]]:
    return {one for one in sets if not any(other < one for other in sets)}


def subsets(names: Iterable[Any]) -> list[frozenset[Any]]:
    listed = list(names)
    return [frozenset(some) for n in range(len(listed) + 1) for some in combinations(listed, n)]


@settings(max_examples=150, deadline=None)
@given(small_claims())
def test_conflicts_and_repairs_agree_with_trying_everything(given_claims: Statements) -> None:
    domains, groups = given_claims.domains, given_claims.groups
    refuted = [some for some in subsets(groups) if not solutions(domains, [groups[n][0] for n in some])]
    assert {frozenset(one) for one in conflicts(given_claims).sets} == smallest(refuted)
    flat = [one for (one,) in groups.values()]

    def mended(names: frozenset[Any]) -> list[dict[Any, int]]:
        return solutions({n: WIDE if n in names else values for n, values in domains.items()}, flat)

    expected = smallest([names for names in subsets(domains) if mended(names)])
    found = repairs(given_claims, dict.fromkeys(domains, WIDE))
    if not expected:
        assert found.hopeless
        return
    together = {frozenset[Any]()}
    for cause in found.causes:
        assert cause.complete
        together = {left | frozenset(one.variables) for left in together for one in cause.repairs}
    assert together == expected
    if len(found.causes) == 1:
        for one in found.causes[0].repairs:
            values = mended(frozenset(one.variables))
            for name, left in one.remaining.items():
                ends = [value[name] for value in values]
                assert (left.low, left.high) == (min(ends), max(ends))
