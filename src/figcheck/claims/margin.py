"""The margin of error of a survey.

Checks        the margin is no smaller than simple random sampling of so many allows: z / (2 √n), at 95 %
              where `level` says nothing.
Says          "400 answers allow a margin of 5% at best, not 3%".
Not flagged   larger margins (designs, weights and panels widen them).
Source        Cochran, Sampling Techniques (1977), section 4.4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Deviation, Size
from figcheck.claims.settings import Level, share_of
from figcheck.claims.units import SHARES, dimension
from figcheck.claims.wording import differing, recomputed
from figcheck.engine.constraints import Box, Constraint, Function, Variable
from figcheck.engine.normal import square_root, two_sided_quantile
from figcheck.numbers.interval import Exact, Interval, exactly

USUAL = Fraction(95, 100)
LENIENT = Fraction(90, 100)


class Margin(Claim):
    """margin >= z / (2 √n)."""

    kind: ClassVar[str] = "margin"
    derived: ClassVar[str | None] = "margin"
    round_numbers: ClassVar[bool] = False

    n: Size
    margin: Deviation
    level: Level | None = None

    def _level(self) -> Fraction:
        return USUAL if self.level is None else share_of(self.level)

    def constraints(self) -> Iterator[Constraint]:
        if self.untestable() is not None:
            return
        yield Function((self.n, self.margin), self._narrow, "margin")

    def _narrow(self, box: Box) -> Mapping[Variable, Interval]:
        """The other way round, n is at least (z / 2 margin)²."""
        size, margin = box[self.n], box[self.margin]
        found: dict[Variable, Interval] = {}
        if size.high is not None and size.high <= 0:
            return {self.margin: Interval(1, 0)}
        if size.high is not None:
            found[self.margin] = Interval(smallest(size.high, self._level()), None)
        if margin.high is not None and margin.high > 0:
            z = two_sided_quantile(self._level()).low
            found[self.n] = Interval(Fraction(z * z) / (4 * margin.high * margin.high), None)
        return found

    def untestable(self) -> str | None:
        if self.n.value <= 0:
            return f"{self.n.text} is no number of answers"
        if dimension(self.margin) != SHARES:
            return f"a margin of {self.margin.text} is no share"
        return None

    def rescued(self) -> str | None:
        size, margin = self.values("n").high, self.values("margin").high
        if self.level is None and size and margin is not None and smallest(size, LENIENT) <= margin:
            return f"{self.margin.text} only at a confidence level of 90%"
        return None

    def recompute(self) -> Working:
        least = exactly(smallest(self.n.base_value, self._level()))
        percent, best = f"{int(self._level() * 100)}%", differing(self.margin, least)
        return Working(
            f"{self.n.text} answers allow a margin of {best} at best, not {self.margin.text}",
            (
                recomputed(
                    f"simple random sampling of {self.n.text} at {percent}: z ÷ (2√n)",
                    self.margin,
                    least,
                    least,
                ),
            ),
        )


def smallest(n: Exact, level: Fraction) -> Fraction:
    """The margin of a share of one half among so many, cut off at 2^-90."""
    return two_sided_quantile(level).low * square_root(Fraction(1, 4) / n).low


EXAMPLES: tuple[Example, ...] = (
    holds(n="1,004", margin="3.1 percentage points"),
    holds(n="400", margin="6%"),
    holds(n="750", margin="3%", level="90"),
    fails(n="400", margin="3%", says="400 answers allow a margin of 5% at best, not 3%"),
    fails(n="600", margin="3.5%", level="95", says="600 answers allow a margin of 4.0% at best, not 3.5%"),
    unchecked(n="400", margin="3", because="a margin of 3 is no share"),
)
