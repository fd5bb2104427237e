"""The fractions that people say, and the shares for which they say them."""

from __future__ import annotations

from fractions import Fraction

CUSTOMARY = sorted(
    {Fraction(top, bottom) for bottom in (1, 2, 3, 4, 5) for top in range(bottom + 1)}
    | {Fraction(1, 10), Fraction(1, 6), Fraction(5, 6), Fraction(9, 10)}
)
"""Halves to fifths, a sixth and a tenth with their complements: a share is called by the nearest of them."""


def said_for(value: Fraction) -> tuple[Fraction, Fraction]:
    """The shares that are called `value`: half of the way to the next customary fraction on each side.

    "A third" lies between a quarter and two-fifths and so stands for 0.292 to 0.367, "half" for 0.45
    to 0.55. A fraction that is none of them (three-eighths) is good to half of its denominator.
    """
    whole, part = divmod(value, 1)
    if part == 0 or part not in CUSTOMARY:
        half = Fraction(1, 2 * value.denominator)
        return value - half, value + half
    at = CUSTOMARY.index(part)
    return whole + (part + CUSTOMARY[at - 1]) / 2, whole + (part + CUSTOMARY[at + 1]) / 2


def is_idiom(top: int, bottom: int) -> bool:
    """Whether a fraction in digits is one that people also say: 2/3 is, 191/266 is a count over a count."""
    return (
        0 < top < bottom
        and Fraction(top, bottom).denominator == bottom
        and Fraction(top, bottom) in CUSTOMARY
    )
