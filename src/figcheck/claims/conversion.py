"""One quantity in two units.

Checks        right = left x factor, by the units of the figures, by `units: miles to kilometres`, or by a
              stated `factor`. Temperatures by their scales; with `measure: difference`, as differences.
Says          "30 feet is 9 metres, not 48 metres".
Not flagged   what rounding explains, of whole numbers too ("5 miles (8 km)"); units of no fixed factor.
Source        exact by definition: the international yard and pound (1959), the litre (1964), the SI; US
              customary gallon and barrel, short ton.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from figcheck.claims.claim import Claim, Working
from figcheck.claims.conversions import Line, between
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Measure
from figcheck.claims.settings import Positive, exact
from figcheck.claims.wording import differing, recomputed
from figcheck.engine.arithmetic import plus, scaled
from figcheck.engine.constraints import Constraint, Sum
from figcheck.numbers.figure import COUNT
from figcheck.numbers.interval import Interval, exactly


class Conversion(Claim):
    """right = left x factor (+ offset, for temperatures)."""

    kind: ClassVar[str] = "conversion"
    derived: ClassVar[str | None] = "right"
    round_numbers: ClassVar[bool] = False

    left: Measure
    right: Measure
    factor: Positive | None = None
    units: str | None = None
    measure: Literal["temperature", "difference"] | None = None

    def _line(self) -> Line | None:
        """How the right side follows from the left one; None where the units do not say."""
        if self.factor is not None:
            return Line(exact(self.factor))
        left, right = self.left.unit, self.right.unit
        if self.units is not None:
            names = self.units.replace(",", " to ").split(" to ")
            if len(names) != 2:
                return None
            left, right = names[0].strip(), names[1].strip()
        return between(left, right, difference=self.measure == "difference")

    def constraints(self) -> Iterator[Constraint]:
        line = self._line() or Line(1)
        yield Sum(((line.factor, self.left), (-1, self.right)), Interval(-line.offset, -line.offset))

    def untestable(self) -> str | None:
        if self._line() is not None:
            return None
        if self.units is not None:
            return f"no factor is known for “{self.units}”"
        if COUNT in (self.left.unit, self.right.unit):
            return "no units given"
        return f"no fixed factor between {self.left.unit} and {self.right.unit}"

    def rescued(self) -> str | None:
        scales = {between(figure.unit, "celsius") is not None for figure in (self.left, self.right)}
        if self.measure is not None or self.factor is not None or scales != {True}:
            return None
        if self.model_copy(update={"measure": "difference"}).holds_as_printed():
            return f"{self.left.text} is {self.right.text} only as a difference of temperatures"
        return None

    def holds_as_printed(self) -> bool:
        """Whether the two sets meet."""
        line = self._line() or Line(1)
        left = plus(scaled(self.values("left"), line.factor), exactly(line.offset))
        return not (left & self.values("right")).empty

    def recompute(self) -> Working:
        line, left, right = self._line() or Line(1), self.left.text, self.right.text
        found = plus(scaled(self.printed("left"), line.factor), exactly(line.offset))
        values = plus(scaled(self.values("left"), line.factor), exactly(line.offset))
        return Working(
            f"{left} is {differing(self.right, found)}, not {right}",
            (recomputed(f"{left} × {line.words()}", self.right, found, values),),
        )


EXAMPLES: tuple[Example, ...] = (
    holds(left="5 miles", right="8 km"),
    holds(left="30 feet", right="9.1 metres"),
    holds(left="20 °C", right="68 °F"),
    holds(left="2 °C", right="3.6 °F", measure="difference"),
    holds(left="12", right="30.5", units="inches to cm"),
    holds(left="€100", right="$110", factor="1.1"),
    fails(left="30 feet", right="48 metres", says="30 feet is 9 metres, not 48 metres"),
    fails(left="2 °C", right="3.6 °F", says="2 °C is 35.6 °F, not 3.6 °F"),
    unchecked(left="5", right="8", because="no units given"),
    unchecked(left="€100", right="$110", because="no fixed factor between € and $"),
)
