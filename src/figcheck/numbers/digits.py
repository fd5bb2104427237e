"""Exact numbers as digits: never a rounded one without a mark that it is."""

from __future__ import annotations

from figcheck.numbers.interval import Exact


def decimal_text(value: Exact) -> str:
    """A number exactly: `71`, `0.5`, or `1/3` where no decimal ends. Reads back as the same number."""
    if value.denominator == 1:
        return str(value.numerator)
    places = decimals_of(value)
    if places is None:
        return f"{value.numerator}/{value.denominator}"
    return fixed(value, places, grouped=False)


def power_text(mantissa: int, exponent: int) -> str:
    """`mantissa` x 10^`exponent` as `decimal_text` writes it: no fraction is made, which is far faster."""
    if exponent >= 0:
        return str(mantissa * 10**exponent if exponent else mantissa)
    if mantissa < 0:
        return f"-{power_text(-mantissa, exponent)}"
    digits = str(mantissa).rjust(1 - exponent, "0")
    part = digits[exponent:].rstrip("0")
    return f"{digits[:exponent]}.{part}" if part else digits[:exponent]


def trailing_zeros(number: int) -> int:
    """How many zeros a whole number ends with; none for 0 itself."""
    digits = str(number)
    return len(digits) - len(digits.rstrip("0")) if number else 0


def decimals_of(value: Exact) -> int | None:
    """How many decimals print a number exactly, or None where no number of them does."""
    rest = value.denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def fixed(value: Exact, places: int, *, up: bool = False, grouped: bool = True) -> str:
    """A number with `places` decimals, brought down to the next one (or `up`), in groups of three."""
    units, rest = divmod(value.numerator * 10**places, value.denominator)
    units += up and rest > 0
    sign, units = ("-", -units) if units < 0 else ("", units)
    whole, part = divmod(units, 10**places)
    text = f"{whole:,}" if grouped else str(whole)
    return f"{sign}{text}.{part:0{places}}" if places else f"{sign}{text}"


def approx(value: Exact, digits: int = 2) -> str:
    """A number to at most `digits` decimals, cut off and ended by `…` where it goes on: `71.80…`."""
    places = decimals_of(value)
    if places is not None and places <= digits:
        return fixed(value, places)
    return f"{'-' if value < 0 else ''}{fixed(max(value, -value), digits)}…"
