"""Events, the number that they happened to, and the rate of the one to the other.

Checks        rate = count / base x per.
Says          "120 of 50,000 is 2.4 per 1,000, not 5.0".
Not flagged   what rounding explains; age-standardised or adjusted rates, which no count gives.
Source        the ladder of readings, docs/design.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Amount, Count, Measure
from figcheck.claims.settings import Positive, exact
from figcheck.claims.wording import differing, recomputed
from figcheck.engine.arithmetic import divided, scaled
from figcheck.engine.constraints import Constraint, Product, Sum, Unknown


class Rate(Claim):
    """rate = count / base x per."""

    kind: ClassVar[str] = "rate"
    derived: ClassVar[str | None] = "rate"

    count: Count
    base: Amount
    rate: Measure
    per: Positive = "1"

    def constraints(self) -> Iterator[Constraint]:
        each = Unknown("each")
        yield Sum(((exact(self.per), each), (-1, self.rate)))
        yield Product(each, self.base, self.count)

    def untestable(self) -> str | None:
        return "a rate of none has no value" if self.base.mantissa == 0 else None

    def recompute(self) -> Working:
        count, base, rate = self.count.text, self.base.text, self.rate
        found = scaled(divided(self.printed("count"), self.printed("base")), exact(self.per))
        values = scaled(divided(self.values("count"), self.values("base")), exact(self.per))
        per, times = ("", "") if self.per == "1" else (f" per {self.per}", f" × {self.per}")
        return Working(
            f"{count} of {base} is {differing(rate, found)}{per}, not {rate.text}",
            (recomputed(f"{count} ÷ {base}{times}", rate, found, values),),
        )


EXAMPLES: tuple[Example, ...] = (
    holds(count="120", base="50,000", rate="2.4", per="1,000"),
    holds(count="882", base="35,581", rate="24.8", per="1,000"),
    holds(count="1,200", base="8.1 million", rate="15", per="100,000"),
    fails(
        count="120", base="50,000", rate="5.0", per="1,000",
        says="120 of 50,000 is 2.4 per 1,000, not 5.0",
    ),
    fails(count="27", base="12", rate="3", only="rounded up", says="27 of 12 is 2, not 3"),
    unchecked(count="5", base="0", rate="2", because="a rate of none has no value"),
)  # fmt: skip
