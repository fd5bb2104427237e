"""A test statistic, its degrees of freedom, and its p.

Checks        p follows from some value of the statistic that its print allows: t, F, r, z, chi-squared or Q;
              `=`, `<`, `>` and "ns"; two-tailed where neither `tails` nor `direction` says otherwise (`less`
              or `greater`: which way a one-tailed test looks).
Says          "t(28) = 2.20 gives p = .04, not .06".
Not flagged   what the rounding of statistic and p explains; p = .000, which stands for less than half a
              step; a p so near to a boundary that the error of its computation decides; a p that is exact,
              simulated or corrected (`method`): it does not follow from the statistic alone.
Source        the distributions of scipy, their error bounded; intervals as in statcheck, Nuijten et al.
              (2016), Behavior Research Methods 48, with the ends of a statistic around 0 mended.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import ClassVar, Literal

from figcheck.claims.chance_ranges import Ranges
from figcheck.claims.chances import Chances, allowed, chances, clearly_apart, clearly_meet
from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Chance, Measure, Size
from figcheck.claims.settings import Direction
from figcheck.claims.statistics import COUNTED, in_style, lacking, named, other_decision, shown
from figcheck.engine.constraints import Box, Constraint, Function, Variable
from figcheck.engine.distributions import (
    DEEPEST,
    ERROR,
    LESS,
    MORE,
    SIGNED,
    Statistic,
    bounds,
    p_value,
)
from figcheck.engine.normal import Bracket
from figcheck.engine.propagate import grained
from figcheck.engine.witness import guessed
from figcheck.numbers.interval import NOTHING, Exact, Interval, exactly

CORRECTIONS = range(2, 7)
"""By how many tests a p may have been multiplied: so many pairs have up to four groups."""


class Test(Claim):
    """p = P(a statistic at least as large)."""

    kind: ClassVar[str] = "test"
    derived: ClassVar[str | None] = "p"
    round_numbers: ClassVar[bool] = False

    statistic: Statistic
    value: Measure
    df1: Size | None = None
    df2: Size | None = None
    p: Chance
    tails: Literal["1", "2"] | None = None
    direction: Direction | None = None
    method: Literal["exact", "simulated", "corrected"] | None = None

    @property
    def sides(self) -> int:
        """1 or 2."""
        return 1 if self.tails == "1" or self.direction is not None else 2

    @property
    def _side(self) -> int:
        """1 where the statistic lies in the direction that is tested, -1 on the other side, 0 on neither."""
        if self.direction is None or self.statistic not in SIGNED:
            return 1
        sign = (self.value.mantissa > 0) - (self.value.mantissa < 0)
        return sign if self.direction == "rise" else -sign

    @property
    def _ranges(self) -> Ranges:
        return Ranges(self.statistic, self.value, self.df1, self.df2, self.sides, self._side)

    def constraints(self) -> Iterator[Constraint]:
        if self.untestable() is not None:
            return
        yield Function((self.value, self.p), self._narrow, "p")

    def _narrow(self, box: Box) -> Mapping[Variable, Interval]:
        values, chances = box[self.value], Interval(*self._ranges.chances(box[self.value]))
        found: dict[Variable, Interval] = {self.p: chances}
        if self.value.hedge is not None or values.point is not None:
            return found
        left = chances & box[self.p]
        if not left.empty and left != chances:
            found[self.value] = self._ranges.values(box[self.p])
        return found

    def found(self) -> Bracket:
        """Every p of the statistic as printed."""
        known = self.by_floats()
        if known is not None:
            return bounds(known[0].least, known[0].most)
        return self._ranges.chances(self.values("value"))

    def holds_plainly(self) -> bool:
        """Every p between those of the two ends of a statistic is that of one between them."""
        known = self.by_floats()
        if known is not None:
            if clearly_meet(*known):
                return True
            if clearly_apart(*known):
                return False
        chances = self.found()
        low, high = chances.low * (1 + 3 * ERROR), chances.high * (1 - 3 * ERROR)
        return low < high and not (Interval(low, high) & self.values("p")).empty

    def fails_plainly(self) -> bool:
        """No reading takes a print for a value more than a step away."""
        known = self._floats(halves=2)
        return known is not None and clearly_apart(*known)

    def by_floats(self) -> tuple[Chances, tuple[float, float]] | None:
        """The p found and the one printed, where floats can tell: computed once, asked for often."""
        if "p by floats" not in self.__dict__:
            self.__dict__["p by floats"] = self._floats()
        known: tuple[Chances, tuple[float, float]] | None = self.__dict__["p by floats"]
        return known

    def _floats(self, halves: int = 1) -> tuple[Chances, tuple[float, float]] | None:
        if self._side != 1 or (printed := allowed(self.p, halves)) is None:
            return None
        found = chances(self.statistic, self.value, self.df1, self.df2, self.sides, halves)
        return None if found is None else (found, printed)

    def freed(self, role: str, *, as_printed: bool = False) -> Interval | None:
        """A p is that of the statistic; a statistic is any that has the printed p."""
        value, p = self.value, self.values("p")
        if self._side != 1 or value.hedge is not None or p.empty:
            return None
        if role == "p":
            found = self._ranges.chances(exactly(value.base_value)) if as_printed else self.found()
            return grained(Interval(*found) & self.roles["p"].domain)
        if role != "value":
            return NOTHING  # no relation asks for other degrees of freedom
        left = self._ranges.values(p)
        inside = Interval(*self._ranges.chances(exactly(guessed(left))))
        return None if (inside & p).empty else grained(left)

    def untestable(self) -> str | None:
        if self.method is None:
            return lacking(self.statistic, self.value, self.df1, self.df2)
        return COUNTED[self.method]

    def rescued(self) -> str | None:
        said = self.p.text
        if self.fits_one_tail():
            return f"{said} only if the test is one-tailed"
        for times in CORRECTIONS:
            if self.meets(times):
                return f"{said} only if it was corrected for {times} tests"
        return None

    def fits_one_tail(self) -> bool:
        """Whether the p is that of one tail, where the tails are not said."""
        return (
            self.tails is None and self.direction is None and self._has_sides() and self.meets(Fraction(1, 2))
        )

    def _has_sides(self) -> bool:
        """F and chi-squared with one degree of freedom are the squares of t and z."""
        return self.statistic in SIGNED or (
            self.statistic in ("F", "chi2") and self.df1 is not None and self.df1.value == 1
        )

    def meets(self, times: Exact = 1) -> bool:
        """Whether so many times a p of the statistic, which is 1 at the most, may be the printed one."""
        known = self.by_floats()
        if known is not None:
            if clearly_meet(*known, float(times)):
                return True
            if clearly_apart(*known, float(times)):
                return False
        low, high = self.found()
        return not (
            Interval(min(low * times, Fraction(1)), min(high * times, Fraction(1))) & self.values("p")
        ).empty

    def recompute(self) -> Working:
        said, p = named(self.statistic, self.value, self.df1, self.df2), in_style(self.p, self.p_as_printed())
        return Working(f"{said} gives p = {p}, not {self.p.text}", self.steps())

    def steps(self) -> tuple[str, ...]:
        said, known = named(self.statistic, self.value, self.df1, self.df2), self.by_floats()
        if known is not None and known[0].least > DEEPEST:
            found = known[0]
            ends = f"{shown(found.least * LESS)} to {shown(min(found.most * MORE, 1.0))}"
            step = f"{said}: p = {shown(found.printed)} ({ends} as rounded)"
        else:
            low, high = self.found()
            step = f"{said}: p = {shown(self.p_as_printed())} ({shown(low)} to {shown(high)} as rounded)"
        flip = None if self.holds_plainly() else self.decides_otherwise()
        return (step,) if flip is None else (step, flip)

    def p_as_printed(self) -> Fraction:
        """The p of the statistic taken as printed."""
        df1, df2 = (None if df is None else df.base_value for df in (self.df1, self.df2))
        found = Fraction(p_value(self.statistic, self.value.base_value, df1, df2, self.sides))
        return 1 - found if self._side == -1 else found

    def decides_otherwise(self) -> str | None:
        """Whether the printed p decides otherwise than the found one, at five in a hundred."""
        return None if self.meets() else other_decision(self.p, self.p_as_printed())


EXAMPLES: tuple[Example, ...] = (
    holds(statistic="t", df2="28", value="2.20", p=".036"),
    holds(statistic="t", df1="28", value="-2.20", p="p < .05"),
    holds(statistic="t", df2="28.1", value="2.20", p=".036"),
    holds(statistic="F", df1="2", df2="44", value="5.1", p="< 0.01"),
    holds(statistic="chi2", df1="1", value="3.5", p="ns"),
    holds(statistic="z", value="3.9", p=".000"),
    holds(statistic="t", df2="28", value="2.20", p=".018", tails="1"),
    holds(statistic="t", df2="28", value="0", p="1.00"),
    holds(statistic="z", value="-1.53", p=".063", direction="less"),
    holds(statistic="z", value="2.65", p=".996", direction="less"),
    holds(statistic="z", value="0.00", p=".502", direction="greater"),
    fails(statistic="t", df2="28", value="2.20", p=".06", says="t(28) = 2.20 gives p = .04, not .06"),
    fails(statistic="t", df2="28", value="2.20", p=".018", says="t(28) = 2.20 gives p = .036, not .018"),
    fails(
        statistic="t", df2="28.1", value="2.20", p=".03",
        only="cut off", says="t(28.1) = 2.20 gives p = .04, not .03",
    ),
    fails(
        statistic="F", df1="2", df2="56", value="1.203", p="< .001",
        says="F(2, 56) = 1.203 gives p = .308, not < .001",
    ),
    fails(
        statistic="F", df1="1", df2="34", value="1.90", p=".088",
        says="F(1, 34) = 1.90 gives p = .177, not .088",
    ),
    fails(statistic="r", df2="97", value=".17", p="1.2", says="r(97) = .17 gives p = 0.1, not 1.2"),
    unchecked(statistic="F", df1="2", value="5", p=".01", because="F needs 2 numbers of degrees of freedom"),
    unchecked(
        statistic="F", df1="0", df2="28", value="5.1", p=".01",
        because="F(0, 28) = 5.1 has no degrees of freedom",
    ),
    fails(statistic="z", value="2.65", p=".008", direction="less", says="z = 2.65 gives p = .996, not .008"),
    unchecked(
        statistic="z", value="2.07", p=".020", method="exact",
        because="the p is exact: it was counted from the data, and does not follow from the statistic",
    ),
    unchecked(statistic="r", df2="28", value="1.00", p=".01", because="r of 1.00 leaves no p to test"),
)  # fmt: skip
