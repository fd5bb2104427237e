"""The smallest sets of claims that cannot hold together: none of a set can be left out.

By duality: whatever takes a claim from every conflict known so far either leaves claims that hold, or
hides another conflict among those it leaves. When nothing is left to take, all conflicts are known.

Source: Liffiton, Previti, Malik & Marques-Silva, Fast, flexible MUS enumeration, Constraints 21 (2016);
Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32 (1987).
"""

from __future__ import annotations

from dataclasses import dataclass

from figcheck.engine.hitting import HittingSets, minimal
from figcheck.engine.oracle import Answer, Label, Oracle, Statements, split
from figcheck.engine.propagate import BudgetSpentError
from figcheck.engine.solve import Outcome


@dataclass(frozen=True, slots=True)
class Conflicts:
    """Minimal contradictory sets of labels, each in the order of the groups, the smallest first."""

    sets: tuple[tuple[Label, ...], ...]
    complete: bool
    """Whether these are all; else the cap was reached, or a question stayed undecided."""
    undecided: tuple[tuple[Label, ...], ...] = ()
    """Groups of components for which it is not known whether they can hold together."""


def conflicts(
    statements: Statements, *, limit: int = 64, questions: int = 400, steps: int = 2_000, total: int = 40_000
) -> Conflicts:
    """All minimal conflicts, component by component.

    At most `limit` conflicts and `questions` questions a component; `steps` is the budget of a question,
    `total` that of all of a component, in visits to constraints.
    Past the cap the conflicts found so far are returned, `complete` False.
    """
    found: list[tuple[Label, ...]] = []
    undecided: list[tuple[Label, ...]] = []
    complete = True
    for part in split(statements):
        oracle = Oracle(part, {}, steps, total)
        outcome = oracle.ask().outcome
        if outcome is Outcome.UNDECIDED:
            undecided.append(tuple(part.groups))
            complete = False
        elif outcome is Outcome.IMPOSSIBLE:
            sets, all_of_them = _of_component(oracle, limit, questions)
            found += sets
            complete = complete and all_of_them
    order = {label: number for number, label in enumerate(statements.groups)}
    found = [tuple(sorted(one, key=order.__getitem__)) for one in found]
    found.sort(key=lambda one: (len(one), [order[label] for label in one]))
    return Conflicts(tuple(found), complete, tuple(undecided))


def _of_component(oracle: Oracle, limit: int, questions: int) -> tuple[list[tuple[Label, ...]], bool]:
    labels = list(oracle.statements.groups)
    bits = {label: 1 << number for number, label in enumerate(labels)}
    covers = HittingSets([1] * len(labels))
    found: list[tuple[Label, ...]] = []
    complete = True
    for removed in _disjoint(oracle, labels, questions):
        found.append(removed)
        covers.add(sum(bits[label] for label in removed))
    while True:
        try:
            cover = covers.cheapest()
        except BudgetSpentError:
            return found, False
        if cover is None:
            return found, complete
        if len(found) >= limit or oracle.asked >= questions:
            return found, False
        kept = [label for label in labels if not bits[label] & cover]
        answer = oracle.ask(kept)
        if answer.outcome is Outcome.IMPOSSIBLE:
            smallest = _minimal(oracle, answer, kept)
            found.append(smallest)
            covers.add(sum(bits[label] for label in smallest))
        else:
            complete = complete and answer.outcome is Outcome.POSSIBLE
            covers.block(cover)


def _disjoint(oracle: Oracle, labels: list[Label], questions: int) -> list[tuple[Label, ...]]:
    """Conflicts that share no claim, as many as are met on the way to claims that hold."""
    found: list[tuple[Label, ...]] = []
    left = labels
    while oracle.asked < questions:
        answer = oracle.ask(left)
        if answer.outcome is not Outcome.IMPOSSIBLE:
            break
        smallest = _minimal(oracle, answer, left)
        found.append(smallest)
        left = [label for label in left if label not in smallest]
    return found


def _minimal(oracle: Oracle, answer: Answer, labels: list[Label]) -> tuple[Label, ...]:
    """A minimal conflict within an impossible answer; a group whose part stays undecided is kept."""

    def contradictory(some: list[Label]) -> frozenset[Label] | None:
        trial = oracle.ask(some)
        return trial.labels if trial.outcome is Outcome.IMPOSSIBLE else None

    return tuple(minimal([label for label in labels if label in answer.labels], contradictory))
