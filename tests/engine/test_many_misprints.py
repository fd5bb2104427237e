"""Several misprints in one component, and tables whose base may be one: z3 finds the smallest repairs too."""

from __future__ import annotations

import random
from collections.abc import Iterable
from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest
import z3

from figcheck.engine.cause import Effort
from figcheck.engine.conflicts import conflicts
from figcheck.engine.constraints import Product, Sum, Variable
from figcheck.engine.oracle import Statements
from figcheck.engine.repairs import Repairs, repairs
from figcheck.numbers.interval import COUNTS, NOT_NEGATIVE, Interval, exactly, interval

Groups = dict[Any, tuple[Any, ...]]


def misprinted(dice: random.Random, value: int) -> int:
    return value + dice.choice([-1, 1]) * dice.randint(2, max(3, value // 2))


def sums(dice: random.Random, misprints: int, largest: int) -> Statements:
    """Twelve sums of earlier figures, some rounded, with some figures misprinted."""
    values = [dice.randint(10, 10 ** dice.randint(2, largest)) for _ in range(12)]
    groups: Groups = {}
    for number in range(12):
        parts = dice.sample(range(len(values)), dice.randint(2, 4))
        groups[number] = (Sum((*((1, part) for part in parts), (-1, len(values)))),)
        values.append(sum(values[part] for part in parts))
    wrong = dice.sample(range(12, 24), misprints)
    domains: dict[Variable, Interval] = {}
    for figure, value in enumerate(values):
        shown = max(misprinted(dice, value), 0) if figure in wrong else value
        rounded = value > 10**5 and dice.random() < 0.3
        domains[figure] = interval(shown - 50, shown + 50, whole=True) if rounded else exactly(shown)
    return Statements(domains, groups)


def table(dice: random.Random, rows: int, misprints: int) -> Statements:
    """Counts, their total, and their shares in it to the percent."""
    counts = [dice.randint(10, 400) for _ in range(rows)]
    names = ["total", *(f"{kind}{row}" for kind in ("count", "share") for row in range(rows))]
    wrong = dice.sample(names, misprints)
    true = {"total": sum(counts)} | {f"count{row}": count for row, count in enumerate(counts)}
    domains: dict[Variable, Interval] = {
        name: exactly(abs(misprinted(dice, value)) if name in wrong else value)
        for name, value in true.items()
    }
    groups: Groups = {"total": (Sum((*((1, f"count{row}") for row in range(rows)), (-1, "total"))),)}
    for row, count in enumerate(counts):
        percent = round(Fraction(100 * count, true["total"])) + (
            dice.randint(5, 20) if f"share{row}" in wrong else 0
        )
        domains[f"share{row}"] = interval(Fraction(2 * percent - 1, 200), Fraction(2 * percent + 1, 200))
        groups[row] = (Product(f"share{row}", "total", f"count{row}"),)
    return Statements(domains, groups)


class Twin:
    """The same systems for z3."""

    def __init__(self, given: Statements) -> None:
        self._given = given
        self._names = {
            v: z3.Real(str(v)) if str(v).startswith("share") else z3.Int(str(v)) for v in given.domains
        }

    def possible(self, freed: Iterable[Any] = (), labels: Iterable[Any] | None = None) -> bool:
        solver, loose = z3.Solver(), set(freed)
        for variable, values in self._given.domains.items():
            name = self._names[variable]
            solver.add(name >= 0)
            if variable not in loose:
                solver.add(name >= z3.RealVal(str(values.low)), name <= z3.RealVal(str(values.high)))
        for label in self._given.groups if labels is None else labels:
            for one in self._given.groups[label]:
                if isinstance(one, Product):
                    solver.add(self._names[one.left] * self._names[one.right] == self._names[one.result])
                elif isinstance(one, Sum):
                    solver.add(sum(weight * self._names[v] for weight, v in one.terms) == 0)
        answer = solver.check()
        assert answer != z3.unknown
        return bool(answer == z3.sat)


def sets(found: Repairs) -> set[frozenset[Variable]]:
    """Every way to repair all causes by a cheapest repair of each."""
    together = {frozenset[Variable]()}
    for cause in found.causes:
        together = {left | frozenset(one.variables) for left in together for one in cause.repairs}
    return together


@pytest.mark.parametrize("misprints", [5, 6, 7, 8])
@pytest.mark.parametrize("largest", [5, 12])
def test_smallest_repairs_of_sums(misprints: int, largest: int) -> None:
    """What is listed is a repair, and what is said to be missing is missing: nothing smaller will do."""
    dice = random.Random(10 * misprints + largest)  # noqa: S311
    given = sums(dice, misprints, largest)
    twin = Twin(given)
    found = repairs(given, dict.fromkeys(given.domains, COUNTS), effort=Effort(cheapest_only=True))
    assert all(twin.possible(one) for one in sorted(sets(found), key=sorted)[:10])
    costs = [cause.repairs[0].cost if cause.least is None else cause.least for cause in found.causes]
    complete = all(cause.complete for cause in found.causes)
    assert complete or misprints > 6
    size = int(sum(costs))
    assert not complete or {len(one) for one in sets(found)} == {size}
    for _ in range(60):
        assert not twin.possible(dice.sample(list(given.domains), size - 1))


@pytest.mark.parametrize("misprints", [2, 5, 8])
def test_every_conflict_of_the_smallest_sizes(misprints: int) -> None:
    dice = random.Random(misprints)  # noqa: S311
    for _ in range(3):
        given = sums(dice, misprints, 5)
        twin, known = Twin(given), conflicts(given)
        for size in range(1, min(known.least or 3, 3)):
            refuted = {
                frozenset(one) for one in combinations(given.groups, size) if not twin.possible(labels=one)
            }
            smaller = {one for one in refuted if any(set(other) < one for other in known.sets)}
            assert {frozenset(one) for one in known.sets if len(one) == size} == refuted - smaller


@pytest.mark.parametrize("misprints", [1, 2, 3])
def test_smallest_repairs_of_tables(misprints: int) -> None:
    dice = random.Random(misprints)  # noqa: S311
    for _ in range(4):
        given = table(dice, 3, misprints)
        twin = Twin(given)
        if twin.possible():
            continue
        free = {v: NOT_NEGATIVE if str(v).startswith("share") else COUNTS for v in given.domains}
        known = repairs(given, free, effort=Effort(cheapest_only=True))
        assert all(cause.complete for cause in known.causes)
        found = sets(known)
        size = len(next(iter(found)))
        assert {
            one for one in map(frozenset, combinations(given.domains, size)) if twin.possible(one)
        } == found
        assert not any(twin.possible(one) for one in combinations(given.domains, size - 1))
