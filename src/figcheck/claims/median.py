"""The median of whole-number data.

Checks        of an odd number of whole numbers the median is whole, of an even number a half at the finest.
Says          "the median of 153 whole numbers is whole, not 2.5".
Not flagged   data that need not be whole numbers; medians printed so coarsely that every one is possible.
Source        the definition of the median; catalogues of reporting errors name it the parity check.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Measure, Size
from figcheck.claims.sizes import inexact
from figcheck.engine.constraints import Constraint, Sum, Unknown
from figcheck.numbers.interval import WHOLE


class Median(Claim):
    """median x (1 or 2) is a whole number."""

    kind: ClassVar[str] = "median"
    round_numbers: ClassVar[bool] = False

    median: Measure
    n: Size
    integers: bool = True

    @property
    def parts(self) -> int:
        """Into how many parts of a whole the median may fall: two where it is a mean of two numbers."""
        return 1 if self.n.value % 2 else 2

    def constraints(self) -> Iterator[Constraint]:
        if self.untestable() is not None:
            return
        yield Sum(((self.parts, self.median), (-1, Unknown("number in the middle", WHOLE))))

    def untestable(self) -> str | None:
        if reason := inexact(self.n):
            return reason
        if self.n.value < 1:
            return f"{self.n.text} values have no median"
        if not self.integers:
            return "the data need not be whole numbers"
        medians = self.values("median")
        if medians.low is None or medians.high is None or self.parts * (medians.high - medians.low) >= 1:
            return f"a median printed as {self.median.text} can be that of any numbers"
        return None

    def recompute(self) -> Working:
        finest = "whole" if self.parts == 1 else "whole or a half"
        said = f"the median of {self.n.text} whole numbers is {finest}"
        return Working(f"{said}, not {self.median.text}", (said,))


EXAMPLES: tuple[Example, ...] = (
    holds(median="3.0", n="153"),
    holds(median="2.5", n="40"),
    holds(median="2.50", n="40"),
    fails(median="2.5", n="153", says="the median of 153 whole numbers is whole, not 2.5"),
    fails(median="2.25", n="40", says="the median of 40 whole numbers is whole or a half, not 2.25"),
    unchecked(median="3", n="153", because="a median printed as 3 can be that of any numbers"),
    unchecked(median="2.5", n="153", integers=False, because="the data need not be whole numbers"),
)
