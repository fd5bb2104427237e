"""Figures as the integers of the fast proofs; None where a print needs more than that.

Only figures without a hedge, a range or a step of their own, on the rung `nearest`.
"""

from __future__ import annotations

from itertools import pairwise

from figcheck.engine.integers import Printed
from figcheck.numbers.figure import COUNT, PERCENT, Figure
from figcheck.numbers.readings import is_exact, is_plain


def plain_count(figure: Figure) -> int | None:
    """The number of an exact count: digits only, whole, not negative."""
    if figure.exponent or figure.mantissa < 0 or figure.unit != COUNT or figure.scaled:
        return None
    return figure.mantissa if is_plain(figure) else None


def plain_share(figure: Figure) -> tuple[int, int] | None:
    """Mantissa and decimals of a percent that is not negative."""
    if figure.unit != PERCENT or figure.exponent > 0 or figure.mantissa < 0 or not is_plain(figure):
        return None
    return figure.mantissa, -figure.exponent


def plain_number(figure: Figure, *, measured: bool = False) -> Printed | None:
    """A number for `engine.integers`: exact where it is a whole count, rounded otherwise."""
    if not is_plain(figure):
        return None
    return figure.mantissa, figure.exponent, 0 if not measured and is_exact(figure) else 1


def ascending(*figures: Figure) -> bool:
    """Whether plain numbers stand in order as printed: what is printed is one of the values it may be."""
    if not all(map(is_plain, figures)):
        return False
    return all(low.base_value <= high.base_value for low, high in pairwise(figures))
