"""The causes of a contradiction within one component, and the repairs of each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from itertools import product
from math import prod
from operator import or_

from figcheck.engine.cause import Cause, Effort, Repair
from figcheck.engine.constraints import Variable
from figcheck.engine.hitting import HittingSets, elements, minimal
from figcheck.engine.oracle import Label, Oracle, Statements
from figcheck.engine.propagate import BudgetSpentError
from figcheck.engine.solve import Outcome
from figcheck.numbers.interval import Exact, Interval

MOST_SHRUNK = 12
"""Where products make questions dear: a contradiction of more variables is taken as it was found."""
MOST_COMBINED = 64
"""Ways to repair several causes that are all tried together."""


@dataclass(slots=True)
class _Part:
    """A cause in the making: contradictions and repairs as bit masks over the component's variables."""

    contradictions: list[int]
    labels: set[Label]
    found: list[int] = field(default_factory=list)
    least: Exact | None = None
    """What a repair that is missing costs at the least."""
    hard: bool = False
    """Whether looking for all repairs has failed already: one will do."""

    @property
    def touched(self) -> int:
        return reduce(or_, self.contradictions, 0)


class CauseSearch:
    """The search for the repairs of one component."""

    def __init__(
        self,
        statements: Statements,
        freed: Mapping[Variable, Interval],
        costs: Mapping[Variable, Exact],
        effort: Effort,
    ) -> None:
        self.oracle = Oracle(statements, freed, effort.steps, effort.total)
        self.names = [variable for variable in statements.domains if variable in freed]
        self._bits = {variable: 1 << number for number, variable in enumerate(self.names)}
        self._costs = [costs.get(variable, 1) for variable in self.names]
        self._effort = effort

    def causes(self) -> list[Cause]:
        """The causes of an impossible component that can be repaired."""
        parts = self._disjoint()
        while True:
            for part in parts:
                if not part.found:
                    self._enumerate(part, parts)
            link = self._link(parts)
            if link is None:
                break
            parts = _joined(parts, *link)
        self.oracle.left = self._effort.total
        return [self._cause(part, parts) for part in parts]

    def _ask(self, mask: int, *, shrink: bool = True) -> tuple[Outcome, int, frozenset[Label]]:
        """The outcome with the variables of a mask freed; where impossible, a (minimal) contradiction."""
        answer = self.oracle.ask(None, self._variables(mask))
        if answer.outcome is not Outcome.IMPOSSIBLE:
            return answer.outcome, 0, frozenset()
        labels = set(answer.labels)

        def contradictory(kept: list[Variable]) -> frozenset[Variable] | None:
            loose = [variable for variable in self.names if variable not in kept]
            trial = self.oracle.ask(None if self.oracle.linear else answer.labels, loose)
            if trial.outcome is not Outcome.IMPOSSIBLE:
                return None
            labels.clear()
            labels.update(trial.labels)
            return trial.variables

        core = [v for v in self.names if v in answer.variables and not self._bits[v] & mask]
        if shrink and (self.oracle.linear or len(core) <= MOST_SHRUNK):
            core = minimal(core, contradictory)
        return answer.outcome, sum(self._bits[variable] for variable in core), frozenset(labels)

    def _disjoint(self) -> list[_Part]:
        """Contradictions without a common variable, until freeing all their variables lets all hold."""
        parts: list[_Part] = []
        loose = 0
        while True:
            outcome, mask, labels = self._ask(loose)
            if outcome is not Outcome.IMPOSSIBLE or not mask:
                return parts
            parts.append(_Part([mask], set(labels)))
            loose |= mask

    def _enumerate(self, part: _Part, parts: list[_Part]) -> None:
        """The repairs of one cause, cheapest first, with the variables of all other causes freed."""
        others = reduce(or_, (other.touched for other in parts if other is not part), 0)
        covers = HittingSets(self._costs)
        for mask in part.contradictions:
            covers.add(mask)
        first = self._learn(part, covers, others)
        if first is None:
            part.hard, first = True, part.touched
        part.least = self._floor(covers) if part.hard else self._hit_all(part, covers, others)
        if not part.found:
            part.hard = True
            self.oracle.left = max(self.oracle.left, self._effort.total // 8)
            part.found += self._without_surplus(part, first, others)
        part.found.sort(key=lambda mask: (covers.cost(mask), list(elements(mask))))

    def _learn(self, part: _Part, covers: HittingSets, others: int) -> int | None:
        """Contradictions, until some cover of all of them is a repair: quick, and not the cheapest."""
        reserve = self.oracle.left // 2
        while self.oracle.asked < self._effort.questions // 2 and self.oracle.left >= reserve:
            cover = covers.some()
            outcome, mask, labels = self._ask(cover | others, shrink=not part.hard)
            if outcome is Outcome.POSSIBLE:
                return cover
            if not mask:
                break
            self._note(part, covers, mask, labels)
        return None

    def _note(self, part: _Part, covers: HittingSets, mask: int, labels: frozenset[Label]) -> None:
        part.contradictions.append(mask)
        part.labels |= labels
        covers.add(mask)

    def _hit_all(self, part: _Part, covers: HittingSets, others: int) -> Exact | None:
        """Try the covers in the order of their costs. What a repair that is missing costs at the least:
        the cap was reached, or one is undecided; None where none is missing.
        """
        ceiling: Exact | None = None
        last, reserve = (self.oracle.asked + self._effort.questions) // 2, self.oracle.left // 2
        open_costs: list[Exact] = []
        while True:
            try:
                cover = covers.cheapest(ceiling)
            except BudgetSpentError:
                return min([*open_costs, covers.floor])
            if cover is None:
                return min(open_costs, default=None)
            cost = covers.cost(cover)
            capped = len(part.found) >= self._effort.limit or self.oracle.asked >= last
            if capped or self.oracle.left < reserve:
                return min([*open_costs, cost])
            outcome, mask, labels = self._ask(cover | others)
            if outcome is Outcome.IMPOSSIBLE and mask:
                self._note(part, covers, mask, labels)
                continue
            covers.block(cover)
            if outcome is not Outcome.POSSIBLE:
                open_costs.append(cost)
                continue
            part.found.append(cover)
            if self._effort.cheapest_only:
                ceiling = cost

    def _floor(self, covers: HittingSets) -> Exact:
        """What any repair costs at the least, as far as is known."""
        try:
            cover = covers.cheapest()
        except BudgetSpentError:
            return covers.floor
        return 0 if cover is None else covers.cost(cover)

    def _without_surplus(self, part: _Part, chosen: int, others: int) -> list[int]:
        """A repair within a large one, of which nothing can be left out; none if even that does not do."""
        if self._outcome(chosen | others) is not Outcome.POSSIBLE:
            return []
        uses = {
            element: sum(mask >> element & 1 for mask in part.contradictions) for element in elements(chosen)
        }
        for element in sorted(uses, key=uses.__getitem__):
            if self._outcome(chosen & ~(1 << element) | others) is Outcome.POSSIBLE:
                chosen &= ~(1 << element)
        return [chosen]

    def _outcome(self, mask: int) -> Outcome:
        return self.oracle.ask(None, self._variables(mask)).outcome

    def _link(self, parts: list[_Part]) -> tuple[int, frozenset[Label]] | None:
        """A contradiction that appears when every cause is repaired by one of its own repairs."""
        if len(parts) < 2 or not all(part.found for part in parts):
            return None
        for number, chosen in enumerate(_combinations([part.found for part in parts])):
            if number and self.oracle.asked >= 2 * self._effort.questions:
                self._keep_first(parts)
                break
            outcome, mask, labels = self._ask(reduce(or_, chosen))
            if outcome is Outcome.IMPOSSIBLE and mask:
                return mask, labels
            if outcome is not Outcome.POSSIBLE:
                self._keep_first(parts)
                break
        return None

    def _keep_first(self, parts: list[_Part]) -> None:
        """Leave out the repairs that were not tried together with those of other causes."""
        for part in parts:
            part.found = part.found[:1]
            cost = sum(self._costs[element] for element in elements(part.found[0]))
            part.least = cost if part.least is None else min(part.least, cost)

    def _cause(self, part: _Part, parts: list[_Part]) -> Cause:
        others = reduce(or_, (other.found[0] for other in parts if other is not part and other.found), 0)
        built = []
        for mask in part.found:
            free = self._variables(mask | others)
            chosen = self._variables(mask)
            remaining = {variable: self.oracle.remaining(variable, free) for variable in chosen}
            cost = sum(self._costs[element] for element in elements(mask))
            built.append(Repair(tuple(chosen), cost, remaining))
        return Cause(
            tuple(built),
            tuple(label for label in self.oracle.statements.groups if label in part.labels),
            tuple(tuple(self._variables(mask)) for mask in part.contradictions),
            part.least,
        )

    def _variables(self, mask: int) -> list[Variable]:
        return [self.names[element] for element in elements(mask)]


def _combinations(found: list[list[int]]) -> Iterable[tuple[int, ...]]:
    """One repair of every cause: all ways where they are few, else each beside the first of the others."""
    if prod(map(len, found)) <= MOST_COMBINED:
        return product(*found)
    first = [repairs[0] for repairs in found]
    others = [(*first[:n], one, *first[n + 1 :]) for n, repairs in enumerate(found) for one in repairs[1:]]
    return [tuple(first), *others]


def _joined(parts: list[_Part], mask: int, labels: frozenset[Label]) -> list[_Part]:
    """The causes with all those that a contradiction touches made one."""
    touching = [part for part in parts if part.touched & mask]
    contradictions = [one for part in touching for one in part.contradictions]
    together = _Part([*contradictions, mask], set(labels).union(*(part.labels for part in touching)))
    together.hard = any(part.hard for part in touching)
    return [*(part for part in parts if part not in touching), together]
