"""Figures back as text, in their own format: the nearest print that a set allows."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from figcheck.numbers.digits import fixed, trailing_zeros
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Exact, Interval
from figcheck.numbers.readings import possible
from figcheck.numbers.wording import affixes, ratio, set_in_words

_NUMBER = re.compile(
    "[-\u2212\u2013]?(?:[0-9]+(?:[, \u00a0\u2009\u202f\u2007\u2008\u200a][0-9]{3}(?![0-9]))*(?:[.·][0-9]+)?"
    "|[.·][0-9]+)"
)


def nearest_print(figure: Figure, values: Interval) -> str | None:
    """The number nearest to the printed one, in the figure's own format, that can stand for a value of
    the set (in the engine's units); None where no number of its step can, or its print is no number.
    """
    if figure.form not in ("number", "duration") or figure.denominator != 1 or values.empty:
        return None
    for step in _steps(figure):
        found: list[tuple[int, str]] = []
        reach: Exact | None = None
        own = ratio(figure.value, step)
        for away, units in sorted((max(n - own, own - n), n) for n in _candidates(figure, values, step)):
            if reach is not None and away > reach:
                break
            fitting = _as_printed(figure, units * step)
            if fitting is None or (possible(fitting) & values).empty or not _keeps_sign(figure, fitting):
                continue
            text, reach = _in_format(figure, fitting), away
            found.append((_changed(figure.text, text), text))
        if found:
            return min(found)[1]
    return None


def _steps(figure: Figure) -> list[Exact]:
    """The steps a corrected print may have: that of the last digit, coarser first for a hedged one."""
    if figure.hedge is None or figure.exponent < 0:
        return [figure.step]
    zeros = trailing_zeros(figure.mantissa)
    return [figure.step * 10**zeros, figure.step] if zeros else [figure.step]


def _candidates(figure: Figure, values: Interval, step: Exact) -> set[int]:
    """Multiples of the step near the printed number and near the ends of a set; without a hedge none that
    stands for less than its own half step each way.
    """
    found = {round(ratio(figure.value, step))}
    unit = figure.factor * step
    low = None if values.low is None else ratio(values.low, unit)
    high = None if values.high is None else ratio(values.high, unit)
    for end in (low, high):
        if end is not None:
            nearest = round(end)
            found.update(range(nearest - 2, nearest + 3))
    if figure.hedge is not None or figure.upper is not None:
        return found
    least = min(found) if low is None else -((1 - 2 * low) // 2)
    most = max(found) if high is None else (1 + 2 * high) // 2
    return {n for n in found if least <= n <= most}


def _as_printed(figure: Figure, value: Exact) -> Figure | None:
    power = 10 ** abs(figure.exponent)
    mantissa = value * power if figure.exponent < 0 else ratio(value, power)
    return replace(figure, mantissa=int(mantissa)) if mantissa.denominator == 1 else None


def _keeps_sign(figure: Figure, other: Figure) -> bool:
    return other.mantissa >= 0 or figure.mantissa < 0


def _in_format(figure: Figure, other: Figure) -> str:
    """The text of `figure` with the digits of `other` in their place."""
    match = _NUMBER.search(figure.text)
    if match is None:
        return f"{fixed(other.value, max(0, -other.exponent))}{affixes(figure, '')[1]}"
    digits = match.group()
    places = len(digits.replace("·", ".").partition(".")[2])
    printed_power = figure.exponent + places
    separator = next((c for c in digits.lstrip("-\u2212\u2013") if not c.isdigit() and c not in ".·"), None)
    value = ratio(max(other.value, -other.value), Fraction(10) ** printed_power)
    text = fixed(value, places, grouped=False)
    whole, point, part = text.partition(".")
    if digits.lstrip("-\u2212\u2013")[:1] in (".", "·") and whole == "0":
        whole = ""
    if separator is not None or (
        "," not in digits and len(whole) > len(digits.partition(".")[0]) and len(whole) > 4
    ):
        whole = f"{int(whole):,}".replace(",", separator or ",")
    point = "·" if point and "·" in digits else point
    negative = other.mantissa < 0
    sign = (
        digits[0]
        if digits[0] in "-\u2212\u2013" and negative
        else "-"
        if negative and "-" not in figure.text
        else ""
    )
    return figure.text[: match.start()] + sign + whole + point + part + figure.text[match.end() :]


def _changed(old: str, new: str) -> int:
    """How many characters differ."""
    return sum(a != b for a, b in zip(old, new, strict=False)) + abs(len(old) - len(new))


__all__ = ["nearest_print", "set_in_words"]
