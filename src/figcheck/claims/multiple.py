"""A base, a result, and how many times the base the result is.

Checks        result = times x base.
Says          "30 is 3 times 10, not 4".
Not flagged   what rounding explains ("three times" is anything from two and a half to three and a half);
              a base of 0; figures that are not in one unit.
Source        the ladder of readings, docs/design.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.plain import plain_number
from figcheck.claims.roles import Measure, Quantity
from figcheck.claims.units import mixed
from figcheck.claims.wording import differing, recomputed
from figcheck.engine.arithmetic import divided
from figcheck.engine.constraints import Constraint, Product, Sum, Unknown
from figcheck.engine.integers import product_holds
from figcheck.numbers.interval import Interval


class Multiple(Claim):
    """result = times x base."""

    kind: ClassVar[str] = "multiple"
    derived: ClassVar[str | None] = "times"

    base: Quantity
    result: Quantity
    times: Measure

    def constraints(self) -> Iterator[Constraint]:
        yield Product(self.times, self.base, self.result)

    def mistakes(self) -> Iterator[tuple[str, tuple[Constraint, ...]]]:
        more = Unknown("times as many")
        one_more = Sum(((1, more), (-1, self.times)), Interval(1, 1))
        yield "“times more” for “times as many”", (one_more, Product(more, self.base, self.result))

    def holds_plainly(self) -> bool:
        figures = (self.times, self.base, self.result)
        if mixed(figures[1:]) or any(figure.factor != 1 for figure in figures):
            return False
        times = plain_number(self.times, measured=True)
        base, result = plain_number(self.base), plain_number(self.result)
        if times is None or base is None or result is None:
            return False
        return base[0] > 0 and product_holds(times, base, result)

    def untestable(self) -> str | None:
        if self.base.mantissa == 0:
            return "no figure is a multiple of 0"
        return mixed((self.base, self.result))

    def recompute(self) -> Working:
        base, result = self.base.text, self.result.text
        found = divided(self.printed("result"), self.printed("base"))
        values = divided(self.values("result"), self.values("base"))
        often = differing(self.times, found).removesuffix(" times")
        return Working(
            f"{result} is {often} times {base}, not {self.times.text}",
            (recomputed(f"{result} ÷ {base}", self.times, found, values),),
        )


EXAMPLES: tuple[Example, ...] = (
    holds(base="10", result="31", times="three times"),
    holds(base="1.2 million", result="3 million", times="2.5"),
    holds(base="20%", result="40%", times="2"),
    fails(base="20", result="52", times="2", only="cut off", says="52 is 3 times 20, not 2"),
    fails(base="10", result="30", times="4", says="30 is 3 times 10, not 4"),
    unchecked(base="0", result="30", times="3", because="no figure is a multiple of 0"),
)
