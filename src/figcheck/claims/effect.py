"""An effect size and the test statistic that it was computed from.

Checks        d, r or eta squared follows from the statistic: d = 2 t / √df, 2 t / √n or t / √n, r from t,
              F, z or chi-squared (phi), eta squared = df1 F / (df1 F + df2).
Says          "t(28) = 2.20 gives d = 0.83 or 0.80 or 0.41, not 1.50".
Not flagged   what rounding explains; the sign of an effect. A d that only groups of unequal size or a
              correlation of pairs would give is a warning that says so.
Source        Rosenthal (1994); Lakens (2013), Frontiers in Psychology 4:863.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Measure as Measured
from figcheck.claims.roles import Size
from figcheck.claims.statistics import named
from figcheck.claims.wording import differing, precisely
from figcheck.engine.arithmetic import hull_of, scaled
from figcheck.engine.constraints import Box, Constraint, Function, Variable
from figcheck.engine.distributions import Statistic
from figcheck.engine.effects import Formula, Measure, formulas
from figcheck.numbers.interval import Exact, Interval, exactly


class Effect(Claim):
    """effect = formula(statistic)."""

    kind: ClassVar[str] = "effect"
    derived: ClassVar[str | None] = "effect"
    round_numbers: ClassVar[bool] = False

    statistic: Statistic
    value: Measured
    df1: Size | None = None
    df2: Size | None = None
    n: Size | None = None
    effect: Measured
    measure: Measure

    def constraints(self) -> Iterator[Constraint]:
        if self.untestable() is not None:
            return
        yield Function((self.value, self.effect), self._narrow, "effect size")

    def formulas(self) -> tuple[Formula, ...]:
        """Every way to the effect size."""
        df1, df2, n = (None if each is None else each.base_value for each in (self.df1, self.df2, self.n))
        return tuple(formulas(self.statistic, self.measure, df1, df2, n))

    def _narrow(self, box: Box) -> Mapping[Variable, Interval]:
        sizes, effects = (
            _sized(box[self.value], self.value.value),
            _sized(box[self.effect], self.effect.value),
        )
        fitting = [each for each in self.formulas() if not (each.effects(sizes) & effects).empty]
        return {
            self.effect: _signed(hull_of([each.effects(sizes) for each in fitting]), self.effect.value),
            self.value: _signed(hull_of([each.sizes(effects) for each in fitting]), self.value.value),
        }

    def holds_plainly(self) -> bool:
        """Every effect between those of the two ends of a statistic is that of one between them."""
        sizes, effects = self._sizes(), _sized(self.values("effect"), self.effect.value)
        if sizes.high is None or effects.empty:
            return False
        return any(not (each.effects(sizes) & effects).empty for each in self.formulas())

    def _sizes(self) -> Interval:
        return _sized(self.values("value"), self.value.value)

    def untestable(self) -> str | None:
        given = [each for each in (self.df1, self.df2, self.n) if each is not None]
        if any(each.value <= 0 for each in given):
            return f"{named(self.statistic, self.value, self.df1, self.df2)} has no degrees of freedom"
        if not self.formulas():
            return f"no {self.measure} follows from {named(self.statistic, self.value, self.df1, self.df2)}"
        return None

    def rescued(self) -> str | None:
        if self.measure != "d":
            return None
        effects, found = _sized(self.values("effect"), self.effect.value), self._found()
        if effects.low is not None and found and all(_beyond(effects.low, each.high) for each in found):
            return f"d = {self.effect.text} only if the groups were of unequal size"
        return f"d = {self.effect.text} only if it was standardised otherwise, as for correlated pairs"

    def _found(self) -> list[Interval]:
        return [each.effects(self._sizes()) for each in self.formulas()]

    def recompute(self) -> Working:
        said = named(self.statistic, self.value, self.df1, self.df2)
        size = _sized(exactly(self.value.base_value), self.value.value)
        points = [(each, each.effects(size)) for each in self.formulas()]
        shown = list(dict.fromkeys(differing(self.effect, exactly(at.low or 0)) for _, at in points))
        lines = (
            f"{self.measure} = {precisely(self.effect, exactly(at.low or 0))}"
            f"{f' for {each.design}' if each.design else ''}"
            for each, at in points
        )
        return Working(
            f"{said} gives {self.measure} = {' or '.join(shown)}, not {self.effect.text}", tuple(lines)
        )


def _sized(values: Interval, printed: Exact) -> Interval:
    """The sizes of a set of values, by the sign that is printed."""
    return (scaled(values, -1) if printed < 0 else values) & Interval(0, None)


def _signed(sizes: Interval, printed: Exact) -> Interval:
    if sizes.empty:
        return sizes
    return scaled(sizes, -1) if printed < 0 else Interval(None if not sizes.low else sizes.low, sizes.high)


def _beyond(effect: Exact, high: Exact | None) -> bool:
    return high is not None and effect > high


EXAMPLES: tuple[Example, ...] = (
    holds(statistic="t", df2="28", value="2.20", effect="0.83", measure="d"),
    holds(statistic="t", df2="28", value="-2.20", effect="-0.80", measure="d"),
    holds(statistic="t", df2="28", value="2.20", effect=".38", measure="r"),
    holds(statistic="F", df1="2", df2="44", value="5.1", effect=".19", measure="eta squared"),
    holds(statistic="chi2", df1="1", value="3.5", n="90", effect=".20", measure="r"),
    fails(
        statistic="F", df1="2", df2="44", value="5.1", effect=".29", measure="eta squared",
        says="F(2, 44) = 5.1 gives eta squared = 0.19, not .29",
    ),
    fails(
        statistic="t", df2="28", value="2.20", effect="1.50", measure="d",
        says="t(28) = 2.20 gives d = 0.83 or 0.80 or 0.41, not 1.50",
    ),
    unchecked(
        statistic="chi2", df1="3", value="3.5", effect=".20", measure="d",
        because="no d follows from χ²(3) = 3.5",
    ),
)  # fmt: skip
