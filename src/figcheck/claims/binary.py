"""The mean and the standard deviation of data of zeros and ones.

Checks        some number of ones among the n has this mean and this SD (divided by n-1).
Says          "zeros and ones with a mean of 0.446 (n = 56) have an SD of 0.50, not 0.54".
Not flagged   an SD or mean whose rounding any number of ones explains.
Source        DEBIT: Heathers & Brown (2019), here over whole numbers of ones, not over the ends of intervals.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Deviation, Size
from figcheck.claims.sampling import Sampled, countable, exists, sums_of
from figcheck.claims.sizes import inexact
from figcheck.claims.wording import differing, recomputed
from figcheck.engine.constraints import Constraint, Function, Product, Unknown
from figcheck.numbers.interval import COUNTS, Interval, exactly


class Binary(Claim):
    """Some zeros and ones have this mean and this standard deviation."""

    kind: ClassVar[str] = "binary"
    derived: ClassVar[str | None] = "sd"
    round_numbers: ClassVar[bool] = False

    mean: Deviation
    sd: Deviation
    n: Size

    def constraints(self) -> Iterator[Constraint]:
        if self.untestable() is not None:
            return
        total, squares = Unknown("total", COUNTS), Unknown("squares", COUNTS)
        yield Product(self.mean, self.n, total)
        sampled = Sampled((self.sd, self.n, total, squares), binary=True)
        yield Function(sampled.variables, sampled.narrow, "zeros and ones")

    def untestable(self) -> str | None:
        if reason := inexact(self.n):
            return reason
        if 0 <= self.n.value <= 1:
            return f"{self.n.text} values have no spread" if self.n.value == 0 else "one value has no spread"
        if not countable(self.values("mean"), int(self.n.value)):
            return f"n is too large for a mean printed as {self.mean.text} to be tested"
        return None

    def holds_plainly(self) -> bool:
        n, sums = self._sums()
        return exists(self._sampled(), n, sums, self.values("sd"))

    def _sampled(self) -> Sampled:
        return Sampled((self.sd, self.n, "total", "squares"), binary=True)

    def _sums(self) -> tuple[int, range]:
        """n, and the numbers of ones that the mean allows."""
        n, mean = self.values("n").point, self.values("mean")
        if n is None or mean.low is None or mean.high is None or mean.empty or self.values("sd").empty:
            return 2, range(0)
        possible = sums_of(mean, int(n))
        return int(n), range(max(possible.start, 0), min(possible.stop, int(n) + 1))

    def recompute(self) -> Working:
        n, ones = self._sums()
        mean, of = self.mean.text, self.n.text
        if not ones:
            return Working(f"no whole number of {of} is {mean}")
        sampled = self._sampled()
        ends = [sampled.deviation(n, one, one).low for one in (ones[0], ones[-1])]
        found = Interval(min(ends), max(ends))
        shown = [(one, exactly(sampled.deviation(n, one, one).low)) for one in ones[:3]]
        return Working(
            f"zeros and ones with a mean of {mean} (n = {of}) "
            f"have an SD of {differing(self.sd, found)}, not {self.sd.text}",
            tuple(
                recomputed(f"SD of {one:,} ones and {n - one:,} zeros", self.sd, end, end)
                for one, end in shown
            ),
        )


EXAMPLES: tuple[Example, ...] = (
    holds(mean="0.77", sd="0.42", n="1,683"),
    holds(mean="71%", sd="46%", n="31"),
    fails(
        mean="0.446", sd="0.54", n="56",
        says="zeros and ones with a mean of 0.446 (n = 56) have an SD of 0.50, not 0.54",
    ),
    fails(
        mean="0.1", sd="0.19", n="54",
        says="zeros and ones with a mean of 0.1 (n = 54) have an SD of 0.23 to 0.36, not 0.19",
    ),
    fails(mean="0.33", sd="0.5", n="10", says="no whole number of 10 is 0.33"),
    unchecked(mean="0.5", sd="0.5", n="1", because="one value has no spread"),
)  # fmt: skip
