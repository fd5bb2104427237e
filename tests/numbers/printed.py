"""A figure as text that reads back as the same figure: what the laws of the reader are put in terms of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from figcheck.numbers.digits import fixed
from figcheck.numbers.figure import Figure
from figcheck.numbers.fractions import is_idiom
from figcheck.numbers.hedges import PHRASES_BEFORE
from figcheck.numbers.wording import MAGNITUDES, affixes
from figcheck.numbers.words import DENOMINATORS, MULTIPLES, SMALL

_JOINTS = {"+": "", "plus": "-"}
"""What stands between a number and the hedge behind it, where it is no blank."""


def printed(figure: Figure) -> str:
    """A figure as text that reads back as the same figure. Its own `text` is not looked at, but for the
    words of a fraction (`one in four` and `a quarter` are two forms of one value).
    """
    hedge = figure.hedge
    if hedge is None:
        return _unhedged(figure)
    if hedge not in PHRASES_BEFORE:
        return f"{_unhedged(figure)}{_JOINTS.get(hedge, ' ')}{hedge}"
    return f"{hedge} {_unhedged(figure)}"


def _unhedged(figure: Figure) -> str:
    if figure.form == "date":
        return date.fromordinal(figure.mantissa).isoformat()
    if figure.form == "fraction":
        return _fraction(figure)
    if figure.upper is not None:
        return f"{_number(replace(figure, upper=None))} to {_number(figure.upper)}"
    if figure.form == "multiple" and figure.idiom:
        said = (figure.mantissa, figure.denominator)
        return next(word for word, value in MULTIPLES.items() if value == said)
    return _number(figure)


def _fraction(figure: Figure) -> str:
    top, bottom = figure.mantissa, figure.denominator
    if not figure.idiom or is_idiom(top, bottom):
        spoken = next((joint for joint in (" in ", " out of ") if joint in figure.text), "/")
        return f"{top}{spoken}{bottom}"
    if " in " in figure.text or " out of " in figure.text or bottom not in DENOMINATORS.values():
        return f"{top} in {bottom}"
    name = next(word for word, value in SMALL.items() if value == top)
    part = next(
        word for word, value in DENOMINATORS.items() if value == bottom and word.endswith("s") == (top > 1)
    )
    return f"{name}-{part}"


def _number(figure: Figure) -> str:
    sign = "-" if figure.mantissa < 0 else ""
    mantissa, exponent, word = max(figure.mantissa, -figure.mantissa), figure.exponent, ""
    if figure.scaled:
        reach = len(str(mantissa)) + exponent
        words = [row for row in reversed(MAGNITUDES) if row[0] >= exponent] or [(exponent, "")]
        power, word = next((row for row in reversed(words) if row[0] < reach), words[0])
        exponent -= power
        word = f" {word}" if word else f"e{power}"
    if figure.denominator > 1:
        whole, top = divmod(mantissa, figure.denominator)
        text = f"{whole} {top}/{figure.denominator}" if whole else f"{top}/{figure.denominator}"
    else:
        text = fixed(Fraction(mantissa) * Fraction(10) ** exponent, max(0, -exponent))
    before, behind = affixes(figure, word)
    if text == "1" and not word and figure.form == "duration":
        behind = f" {figure.unit}"
    return f"{sign}{before}{text}{behind}"
