"""A figure before, the figure after, and the difference between them.

Checks        after = before + difference; between shares the difference is in percentage points. A
              difference without a sign takes it from `direction` (rise or fall).
Says          "40 to 38 is a difference of -2, not 2".
Not flagged   what the rounding of the figures explains; figures that are not in one unit.
Source        interval sums, Moore, Kearfott & Cloud (2009), chapter 2.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.plain import plain_number
from figcheck.claims.roles import Quantity
from figcheck.claims.settings import Direction
from figcheck.claims.units import mixed
from figcheck.claims.wording import differing, recomputed
from figcheck.engine.arithmetic import plus, scaled
from figcheck.engine.constraints import Constraint, Sum
from figcheck.engine.integers import sum_holds


class Difference(Claim):
    """after = before + difference."""

    kind: ClassVar[str] = "difference"
    derived: ClassVar[str | None] = "difference"

    before: Quantity
    after: Quantity
    difference: Quantity
    direction: Direction | None = None

    @property
    def sign(self) -> int:
        """-1 where the print has no minus of its own and the words say that it fell."""
        return -1 if self.direction == "fall" and self.difference.mantissa > 0 else 1

    def constraints(self) -> Iterator[Constraint]:
        yield Sum(((1, self.before), (self.sign, self.difference), (-1, self.after)))

    def holds_plainly(self) -> bool:
        figures = (self.before, self.after, self.difference)
        if mixed(figures, said_once=True) or len({figure.factor for figure in figures}) > 1:
            return False
        before, after, difference = (plain_number(figure) for figure in figures)
        if before is None or after is None or difference is None:
            return False
        return sum_holds((before, (self.sign * difference[0], *difference[1:])), after)

    def untestable(self) -> str | None:
        return mixed((self.before, self.after, self.difference), said_once=True)

    def recompute(self) -> Working:
        before, after, difference = self.before.text, self.after.text, self.difference
        found = scaled(plus(self.printed("after"), scaled(self.printed("before"), -1)), self.sign)
        values = scaled(plus(self.values("after"), scaled(self.values("before"), -1)), self.sign)
        first, second = (before, after) if self.sign < 0 else (after, before)
        return Working(
            f"{before} to {after} is a difference of {differing(difference, found)}, not {difference.text}",
            (recomputed(f"{first} - {second}", difference, found, values),),
        )


EXAMPLES: tuple[Example, ...] = (
    holds(before="38.4 mln barrels", after="38.0 mln", difference="0.4 mln barrels", direction="fall"),
    holds(before="40", after="38", difference="-2"),
    holds(before="1,000", after="700", difference="300", direction="fall"),
    holds(before="20.4%", after="25.1%", difference="4.8 percentage points"),
    holds(before="0.70", after="0.73", difference="0.02"),
    fails(before="40", after="38", difference="2", says="40 to 38 is a difference of -2, not 2"),
    fails(
        before="20%", after="25%", difference="8 percentage points",
        says="20% to 25% is a difference of 5 percentage points, not 8 percentage points",
    ),
    unchecked(before="20%", after="25%", difference="5", because="20% and 5 are not in one unit"),
)  # fmt: skip
