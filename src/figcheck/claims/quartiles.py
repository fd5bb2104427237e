"""The smallest value, the quartiles and the largest value of one set of data.

Checks        minimum <= first quartile <= median <= third quartile <= maximum, and the mean between the ends.
Says          "11 is not between 13 and 20".
Not flagged   equal neighbours, and what rounding explains; figures that are not in one unit.
Source        the order of sets, docs/design.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.plain import ascending
from figcheck.claims.roles import Measure, Quantity
from figcheck.claims.units import mixed
from figcheck.engine.constraints import Constraint, Order
from figcheck.numbers.figure import Figure


class Quartiles(Claim):
    """min <= q1 <= median <= q3 <= max, and min <= mean <= max."""

    kind: ClassVar[str] = "quartiles"
    round_numbers: ClassVar[bool] = False

    min: Quantity | None = None
    q1: Measure | None = None
    median: Measure | None = None
    q3: Measure | None = None
    max: Quantity | None = None
    mean: Measure | None = None

    def _steps(self) -> Iterator[tuple[Figure, Figure]]:
        """Every two figures of which the first is at most the second."""
        summary = [each for each in (self.min, self.q1, self.median, self.q3, self.max) if each is not None]
        yield from pairwise(summary)
        if self.mean is not None and self.min is not None:
            yield self.min, self.mean
        if self.mean is not None and self.max is not None:
            yield self.mean, self.max

    def constraints(self) -> Iterator[Constraint]:
        for low, high in self._steps():
            yield Order(low, high)

    def holds_plainly(self) -> bool:
        return all(ascending(low, high) for low, high in self._steps())

    def untestable(self) -> str | None:
        if not any(True for _ in self._steps()):
            return "nothing to compare with"
        return mixed(figure for _, figure in self.operands())

    def recompute(self) -> Working:
        wrong = [(low, high) for low, high in self._steps() if low.base_value > high.base_value]
        lines = tuple(f"{low.text} > {high.text}" for low, high in wrong)
        if not wrong:
            return Working(
                "the quartiles are not in order", tuple(f"{a.text} ≤ {b.text}" for a, b in self._steps())
            )
        q1, median, q3 = self.q1, self.median, self.q3
        if q1 is not None and q3 is not None and median in [figure for pair in wrong for figure in pair]:
            return Working(f"{median.text if median else ''} is not between {q1.text} and {q3.text}", lines)
        return Working("; ".join(f"{low.text} is more than {high.text}" for low, high in wrong), lines)


EXAMPLES: tuple[Example, ...] = (
    holds(min="2", q1="10", median="12.5", q3="17", max="40", mean="14.1"),
    holds(q1="12.4", median="12", q3="20"),
    fails(median="11", q1="13", q3="20", says="11 is not between 13 and 20"),
    fails(min="18", max="65", mean="71", says="71 is more than 65"),
    fails(min="18", q1="17.2", max="65", says="18 is more than 17.2"),
    unchecked(mean="12", because="nothing to compare with"),
    unchecked(min="18", max="65%", because="18 and 65% are not in one unit"),
)
