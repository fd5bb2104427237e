"""The light form of a number of running text."""

from __future__ import annotations

from typing import NamedTuple

from figcheck.numbers.figure import COUNT, Form


class Token(NamedTuple):
    """One number of a text: sign, currency, magnitude and unit are part of the span, the hedge is not.

    The value is `mantissa` x 10^`exponent` / `denominator` in printed units, as in `Figure`. `glued`
    says that the number is part of something longer: COVID-19, B2B, 1.2.3, 5th, 1990s.
    """

    start: int
    end: int
    mantissa: int
    exponent: int = 0
    unit: str = COUNT
    form: Form = "number"
    denominator: int = 1
    scaled: bool = False
    glued: bool = False
