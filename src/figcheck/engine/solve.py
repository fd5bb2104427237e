"""Decide whether some choice of values, one from each domain, meets every constraint."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from figcheck.engine.constraints import System, Variable
from figcheck.numbers.interval import Exact, Interval


class Outcome(StrEnum):
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Solution:
    """What was decided, the domains as far as they were narrowed, and a proof where values exist."""

    outcome: Outcome
    domains: dict[Variable, Interval]
    witness: dict[Variable, Exact] | None = None


def solve(system: System, *, steps: int = 2_000) -> Solution:
    """Narrow every domain, then look for a witness. Sound both ways; `UNDECIDED` past the budget.

    IMPOSSIBLE only where narrowing emptied a domain (or every branch did), POSSIBLE only with a
    witness that was put into every constraint.
    """
    raise NotImplementedError
