"""How recomputed values are written: in the manner of the figure that they stand beside.

A computed share of a figure printed `71%` is written with a percent sign and no decimals, a total of
`$3.4 million` in millions of dollars. Figures themselves are always quoted as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from figcheck.engine.arithmetic import divided
from figcheck.numbers.figure import FACTORS, PERCENT, TIMES, Figure
from figcheck.numbers.interval import Exact, Interval, exactly

_DIGITS = re.compile(r"\d(?:[\d,\u00a0\u2009\u202f ]*\d)?(?:[.·]\d+)?|[.·]\d+")
_BEFORE = re.compile(r"[^\s\d+\-−–(\[]*$")
_AFTER = re.compile(r"\s?(?:%|°\s?[CF]?|[^\W\d]+(?:\s[^\W\d]+)?|[^\w\s,;:)\]]+)")
MOST_DIGITS = 9
"""How many decimals more than printed are shown at the most to tell two values apart."""
FEW = 7
"""Up to so many figures are written out in a sum."""


@dataclass(frozen=True, slots=True)
class Style:
    """How to write a value: `unit` is what 1 stands for in engine units."""

    prefix: str = ""
    suffix: str = ""
    unit: Exact = 1
    decimals: int = 0
    fewest: int = 0

    def text(self, value: Exact) -> str:
        """A value, rounded half away from zero to the decimals of the style."""
        top, bottom = self._scaled(value)
        half = (2 * abs(top) + bottom) // (2 * bottom)
        return self._written(-half if top < 0 else half)

    def cut(self, value: Exact) -> str:
        """A value cut off at the decimals of the style, with an ellipsis where more would follow."""
        top, bottom = self._scaled(value)
        whole, rest = divmod(abs(top), bottom)
        if not rest:
            return self.shortest(value)
        return self._written(-whole if top < 0 else whole, "…", negative=top < 0)

    def shortest(self, value: Exact) -> str:
        """A value that the style prints exactly, without more zeros at its end than the figure's own."""
        top, bottom = self._scaled(value)
        decimals = self.decimals
        while decimals > self.fewest and not top % (bottom * 10):
            top //= 10
            decimals -= 1
        return replace(self, decimals=decimals).text(value)

    def down(self, value: Exact) -> str:
        """A value, rounded down."""
        top, bottom = self._scaled(value)
        return self._written(top // bottom)

    def up(self, value: Exact) -> str:
        """A value, rounded up."""
        top, bottom = self._scaled(value)
        return self._written(-(-top // bottom))

    def _scaled(self, value: Exact) -> tuple[int, int]:
        """A value in units of the last decimal shown, as numerator and denominator: integers are fast."""
        top = value.numerator * self.unit.denominator * 10**self.decimals
        return top, value.denominator * self.unit.numerator

    def span(self, low: str, high: str) -> str:
        """Two written values; a unit in words is said once."""
        if low == high:
            return low
        shown = low.removesuffix(self.suffix) if self.suffix[:1] == " " else low
        return f"{shown} to {high}"

    def finer(self, digits: int) -> Style:
        """The same with more decimals."""
        if not digits:
            return self
        return Style(self.prefix, self.suffix, self.unit, self.decimals + digits, self.fewest)

    def _written(self, scaled: int, more: str = "", *, negative: bool = False) -> str:
        whole, rest = divmod(abs(scaled), 10**self.decimals)
        fraction = f".{rest:0{self.decimals}d}" if self.decimals else ""
        if more and not fraction:
            more = ".…"
        sign = "-" if scaled < 0 or negative else ""
        return f"{sign}{self.prefix}{whole:,}{fraction}{more}{self.suffix}"


def style_of(figure: Figure) -> Style:
    """The style of a figure; words (`one-third`, `doubled`) are recomputed in percent and in times."""
    return _style(figure.text, figure.form, figure.unit, figure.exponent)


@lru_cache(maxsize=4096)
def _style(text: str, form: str, unit: str, exponent: int) -> Style:
    if form == "fraction":
        return Style(suffix="%", unit=Fraction(1, 100), decimals=1)
    if form == "multiple" or unit == TIMES:
        return Style(suffix=" times", decimals=max(-exponent, 0))
    factor = FACTORS.get(unit, 1)
    found = _DIGITS.search(text)
    if found is None:
        return Style(suffix="%" if unit == PERCENT else "", unit=factor, decimals=max(-exponent, 0))
    digits = found.group()
    decimals = len(re.split("[.·]", digits)[1]) if re.search("[.·]", digits) else 0
    before = _BEFORE.search(text, 0, found.start())
    after = _AFTER.match(text, found.end())
    return Style(
        before.group() if before else "",
        after.group() if after else "",
        Fraction(10) ** (exponent + decimals) * factor,
        decimals,
        decimals,
    )


def like(figure: Figure, values: Interval, more: int = 0) -> str:
    """A set of values in the style of a figure: `72%`, `70% to 73%`, `more than 28%`."""
    style = style_of(figure).finer(more)
    low, high = values.low, values.high
    if values.empty:
        return "no number"
    if low is None and high is not None:
        return ("less than " if values.high_open else "at most ") + style.up(high)
    if high is None and low is not None:
        return ("more than " if values.low_open else "at least ") + style.down(low)
    if low is None or high is None:
        return "any number"
    return style.span(style.text(low), style.text(high))


def differing(figure: Figure, values: Interval) -> str:
    """As `like`, with as many decimals more as it takes to differ from the figure and from nothing."""
    own = Interval(figure.base_value, figure.base_value)
    if values.low == values.high == own.low:
        return like(figure, values)
    others = [own] if values.low == values.high == 0 else [own, Interval(0, 0)]
    for more in range(MOST_DIGITS):
        text = like(figure, values, more)
        if all(text != like(figure, other, more) for other in others):
            break
    return text


def precisely(figure: Figure, values: Interval, digits: int = 2) -> str:
    """A set of values with more decimals than the figure has, cut off: `71.80…%`."""
    style = style_of(figure).finer(digits)
    low, high = values.low, values.high
    if low is None or high is None or values.empty:
        return like(figure, values, digits)
    return style.span(style.cut(low), style.cut(high))


def recomputed(left: str, figure: Figure, found: Interval, values: Interval) -> str:
    """One step of a working: `191 ÷ 266 = 71.80…%, which rounds to 72%`.

    `found` is what the figures give as printed, `values` what they may give: where that is more than
    one value it is added (`1.2 million + 3.4 million = 4.6 million (4.5 to 4.7 million as rounded)`).
    """
    if found is values and found.low is not None and found.low == found.high:
        style = style_of(figure)
        exact = style.finer(2).cut(found.low)
        rounded = f", which rounds to {style.text(found.low)}" if "…" in exact else ""
        return f"{left} = {exact}{rounded}"
    exact = precisely(figure, found)
    if found.point is None:
        return f"{left} = {exact}"
    if values.point is None:
        return f"{left} = {exact} ({precisely(figure, values)} as rounded)"
    return f"{left} = {exact}, which rounds to {like(figure, found)}" if "…" in exact else f"{left} = {exact}"


def joined(sign: str, figures: Sequence[Figure]) -> str:
    """Figures as printed with a sign between them; of many, how many they are."""
    if len(figures) > FEW:
        return f"{figures[0].text} {sign} … {sign} {figures[-1].text} ({len(figures)} figures)"
    return f" {sign} ".join(figure.text for figure in figures)


def listed(texts: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`; of none nothing."""
    return f"{', '.join(texts[:-1])} and {texts[-1]}" if len(texts) > 1 else "".join(texts)


def neighbours(mean: Figure, of: str, answers: Interval) -> Iterator[str]:
    """The means of the two whole totals between which the printed one lies; `of` says how many answers."""
    if not answers.point:
        return
    below = int(mean.base_value * answers.point // 1)
    divisor = f"({of})" if "×" in of else of
    for total in (below, below + 1):
        found = divided(exactly(total), answers)
        yield recomputed(f"{total:,} ÷ {divisor}", mean, found, found)
