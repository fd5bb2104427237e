"""Two figures and their ratio.

Checks        left : right = ratio, the ratio given to one ("1.5", "1.5 to 1").
Says          "60 : 45 is 1.3, not 1.5".
Not flagged   what rounding explains; a ratio to 0; figures that are not in one unit.
Source        the ladder of readings, docs/design.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.plain import plain_number
from figcheck.claims.roles import Measure, Quantity
from figcheck.claims.units import mixed
from figcheck.claims.wording import differing, recomputed
from figcheck.engine.arithmetic import divided
from figcheck.engine.constraints import Constraint, Product
from figcheck.engine.integers import ratio_holds


class Ratio(Claim):
    """left = ratio x right."""

    kind: ClassVar[str] = "ratio"
    derived: ClassVar[str | None] = "ratio"

    left: Quantity
    right: Quantity
    ratio: Measure

    def constraints(self) -> Iterator[Constraint]:
        yield Product(self.ratio, self.right, self.left)

    def holds_plainly(self) -> bool:
        figures = (self.left, self.right, self.ratio)
        if mixed(figures[:2]) or any(figure.factor != 1 for figure in figures):
            return False
        left, right = plain_number(self.left), plain_number(self.right)
        ratio = plain_number(self.ratio, measured=True)
        if left is None or right is None or ratio is None:
            return False
        return ratio_holds(left, right, ratio)

    def untestable(self) -> str | None:
        if self.right.mantissa == 0:
            return "a ratio to 0 has no value"
        return mixed((self.left, self.right))

    def recompute(self) -> Working:
        left, right = self.left.text, self.right.text
        found = divided(self.printed("left"), self.printed("right"))
        values = divided(self.values("left"), self.values("right"))
        return Working(
            f"{left} : {right} is {differing(self.ratio, found)}, not {self.ratio.text}",
            (recomputed(f"{left} ÷ {right}", self.ratio, found, values),),
        )


EXAMPLES: tuple[Example, ...] = (
    holds(left="60", right="45", ratio="1.33"),
    holds(left="$3.4 million", right="$1.1 million", ratio="3"),
    fails(left="60", right="45", ratio="1.5", only=None, says="60 : 45 is 1.3, not 1.5"),
    fails(left="60", right="45", ratio="2", only="rounded up", says="60 : 45 is 1, not 2"),
    unchecked(left="60", right="0", ratio="1.5", because="a ratio to 0 has no value"),
)
