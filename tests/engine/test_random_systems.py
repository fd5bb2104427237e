"""Random systems, open and closed ends, whole and real: z3 gives every answer a second time."""

import random
from collections.abc import Iterable
from fractions import Fraction
from itertools import chain, combinations
from typing import Any

import pytest
import z3

from figcheck.engine.conflicts import conflicts
from figcheck.engine.constraints import Constraint, Order, Sum, System
from figcheck.engine.oracle import Statements
from figcheck.engine.repairs import repairs
from figcheck.engine.solve import Outcome, hull, solve
from figcheck.numbers.interval import EVERYTHING, Interval, interval

WEIGHTS = [1, 1, 1, -1, -1, 2, -3, Fraction(1, 2)]


class Twin:
    """The same questions, put to z3."""

    def __init__(self, domains: dict[Any, Interval]) -> None:
        self.names = {v: z3.Int(str(v)) if one.whole else z3.Real(str(v)) for v, one in domains.items()}

    def inside(self, term: Any, values: Interval) -> Iterable[Any]:
        if values.low is not None:
            low = z3.RealVal(str(values.low))
            yield term > low if values.low_open else term >= low
        if values.high is not None:
            high = z3.RealVal(str(values.high))
            yield term < high if values.high_open else term <= high

    def holds(self, constraint: Constraint) -> Iterable[Any]:
        if isinstance(constraint, Order):
            low, high = self.names[constraint.low], self.names[constraint.high]
            yield low < high if constraint.strict else low <= high
        elif isinstance(constraint, Sum):
            zero = z3.RealVal(0)
            parts = [
                z3.RealVal(str(c)) * z3.ToReal(x) if x.is_int() else z3.RealVal(str(c)) * x
                for c, v in constraint.terms
                for x in [self.names[v]]
            ]
            yield from self.inside(sum(parts, zero), constraint.within)

    def possible(self, domains: dict[Any, Interval], constraints: Iterable[Constraint], *more: Any) -> bool:
        solver = z3.Solver()
        for name, values in domains.items():
            solver.add(*self.inside(self.names[name], values))
        for constraint in constraints:
            solver.add(*self.holds(constraint))
        solver.add(*more)
        return bool(solver.check() == z3.sat)


def random_system(dice: random.Random, whole: float, size: int, bounded: bool = False) -> System:
    names = [f"v{number}" for number in range(dice.randint(2, size))]
    domains: dict[Any, Interval] = {}
    for name in names:
        low = Fraction(dice.randint(-10, 10), dice.choice([1, 2, 10]))
        high = low + Fraction(dice.randint(0, 8), dice.choice([1, 2]))
        has_low, has_high = bounded or dice.random() < 0.9, bounded or dice.random() < 0.9
        opens = (dice.random() < 0.3, dice.random() < 0.3) if low < high else (False, False)
        ends = (low if has_low else None, high if has_high else None)
        values = interval(*ends, *opens, dice.random() < whole)
        domains[name] = interval(*ends, *opens) if values.empty else values
    found: list[Constraint] = []
    for _ in range(dice.randint(1, size)):
        if dice.random() < 0.2:
            found.append(Order(dice.choice(names), dice.choice(names), dice.random() < 0.5))
            continue
        terms = tuple((dice.choice(WEIGHTS), dice.choice(names)) for _ in range(dice.randint(2, 4)))
        low = Fraction(dice.randint(-12, 12), dice.choice([1, 1, 2]))
        within = (
            interval(low, low + dice.choice([0, 0, 1])) if dice.random() < 0.85 else interval(low, None, True)
        )
        found.append(Sum(terms, within))
    return System(domains, tuple(found))


@pytest.mark.parametrize("whole", [0.0, 0.5, 1.0])
def test_outcomes_and_hulls(whole: float) -> None:
    dice = random.Random(int(whole * 100) + 7)  # noqa: S311
    undecided = 0
    for number in range(700):
        system = random_system(dice, whole, 6, bounded=whole > 0)
        twin = Twin(system.domains)
        expected = twin.possible(system.domains, system.constraints)
        found = solve(system)
        undecided += found.outcome is Outcome.UNDECIDED
        assert found.outcome is not (Outcome.IMPOSSIBLE if expected else Outcome.POSSIBLE), system
        if expected and number % 7 == 0:
            check_hull(twin, system)
        elif found.core is not None:
            kept = [one for n, one in enumerate(system.constraints) if n in found.core.constraints]
            domains = {
                name: values for name, values in system.domains.items() if name in found.core.variables
            }
            assert not twin.possible(domains, kept)
    assert undecided == 0


def check_hull(twin: Twin, system: System) -> None:
    """No value outside, and values at (or, where it is open, as near as you like to) either end."""
    name = next(iter(system.domains))
    term, left = twin.names[name], hull(system, name)
    for end, is_open, sign in ((left.low, left.low_open, -1), (left.high, left.high_open, 1)):
        if end is None:
            assert twin.possible(system.domains, system.constraints, term * sign > 10**6)
            continue
        exact = z3.RealVal(str(end))
        assert not twin.possible(system.domains, system.constraints, term * sign > exact * sign)
        if any(one.whole for one in system.domains.values()) and not system.domains[name].whole:
            continue
        assert twin.possible(system.domains, system.constraints, term == exact) is not is_open
        assert not is_open or twin.possible(
            system.domains, system.constraints, term * sign > exact * sign - Fraction(1, 10**6)
        )


def smallest(sets: Iterable[frozenset[Any]]) -> set[frozenset[Any]]:
    known = list(sets)
    return {one for one in known if not any(other < one for other in known)}


def subsets(names: Iterable[Any]) -> Iterable[frozenset[Any]]:
    listed = list(names)
    return map(frozenset, chain.from_iterable(combinations(listed, n) for n in range(len(listed) + 1)))


@pytest.mark.parametrize("whole", [0.0, 1.0])
def test_every_minimal_conflict_and_repair(whole: float) -> None:
    dice = random.Random(int(whole * 10) + 1)  # noqa: S311
    contradictory = 0
    for _ in range(160):
        system = random_system(dice, whole, 5, bounded=True)
        twin = Twin(system.domains)
        if twin.possible(system.domains, system.constraints):
            continue
        contradictory += 1
        groups: dict[Any, tuple[Constraint, ...]] = {n: (one,) for n, one in enumerate(system.constraints)}
        given = Statements(system.domains, groups)
        refuted = [
            labels
            for labels in subsets(groups)
            if not twin.possible(system.domains, [system.constraints[n] for n in labels])
        ]
        found = conflicts(given)
        assert found.complete
        assert {frozenset(one) for one in found.sets} == smallest(refuted)
        wide = {
            name: interval(whole=values.whole) if values.whole else EVERYTHING
            for name, values in system.domains.items()
        }
        check_repairs(twin, system, given, wide)
    assert contradictory > 50


def check_repairs(twin: Twin, system: System, given: Statements, wide: dict[Any, Interval]) -> None:
    def mended(names: frozenset[Any]) -> bool:
        return twin.possible(
            {n: wide[n] if n in names else v for n, v in system.domains.items()}, system.constraints
        )

    expected = smallest(names for names in subsets(system.domains) if mended(names))
    found = repairs(given, wide)
    if not expected:
        assert found.hopeless
        return
    if found.hopeless:
        pytest.fail("a repair exists")
    whole_sets: set[frozenset[Any]] = {frozenset()}
    for cause in found.causes:
        assert cause.complete
        whole_sets = {left | frozenset(one.variables) for left in whole_sets for one in cause.repairs}
        assert [one.cost for one in cause.repairs] == sorted(one.cost for one in cause.repairs)
    assert whole_sets == expected
