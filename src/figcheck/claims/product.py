"""Factors and their product.

Checks        the product of all factors = product.
Says          "3 × $4.50 = $13.50, not $14.50".
Not flagged   what rounding explains. Units are not compared: a price times a number is a price.
Source        interval products, Moore, Kearfott & Cloud (2009), chapter 2.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds
from figcheck.claims.roles import Quantity
from figcheck.claims.wording import differing, joined, recomputed
from figcheck.engine.arithmetic import times
from figcheck.engine.constraints import Constraint, Unknown, Variable
from figcheck.engine.constraints import Product as Multiplied
from figcheck.numbers.interval import exactly


class Product(Claim):
    """factor x factor x ... = product."""

    kind: ClassVar[str] = "product"
    derived: ClassVar[str | None] = "product"

    factors: Annotated[tuple[Quantity, ...], Field(min_length=2)]
    product: Quantity

    def constraints(self) -> Iterator[Constraint]:
        left: Variable = self.factors[0]
        for factor in self.factors[1:-1]:
            result = Unknown("so far")
            yield Multiplied(left, factor, result)
            left = result
        yield Multiplied(left, self.factors[-1], self.product)

    def recompute(self) -> Working:
        found = values = exactly(1)
        for factor in self.factors:
            found = times(found, self.printed_of(factor, "factors"))
            values = times(values, self.values_of(factor, "factors"))
        said = joined("×", self.factors)
        return Working(
            f"{said} = {differing(self.product, found)}, not {self.product.text}",
            (recomputed(said, self.product, found, values),),
        )


EXAMPLES: tuple[Example, ...] = (
    holds(factors=["3", "$4.50"], product="$13.50"),
    holds(factors=["12", "1.5", "20"], product="360"),
    holds(factors=["0", "12"], product="0"),
    fails(factors=["3", "$4.50"], product="$14.50", says="3 × $4.50 = $13.50, not $14.50"),
    fails(factors=["25%", "$400"], product="$120", says="25% × $400 = $100, not $120"),
)
