"""The smallest sets of claims that cannot hold together: none of a set can be left out.

By duality: claims that hold together and can take in no other leave out a claim of every conflict. So a
conflict has a claim in common with all that such sets leave out, and the smallest set of claims that has,
and contains no conflict known so far, either is the next smallest conflict or shows another set that
holds together. When there is none left, all conflicts are known; when the search must stop before, all
that are smaller than the last candidate are.

Source: Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32 (1987); Ignatiev,
Previti, Liffiton & Marques-Silva, Smallest MUS extraction with minimal hitting set dualization, CP 2015.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from figcheck.engine.hitting import HittingSets, minimal
from figcheck.engine.oracle import Answer, Label, Oracle, Statements, split
from figcheck.engine.propagate import BudgetSpentError
from figcheck.engine.solve import Outcome


@dataclass(frozen=True, slots=True)
class Conflicts:
    """Minimal contradictory sets of labels, each in the order of the groups, the smallest first."""

    sets: tuple[tuple[Label, ...], ...]
    least: int | None = None
    """Of what is missing: every conflict of fewer groups is listed. None: these are all."""
    undecided: tuple[tuple[Label, ...], ...] = ()
    """Groups of components for which it is not known whether they can hold together."""

    @property
    def complete(self) -> bool:
        """Whether these are all."""
        return self.least is None


def conflicts(
    statements: Statements,
    *,
    limit: int = 64,
    questions: int = 1_000,
    steps: int = 2_000,
    total: int = 40_000,
) -> Conflicts:
    """All minimal conflicts, component by component, the smallest first.

    At most `limit` conflicts and `questions` questions a component; `steps` is the budget of a question,
    `total` that of all of a component, in visits to constraints.
    Past the cap the conflicts found so far are returned, and `least` says which can be missing.
    """
    found: list[tuple[Label, ...]] = []
    undecided: list[tuple[Label, ...]] = []
    bounds: list[int] = []
    for part in split(statements):
        oracle = Oracle(part, {}, steps, total)
        outcome = oracle.ask().outcome
        if outcome is Outcome.UNDECIDED:
            undecided.append(tuple(part.groups))
            bounds.append(1)
        elif outcome is Outcome.IMPOSSIBLE:
            search = _Search(oracle, limit, questions)
            search.run()
            found += search.found
            bounds += search.bounds
    order = {label: number for number, label in enumerate(statements.groups)}
    found = [tuple(sorted(one, key=order.__getitem__)) for one in found]
    found.sort(key=lambda one: (len(one), [order[label] for label in one]))
    return Conflicts(tuple(found), min(bounds, default=None), tuple(undecided))


class _Search:
    """The conflicts of one component that is impossible as a whole."""

    def __init__(self, oracle: Oracle, limit: int, questions: int) -> None:
        self.found: list[tuple[Label, ...]] = []
        self.bounds: list[int] = []
        """Sizes from which conflicts may be missing."""
        self._oracle = oracle
        self._limit, self._questions = limit, questions
        self._labels = list(oracle.statements.groups)
        self._bits = {label: 1 << number for number, label in enumerate(self._labels)}
        self._candidates = HittingSets([1] * len(self._labels))
        self._left_out = dict.fromkeys(self._labels, 0)
        """How many of the sets that hold together leave out each claim."""

    def run(self) -> None:
        """Find them, until all are known or the cap is reached."""
        self._disjoint()
        while True:
            try:
                candidate = self._candidates.cheapest()
            except BudgetSpentError:
                self.bounds.append(int(self._candidates.floor))
                return
            if candidate is None:
                return
            chosen = [label for label in self._labels if self._bits[label] & candidate]
            if len(self.found) >= self._limit or self._oracle.asked >= self._questions:
                self.bounds.append(len(chosen))
                return
            outcome = self._oracle.ask(chosen).outcome
            if outcome is Outcome.IMPOSSIBLE:
                self._know(chosen)
            elif outcome is Outcome.POSSIBLE:
                self._candidates.add(self._mask(self._rest(chosen)))
            else:
                self._candidates.block(candidate)
                self.bounds.append(len(chosen))

    def _know(self, conflict: Collection[Label]) -> None:
        self.found.append(tuple(conflict))
        self._candidates.block(self._mask(conflict))

    def _mask(self, labels: Iterable[Label]) -> int:
        return sum(self._bits[label] for label in labels)

    def _disjoint(self) -> None:
        """Conflicts that share no claim, as many as are met on the way to claims that hold."""
        left = self._labels
        while self._oracle.asked < self._questions // 2:
            answer = self._oracle.ask(left)
            if answer.outcome is not Outcome.IMPOSSIBLE:
                break
            smallest = self._minimal(answer)
            self._know(smallest)
            left = [label for label in left if label not in smallest]

    def _minimal(self, answer: Answer) -> list[Label]:
        """A conflict within an impossible answer; a claim whose part in it stays undecided is kept."""

        def contradictory(some: list[Label]) -> frozenset[Label] | None:
            trial = self._oracle.ask(some)
            return trial.labels if trial.outcome is Outcome.IMPOSSIBLE else None

        return minimal([label for label in self._labels if label in answer.labels], contradictory)

    def _rest(self, chosen: list[Label]) -> list[Label]:
        """What claims that hold together and hold with the chosen ones leave out, as little as possible."""
        kept, dropped = set(self._labels), list[Label]()
        while (answer := self._oracle.ask(kept)).outcome is Outcome.IMPOSSIBLE:
            loose = [label for label in self._labels if label in answer.labels and label not in chosen]
            worst = min(loose, key=self._left_out.__getitem__)
            kept.remove(worst)
            dropped.append(worst)
        if answer.outcome is Outcome.UNDECIDED:
            kept = set(chosen)
            dropped = [label for label in self._labels if label not in kept]
        for label in dropped:
            if len(dropped) > 1 and self._oracle.ask(kept | {label}).outcome is Outcome.POSSIBLE:
                kept.add(label)
        rest = [label for label in dropped if label not in kept]
        for label in rest:
            self._left_out[label] += 1
        return rest
