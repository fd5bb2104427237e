"""All numbers of running English text, with hedge and unit: figures, made of tokens where asked for.

Scanning is done on tokens (`tokens.tokens` for digits, `spelled.tokens` for words), which carry no
hedge; a token becomes a figure here. Whether a number can be an operand of a claim (a year, a label,
an identifier cannot) is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge

from figcheck.numbers import spelled
from figcheck.numbers import tokens as digits
from figcheck.numbers.dates import DATE, WEEKDAY, day_number, weekday_number
from figcheck.numbers.figure import COUNT, Figure
from figcheck.numbers.fractions import is_idiom
from figcheck.numbers.hedged import after, before, ending
from figcheck.numbers.token import Token

_NEAR = 8
"""How far apart two tokens may stand that print one number together."""
_WINDOW = 120
"""The longest printed number that is looked for before an offset."""
_SPOKEN_BASES = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 50, 100, 1000})


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Every number between two offsets, in digits or words, in order and without overlap."""
    in_words = spelled.tokens(text, start, end)
    if not in_words:
        return digits.tokens(text, start, end)
    found: list[Token] = []
    for token in merge(digits.tokens(text, start, end), in_words):
        if found and token.start < found[-1].end:
            continue
        found.append(token)
    return found


def figures(text: str, start: int = 0, end: int | None = None) -> Iterator[Figure]:
    """Every number between two offsets as a figure. `one in four` and `6% to 7%` are one figure each;
    `between 7,860 and 8,931` and `191/266` are two, which stand in different roles.
    """
    found = tokens(text, start, end)
    at = 0
    while at < len(found):
        token = found[at]
        at += 1
        if at < len(found) and found[at].start - token.end <= _NEAR:
            joined = spoken_fraction(text, token, found[at]) or _range(text, token, found[at])
            if joined is not None:
                yield _hedged(text, joined, start)
                at += 1
                continue
        if not spelled.is_bare_one(token, text):
            yield figure_at(text, token, start)


def figure_at(text: str, token: Token, floor: int = 0) -> Figure:
    """The figure of a token, with the hedges around it looked up."""
    return _hedged(text, bare(text, token), floor)


def bare(text: str, token: Token) -> Figure:
    """The figure of a token without its hedge."""
    start, end, mantissa, exponent, unit, form, denominator, scaled, _ = token
    idiom = form != "number" and _is_idiom(text, token)
    return Figure(
        text[start:end],
        mantissa,
        exponent,
        unit,
        None,
        form,
        denominator,
        None,
        None,
        scaled,
        idiom,
        start,
        end,
    )


def _is_idiom(text: str, token: Token) -> bool:
    if token.form == "fraction":
        return True
    return token.form == "multiple" and not any(c in text[token.start : token.end] for c in "0123456789 -")


def ending_at(text: str, offset: int) -> Figure | None:
    """The one number that ends at an offset, hedge and unit included, or None.

    Of a range or a fraction in digits it is the number right before the offset; `one in four` and a
    full date are named whole.
    """
    floor = max(0, offset - _WINDOW)
    for match in DATE.finditer(text, floor, offset):
        if match.end() == offset:
            day = day_number(match) or 0  # a day that the calendar has not is for a claim to say
            return Figure(match.group(), day, unit="date", form="date", start=match.start(), end=offset)
    for match in WEEKDAY.finditer(text, max(0, offset - 10), offset):
        if match.end() == offset:
            number = weekday_number(match.group()) or 0
            return Figure(match.group(), number, unit="weekday", form="date", start=match.start(), end=offset)
    end, hedge = ending(text, offset) or (offset, None)
    found = tokens(text, floor, end)
    if not found or found[-1].end != end:
        return None
    joined = spoken_fraction(text, found[-2], found[-1]) if len(found) > 1 else None
    figure = joined or bare(text, found[-1])
    return _with_hedge(text, figure, floor, hedge, offset)


def _hedged(text: str, figure: Figure, floor: int) -> Figure:
    behind = after(text, figure.end)
    if behind is None:
        return _with_hedge(text, figure, floor, None, figure.end)
    return _with_hedge(text, figure, floor, behind[1], behind[0])


def _with_hedge(text: str, figure: Figure, floor: int, hedge: str | None, end: int) -> Figure:
    ahead = before(text, figure.start, floor)
    start = figure.start
    if ahead is not None:
        start, hedge = ahead
    if hedge is None:
        return figure
    return figure.spanning(text, start, end, hedge)


def spoken_fraction(text: str, left: Token, right: Token, *, strict: bool = True) -> Figure | None:
    """`one in four`, `nine out of 10`, `2/3`; not `strict`: any count out of any other."""
    if right.start - left.end > _NEAR or left.unit != COUNT or right.unit != COUNT or left.form != "number":
        return None
    joint = " ".join(text[left.end : right.start].lower().split())
    top, bottom = left.mantissa, right.mantissa
    if (
        left.exponent
        or right.exponent
        or left.glued
        or right.glued
        or right.form != "number"
        or not 0 < top < bottom
    ):
        return None
    if joint in ("in", "in every", "out of", "out of every"):
        if strict and bottom not in _SPOKEN_BASES and (top != 1 or bottom > 20):
            return None
    elif joint != "/" or not is_idiom(top, bottom):
        return None
    return Figure(
        text[left.start : right.end], top, form="fraction", denominator=bottom,
        idiom=joint == "/" or top == 1 or bottom in _SPOKEN_BASES,
        start=left.start, end=right.end,
    )  # fmt: skip


_CHAIN = ("-", "–", "/")
_CHAINED = re.compile(r"[-–/][0-9]")


def _range(text: str, left: Token, right: Token) -> Figure | None:
    """`6% to 7%` and `6% – 7%`, where both ends are of one unit and rise."""
    if (
        right.start - left.end > 4
        or left.unit != right.unit
        or left.form != right.form
        or left.glued
        or right.glued
    ):
        return None
    if text[left.start - 1 : left.start] in _CHAIN or _CHAINED.match(text, right.end):
        return None
    joint = text[left.end : right.start].strip()
    if joint not in ("to", "-", "–", "—", "\u2212", "\u2010", "\u2011"):
        return None
    if joint == "to" and (left.unit == COUNT or _is_start_of_change(text, left.start)):
        return None
    lower, upper = bare(text, left), bare(text, right)
    if not lower.value < upper.value:
        return None
    return lower.up_to(text, upper)


_CHANGE = re.compile(
    r"\b(?:from|by|up|down|rose|rises?|fell|falls?|grew|grow|gain(?:ed)?|lost|lose|added|dropped|climbed|jumped"
    r"|(?:in|de)creased?|declined?|surged|slipped|slid|edged|advanced)\s(?:\S+\s){0,2}\Z",
    re.IGNORECASE,
)


def _is_start_of_change(text: str, start: int) -> bool:
    return _CHANGE.search(text[max(0, start - 40) : start]) is not None
