"""Shares of one whole that leave nothing out.

Checks        the shares add to 100 %.
Says          "70% + 63% + 60% = 193%, not 100%".
Not flagged   33 + 33 + 33 (every share was rounded); shares of which several may apply at once, which
              are no partition.
Source        interval sums, Moore, Kearfott & Cloud (2009), chapter 2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Amount
from figcheck.claims.units import SHARES, dimension
from figcheck.claims.wording import joined, precisely, recomputed
from figcheck.engine.arithmetic import plus
from figcheck.engine.constraints import Constraint, Sum
from figcheck.numbers.interval import Interval, exactly


class Partition(Claim):
    """The sum of the shares = 1."""

    kind: ClassVar[str] = "partition"

    shares: Annotated[tuple[Amount, ...], Field(min_length=2)]

    def constraints(self) -> Iterator[Constraint]:
        terms = tuple((times, figure) for figure, times in Counter(self.shares).items())
        yield Sum(terms, Interval(1, 1))

    def untestable(self) -> str | None:
        for share in self.shares:
            if dimension(share) not in (SHARES, None):
                return f"{share.text} is no share"
        return None

    def recompute(self) -> Working:
        found = values = exactly(0)
        for share in self.shares:
            found = plus(found, self.printed_of(share, "shares"))
            values = plus(values, self.values_of(share, "shares"))
        finest = min(self.shares, key=lambda share: share.step)
        said = joined("+", self.shares)
        return Working(
            f"{said} = {precisely(finest, found)}, not 100%", (recomputed(said, finest, found, values),)
        )


EXAMPLES: tuple[Example, ...] = (
    holds(shares=["33%", "33%", "33%"]),
    holds(shares=["60%", "41%"]),
    holds(shares=["one-third", "two-thirds"]),
    fails(shares=["70%", "63%", "60%"], says="70% + 63% + 60% = 193%, not 100%"),
    fails(shares=["50.0%", "50.4%"], says="50.0% + 50.4% = 100.4%, not 100%"),
    unchecked(shares=["40%", "35"], because="35 is no share"),
)
