"""Effect sizes from test statistics, and back.

Sources: Rosenthal (1994) in The Handbook of Research Synthesis, chapter 16; Lakens (2013), Frontiers in
Psychology 4:863. Each formula is rational in the statistic or its square, so sets of values go through
it exactly, but for one square root, which is bracketed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from figcheck.engine.distributions import Statistic
from figcheck.engine.normal import Bracket, square_root
from figcheck.numbers.interval import Exact, Interval

Measure = Literal["d", "r", "eta squared"]
Rational = Callable[[Fraction], Fraction]


@dataclass(frozen=True, slots=True)
class Formula:
    """effect ^ `effect_power` = `forth`(statistic ^ `power`), growing; `back` is its inverse.

    `design` says in words for which design it holds; every effect is less than `below`, where that is given.
    """

    power: int
    effect_power: int
    forth: Rational
    back: Rational
    design: str = ""
    below: Exact | None = None

    def effects(self, sizes: Interval) -> Interval:
        """The effects of a set of sizes (neither is negative)."""
        if sizes.high is None:
            least = _through(sizes.low or 0, self.power, self.forth, self.effect_power).low
            return Interval(least, self.below, high_open=self.below is not None)
        return Interval(
            _through(sizes.low or 0, self.power, self.forth, self.effect_power).low,
            _through(sizes.high, self.power, self.forth, self.effect_power).high,
        )

    def sizes(self, effects: Interval) -> Interval:
        """The sizes of a set of effects; an empty set where no size has one of them."""
        low, high = effects.low or 0, effects.high
        if self.below is not None and low >= self.below:
            return Interval(1, 0)
        least = _through(low, self.effect_power, self.back, self.power).low
        if high is None or (self.below is not None and high >= self.below):
            return Interval(least, None)
        return Interval(least, _through(high, self.effect_power, self.back, self.power).high)


def _through(value: Exact, power: int, rational: Rational, root: int) -> Bracket:
    """The root of what a formula gives for a power of a value."""
    found = rational(Fraction(value) ** power)
    return square_root(found) if root == 2 else Bracket(found, found)


def formulas(
    statistic: Statistic, measure: Measure, df1: Exact | None, df2: Exact | None, n: Exact | None
) -> Iterator[Formula]:
    """Every way in which an effect is computed from a statistic; none where there is none."""
    freedom = df1 if df2 is None else df2
    if statistic == "t" and freedom is not None:
        yield from _of_t(measure, freedom, n, 2)
    elif statistic == "F" and df1 is not None and df2 is not None:
        if measure == "eta squared":
            yield _portion(df1, df2, 1, 1)
        elif df1 == 1:
            yield from _of_t(measure, df2, n, 1)
    elif statistic == "chi2" and n is not None and measure == "r":
        yield _scaled(Fraction(1) / n, 1)
    elif statistic == "z" and n is not None and measure == "r":
        yield _scaled(Fraction(1) / n, 2)


def _of_t(measure: Measure, freedom: Exact, n: Exact | None, power: int) -> Iterator[Formula]:
    """From t, or from F with one degree of freedom, which is its square."""
    if measure != "d":
        yield _portion(1, freedom, power, 2 if measure == "r" else 1)
        return
    number = freedom + 2 if n is None else n
    yield _scaled(Fraction(4) / freedom, power, "two equal groups")
    yield _scaled(Fraction(4) / number, power, "two equal groups")
    yield _scaled(Fraction(1) / (freedom + 1), power, "one group or pairs")


def _portion(df1: Exact, df2: Exact, power: int, effect_power: int) -> Formula:
    """Eta squared = df1 F / (df1 F + df2), and r squared likewise."""
    return Formula(
        power,
        effect_power,
        lambda size: df1 * size / (df1 * size + df2),
        lambda effect: effect * df2 / (df1 * (1 - effect)),
        below=1,
    )


def _scaled(by: Fraction, power: int, design: str = "") -> Formula:
    """Effect squared = statistic squared x by."""
    return Formula(power, 2, lambda size: size * by, lambda effect: effect / by, design)
