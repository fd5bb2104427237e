"""Figures that rise or fall.

Checks        every figure is more (`direction: rise`) or less (`direction: fall`) than the one before.
Says          "38 is not more than 40".
Not flagged   steps that rounding hides (3 million to 3 million may be a rise); figures that are not in
              one unit.
Source        the order of sets, docs/design.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, ClassVar

from pydantic import Field

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Quantity
from figcheck.claims.settings import Direction
from figcheck.claims.units import mixed
from figcheck.engine.constraints import Constraint
from figcheck.engine.constraints import Order as Ordered


class Order(Claim):
    """figure < figure < ..., or the other way."""

    kind: ClassVar[str] = "order"

    figures: Annotated[tuple[Quantity, ...], Field(min_length=2)]
    direction: Direction

    def constraints(self) -> Iterator[Constraint]:
        for one, next_one in pairwise(self.figures):
            low, high = (one, next_one) if self.direction == "rise" else (next_one, one)
            yield Ordered(low, high, strict=True)

    def untestable(self) -> str | None:
        return mixed(self.figures)

    def recompute(self) -> Working:
        rises = self.direction == "rise"
        word, sign = ("more", "≤") if rises else ("less", "≥")
        wrong = [
            (one, next_one)
            for one, next_one in pairwise(self.figures)
            if (next_one.base_value <= one.base_value if rises else next_one.base_value >= one.base_value)
        ]
        if not wrong:
            said = (" < " if rises else " > ").join(figure.text for figure in self.figures)
            return Working(f"{said} does not hold", (said,))
        return Working(
            "; ".join(f"{next_one.text} is not {word} than {one.text}" for one, next_one in wrong),
            tuple(f"{next_one.text} {sign} {one.text}" for one, next_one in wrong),
        )


EXAMPLES: tuple[Example, ...] = (
    holds(figures=["just over 3 million", "more than 7 million"], direction="rise"),
    holds(figures=["34,000", "41,500"], direction="up"),
    holds(figures=["3.1%", "2.8%", "2.8%"], direction="fall"),
    fails(figures=["40", "38"], direction="rise", says="38 is not more than 40"),
    fails(figures=["12", "12"], direction="fall", says="12 is not less than 12"),
    unchecked(figures=["40", "38%"], direction="fall", because="40 and 38% are not in one unit"),
)
