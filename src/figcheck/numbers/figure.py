"""A number as it is printed."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from figcheck.numbers.immutable import immutable
from figcheck.numbers.interval import Exact

if TYPE_CHECKING:
    from figcheck.numbers.hedges import Hedge

Form = Literal["number", "fraction", "multiple", "range", "date", "duration"]

COUNT = "count"
PERCENT = "percent"
POINTS = "points"
BASIS_POINTS = "basis points"
TIMES = "times"
FACTORS: dict[str, Fraction] = {
    PERCENT: Fraction(1, 100),
    POINTS: Fraction(1, 100),
    BASIS_POINTS: Fraction(1, 10_000),
}
"""What one printed unit is worth in the engine, which knows shares as numbers from 0 to 1."""


@immutable(eq=False)
class Figure:
    """One printed number: `mantissa` x 10^`exponent` / `denominator`, in printed units.

    `3.5%` is (35, -1), unit percent; `1.6 million` is (16, 5); `one-third` is (1, 0, denominator 3),
    form "fraction"; `6% to 7%` is the figure of its lower end with `upper` for the other one, form
    "range" (`10 ± 2` is read as the range 8 to 12). Two figures are the same only if they are the
    same object: a number written twice is two figures.
    """

    text: str
    mantissa: int
    exponent: int = 0
    unit: str = COUNT
    hedge: str | None = None
    form: Form = "number"
    denominator: int = 1
    upper: Figure | None = None
    printed_step: Exact | None = None
    """Set where the step is not that of the last printed digit: a record's `steps:`."""
    scaled: bool = False
    """Whether a magnitude word or letter stood behind the digits (million, bn, k)."""
    idiom: bool = False
    """Whether a fraction is a turn of phrase (one-third, one in four), not a count over a count."""
    start: int = 0
    end: int = 0
    name: str | None = None
    given: str | None = None
    """The source of a figure that does not stand in the text."""
    custom: Hedge | None = None
    """What the hedge says by the customs of a project, where these differ from the table of hedges."""

    @property
    def value(self) -> Exact:
        """The printed value in printed units (71 for `71%`); the lower end of a range."""
        if self.exponent >= 0:
            top = self.mantissa * 10**self.exponent
            return top if self.denominator == 1 else Fraction(top, self.denominator)
        value = Fraction(self.mantissa, 10**-self.exponent * self.denominator)
        return value.numerator if value.denominator == 1 else value

    @property
    def step(self) -> Exact:
        """The unit in the last printed place, in printed units."""
        if self.printed_step is not None:
            return self.printed_step
        if self.denominator > 1 and self.form in ("number", "duration"):
            return Fraction(1, self.denominator)
        return 10**self.exponent if self.exponent >= 0 else Fraction(1, 10**-self.exponent)

    @property
    def factor(self) -> Exact:
        """What to multiply printed units by to get the engine's."""
        return FACTORS.get(self.unit, 1)

    @property
    def base_value(self) -> Exact:
        """The value the engine computes with: 0.71 for `71%`."""
        return self.value * self.factor

    def placed(self, start: int = 0, end: int = 0) -> Figure:
        """The same print at another place, or at none: another figure. (Twice as fast as `replace`.)"""
        return Figure(
            self.text, self.mantissa, self.exponent, self.unit, self.hedge, self.form, self.denominator,
            self.upper, self.printed_step, self.scaled, self.idiom, start, end, self.name, self.given,
            self.custom,
        )  # fmt: skip

    def named(self, name: str) -> Figure:
        """The same printed number under a name."""
        return replace(self, name=name)

    def spanning(self, text: str, start: int, end: int, hedge: str | None) -> Figure:
        """The same number with its hedge, over a wider piece of `text`."""
        return replace(self, text=text[start:end], start=start, end=end, hedge=hedge)

    def up_to(self, text: str, upper: Figure) -> Figure:
        """The range from this number to `upper`, over the piece of `text` that holds both."""
        return replace(self, text=text[self.start : upper.end], end=upper.end, upper=upper, form="range")
