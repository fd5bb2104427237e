"""Figures and sets back as text: in words for people, and as the figure itself would be printed."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from figcheck.numbers.digits import approx, decimal_text, decimals_of, fixed
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Exact, Interval
from figcheck.numbers.readings import possible
from figcheck.numbers.units import CURRENCY_SIGNS, printed_behind

_MAGNITUDES = ((12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand"))
_NUMBER = re.compile(
    "[-\u2212\u2013]?[0-9]+(?:[, \u00a0\u2009\u202f\u2007\u2008\u200a][0-9]{3}(?![0-9]))*(?:[.·][0-9]+)?"
)
_EXACT_PLACES = 4


def set_in_words(values: Interval, like: Figure | None = None) -> str:
    """A set for people: `188 to 190`, `190`, `more than 386,007`, `at most 12.5%`.

    `values` in the engine's units; `like` is the figure whose unit and magnitude are printed. Ends
    that no short decimal prints are rounded outward, so that the words never say less than the set.
    """
    if values.empty:
        return "no value"
    factor = 1 if like is None else like.factor
    low = None if values.low is None else _ratio(values.low, factor)
    high = None if values.high is None else _ratio(values.high, factor)
    power, word = _magnitude(like)
    low, high = (None if end is None else _ratio(end, 10**power) for end in (low, high))
    before, behind = _around(like, word)
    if low is None and high is None:
        return "any number"
    if low is not None and low == high:
        return f"{before}{_point(low)}{behind}"
    if values.whole and not power:
        return _whole_in_words(low, high, before, behind)
    places = _places(low, high)
    if high is None:
        assert low is not None
        return f"{'more than' if values.low_open else 'at least'} {before}{_end(low, places)}{behind}"
    if low is None:
        return (
            f"{'less than' if values.high_open else 'at most'} {before}{_end(high, places, up=True)}{behind}"
        )
    return f"{before}{_end(low, places)}{behind if word else _short(behind)} to {before}{_end(high, places, up=True)}{behind}"


def nearest_print(figure: Figure, values: Interval) -> str | None:
    """The number nearest to the printed one, in the figure's own format, that can stand for a value of
    the set (in the engine's units); None where no number of its step can, or its print is no number.
    """
    if figure.form not in ("number", "duration") or figure.denominator != 1 or values.empty:
        return None
    best: tuple[Exact, int, Figure, str] | None = None
    for step in _steps(figure):
        for units in _candidates(figure, values, step):
            fitting = _as_printed(figure, units * step)
            if fitting is None or (possible(fitting) & values).empty or not _keeps_sign(figure, fitting):
                continue
            text = _in_format(figure, fitting)
            rank = (abs(fitting.value - figure.value), _changed(figure.text, text))
            if best is None or rank < best[:2]:
                best = (*rank, fitting, text)
        if best is not None:
            return best[3]
    return None


def _ratio(value: Exact, by: Exact) -> Exact:
    exact = Fraction(value) / Fraction(by)
    return exact.numerator if exact.denominator == 1 else exact


def _magnitude(like: Figure | None) -> tuple[int, str]:
    """The power of ten and the word in which the figure is printed."""
    if like is None or not like.scaled:
        return 0, ""
    size = abs(like.value)
    return next(((power, f" {word}") for power, word in _MAGNITUDES if size >= 10**power), (0, ""))


def _around(like: Figure | None, word: str) -> tuple[str, str]:
    if like is None:
        return "", ""
    if like.unit in CURRENCY_SIGNS:
        return like.unit if not like.unit.isalpha() else f"{like.unit} ", word
    if like.unit == "count":
        return "", word
    return "", word + printed_behind(like.unit)


def _short(behind: str) -> str:
    """What is repeated behind the lower end: a percent sign is, a word is not."""
    return behind if behind == "%" else ""


def _point(value: Exact) -> str:
    places = decimals_of(value)
    return fixed(value, places) if places is not None and places <= _EXACT_PLACES else approx(value, 2)


def _whole_in_words(low: Exact | None, high: Exact | None, before: str, behind: str) -> str:
    if high is None:
        assert low is not None
        return f"more than {before}{low - 1:,}{behind}" if low > 1 else f"at least {before}{low:,}{behind}"
    if low is None:
        return f"at most {before}{high:,}{behind}"
    return f"{before}{low:,}{_short(behind)} to {before}{high:,}{behind}"


def _places(low: Exact | None, high: Exact | None) -> int:
    """So many decimals that two digits of the width (or of the one end) can be told apart."""
    size = (
        abs(high - low)
        if low is not None and high is not None
        else abs((low if low is not None else high) or 0)
    )
    places = 0
    while size and places < 12 and size * 10**places < 10:
        places += 1
    return places


def _end(value: Exact, places: int, *, up: bool = False) -> str:
    exact = decimals_of(value)
    if exact is not None and exact <= max(places, 2):
        return fixed(value, exact)
    return fixed(value, places, up=up)


def _steps(figure: Figure) -> list[Exact]:
    """The steps a corrected print may have: that of the last digit, coarser first for a hedged one."""
    if figure.hedge is None or figure.exponent < 0 or figure.mantissa == 0:
        return [figure.step]
    digits = str(abs(figure.mantissa))
    zeros = len(digits) - len(digits.rstrip("0"))
    return [figure.step * 10**zeros, figure.step] if zeros else [figure.step]


def _candidates(figure: Figure, values: Interval, step: Exact) -> set[int]:
    found = {round(Fraction(figure.value) / step)}
    for end in (values.low, values.high):
        if end is not None:
            nearest = round(Fraction(end) / figure.factor / step)
            found.update(range(nearest - 2, nearest + 3))
    return found


def _as_printed(figure: Figure, value: Exact) -> Figure | None:
    mantissa = Fraction(value) / Fraction(10) ** figure.exponent
    return replace(figure, mantissa=int(mantissa)) if mantissa.denominator == 1 else None


def _keeps_sign(figure: Figure, other: Figure) -> bool:
    return other.mantissa >= 0 or figure.mantissa < 0


def _in_format(figure: Figure, other: Figure) -> str:
    """The text of `figure` with the digits of `other` in their place."""
    match = _NUMBER.search(figure.text)
    if match is None:
        return f"{fixed(other.value, max(0, -other.exponent))}{_around(figure, '')[1]}"
    digits = match.group()
    places = len(digits.replace("·", ".").partition(".")[2])
    printed_power = figure.exponent + places
    separator = next((c for c in digits.lstrip("-\u2212\u2013") if not c.isdigit() and c not in ".·"), None)
    value = _ratio(abs(other.value), Fraction(10) ** printed_power)
    text = fixed(value, places, grouped=False)
    whole, point, part = text.partition(".")
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


__all__ = ["approx", "decimal_text", "nearest_print", "set_in_words"]
