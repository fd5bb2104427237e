"""Whole values in a linear program whose real values exist: a broken value gives way to its neighbour.

Then to all below that, and to all above it: a search that runs to its end proves that there are none.

Source: branch and bound (Land & Doig, An automatic method of solving discrete programming problems,
Econometrica 28, 1960), here without anything to optimise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from figcheck.engine.arithmetic import above, below
from figcheck.engine.constraints import Core, Variable
from figcheck.engine.program import Program
from figcheck.engine.solve import Outcome
from figcheck.numbers.interval import Exact, Interval, exactly

TRIES = 3
"""Splits that are tried, for every whole variable: a tree over values without bounds may have no end."""


@dataclass(slots=True)
class _Split:
    """A variable, the set it had, and the parts of it that are still to be tried."""

    variable: Variable
    before: Interval
    parts: list[Interval]


class Branching:
    """One search for whole values. The program has the sets of `domain` before and after it."""

    def __init__(
        self,
        program: Program,
        whole: Sequence[Variable],
        always: Sequence[Variable],
        domain: Callable[[Variable], Interval],
    ) -> None:
        self._program = program
        self._whole, self._always = whole, always
        self._domain = domain
        self._within: dict[Variable, Interval] = {}
        self._open: list[_Split] = []
        self._tries = TRIES * (len(whole) + 1)
        self._rows, self._variables = set[int](), set[Variable]()

    def run(self, steps: int) -> tuple[Outcome, Core]:
        """What was decided, and where it is IMPOSSIBLE what that rests on.

        `steps` are pivots for one part. Raises PivotsSpentError.
        """
        outcome = Outcome.UNDECIDED
        try:
            while (broken := self._program.broken(self._whole)) is not None:
                self._split(*broken)
                if not self._advance(steps):
                    outcome = Outcome.UNDECIDED if self._open else Outcome.IMPOSSIBLE
                    break
            if broken is None:
                outcome = Outcome.POSSIBLE
        finally:
            for variable in self._within:
                self._program.restrict(variable, self._domain(variable))
        return outcome, Core(frozenset(self._rows), frozenset(self._variables))

    def _split(self, variable: Variable, value: Exact) -> None:
        before = self._within.get(variable, self._domain(variable))
        nearest = round(value)
        parts = [before & exactly(nearest), below(before, nearest), above(before, nearest)]
        if value > nearest:
            parts[1:] = reversed(parts[1:])
        self._open.append(_Split(variable, before, parts))

    def _advance(self, steps: int) -> bool:
        """Go on to the next part in which real values exist. False: there is none, or no try is left."""
        while self._open:
            split = self._open[-1]
            if not split.parts:
                self._restrict(split.variable, split.before)
                self._open.pop()
                continue
            if self._tries <= 0:
                return False
            self._tries -= 1
            self._restrict(split.variable, split.parts.pop(0))
            core = self._program.core(steps) or self._program.uneven(self._always)
            if core is None:
                return True
            self._rows |= core.constraints
            self._variables |= core.variables
        return False

    def _restrict(self, variable: Variable, values: Interval) -> None:
        self._within[variable] = values
        self._program.restrict(variable, values)
