"""A figure before, the figure after, and the change between them as a share or a multiple.

Checks        after = before x (1 + change); of "doubled", "halved", "3.5 times": after = before x change.
              A change without a sign takes it from `direction` (rise or fall).
Says          "120 to 100 is a fall of 17%, not 20%".
Not flagged   what the rounding of both figures explains; a change from nothing or from a negative figure,
              which has no agreed meaning; figures that are not in one unit.
Source        the ladder of readings, docs/design.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.plain import plain_number
from figcheck.claims.roles import Quantity
from figcheck.claims.settings import Direction
from figcheck.claims.units import mixed
from figcheck.claims.wording import differing, like, recomputed
from figcheck.engine.arithmetic import divided, plus, scaled
from figcheck.engine.constraints import Constraint, Product, Sum, Unknown
from figcheck.engine.integers import change_holds
from figcheck.numbers.figure import PERCENT, TIMES
from figcheck.numbers.interval import Interval, exactly


class Change(Claim):
    """after = before x (1 + change)."""

    kind: ClassVar[str] = "change"
    derived: ClassVar[str | None] = "change"

    before: Quantity | None = None
    after: Quantity
    change: Quantity
    direction: Direction | None = None

    @property
    def multiplies(self) -> bool:
        """Whether the change is a multiple of the figure before, not a share of it."""
        return self.change.form == "multiple" or self.change.unit == TIMES

    @property
    def sign(self) -> int:
        """-1 where the print has no minus of its own and the words say that it fell."""
        return -1 if self.direction == "fall" and self.change.mantissa > 0 else 1

    def constraints(self) -> Iterator[Constraint]:
        before = self.variable("before")
        if self.multiplies:
            inverse = self.direction == "fall" and self.change.value > 1
            yield Product(self.change, *((self.after, before) if inverse else (before, self.after)))
            return
        factor = Unknown("factor")
        yield Sum(((1, factor), (-self.sign, self.change)), Interval(1, 1))
        yield Product(factor, before, self.after)

    def mistakes(self) -> Iterator[tuple[str, tuple[Constraint, ...]]]:
        if self.before is None or self.multiplies:
            return
        if self.before.factor != 1 and self.after.factor != 1:
            points = Sum(((1, self.after), (-1, self.before), (-self.sign, self.change)))
            yield "percent for percentage points", (points,)
        factor = Unknown("factor")
        later = Sum(((1, factor), (self.sign, self.change)), Interval(1, 1))
        yield "the later figure taken as the base", (later, Product(factor, self.after, self.before))

    def holds_plainly(self) -> bool:
        if self.before is None or self.multiplies or self.change.unit != PERCENT:
            return False
        if self.before.mantissa <= 0 or mixed((self.before, self.after), said_once=True):
            return False
        if self.before.factor != 1 or self.after.factor != 1:
            return False
        before, after, change = (plain_number(each) for each in (self.before, self.after, self.change))
        if before is None or after is None or change is None:
            return False
        return change_holds(before, after, (self.sign * change[0], *change[1:]))

    def untestable(self) -> str | None:
        if self.before is None:
            return "no figure before given"
        if self.before.mantissa == 0:
            return "a change from 0 has no share"
        if self.before.mantissa < 0:
            return "a share of a negative figure has no agreed meaning"
        return mixed((self.before, self.after), said_once=True)

    def recompute(self) -> Working:
        after, change = self.after, self.change
        if self.before is None:
            return Working(f"nothing to compare {after.text} with")
        before = self.before
        found = divided(self.printed("after"), self.printed("before"))
        values = divided(self.values("after"), self.values("before"))
        step = f"{after.text} ÷ {before.text}"
        if self.multiplies:
            return Working(
                f"{before.text} to {after.text} is {differing(change, found)} as much, not {change.text}",
                (recomputed(step, change, found, values),),
            )
        found, values = plus(found, exactly(-1)), plus(values, exactly(-1))
        return Working(
            f"{before.text} to {after.text} is {self._instead(found)}",
            (recomputed(f"{step} - 1", change, found, values),),
        )

    def _instead(self, found: Interval) -> str:
        """`a fall of 17%, not 20%`, and where the direction differs `a rise of 20%, not a fall of 20%`."""
        change, meant = self.change, "fall" if self.sign < 0 or self.change.mantissa < 0 else "rise"
        went = "fall" if found.high is not None and found.high < 0 else "rise"
        size = scaled(found, -1) if went == "fall" else found
        bare = replace(change, mantissa=abs(change.mantissa))
        if went != meant:
            return f"a {went} of {like(bare, size)}, not a {meant} of {change.text.lstrip('-−')}"
        return f"a {went} of {differing(bare, size)}, not {change.text}"


EXAMPLES: tuple[Example, ...] = (
    holds(before="120", after="100", change="-16.7%"),
    holds(before="120", after="100", change="16.7%", direction="fall"),
    holds(before="1.2 million", after="1.4 million", change="15%"),
    holds(before="1.35 million", after="1.45 million tonnes", change="7.0%"),
    holds(before="20", after="40", change="doubled"),
    holds(before="300", after="150", change="halved"),
    fails(
        before="120", after="100", change="20%", direction="fall",
        says="120 to 100 is a fall of 17%, not 20%",
    ),
    fails(
        before="100", after="120", change="20%", direction="fall",
        says="100 to 120 is a rise of 20%, not a fall of 20%",
    ),
    fails(before="20", after="52", change="doubled", says="20 to 52 is 3 times as much, not doubled"),
    fails(before="146,000", after="100,000", change="50%", direction="fall",
          says="146,000 to 100,000 is a fall of 32%, not 50%"),
    unchecked(before="35", after="40%", change="14%", because="35 and 40% are not in one unit"),
    unchecked(
        after="more than 1.6 million", change="314%", because="no figure before given",
        implies={"before": "more than 386,007"},
    ),
    unchecked(before="0", after="12", change="20%", because="a change from 0 has no share"),
    unchecked(
        before="-3", after="-2", change="33%", because="a share of a negative figure has no agreed meaning",
    ),
)  # fmt: skip
