"""What a printed number can be: the ladder of readings for one figure."""

from __future__ import annotations

from fractions import Fraction

from figcheck.numbers.digits import trailing_zeros
from figcheck.numbers.figure import BASIS_POINTS, COUNT, PERCENT, POINTS, TIMES, Figure
from figcheck.numbers.fractions import said_for
from figcheck.numbers.hedges import ABOUT, HEDGES, bounded
from figcheck.numbers.interval import Exact, Interval, interval
from figcheck.numbers.reading import Reading

_ROUNDED_UNITS = frozenset({PERCENT, POINTS, BASIS_POINTS, TIMES})
_TWICE = Fraction(55, 100)
"""Rounded at one digit more and then again: 0.45 becomes 0.5 becomes 1."""


def possible(
    figure: Figure,
    reading: Reading = Reading.NEAREST,
    *,
    whole: bool = False,
    customary: bool = True,
    measured: bool = False,
    round_step: int | None = None,
) -> Interval:
    """Every value that a printed number may stand for, in the engine's units (71 % is 0.71).

    `whole`       the thing counted comes in whole numbers: kept only where unit and print allow it
    `customary`   hedges keep to their customary side too; False gives the hard side only
    `measured`    a whole number was rounded to its last digit instead of counted
    `round_step`  the step that a claim allows its round numbers, whatever the reading
    """
    if round_step is None and reading is Reading.ROUND_NUMBER:
        round_step = round_number_step(figure)
    if reading is Reading.NEAREST and round_step is None and is_plain(figure):
        if not measured and is_exact(figure):
            value = figure.base_value
            return interval(value, value, whole=whole and figure.unit == COUNT)
        return interval(*_rounded(figure), whole=whole and counts_whole(figure))
    values = _printed(figure, reading, measured=measured, round_step=round_step)
    if figure.hedge is not None:
        values = _hedged(figure, values, customary=customary)
    factor = figure.factor
    low = None if values.low is None else values.low * factor
    high = None if values.high is None else values.high * factor
    return interval(low, high, values.low_open, values.high_open, whole and counts_whole(figure))


def counts_whole(figure: Figure) -> bool:
    """Whether the true value is a whole number if the thing counted is: no share, price or decimal."""
    if figure.unit != COUNT or figure.form not in ("number", "range"):
        return False
    return all(end.value.denominator == 1 for end in (figure, figure.upper) if end is not None)


def round_number_step(figure: Figure) -> int | None:
    """To what a whole count with three or more trailing zeros may have been rounded, or None.

    To its last non-zero digit, but never to fewer than three digits: 435,000 to 1,000 and
    1,000,000 to 10,000; 10, 200 and 1,250 are exact.
    """
    if figure.unit in _ROUNDED_UNITS or figure.form != "number" or figure.scaled or figure.hedge is not None:
        return None
    value = figure.value
    if figure.printed_step is not None or figure.exponent < 0 or value.denominator != 1 or value == 0:
        return None
    zeros = trailing_zeros(int(value))
    if zeros < 3:
        return None
    return int(10 ** min(zeros, len(str(abs(int(value)))) - 3))


def _hedged(figure: Figure, values: Interval, *, customary: bool) -> Interval:
    """The set with its hedge; before a range `roughly` adds nothing: the range says itself how far."""
    hedge = figure.hedge or ""
    if figure.upper is not None and customary and HEDGES[hedge] is ABOUT:
        return values
    rule = figure.custom or HEDGES[hedge]
    below = bounded(rule, values, figure.value, _last_digit(figure), customary=customary)
    if figure.upper is None:
        return below
    above = bounded(rule, values, figure.upper.value, _last_digit(figure.upper), customary=customary)
    return Interval(below.low, above.high, below.low_open, above.high_open)


def _last_digit(figure: Figure) -> Exact:
    """One unit of the last digit that is not zero."""
    unit: int = 10 ** trailing_zeros(figure.mantissa)
    return figure.step * unit


def _printed(figure: Figure, reading: Reading, *, measured: bool, round_step: int | None) -> Interval:
    if figure.upper is not None:
        low = _printed(_bare(figure), reading, measured=measured, round_step=round_step)
        high = _printed(figure.upper, reading, measured=measured, round_step=round_step)
        return Interval(low.low, high.high, low.low_open, high.high_open)
    value = figure.value
    if figure.form == "fraction":
        return _fraction(figure)
    if figure.form == "multiple":
        return _multiple(figure, reading)
    step = round_step if round_step is not None else _step(figure, measured=measured)
    if step is None:
        return Interval(value, value)
    return around(value, step, reading)


def _bare(figure: Figure) -> Figure:
    """The lower end of a range as a figure of its own."""
    return Figure(
        figure.text, figure.mantissa, figure.exponent, figure.unit, figure.hedge,
        denominator=figure.denominator, printed_step=figure.printed_step, scaled=figure.scaled,
    )  # fmt: skip


def _rounded(figure: Figure) -> tuple[Fraction, Fraction]:
    """Half a step each way of the printed value, in the engine's units, by integers as far as it goes."""
    twice, factor = 2 * figure.mantissa, figure.factor
    top, bottom = factor.numerator, 2 * factor.denominator
    if figure.exponent >= 0:
        top *= 10**figure.exponent
    else:
        bottom *= 10**-figure.exponent
    return Fraction((twice - 1) * top, bottom), Fraction((twice + 1) * top, bottom)


def around(value: Exact, step: Exact, reading: Reading) -> Interval:
    """The values that are printed as `value` when brought to whole steps by one convention."""
    if reading is Reading.ROUNDED_TWICE:
        return Interval(value - step * _TWICE, value + step * _TWICE)
    if reading is Reading.CUT_OFF:
        return Interval(value - step if value <= 0 else value, value + step if value >= 0 else value,
                        value <= 0, value >= 0)  # fmt: skip
    if reading is Reading.ROUNDED_UP:
        return Interval(value - step if value > 0 else value, value + step if value < 0 else value,
                        value > 0, value < 0)  # fmt: skip
    half = Fraction(step) / 2
    return Interval(value - half, value + half)


def _step(figure: Figure, *, measured: bool) -> Exact | None:
    """The step that the print was rounded to, or None for an exact count."""
    if figure.form == "date" or (not measured and is_exact(figure)):
        return None
    return figure.step


def is_exact(figure: Figure) -> bool:
    """Whether a whole number stands without magnitude word, percent or hedge: counted, not rounded."""
    if figure.exponent < 0 or figure.scaled or figure.hedge is not None or figure.denominator != 1:
        return False
    return figure.printed_step is None and figure.unit not in _ROUNDED_UNITS


def is_plain(figure: Figure) -> bool:
    """Whether the set follows from the digits alone."""
    if figure.form != "number" or figure.hedge is not None:
        return False
    return figure.denominator == 1 and figure.printed_step is None


def _fraction(figure: Figure) -> Interval:
    value = Fraction(figure.value)
    if not figure.idiom:
        return Interval(value, value)
    top, bottom = figure.mantissa, figure.denominator
    if " in " in figure.text or " out of " in figure.text:
        half = Fraction(1, 2)
        if top == 1:
            return Interval(1 / (bottom + half), 1 / (bottom - half))
        return Interval((top - half) / bottom, (top + half) / bottom)
    return Interval(*said_for(value))


def _multiple(figure: Figure, reading: Reading) -> Interval:
    """A multiple in one word (doubled) is loose by an eighth; any other is rounded to its step."""
    value = figure.value
    if not figure.idiom:
        return around(value, figure.step, reading)
    return Interval(value - Fraction(value) / 8, value + Fraction(value) / 8)
