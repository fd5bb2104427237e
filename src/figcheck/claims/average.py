"""A mean, the number of values it is taken over, and their total.

Checks        mean = total / (n x items); where the data are whole numbers the total is one too, and a mean
              without a total must still come from some whole total (GRIM).
Says          "no whole total of 28 gives a mean of 5.19".
Not flagged   means of data that need not be whole numbers (`integers: false`) without a total; an n x items
              so large that every printed mean is possible: `unchecked`, with that reason.
Source        GRIM: Brown & Heathers (2017), Social Psychological and Personality Science 8; rounding by any
              tie rule, so both ends of half a step count.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Measure, Size, Sum
from figcheck.claims.wording import differing, neighbours, recomputed
from figcheck.engine.arithmetic import divided, scaled
from figcheck.engine.constraints import Constraint, Product, Unknown, Variable
from figcheck.engine.constraints import Sum as Added
from figcheck.engine.samples import span_of
from figcheck.numbers.interval import COUNTS, EVERYTHING, WHOLE


class Average(Claim):
    """mean x n x items = total."""

    kind: ClassVar[str] = "average"
    derived: ClassVar[str | None] = "mean"
    round_numbers: ClassVar[bool] = False

    mean: Measure
    n: Size
    total: Sum | None = None
    items: Annotated[int, Field(ge=1)] = 1
    integers: bool = True

    def constraints(self) -> Iterator[Constraint]:
        answers: Variable = self.n
        if self.items > 1:
            answers = Unknown("answers", COUNTS)
            yield Added(((self.items, self.n), (-1, answers)))
        total: Variable = self.total or Unknown("total", WHOLE if self.integers else EVERYTHING)
        yield Product(self.mean, answers, total)

    def untestable(self) -> str | None:
        if self.n.value.denominator != 1:
            return f"{self.n.text} is no number of values"
        if self.n.mantissa == 0:
            return "a mean of no values"
        if self.total is None and not self.integers:
            return "no total given, and the data need not be whole numbers"
        if self.total is None and not self._granular():
            return f"n is too large for a mean printed as {self.mean.text} to be tested"
        return None

    def _granular(self) -> bool:
        """Whether whole totals lie further apart than the means that the print allows."""
        means, sizes = self.values("mean"), self.values("n")
        if means.low is None or means.high is None or sizes.high is None:
            return False
        return sizes.high * self.items * (means.high - means.low) < 1

    def holds_plainly(self) -> bool:
        if self.total is not None or not self.integers:
            return False
        n, means = self.values("n").point, self.values("mean")
        if n is None or n <= 0 or means.low is None or means.high is None:
            return False
        return bool(span_of(means).times(int(n) * self.items))

    def recompute(self) -> Working:
        mean, answers = self.mean, scaled(self.printed("n"), self.items)
        of = self.n.text if self.items == 1 else f"{self.n.text} × {self.items}"
        if self.total is None:
            return Working(
                f"no whole total of {of} gives a mean of {mean.text}", tuple(neighbours(mean, of, answers))
            )
        found = divided(self.printed("total"), answers)
        values = divided(self.values("total"), scaled(self.values("n"), self.items))
        step = f"{self.total.text} ÷ {of if self.items == 1 else f'({of})'}"
        return Working(
            f"{step} = {differing(mean, found)}, not {mean.text}", (recomputed(step, mean, found, values),)
        )


EXAMPLES: tuple[Example, ...] = (
    holds(mean="5.21", n="28"),
    holds(mean="0.80", n="28", items=2),
    holds(mean="52.1%", n="48"),
    holds(mean="$1.53", n="327 million", total="$500 million"),
    fails(mean="5.19", n="28", says="no whole total of 28 gives a mean of 5.19"),
    fails(
        mean="0.81", n="28", items=2,
        only="rounded up", says="no whole total of 28 × 2 gives a mean of 0.81",
    ),
    fails(mean="5.19", n="28", total="146", says="146 ÷ 28 = 5.21, not 5.19"),
    unchecked(mean="5.19", n="280", because="n is too large for a mean printed as 5.19 to be tested"),
    unchecked(mean="5.19", n="28", integers=False,
              because="no total given, and the data need not be whole numbers"),
    unchecked(mean="5.19", n="0", because="a mean of no values"),
)  # fmt: skip
