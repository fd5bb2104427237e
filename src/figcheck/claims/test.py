"""A test statistic, its degrees of freedom, and its p.

Checks        p follows from some value of the statistic that its print allows: t, F, r, z, chi-squared or Q;
              `=`, `<`, `>` and "ns"; two-tailed where `tails` says nothing.
Says          "t(28) = 2.20 gives p = .04, not .06".
Not flagged   what the rounding of statistic and p explains; p = .000, which stands for less than half a
              step; a p so near to a boundary that the error of its computation decides.
Source        the distributions of scipy, their error bounded; intervals as in statcheck, Nuijten et al.
              (2016), Behavior Research Methods 48, with the ends of a statistic around 0 mended.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import ClassVar, Literal

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Chance, Measure, Size
from figcheck.claims.statistics import in_style, lacking, named, shown
from figcheck.engine.constraints import Box, Constraint, Function, Variable
from figcheck.engine.distributions import ERROR, SIGNED, Statistic, curve, p_range, p_value, sizes_for
from figcheck.engine.normal import Bracket
from figcheck.numbers.figure import COUNT, Figure
from figcheck.numbers.interval import NOT_NEGATIVE, Interval
from figcheck.numbers.readings import possible

ALPHA = Fraction(5, 100)
ABOVE = frozenset({">", ">=", "≥", "⩾", "more than", "over", "above", "at least"})
"""Hedges of a p that is not small."""
CLEAR = 4e-9
"""Four times the error of a computed p, and far above that of a float."""
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

    @property
    def sides(self) -> int:
        """1 or 2."""
        return 1 if self.tails == "1" else 2

    def _freedoms(self) -> tuple[Interval | None, Interval | None]:
        first, second = self.df1, self.df2
        return None if first is None else _freedom(first), None if second is None else _freedom(second)

    def constraints(self) -> Iterator[Constraint]:
        if self.untestable() is not None:
            return
        yield Function((self.value, self.p), self._narrow, "p")

    def _narrow(self, box: Box) -> Mapping[Variable, Interval]:
        values, chances = box[self.value], Interval(*self._chances(box[self.value], self.sides))
        found: dict[Variable, Interval] = {self.p: chances}
        if self.value.hedge is None and values.point is None and not (chances & box[self.p]).empty:
            found[self.value] = self._values(box[self.p])
        return found

    def _chances(self, values: Interval, sides: int) -> Bracket:
        """Of a statistic below a bound its size is meant: `t < 2.15` says that it is nearer to 0."""
        if values.low is None and values.high is not None and values.high > 0:
            values = Interval(0, values.high)
        return p_range(self.statistic, values, *self._freedoms(), sides)

    def _values(self, chances: Interval) -> Interval:
        """The statistics that a set of p allows, of the sign that is printed."""
        sizes = sizes_for(self.statistic, chances, *self._freedoms(), self.sides)
        if not sizes.low or self.value.mantissa == 0:
            return Interval(None if sizes.high is None else -sizes.high, sizes.high)
        if self.value.mantissa > 0 or self.statistic not in SIGNED:
            return sizes
        return Interval(None if sizes.high is None else -sizes.high, -sizes.low)

    def holds_plainly(self) -> bool:
        """Every p between those of the two ends of a statistic is that of one between them."""
        if self._holds_clearly():
            return True
        chances = self._chances(self.values("value"), self.sides)
        low, high = chances.low * (1 + 3 * ERROR), chances.high * (1 - 3 * ERROR)
        return low < high and not (Interval(low, high) & self.values("p")).empty

    def _holds_clearly(self) -> bool:
        """The same by floats, where no end is so near that their rounding could decide."""
        value, freedoms = self.value, (self.df1, self.df2)
        if not _plain(value) or (value.mantissa < 0 and self.statistic not in SIGNED):
            return False
        if any(df is not None and (df.exponent or not _plain(df)) for df in freedoms):
            return False
        df1, df2 = (None if df is None else df.mantissa for df in freedoms)
        falling = curve(self.statistic, df1, df2, self.sides)
        near, far = _floats(abs(value.mantissa), value.exponent)
        low, high = falling(far) * (1 + CLEAR), falling(near) * (1 - CLEAR)
        if self.p.hedge is None and _plain(self.p):
            least, most = _floats(self.p.mantissa, self.p.exponent)
        elif self.p.hedge in ("<", ">") and self.p.form == "number":
            bound = float(self.p.value)
            least, most = (0.0, bound) if self.p.hedge == "<" else (bound, 1.0)
        else:
            return False
        return max(low, least * (1 + CLEAR)) < min(high, most * (1 - CLEAR))

    def untestable(self) -> str | None:
        return lacking(self.statistic, self.value, self.df1, self.df2)

    def rescued(self) -> str | None:
        values, said = self.values("value"), self.p.text
        found = self._chances(values, self.sides)
        if self.tails is None and self._has_sides() and self._meets(Bracket(found.low / 2, found.high / 2)):
            return f"{said} only if the test is one-tailed"
        for times in CORRECTIONS:
            if self._meets(Bracket(found.low * times, found.high * times)):
                return f"{said} only if it was corrected for {times} tests"
        return None

    def _has_sides(self) -> bool:
        """F and chi-squared with one degree of freedom are the squares of t and z."""
        return self.statistic in SIGNED or (
            self.statistic in ("F", "chi2") and self.df1 is not None and self.df1.value == 1
        )

    def _meets(self, chances: Bracket) -> bool:
        return not (Interval(*chances) & self.values("p")).empty

    def recompute(self) -> Working:
        said = named(self.statistic, self.value, self.df1, self.df2)
        point = self.p_as_printed()
        low, high = self._chances(self.values("value"), self.sides)
        lines = [f"{said}: p = {shown(point)} ({shown(low)} to {shown(high)} as rounded)"]
        if (flip := self.decides_otherwise()) is not None:
            lines.append(flip)
        return Working(f"{said} gives p = {in_style(self.p, point)}, not {self.p.text}", tuple(lines))

    def p_as_printed(self) -> Fraction:
        """The p of the statistic taken as printed."""
        df1, df2 = (None if df is None else df.base_value for df in (self.df1, self.df2))
        return Fraction(p_value(self.statistic, self.value.base_value, df1, df2, self.sides))

    def decides_otherwise(self) -> str | None:
        """Whether the printed p decides otherwise than the found one, at five in a hundred."""
        if self._meets(self._chances(self.values("value"), self.sides)):
            return None
        above, below = self.p.hedge in ABOVE, self.p.hedge is not None and self.p.hedge not in ABOVE
        bound = self.p.base_value
        if (above and bound < ALPHA) or (below and bound > ALPHA):
            return None
        printed = not above and bound <= ALPHA
        if printed == (self.p_as_printed() <= ALPHA):
            return None
        if printed:
            return "significant at 5% by the printed p, not by the statistic"
        return "significant at 5% by the statistic, not by the printed p"


@lru_cache(maxsize=512)
def _freedom(figure: Figure) -> Interval:
    """What a number of degrees of freedom may be: a corrected one is rounded."""
    return possible(figure, whole=True) & NOT_NEGATIVE


def _plain(figure: Figure) -> bool:
    """Whether a figure is digits alone."""
    return (
        figure.hedge is None
        and figure.form == "number"
        and figure.unit == COUNT
        and figure.denominator == 1
        and figure.printed_step is None
    )


def _floats(mantissa: int, exponent: int) -> tuple[float, float]:
    """The ends of a print: half a step each way, not below 0."""
    if exponent >= 0:
        return (mantissa - 0.5) * 10**exponent, (mantissa + 0.5) * 10**exponent
    scale = 2 * 10**-exponent
    return max(2 * mantissa - 1, 0) / scale, (2 * mantissa + 1) / scale


EXAMPLES: tuple[Example, ...] = (
    holds(statistic="t", df2="28", value="2.20", p=".036"),
    holds(statistic="t", df1="28", value="-2.20", p="p < .05"),
    holds(statistic="t", df2="28.1", value="2.20", p=".036"),
    holds(statistic="F", df1="2", df2="44", value="5.1", p="< 0.01"),
    holds(statistic="chi2", df1="1", value="3.5", p="ns"),
    holds(statistic="z", value="3.9", p=".000"),
    holds(statistic="t", df2="28", value="2.20", p=".018", tails="1"),
    holds(statistic="t", df2="28", value="0", p="1.00"),
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
    unchecked(
        statistic="F", df1="2", value="5.1", p=".01", because="F needs 2 numbers of degrees of freedom",
    ),
    unchecked(
        statistic="F", df1="0", df2="28", value="5.1", p=".01",
        because="F(0, 28) = 5.1 has no degrees of freedom",
    ),
    unchecked(statistic="r", df2="28", value="1.00", p=".01", because="r of 1.00 leaves no p to test"),
)  # fmt: skip
