"""The mean and the standard deviation of whole-number data.

Checks        some n whole numbers (answers to so many `items`, within the scale from `low` to `high`) have
              this mean and this SD: every sum that the printed mean allows, every sum of squares that the
              printed SD allows. Of data that need not be whole (`integers: false`) the largest SD that the
              scale allows.
Says          "no 28 whole numbers with a mean of 5.18 have an SD of 0.32".
Not flagged   an SD or mean whose rounding any sample explains; data that need not be whole, without a scale.
Source        GRIM: Brown & Heathers (2017); GRIMMER: Anaya (2016), Allard (2018), with every possible sum
              and sum of squares and the theorems of Lagrange and Legendre in place of their short cuts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from fractions import Fraction
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Deviation, Measure, Size
from figcheck.claims.sampling import Sampled, countable, exists, sums_of
from figcheck.claims.settings import Number, exact
from figcheck.claims.sizes import inexact
from figcheck.claims.wording import neighbours, style_of
from figcheck.engine.constraints import Box, Constraint, Function, Product, Sum, Unknown, Variable
from figcheck.engine.samples import UndecidedError
from figcheck.engine.scaled_samples import Scale
from figcheck.numbers.interval import COUNTS, WHOLE, Exact, Interval, exactly


class Spread(Claim):
    """Some sample has this mean and this standard deviation."""

    kind: ClassVar[str] = "spread"
    round_numbers: ClassVar[bool] = False

    mean: Measure
    sd: Deviation
    n: Size
    items: Annotated[int, Field(ge=1)] = 1
    low: Number | None = None
    high: Number | None = None
    integers: bool = True
    divisor: Literal["n-1", "n"] = "n-1"

    def constraints(self) -> Iterator[Constraint]:
        if self.untestable() is not None:
            return
        if not self._counted():
            yield Function((self.mean, self.sd, self.n), self._within_scale, "largest SD")
            return
        total, squares = Unknown("total", WHOLE), Unknown("squares", COUNTS)
        answers: Variable = self.n
        if self.items > 1:
            answers = Unknown("answers", COUNTS)
            yield Sum(((self.items, self.n), (-1, answers)))
        yield Product(self.mean, answers, total)
        sampled = self.sampled((self.sd, self.n, total, squares))
        yield Function(sampled.variables, sampled.narrow, "sample")

    def sampled(self, variables: tuple[Variable, Variable, Variable, Variable] | None = None) -> Sampled:
        """The relation as one over sums."""
        bounds = self._bounds()
        scale = None
        if bounds is not None:
            scale = Scale(int(bounds[0] * self.items), int(bounds[1] * self.items))
        return Sampled(
            variables or (self.sd, self.n, "total", "squares"),
            self.items,
            1 if self.divisor == "n-1" else 0,
            scale,
        )

    def _counted(self) -> bool:
        """Whether the data are whole numbers with so few possible sums that each can be looked at."""
        n, mean = self.values("n").point, self.values("mean")
        return self.integers and n is not None and countable(mean, int(n) * self.items)

    def _bounds(self) -> tuple[Exact, Exact] | None:
        return None if self.low is None or self.high is None else (exact(self.low), exact(self.high))

    def _within_scale(self, box: Box) -> Mapping[Variable, Interval]:
        """No spread is larger than that of numbers at both ends of the scale."""
        mean, sd, size = box[self.mean], box[self.sd], box[self.n]
        bounds, n = self._bounds(), size.point
        if bounds is None or n is None or n <= 1 or mean.low is None or mean.high is None:
            return {}
        low, high = bounds
        inside = mean & Interval(low, high)
        if inside.empty or inside.low is None or inside.high is None:
            return {self.mean: inside}
        middle = min(max(Fraction(low + high) / 2, Fraction(inside.low)), Fraction(inside.high))
        variance = (middle - low) * (high - middle) * n / (n - (self.divisor == "n-1"))
        if sd.low is not None and sd.low > 0 and sd.low * sd.low > variance:
            return {self.sd: Interval(1, 0)}
        return {self.mean: inside}

    def untestable(self) -> str | None:
        if reason := inexact(self.n):
            return reason
        if 0 <= self.n.value <= 1:
            return f"{self.n.text} values have no spread" if self.n.value == 0 else "one value has no spread"
        bounds = self._bounds()
        if bounds is None and (self.low is not None or self.high is not None):
            return "only one end of the scale given"
        if bounds is not None and bounds[0] >= bounds[1]:
            return f"a scale from {self.low} to {self.high} has no room"
        if not self.integers:
            return "no scale given, and the data need not be whole numbers" if bounds is None else None
        if not self._counted() and bounds is None:
            return f"n is too large for a mean printed as {self.mean.text} to be tested"
        if bounds is not None and any(end.denominator != 1 for end in bounds):
            return f"whole numbers do not lie on a scale from {self.low} to {self.high}"
        try:
            self.holds_plainly()
        except UndecidedError:
            return "undecided within the step budget"
        return None

    def holds_plainly(self) -> bool:
        return self._counted() and self.fits(self.sampled())

    def fits(self, sampled: Sampled) -> bool:
        """Whether a sample has the mean and the deviation as printed. Raises UndecidedError."""
        n, mean, sd = self.values("n").point, self.values("mean"), self.values("sd")
        if n is None or n < 2 or mean.low is None or mean.high is None or sd.empty:
            return False
        return exists(sampled, int(n), sums_of(mean, int(n) * self.items), sd)

    def rescued(self) -> str | None:
        if not self._counted():
            return None
        sampled = self.sampled()
        others = {
            "only if its variance was divided by n, not n-1": replace(sampled, factor=0),
            "only as a standard error": replace(sampled, standard_error=True),
        }
        for assumption, other in others.items():
            with suppress(UndecidedError):
                if other != sampled and self.fits(other):
                    return f"an SD of {self.sd.text} {assumption}"
        return None

    def recompute(self) -> Working:
        mean, sd, n = self.mean.text, self.sd.text, self.n.text
        bounds, means = self._bounds(), self.values("mean")
        scale = f" from {self.low} to {self.high}" if bounds else ""
        if bounds is not None and (means & Interval(*bounds)).empty:
            return Working(f"a mean of {mean} is outside the scale{scale}")
        if not self._counted():
            return Working(f"no {n} values{scale} with a mean of {mean} have an SD of {sd}")
        size = self.values("n").point
        if size is None or means.low is None or means.high is None:
            return Working(f"no {n} whole numbers have a mean of {mean} and an SD of {sd}")
        sums = sums_of(means, int(size) * self.items)
        if not sums:
            of = n if self.items == 1 else f"{n} × {self.items}"
            answers = exactly(int(size) * self.items)
            return Working(
                f"no whole total of {of} gives a mean of {mean}", tuple(neighbours(self.mean, of, answers))
            )
        return Working(
            f"no {n} whole numbers{scale} with a mean of {mean} have an SD of {sd}",
            tuple(self._nearest(int(size), total) for total in sums[:FEW]),
        )

    def _nearest(self, n: int, total: int) -> str:
        """The deviations that numbers with a total can have, next to the printed one."""
        sampled, sd, found = self.sampled(), self.values("sd"), list[int | None]()
        with suppress(UndecidedError):
            if sd.low:
                found.append(sampled.most(n, total, Interval(0, sd.low, high_open=True)))
            found.append(sampled.least(n, total, Interval(sd.high, None, low_open=True)))
        style = style_of(self.sd).finer(2)
        shown = [style.cut(sampled.deviation(n, total, each).low) for each in found if each is not None]
        return f"with a total of {total:,} the nearest SD is {' or '.join(shown) or 'none'}"


FEW = 3
"""Up to so many totals are shown in a working."""

EXAMPLES: tuple[Example, ...] = (
    holds(mean="5.18", sd="1.36", n="28"),
    holds(mean="3.97", sd="2.83", n="30", items=2),
    holds(mean="4.2", sd="1.1", n="20", low="1", high="7"),
    holds(mean="4.5", sd="2.9", n="20", low="1", high="7", integers=False),
    fails(
        mean="5.18", sd="0.32", n="28", says="no 28 whole numbers with a mean of 5.18 have an SD of 0.32",
    ),
    fails(mean="5.19", sd="1.34", n="28", says="no whole total of 28 gives a mean of 5.19"),
    fails(
        mean="4.0", sd="3.4", n="20", low="1", high="7",
        says="no 20 whole numbers from 1 to 7 with a mean of 4.0 have an SD of 3.4",
    ),
    fails(
        mean="4.5", sd="3.4", n="20", low="1", high="7", integers=False,
        says="no 20 values from 1 to 7 with a mean of 4.5 have an SD of 3.4",
    ),
    fails(
        mean="7.2", sd="0.4", n="20", low="1", high="7",
        says="a mean of 7.2 is outside the scale from 1 to 7",
    ),
    unchecked(mean="5.18", sd="1.34", n="1", because="one value has no spread"),
    unchecked(
        mean="5.18", sd="1.34", n="28", integers=False,
        because="no scale given, and the data need not be whole numbers",
    ),
)  # fmt: skip
