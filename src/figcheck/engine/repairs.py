"""The smallest sets of figures that, changed, would make all claims hold together, and to what.

A contradiction lies in the printed sets of some variables; a repair frees at least one variable of every
such contradiction. So the cheapest set that hits all contradictions known so far is either a repair, or
leaves another contradiction to be learnt. Contradictions that have no variable in common are separate
causes: their repairs are listed apart, never multiplied out.

Source: Fellegi & Holt, A systematic approach to automatic edit and imputation, JASA 71 (1976), for the
aim; implicit hitting sets (Moreno-Centeno & Karp, Operations Research 61, 2013) for the way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from figcheck.engine.cause import Cause, Effort
from figcheck.engine.causes import CauseSearch
from figcheck.engine.constraints import Variable
from figcheck.engine.oracle import Label, Statements, split
from figcheck.engine.solve import Outcome
from figcheck.numbers.interval import Exact, Interval


@dataclass(frozen=True, slots=True)
class Repairs:
    """What was decided about the whole, and the causes where it is impossible."""

    outcome: Outcome
    causes: tuple[Cause, ...] = ()
    hopeless: tuple[tuple[Label, ...], ...] = ()
    """Groups that contradict each other whatever is freed: what is trusted contradicts itself."""
    undecided: tuple[tuple[Label, ...], ...] = ()
    """Groups of components whose consistency is not known within the budget."""


def repairs(
    statements: Statements,
    freed: Mapping[Variable, Interval],
    *,
    costs: Mapping[Variable, Exact] | None = None,
    effort: Effort | None = None,
) -> Repairs:
    """All minimal sets of variables that, freed, let all groups hold.

    `freed` gives every variable that may change the domain it then has; what is not in it stays as it is.
    `costs` (1 by default, more than 0) are added up; the cheapest repair comes first.
    """
    effort = effort or Effort()
    causes: list[Cause] = []
    hopeless: list[tuple[Label, ...]] = []
    undecided: list[tuple[Label, ...]] = []
    for apart in split(statements, freed):
        component = CauseSearch(apart, freed, costs or {}, effort)
        outcome = component.oracle.ask().outcome
        if outcome is Outcome.UNDECIDED:
            undecided.append(tuple(apart.groups))
        elif outcome is Outcome.IMPOSSIBLE:
            answer = component.oracle.ask(None, component.names)
            if answer.outcome is Outcome.IMPOSSIBLE:
                hopeless.append(tuple(label for label in apart.groups if label in answer.labels))
            else:
                causes += component.causes()
    if causes or hopeless:
        outcome = Outcome.IMPOSSIBLE
    else:
        outcome = Outcome.UNDECIDED if undecided else Outcome.POSSIBLE
    return Repairs(outcome, tuple(causes), tuple(hopeless), tuple(undecided))
