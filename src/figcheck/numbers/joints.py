"""Numbers in digits that belong together: ends of a range that share one unit, and mixed numbers."""

from __future__ import annotations

from figcheck.numbers.figure import COUNT
from figcheck.numbers.token import Token

DASHES = "-\u2212\u2013\u2014\u2010\u2011"
_JOINTS = frozenset({"to", "and", *DASHES})
_PARTS = frozenset({2, 3, 4, 8, 16, 32, 64})
_SHIFT = 64
"""No number read here has more decimals: so shifted, all are whole."""
_YEARLESS = 100
"""A falling range shares its unit up to here; from 1991 to 7% goes from a year to a share."""


def with_shared_unit(text: str, previous: Token, token: Token, power: int) -> Token:
    """The lower end of a range with the unit and magnitude that stand once, behind its upper end.

    `power` is that of the magnitude behind `token`; the lower end takes it where the range still rises.
    """
    joint = text[previous.end : token.start].strip()
    if (
        joint not in _JOINTS
        or previous.glued
        or previous.form != "number"
        or previous.unit not in (COUNT, token.unit)
    ):
        return previous
    if joint == "and" and text[max(0, previous.start - 8) : previous.start].lower() != "between ":
        return previous
    if not _rises(previous, token, power) and (
        previous.mantissa > _YEARLESS or (previous.start and text[previous.start - 1] in DASHES)
    ):
        return previous
    form = token.form if token.form in ("duration", "multiple") else previous.form
    exponent, scaled = previous.exponent, previous.scaled
    if power and not scaled and _rises(previous, token, power):
        exponent, scaled = exponent + power, True
    return previous._replace(unit=token.unit, form=form, exponent=exponent, scaled=scaled)


def _rises(previous: Token, token: Token, power: int) -> bool:
    """Whether the first number is below the second, both without the magnitude behind the second."""
    low: int = previous.mantissa * 10 ** (previous.exponent + _SHIFT)
    high: int = token.mantissa * 10 ** (token.exponent - power + _SHIFT)
    return low < high


def mixed(text: str, found: list[Token], token: Token) -> Token:
    """`3 1/2 percent` and `1-3/8` as one number: the whole and the numerator leave `found`."""
    if len(found) < 2 or token.mantissa not in _PARTS or token.exponent or found[-1].end != token.start - 1:
        return token
    whole, top = found[-2:]
    if (
        top.start - whole.end != 1
        or text[whole.end] not in " -\u00a0"
        or not 0 < top.mantissa < token.mantissa
    ):
        return token
    if any(
        part.unit != COUNT or part.exponent or part.glued or part.denominator > 1 for part in (whole, top)
    ):
        return token
    del found[-2:]
    value = whole.mantissa * token.mantissa + top.mantissa
    return token._replace(start=whole.start, mantissa=value, denominator=token.mantissa)
