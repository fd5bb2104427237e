"""A part and the whole that it is part of.

Checks        the part is at most the whole.
Says          "12,019 is more than 11,754, of which it is part".
Not flagged   a part as large as the whole; figures that are not in one unit.
Source        the order of sets, docs/design.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.plain import plain_count
from figcheck.claims.roles import Count
from figcheck.claims.units import mixed
from figcheck.engine.constraints import Constraint, Order


class Part(Claim):
    """part <= whole."""

    kind: ClassVar[str] = "part"

    part: Count
    whole: Count

    def constraints(self) -> Iterator[Constraint]:
        yield Order(self.part, self.whole)

    def holds_plainly(self) -> bool:
        part, whole = plain_count(self.part), plain_count(self.whole)
        return part is not None and whole is not None and part <= whole

    def untestable(self) -> str | None:
        return mixed((self.part, self.whole))

    def recompute(self) -> Working:
        part, whole = self.part.text, self.whole.text
        low, high = self.values("part").low, self.values("whole").high
        sign = "≤" if low is None or high is None or low <= high else ">"
        return Working(f"{part} is more than {whole}, of which it is part", (f"{part} {sign} {whole}",))


EXAMPLES: tuple[Example, ...] = (
    holds(part="11,608", whole="11,754"),
    holds(part="40", whole="40"),
    holds(part="more than 11,000", whole="11,754"),
    holds(part="11,754", whole="11k+"),
    holds(part="12,004", whole="12,000", reading="round number"),
    fails(part="12,019", whole="11,754", says="12,019 is more than 11,754, of which it is part"),
    fails(
        part="73", whole="67", says="73 is more than 67, of which it is part",
        frees={"part": "0 to 67", "whole": "more than 72"},
    ),
    unchecked(part="$30", whole="20", because="$30 and 20 are not in one unit"),
)  # fmt: skip
