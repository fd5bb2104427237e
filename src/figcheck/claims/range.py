"""A range from a lower to an upper end, and a value inside it.

Checks        low <= high, and low <= value <= high.
Says          "71 is not between 18 and 65".
Not flagged   a value at an end, or beyond it by no more than rounding; figures that are not in one unit.
Source        the order of sets, docs/design.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.plain import ascending
from figcheck.claims.roles import Quantity
from figcheck.claims.units import mixed
from figcheck.engine.constraints import Constraint, Order


class Range(Claim):
    """low <= value <= high."""

    kind: ClassVar[str] = "range"

    low: Quantity
    high: Quantity
    value: Quantity | None = None

    def constraints(self) -> Iterator[Constraint]:
        yield Order(self.low, self.high)
        if self.value is not None:
            yield Order(self.low, self.value)
            yield Order(self.value, self.high)

    def holds_plainly(self) -> bool:
        between = () if self.value is None else (self.value,)
        return ascending(self.low, *between, self.high)

    def untestable(self) -> str | None:
        return mixed((self.low, self.high, self.value), said_once=True)

    def recompute(self) -> Working:
        low, high, value = self.low, self.high, self.value
        if low.base_value > high.base_value or value is None:
            return Working(f"{low.text} to {high.text} is no range: {low.text} is more than {high.text}")
        said = f"{value.text} is not between {low.text} and {high.text}"
        if value.base_value < low.base_value:
            return Working(said, (f"{value.text} < {low.text}",))
        if value.base_value > high.base_value:
            return Working(said, (f"{value.text} > {high.text}",))
        return Working(said, (f"{low.text} ≤ {value.text} ≤ {high.text}",))


EXAMPLES: tuple[Example, ...] = (
    holds(low="18", high="65", value="44.2"),
    holds(low="6%", high="7%"),
    holds(low="1.2", high="1.4", value="1.44"),
    fails(low="18", high="65", value="71", says="71 is not between 18 and 65"),
    fails(low="20%", high="15%", says="20% to 15% is no range: 20% is more than 15%"),
    unchecked(low="18", high="65", value="20%", because="18 and 20% are not in one unit"),
)
