"""What is found of a contradiction: its causes, the repairs of each, and how far the search may go."""

from __future__ import annotations

from dataclasses import dataclass

from figcheck.engine.constraints import Variable
from figcheck.engine.oracle import Label
from figcheck.numbers.interval import Exact, Interval


@dataclass(frozen=True, slots=True)
class Repair:
    """Variables that must all change, in the order of the domains, and what that costs."""

    variables: tuple[Variable, ...]
    cost: Exact
    remaining: dict[Variable, Interval]
    """The values each can have then; the other causes are repaired by their first repair."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause of contradictions and its minimal repairs, the cheapest first."""

    repairs: tuple[Repair, ...]
    labels: tuple[Label, ...]
    """The groups that were seen to contradict each other."""
    contradictions: tuple[tuple[Variable, ...], ...]
    """Each a minimal set of variables whose domains cannot all be right."""
    least: Exact | None
    """Of what is missing: every repair that costs less is listed. None: these are all minimal repairs (or,
    where only the cheapest were asked for, all of those)."""

    @property
    def complete(self) -> bool:
        """Whether none is missing."""
        return self.least is None


@dataclass(frozen=True, slots=True)
class Effort:
    """How far to go: repairs of a cause, questions for a component, steps a question, and in all."""

    limit: int = 64
    questions: int = 2_000
    steps: int = 2_000
    total: int = 120_000
    cheapest_only: bool = False
