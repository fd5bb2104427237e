"""One quantity that is printed more than once.

Checks        some value is in the sets of all its figures.
Says          "11,754 and 12,019 are not the same", "nearly half and 51% do not agree".
Not flagged   a figure and its rounded, cut-off or hedged form ("more than 11,000"); shares and fractions
              of equal worth; figures that are not in one unit.
Source        the ladder of readings, docs/design.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, ClassVar

from pydantic import Field

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.plain import plain_number
from figcheck.claims.roles import Quantity
from figcheck.claims.units import mixed
from figcheck.claims.wording import listed, precisely
from figcheck.engine.constraints import Constraint, Sum
from figcheck.engine.integers import sum_holds


class Same(Claim):
    """All figures are equal."""

    kind: ClassVar[str] = "same"

    figures: Annotated[tuple[Quantity, ...], Field(min_length=2)]

    def constraints(self) -> Iterator[Constraint]:
        for one, other in pairwise(self.figures):
            if one is not other:
                yield Sum(((1, one), (-1, other)))

    def holds_plainly(self) -> bool:
        if len(self.figures) != 2 or mixed(self.figures) or self.figures[0].factor != self.figures[1].factor:
            return False
        one, other = (plain_number(figure) for figure in self.figures)
        return one is not None and other is not None and sum_holds((one,), other)

    def untestable(self) -> str | None:
        return mixed(self.figures)

    def recompute(self) -> Working:
        said = listed([figure.text for figure in self.figures])
        lines = (
            f"{figure.text} stands for {precisely(figure, values)}"
            for figure in self.figures
            if (values := self.values_of(figure, "figures")).point is None
            and values.low is not None
            and values.high is not None
        )
        bounded = any(figure.hedge is not None for figure in self.figures)
        return Working(f"{said} {'do not agree' if bounded else 'are not the same'}", tuple(lines))


EXAMPLES: tuple[Example, ...] = (
    holds(figures=["11,754", "more than 11,000"]),
    holds(figures=["11,754", "11.8 thousand", "11,754"]),
    holds(figures=["nearly one-third", "29%"]),
    holds(figures=["$1.2 million", "$1,180,000"]),
    holds(figures=["435,000", "435,400"], reading="round number"),
    fails(figures=["435,719", "435,000"], only="cut off", says="435,719 and 435,000 are not the same"),
    fails(figures=["one-third", "25%"], says="one-third and 25% are not the same"),
    fails(figures=["nearly half", "51%"], says="nearly half and 51% do not agree"),
    fails(figures=["11,754", "12,019"], says="11,754 and 12,019 are not the same"),
    unchecked(figures=["11,754", "$11,754"], because="11,754 and $11,754 are not in one unit"),
)
