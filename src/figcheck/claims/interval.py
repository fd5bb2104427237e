"""An estimate and its confidence interval, with the standard error and the p beside it.

Checks        the estimate lies inside; with a `scale` it is in the middle, by difference (linear) or by
              ratio (log); half the length is a normal or t quantile (two degrees of
              freedom or more) times the standard error; the p is that of such a quantile.
Says          "2.80 is not between 0.90 and 2.50".
Not flagged   what rounding explains; asymmetry where no `scale` is stated (bootstrap, exact or profile
              limits).
Source        Altman & Bland (2011), BMJ 343:d2090 and d2304; here over sets, and for every t distribution.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import ClassVar, Literal

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.plain import ascending
from figcheck.claims.roles import Chance, Deviation, Measure
from figcheck.claims.settings import Level, share_of
from figcheck.claims.statistics import in_style, shown
from figcheck.claims.units import mixed
from figcheck.claims.wording import differing, precisely
from figcheck.engine.arithmetic import divided, plus, scaled, times
from figcheck.engine.constraints import Box, Constraint, Function, Order, Product, Sum, Unknown, Variable
from figcheck.engine.intervals import chances, half_lengths, multipliers, ratios
from figcheck.engine.normal import square_root
from figcheck.numbers.interval import NOT_NEGATIVE, exactly
from figcheck.numbers.interval import Interval as Values

USUAL = Fraction(95, 100)


class Interval(Claim):
    """low <= estimate <= high, symmetric on a scale, and in keeping with se and p."""

    kind: ClassVar[str] = "interval"
    derived: ClassVar[str | None] = "estimate"
    round_numbers: ClassVar[bool] = False

    estimate: Measure
    low: Measure
    high: Measure
    se: Deviation | None = None
    p: Chance | None = None
    level: Level | None = None
    scale: Literal["linear", "log"] | None = None

    def _level(self) -> Fraction:
        return USUAL if self.level is None else share_of(self.level)

    @property
    def logarithmic(self) -> bool:
        """Whether the scale is that of ratios."""
        return self.scale == "log"

    def constraints(self) -> Iterator[Constraint]:
        if self.untestable() is not None:
            return
        yield Order(self.low, self.estimate)
        yield Order(self.estimate, self.high)
        if self.scale == "linear":
            yield Sum(((1, self.low), (1, self.high), (-2, self.estimate)))
        elif self.scale == "log":
            step = Unknown("step", NOT_NEGATIVE)
            yield Product(step, self.low, self.estimate)
            yield Product(step, self.estimate, self.high)
        if self.scale is not None and self.se is not None:
            yield Function((self.low, self.high, self.se), self._by_error, "standard error")
        if self.scale is not None and self.p is not None:
            yield Function((self.estimate, self.low, self.high, self.p), self._by_chance, "p")

    def _by_error(self, box: Box) -> Mapping[Variable, Values]:
        half = half_lengths(box[self.low], box[self.high], logarithmic=self.logarithmic)
        if half is None or self.se is None:
            return {}
        return {self.se: divided(half, multipliers(self._level()), NOT_NEGATIVE)}

    def _by_chance(self, box: Box) -> Mapping[Variable, Values]:
        found = ratios(box[self.estimate], box[self.low], box[self.high], logarithmic=self.logarithmic)
        if found is None or self.p is None:
            return {}
        return {self.p: chances(found, self._level())}

    def untestable(self) -> str | None:
        if self.logarithmic and any(each.value <= 0 for each in (self.estimate, self.low, self.high)):
            return "a scale of logarithms has only positive numbers"
        return mixed((self.estimate, self.low, self.high))

    def holds_plainly(self) -> bool:
        """Estimates and lower limits at the ends and the middle of their sets, each with its upper limit."""
        if any(self.values(role).empty for role in ("se", "p")):
            return False
        if self.scale is None:
            return ascending(self.low, self.estimate, self.high)
        for estimate in _three(self.values("estimate")):
            for low in _three(self.values("low")):
                if self.logarithmic and low <= 0:
                    continue
                high = estimate * estimate / low if self.logarithmic else 2 * estimate - low
                if (
                    low <= estimate <= high
                    and low < high
                    and high in self.values("high")
                    and self._agree(estimate, low, high)
                ):
                    return True
        return False

    def _agree(self, estimate: Fraction, low: Fraction, high: Fraction) -> bool:
        """Whether one triple of values leaves the standard error and the p that are printed."""
        points: dict[Variable, Values] = {
            self.estimate: exactly(estimate), self.low: exactly(low), self.high: exactly(high),
        }  # fmt: skip
        left = [("se", self.se, self._by_error), ("p", self.p, self._by_chance)]
        return all(
            figure is None or not (found(points).get(figure, Values()) & self.values(role)).empty
            for role, figure, found in left
        )

    def recompute(self) -> Working:
        estimate, low, high = self.estimate, self.low, self.high
        if low.base_value > high.base_value:
            return Working(f"{low.text} to {high.text} is no interval: {low.text} is more than {high.text}")
        if not low.base_value <= estimate.base_value <= high.base_value:
            said = f"{estimate.text} is not between {low.text} and {high.text}"
            return Working(said, (said,))
        messages, lines = [], [f"{low.text} ≤ {estimate.text} ≤ {high.text}"]
        for message, line in self._parts():
            lines.append(line)
            if message:
                messages.append(message)
        joint = f"{low.text} to {high.text} does not fit {estimate.text}"
        return Working("; ".join(messages) or joint, tuple(lines))

    def _parts(self) -> Iterator[tuple[str | None, str]]:
        """Of every check on the scale a message where it fails, and a line of working."""
        if self.scale is None:
            return
        limits = f"{self.low.text} to {self.high.text}"
        middle, name = self._middle(), "middle" if self.scale == "linear" else "middle by ratio"
        ours = self.values("estimate")
        if self.scale == "log":
            ours = times(ours, ours)
        said = precisely(self.estimate, exactly(self._printed_middle()))
        off = (ours & middle).empty
        yield (
            f"the {name} of {limits} is {differing(self.estimate, exactly(self._printed_middle()))}, "
            f"not {self.estimate.text}"
            if off
            else None,
            f"{name} of {limits}: {said}",
        )
        sets: dict[Variable, Values] = {self.low: self.values("low"), self.high: self.values("high")}
        if self.se is not None:
            errors = self._by_error(sets).get(self.se, Values())
            off = (errors & self.values("se")).empty
            yield (
                f"{limits} has a standard error of {differing(self.se, errors)}, not {self.se.text}"
                if off
                else None,
                f"standard error: {precisely(self.se, errors)}",
            )
        if self.p is not None:
            found = self._by_chance({**sets, self.estimate: self.values("estimate")}).get(self.p, Values())
            low, high = Fraction(found.low or 0), Fraction(1 if found.high is None else found.high)
            off = (found & self.values("p")).empty
            yield (
                f"{self.estimate.text} ({limits}) gives p = {in_style(self.p, (low + high) / 2)}, "
                f"not {self.p.text}"
                if off
                else None,
                f"p: {shown(low)} to {shown(high)}",
            )

    def _middle(self) -> Values:
        """The middle of both limits; on a scale of logarithms its square."""
        low, high = self.values("low"), self.values("high")
        return times(low, high) if self.scale == "log" else scaled(plus(low, high), Fraction(1, 2))

    def _printed_middle(self) -> Fraction:
        low, high = Fraction(self.low.base_value), Fraction(self.high.base_value)
        return square_root(low * high).low if self.scale == "log" else (low + high) / 2


def _three(values: Values) -> list[Fraction]:
    """The middle and both ends of a set."""
    if values.low is None or values.high is None:
        return []
    low, high = Fraction(values.low), Fraction(values.high)
    return [(low + high) / 2, low, high]


EXAMPLES: tuple[Example, ...] = (
    holds(estimate="1.63", low="1.04", high="2.54"),
    holds(estimate="1.63", low="1.04", high="2.54", scale="log", p="0.032"),
    holds(estimate="2.0", low="1.0", high="3.0", scale="linear", se="0.51"),
    holds(estimate="-0.4", low="-1.1", high="0.3", scale="linear", p=".26"),
    fails(estimate="2.80", low="0.90", high="2.50", says="2.80 is not between 0.90 and 2.50"),
    fails(
        estimate="2.0", low="1.0", high="4.0", scale="linear",
        says="the middle of 1.0 to 4.0 is 2.5, not 2.0",
    ),
    fails(
        estimate="1.30", low="1.02", high="1.66", scale="log", p=".20",
        says="1.30 (1.02 to 1.66) gives p = .04, not .20",
    ),
    unchecked(
        estimate="0", low="-1", high="1", scale="log",
        because="a scale of logarithms has only positive numbers",
    ),
)  # fmt: skip
