"""Sets of values in words: `188 to 190`, `more than 386,007`, never a point that the set is not."""

from __future__ import annotations

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
    factor = 1 if like is None else like.factor
    low = None if values.low is None else ratio(values.low, factor)
    high = None if values.high is None else ratio(values.high, factor)
    power, word = _magnitude(like)
    low, high = (None if end is None else ratio(end, 10**power) for end in (low, high))
    before, behind = affixes(like, word)
    if low is None and high is None:
        return "any number"
    if low is not None and low == high:
        return f"{before}{_point(low)}{behind}"
    if values.whole and not power:
        return _whole_in_words(low, high, before, behind)
    places = _places(low, high)
    if low is not None and high is not None:
        shared = behind if word else _short(behind)
        return f"{before}{_end(low, places)}{shared} to {before}{_end(high, places, up=True)}{behind}"
    if low is not None:
        return f"{'more than' if values.low_open else 'at least'} {before}{_end(low, places)}{behind}"
    assert high is not None  # noqa: S101 (for mypy: one end is bounded here)
    return f"{'less than' if values.high_open else 'at most'} {before}{_end(high, places, up=True)}{behind}"


def ratio(value: Exact, by: Exact) -> Exact:
    """One exact number by another."""
    exact = Fraction(value) / Fraction(by)
    return exact.numerator if exact.denominator == 1 else exact


def _magnitude(like: Figure | None) -> tuple[int, str]:
    """The power of ten and the word in which the figure is printed."""
    if like is None or not like.scaled:
        return 0, ""
    size = max(like.value, -like.value)
    return next(((power, f" {word}") for power, word in MAGNITUDES if size >= 10**power), (0, ""))


def affixes(like: Figure | None, word: str, *, one: bool = False) -> tuple[str, str]:
    """What stands before and behind the digits of a figure: currency, magnitude `word` and unit."""
    if like is None:
        return "", ""
    if like.unit in CURRENCY_SIGNS:
        return like.unit if not like.unit.isalpha() else f"{like.unit} ", word
    if like.unit == "count":
        return "", word
    return "", word + printed_behind(like.unit, one=one)


def _short(behind: str) -> str:
    """What is repeated behind the lower end: a percent sign is, a word is not."""
    return behind if behind == "%" else ""


def _point(value: Exact) -> str:
    places = decimals_of(value)
    return fixed(value, places) if places is not None and places <= _EXACT_PLACES else approx(value, 2)


def _whole_in_words(low: Exact | None, high: Exact | None, before: str, behind: str) -> str:
    if low is not None and high is not None:
        return f"{before}{low:,}{_short(behind)} to {before}{high:,}{behind}"
    if low is not None:
        return f"more than {before}{low - 1:,}{behind}" if low > 1 else f"at least {before}{low:,}{behind}"
    return f"at most {before}{high:,}{behind}"


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
