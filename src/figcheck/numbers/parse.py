"""One printed number, read whole: hedge, sign, currency, digits or words, magnitude, unit."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from math import lcm

from figcheck.numbers import spelled
from figcheck.numbers.dates import date_in, weekday_in
from figcheck.numbers.figure import COUNT, PERCENT, Figure
from figcheck.numbers.fractions import is_idiom
from figcheck.numbers.grouping import MAX_DIGITS
from figcheck.numbers.hedged import after, leading
from figcheck.numbers.lexer import bare, spoken_fraction, tokens
from figcheck.numbers.token import Token

_LONGEST = 200
_FOREIGN = {0xFF10 + d: str(d) for d in range(10)} | {0x0660 + d: str(d) for d in range(10)} | {
    0x06F0 + d: str(d) for d in range(10)
} | {0xFF0C: ",", 0xFF0E: ".", 0xFF05: "%", 0x066A: "%", 0x066B: ".", 0x066C: ",", 0x00A0: " ", 0x202F: " ",
     0x2009: " ", 0x2212: "-"}  # fmt: skip
_SIMPLE = re.compile(r"([1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\.([0-9]{1,15}))?(%)?", re.ASCII)
_SCIENTIFIC = re.compile(
    r"([+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?)(?:[eE]|\s?[x×*]\s?10(?:\^|\*\*))([+-]?[0-9]+)"
)
_FRACTION = re.compile(r"([0-9,]+)\s?[/⁄∕]\s?([0-9,]+)(\s?%)?")
_JOINTS = frozenset({"to", "-", "–", "—", "‐", "‑", "through"})


class NumberError(ValueError):
    """A number that cannot be read: one sentence, and the place in the text."""

    def __init__(self, message: str, text: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.text = text
        self.position = position

    @property
    def excerpt(self) -> str:
        """The text with a caret under the place; long text is cut, control characters are shown as `?`."""
        begin = max(0, self.position - 40)
        piece = "".join(c if c.isprintable() else "?" for c in self.text[begin : begin + 72])
        lead, tail = "…" if begin else "", "…" if begin + 72 < len(self.text) else ""
        return f"{lead}{piece}{tail}\n{' ' * (len(lead) + self.position - begin)}^"


def read(text: str) -> Figure:
    """The figure that `text` prints, all of it. Raises NumberError where it is no single number."""
    return _read(text).placed()


@lru_cache(maxsize=1024)
def _read(text: str) -> Figure:
    simple = _SIMPLE.fullmatch(text)
    if simple is not None:
        return _simple(text, simple)
    _refuse_unreadable(text)
    plain = text.translate(_FOREIGN)
    begin = len(plain) - len(plain.lstrip())
    end = len(plain.rstrip())
    special = _special(text, plain, begin, end)
    if special is not None:
        return special
    start, hedge = leading(plain, begin)
    figure, stop = _core(text, plain, start, end, hedge)
    behind = after(plain, stop, end)
    if behind is not None:
        stop, hedge = behind[0], hedge or behind[1]
    if stop != end:
        raise NumberError(f"a number ends here, but more follows: {shown(plain[stop:end])}", text, stop)
    return replace(figure, text=text[begin:end], hedge=hedge, start=0, end=0)


def _simple(text: str, match: re.Match[str]) -> Figure:
    """Digits with or without a percent sign: most cells of a table, ten times as fast as the way round."""
    whole, decimals, percent = match.groups()
    digits = whole.replace(",", "") + (decimals or "")
    return Figure(text, int(digits), -len(decimals or ""), PERCENT if percent else COUNT)


def shown(piece: str, longest: int = 30) -> str:
    """A piece of an input in quotation marks, safe to print and not long."""
    safe = "".join(c if c.isprintable() else "?" for c in piece.strip())
    return f'"{safe}"' if len(safe) <= longest else f'"{safe[:longest]}…"'


def _refuse_unreadable(text: str) -> None:
    if not text.strip():
        raise NumberError("no number is printed here", text, 0)
    run = re.search(rf"(?:\d[,.]?){{{MAX_DIGITS + 1},}}", text)
    if run is not None:
        raise NumberError(f"a number has at most {MAX_DIGITS} digits", text, run.start())
    if len(text) > _LONGEST:
        raise NumberError(f"a printed number is not longer than {_LONGEST} characters", text, _LONGEST)


def _special(text: str, plain: str, begin: int, end: int) -> Figure | None:
    """Dates, powers of ten and fractions in digits, which are read whole or not at all."""
    try:
        day = date_in(plain, begin, end)
    except ValueError:
        raise NumberError("there is no such day", text, begin) from None
    if day is not None:
        return Figure(text[begin:end], day, unit="date", form="date")
    weekday = weekday_in(plain, begin, end)
    if weekday is not None:
        return Figure(text[begin:end], weekday, unit="weekday", form="date")
    power = _SCIENTIFIC.fullmatch(plain, begin, end)
    if power is not None:
        exponent = int(power[2]) if len(power[2]) <= 4 else MAX_DIGITS + 1
        if abs(exponent) > MAX_DIGITS:
            raise NumberError(f"a power of ten is at most {MAX_DIGITS} either way", text, power.start(2))
        whole, _, decimals = power[1].partition(".")
        return Figure(text[begin:end], int(whole + decimals), exponent - len(decimals), scaled=exponent > 0)
    fraction = _FRACTION.fullmatch(plain, begin, end)
    if fraction is not None:
        return _digit_fraction(text, plain, fraction)
    return None


def _digit_fraction(text: str, plain: str, match: re.Match[str]) -> Figure:
    ends = [_one(text, plain, *match.span(group)) for group in (1, 2)]
    top, bottom = (token.mantissa for token in ends)
    if bottom == 0:
        raise NumberError("a fraction has no zero below the line", text, match.start(2))
    printed = text[match.start() : match.end()].strip()
    if match[3]:
        return Figure(printed, top, unit="percent", denominator=bottom)
    return Figure(printed, top, form="fraction", denominator=bottom, idiom=is_idiom(top, bottom))


def _one(text: str, plain: str, start: int, end: int) -> Token:
    found = tokens(plain, start, end)
    if not found or found[0].start != start or found[0].end != end:
        raise NumberError("the digits here are not grouped in threes", text, found[0].end if found else start)
    return found[0]


def _core(text: str, plain: str, start: int, end: int, hedge: str | None) -> tuple[Figure, int]:
    """The number or range that begins at `start`, and where it ends."""
    between = re.compile(r"(?:between|from)\s+", re.IGNORECASE).match(plain, start, end)
    found = _tokens(plain, start if between is None else between.end(), end)
    first = start if between is None else between.end()
    if not found or found[0].start != first:
        raise NumberError(_why_none(plain, first, found), text, min(first, len(text) - 1))
    if (
        found[0].glued
        and found[0].end < end
        and (plain[found[0].end].isalnum() or plain[found[0].end] == "_")
    ):
        raise NumberError("letters follow that are no unit or magnitude known here", text, found[0].end)
    left = bare(plain, found[0])
    if len(found) == 1:
        if between is not None:
            raise NumberError('a second number is missing ("between 5 and 7")', text, end)
        return left, found[0].end
    joint = plain[found[0].end : found[1].start].strip().lower()
    right = bare(plain, found[1])
    if (joint == "and" and between is not None) or joint in _JOINTS:
        return _range(text, left, right, found), found[1].end
    if joint in ("±", "+/-", "+-", "plus or minus"):
        return _spread(text, left, right, found[1].start), found[1].end
    fraction = spoken_fraction(plain, found[0], found[1], strict=False)
    if fraction is not None:
        return fraction, found[1].end
    return left, found[0].end


def _tokens(plain: str, start: int, end: int) -> list[Token]:
    found = tokens(plain, start, end)
    if found and found[0].start == start:
        return found
    alone = spelled.fraction_alone(plain, start, end)
    return found if alone is None else [alone]


def _why_none(plain: str, at: int, found: list[Token]) -> str:
    if at >= len(plain.rstrip()):
        return "a number is missing here"
    rest = shown(plain[at : found[0].start] if found else plain[at:])
    return f"{rest} is no number, hedge or currency known here" if found else f"{rest} is no number"


def _range(text: str, left: Figure, right: Figure, found: list[Token]) -> Figure:
    if left.unit != right.unit:
        raise NumberError("the two ends of a range are of different units", text, found[1].start)
    if left.value > right.value:
        raise NumberError("the first number of a range is above the second", text, found[1].start)
    return replace(left, form="range", upper=right)


def _spread(text: str, left: Figure, right: Figure, at: int) -> Figure:
    """`10 ± 2` as the range from 8 to 12, printed to the finer step of the two; the 2 stands `at`."""
    unit = left.unit if left.unit != COUNT else right.unit
    if right.unit not in (COUNT, unit):
        raise NumberError("the two numbers beside ± are of different units", text, at)
    if right.value < 0:
        raise NumberError("what is added and taken away is not below zero", text, at)
    below, exponent = lcm(left.denominator, right.denominator), min(left.exponent, right.exponent)
    whole = Fraction(below) / Fraction(10) ** exponent
    low, high = int((left.value - right.value) * whole), int((left.value + right.value) * whole)
    upper = replace(
        right, mantissa=high, exponent=exponent, denominator=below, unit=unit, form="number", idiom=False
    )
    return replace(
        left, mantissa=low, exponent=exponent, denominator=below, unit=unit, form="range", upper=upper
    )
