"""Cheapest hitting sets against trying every set."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.engine import hitting
from figcheck.engine.hitting import HittingSets, elements, minimal
from figcheck.engine.propagate import BudgetSpentError

masks = st.integers(1, 127)


def every_cover(sets: list[int], size: int) -> list[int]:
    subsets = [
        sum(1 << one for one in some) for n in range(size + 1) for some in combinations(range(size), n)
    ]
    return [mask for mask in subsets if all(mask & one for one in sets)]


@given(
    st.lists(masks, max_size=8),
    st.lists(st.integers(1, 4), min_size=7, max_size=7),
    st.lists(masks, max_size=3),
)
def test_cheapest(sets: list[int], costs: list[int], blocked: list[int]) -> None:
    problem = HittingSets(costs)
    for mask in sets:
        problem.add(mask)
    for mask in blocked:
        problem.block(mask)
    fitting = [mask for mask in every_cover(sets, 7) if not any(mask & one == one for one in blocked)]
    found = problem.cheapest()
    if found is None:
        assert not fitting
    else:
        assert found in fitting
        assert problem.cost(found) == min(problem.cost(mask) for mask in fitting)
        ceiling = problem.cost(found)
        assert problem.cheapest(ceiling) == found
        assert HittingSets.cheapest(problem, ceiling - 1) is None


@given(st.lists(masks, max_size=8), st.lists(st.integers(1, 4), min_size=7, max_size=7))
def test_some_cover_and_all_in_the_order_of_their_costs(sets: list[int], costs: list[int]) -> None:
    problem = HittingSets(costs)
    for mask in sets:
        problem.add(mask)
    assert all(problem.some() & mask for mask in sets)
    seen = []
    while (found := problem.cheapest()) is not None:
        seen.append(found)
        problem.block(found)
    minimal_covers = {
        mask
        for mask in every_cover(sets, 7)
        if not any(mask & ~(1 << one) in every_cover(sets, 7) for one in elements(mask))
    }
    assert set(seen) == minimal_covers
    assert [problem.cost(mask) for mask in seen] == sorted(problem.cost(mask) for mask in seen)


def test_the_budget_is_in_comparisons(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hitting, "COMPARISONS", 10)
    problem = HittingSets([1] * 12)
    for one in range(6):
        problem.add(0b11 << 2 * one)
    with pytest.raises(BudgetSpentError):
        problem.cheapest()


def test_minimal_leaves_nothing_out_that_is_needed() -> None:
    asked: list[list[int]] = []

    def contradictory(some: list[int]) -> frozenset[int] | None:
        asked.append(some)
        return frozenset((3, 5)) if {3, 5} <= set(some) else None

    assert minimal([1, 2, 3, 4, 5, 6], contradictory) == [3, 5]
    assert len(asked) == 3
