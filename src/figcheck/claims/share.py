"""A part, its whole, and the share that the one is of the other.

Checks        part = share x whole, every figure as the set its print allows; counts are whole numbers.
Says          "191 of 266 is 72%, not 71%".
Not flagged   shares above 100 % (a goal may be passed); a base that the text does not state.
Source        the ladder of readings, docs/design.md; whole-number shares after Brown & Heathers (2017).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Amount, Count
from figcheck.engine.constraints import Constraint, Product


class Share(Claim):
    """part = share x whole."""

    kind: ClassVar[str] = "share"
    derived: ClassVar[str | None] = "share"

    part: Count | None = None
    whole: Count | None = None
    share: Amount

    def constraints(self) -> Iterator[Constraint]:
        yield Product(self.variable("share"), self.variable("whole"), self.variable("part"))

    def explain(self) -> Working:
        raise NotImplementedError


EXAMPLES: tuple[Example, ...] = (
    holds(part="11,754", whole="339,478", share="3%"),
    fails(
        part="191", whole="266", share="71%",
        only="cut off", says="191 of 266 is 72%, not 71%", frees={"part": "188 to 190"},
    ),
    holds(whole="28", share="21.4%"),
    fails(whole="28", share="19.5%", says="no whole number of 28 is 19.5%"),
    unchecked(part="22,040", share="6% to 7%", because="no whole given", implies={"whole": "293,867 to 400,727"}),
)  # fmt: skip
