"""Sets of values in words: `188 to 190`, `more than 386,007`, never a point that the set is not."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from figcheck.numbers.digits import approx, decimals_of, fixed
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Exact, Interval
from figcheck.numbers.units import CURRENCY_SIGNS, printed_behind

MAGNITUDES = ((12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand"))
"""Powers of ten that have a word of their own, greatest first."""
_EXACT_PLACES = 4


def set_in_words(values: Interval, like: Figure | None = None) -> str:
    """A set for people: `188 to 190`, `190`, `more than 386,007`, `at most 12.5%`.

    `values` in the engine's units; `like` is the figure whose unit and magnitude are printed. Ends
    that no short decimal prints are rounded outward, so that the words never say less than the set.
    """
    if values.empty:
        return "no value"
    if values.low is None and values.high is None:
        return "any number"
    if like is not None and like.form == "date":
        return _between(_day(values.low), _day(values.high), values)
    factor = Fraction(1, 100) if like is not None and like.form == "fraction" else like.factor if like else 1
    power, word = _magnitude(like)
    low, high = (None if end is None else ratio(end, factor * 10**power) for end in (values.low, values.high))
    before, behind = affixes(like, word)
    if low is not None and low == high:
        return f"{_signed(_point(low), before)}{behind}"
    if values.whole and not power and high is None and low is not None and low > 1:
        return f"more than {_signed(f'{low - 1:,}', before)}{behind}"
    places = 0 if values.whole and not power else _places(low, high)
    least = None if low is None else _signed(_end(low, places), before)
    most = None if high is None else _signed(_end(high, places, up=True), before)
    if least is not None and most is not None and (word or behind == "%"):
        least += behind
    return f"{_between(least, most, values)}{behind}"


def _between(low: str | None, high: str | None, values: Interval) -> str:
    """Two ends in words, or the one that there is."""
    if low is None:
        return f"{'less than' if values.high_open else 'at most'} {high}"
    if high is None:
        return f"{'more than' if values.low_open else 'at least'} {low}"
    return low if low == high else f"{low} to {high}"


def _day(number: Exact | None) -> str | None:
    """The date of a day's number; the number itself where the calendar has no such day."""
    if number is None:
        return None
    day = int(number)
    return date.fromordinal(day).isoformat() if 0 < day <= date.max.toordinal() else f"{day:,}"


def _signed(digits: str, before: str) -> str:
    """Digits behind their currency, the minus before both."""
    return f"-{before}{digits[1:]}" if digits.startswith("-") else f"{before}{digits}"


def ratio(value: Exact, by: Exact) -> Exact:
    """One exact number by another."""
    top, bottom = value.numerator * by.denominator, value.denominator * by.numerator
    whole, rest = divmod(top, bottom)
    return Fraction(top, bottom) if rest else whole


def _magnitude(like: Figure | None) -> tuple[int, str]:
    """The power of ten and the word in which the figure is printed."""
    if like is None or not like.scaled:
        return 0, ""
    size = max(like.value, -like.value)
    return next(((power, f" {word}") for power, word in MAGNITUDES if size >= 10**power), (0, ""))


def affixes(like: Figure | None, word: str) -> tuple[str, str]:
    """What stands before and behind the digits of a figure: currency, magnitude `word` and unit."""
    if like is None:
        return "", ""
    if like.unit in CURRENCY_SIGNS:
        return like.unit if not like.unit.isalpha() else f"{like.unit} ", word
    if like.form == "fraction":
        return "", "%"
    if like.unit == "count":
        return "", word
    return "", word + printed_behind(like.unit)


def _point(value: Exact) -> str:
    places = decimals_of(value)
    return fixed(value, places) if places is not None and places <= _EXACT_PLACES else approx(value, 2)


def _places(low: Exact | None, high: Exact | None) -> int:
    """So many decimals that two digits of the width (or of the one end) can be told apart."""
    ends = [Fraction(end) for end in (low, high) if end is not None]
    size = abs(ends[-1] - ends[0]) if len(ends) > 1 else abs(ends[0])
    places = 0
    while size and places < 12 and size * 10**places < 10:
        places += 1
    return places


def _end(value: Exact, places: int, *, up: bool = False) -> str:
    exact = decimals_of(value)
    if exact is not None and exact <= max(places, 2):
        return fixed(value, exact)
    return fixed(value, places, up=up)
