"""A sampled share that is carried to the population the sample was drawn from.

Checks        some usual method gives both limits: Wald, Wilson or exact (Clopper-Pearson, hypergeometric),
              with and without finite correction, at 90, 95 or 99 %, rounded to nearest or outward. `level`
              and `method` narrow the choice.
Says          "191 of 266 does not project to 7,860 to 8,931".
Not flagged   in prose, a range that no method gives while the text states neither level nor method.
Source        Wilson (1927); Clopper & Pearson (1934); Cochran, Sampling Techniques (1977), sections 3.2
              and 3.6. Limits are bracketed in rationals, so that no rounding of ours decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.projecting import Carried
from figcheck.claims.roles import Amount, Count, Size
from figcheck.claims.settings import Level, share_of
from figcheck.claims.sizes import inexact
from figcheck.claims.units import mixed
from figcheck.claims.wording import Style, style_of
from figcheck.engine.constraints import Constraint, Function
from figcheck.engine.proportion_limits import LEVELS, Method, Name, methods
from figcheck.engine.tails import LARGEST
from figcheck.numbers.interval import Exact

DEAR = 50
"""What it takes to try every method, in visits to a constraint."""
MOST_PEOPLE = 10**12
"""The largest population to which limits are carried."""


class Projection(Claim):
    """low and high are the limits of population x part / sample."""

    kind: ClassVar[str] = "projection"

    part: Size
    sample: Size
    population: Count
    low: Amount
    high: Amount
    level: Level | None = None
    method: Name | None = None

    def constraints(self) -> Iterator[Constraint]:
        if self.untestable() is not None:
            return
        carried = self._carried()
        yield Function(carried.variables, carried.narrow, "projection", DEAR)

    def _carried(self) -> Carried:
        of_level = None if self.level is None else share_of(self.level)
        return Carried(
            (self.part, self.sample, self.population, self.low, self.high),
            (self.low.step, self.high.step),
            tuple(methods(of_level, self.method)),
        )

    def _sizes(self) -> tuple[int, int, int] | None:
        """Part, sample and population as printed, where they can be that."""
        sizes = [figure.base_value for figure in (self.part, self.sample, self.population)]
        if any(size.denominator != 1 for size in sizes):
            return None
        part, sample, population = (int(size) for size in sizes)
        return (part, sample, population) if 0 <= part <= sample <= population and sample else None

    def untestable(self) -> str | None:
        if (
            reason := inexact(self.part)
            or inexact(self.sample)
            or mixed((self.population, self.low, self.high))
        ):
            return reason
        if self.sample.mantissa == 0:
            return "a sample of none"
        if self.sample.base_value > LARGEST or self.population.base_value > MOST_PEOPLE:
            return f"a sample of more than {LARGEST:,}, or of more than {MOST_PEOPLE:,}, takes too long"
        if (
            self.binding.origin == "prose"
            and self.level is None
            and self.method is None
            and not self._matched()
        ):
            return "no usual method gives this range, and the text states neither level nor method"
        return None

    def _matched(self) -> Method | None:
        sizes = self._sizes()
        return (
            None
            if sizes is None
            else self._carried().matched(*sizes, self.values("low"), self.values("high"))
        )

    def recompute(self) -> Working:
        part, sample, population = self.part.text, self.sample.text, self.population.text
        low, high = self.low.text, self.high.text
        message = f"{part} of {sample} does not project to {low} to {high}"
        sizes = self._sizes()
        if sizes is None:
            return Working(message, (f"{part} of {sample} of {population} is no sample",))
        found = self._matched()
        shown = found or self._as_long(*sizes)
        lower, upper = shown.limits(*sizes)
        finer_low, finer_high = style_of(self.low).finer(1), style_of(self.high).finer(1)
        least, most = (lower.low + lower.high) / 2, (upper.low + upper.high) / 2
        line = (
            f"{part} of {sample}, carried to {population}, at {_named(shown)}: "
            f"{finer_low.text(least)} to {finer_high.text(most)}"
        )
        return Working(message, (line,) if found else (line, self._tried()))

    def _as_long(self, part: int, sample: int, population: int) -> Method:
        """The method whose range is about as long as the printed one: length hardly depends on the part."""
        length = self.high.base_value - self.low.base_value

        def missed(method: Method) -> Exact:
            lower, upper = method.limits(part, sample, population)
            return abs(upper.low - lower.low - length)

        tried = [method for method in self._carried().methods if method.name != "exact"]
        return min(tried or self._carried().methods, key=missed)

    def _tried(self) -> str:
        names = "Wald, Wilson, exact" if self.method is None else self.method
        levels = (
            [_percent(level) for level in LEVELS] if self.level is None else [_percent(share_of(self.level))]
        )
        return f"no method tried fits: {names}; {', '.join(levels)}%; with and without finite correction"


def _percent(level: Fraction) -> str:
    return Style(decimals=4).shortest(level * 100)


def _named(method: Method) -> str:
    finite = ", finite correction" if method.finite else ""
    return f"{_percent(method.level)}% ({method.name}{finite})"


_SEED: dict[str, Any] = {"sample": "266", "population": "11,754", "low": "7,860", "high": "8,931"}

EXAMPLES: tuple[Example, ...] = (
    holds(part="190", **_SEED),
    holds(part="190", **_SEED, level="90", method="Wald"),
    holds(part="13", sample="18", population="1,000", low="491", high="875", level="95%", method="Wilson"),
    holds(part="13", sample="18", population="1,000", low="465", high="904", method="exact"),
    fails(
        part="191", **_SEED, says="191 of 266 does not project to 7,860 to 8,931", frees={"part": "190"},
    ),
    fails(part="190", **_SEED, level="95", says="190 of 266 does not project to 7,860 to 8,931"),
    unchecked(part="0", sample="0", population="11,754", low="0", high="10", because="a sample of none"),
)  # fmt: skip
