"""All numbers of running English text, with hedge and unit: figures, made of tokens where asked for.

Scanning is done on tokens (`tokens.tokens` for digits, `spelled.tokens` for words), which carry no
hedge; a token becomes a figure here. Whether a number can be an operand of a claim (a year, a label,
an identifier cannot) is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge

from figcheck.numbers import spelled
from figcheck.numbers import tokens as digits
from figcheck.numbers.dates import day_ending_at
from figcheck.numbers.figure import COUNT, Figure
from figcheck.numbers.fractions import is_idiom
from figcheck.numbers.hedged import after, before, ending
from figcheck.numbers.token import Token

_NEAR = 14
"""How far apart two tokens may stand that print one number together: `2 out of every 5`."""
_NEAR_ENDS = 4
"""The same for the ends of a range: `6% to 7%`."""
_WINDOW = 120
"""The longest printed number that is looked for before an offset."""
_SPOKEN_BASES = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 50, 100, 1000})
_SPOKEN = ("in", "in every", "out of", "out of every")
_SPOKEN_FIRST = frozenset(("in", "ou", "/"))
_RANGES = frozenset(("to", "-", "–", "—", "\u2212", "\u2010", "\u2011"))
_CHAIN = ("-", "–", "/")
_OPENING = "([{\"“‘'—–-/"
_CHANGES = frozenset({
    "from", "by", "up", "down", "rose", "rise", "rises", "fell", "fall", "falls", "grew", "grow", "gain",
    "gained", "lost", "lose", "added", "dropped", "climbed", "jumped", "increase", "increased", "decrease",
    "decreased", "decline", "declined", "surged", "slipped", "slid", "edged", "advanced",
})  # fmt: skip


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
        if at < len(found) and found[at][0] - token[1] <= _NEAR:
            joined = _joined(text, token, found[at])
            if joined is not None:
                yield _hedged(text, joined, before(text, joined.start, start), after(text, joined.end))
                at += 1
                continue
        if not spelled.is_bare_one(token, text):
            yield figure_at(text, token, start)


def _joined(text: str, left: Token, right: Token) -> Figure | None:
    """One figure of two neighbours, where what stands between them makes them one."""
    joint = text[left[1] : right[0]].strip()
    if joint in _RANGES:
        return _range(text, left, right, joint)
    return spoken_fraction(text, left, right) if joint[:2].lower() in _SPOKEN_FIRST else None


def figure_at(text: str, token: Token, floor: int = 0) -> Figure:
    """The figure of a token, with the hedges around it looked up."""
    ahead, behind = before(text, token[0], floor), after(text, token[1])
    if ahead is None and behind is None:
        return bare(text, token)
    return _hedged(text, bare(text, token), ahead, behind)


def bare(text: str, token: Token) -> Figure:
    """The figure of a token without its hedge."""
    start, end, mantissa, exponent, unit, form, denominator, scaled, _ = token
    idiom = form != "number" and _is_idiom(text, token)
    return Figure(
        text[start:end], mantissa, exponent, unit, None, form, denominator,
        None, None, scaled, idiom, start, end,
    )  # fmt: skip


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
    dated = day_ending_at(text, offset, floor)
    if dated is not None:
        start, number, unit = dated
        return Figure(text[start:offset], number, unit=unit, form="date", start=start, end=offset)
    behind = ending(text, offset)
    end = offset if behind is None else behind[0]
    found = tokens(text, floor, end)
    if not found or found[-1].end != end:
        return None
    joined = spoken_fraction(text, found[-2], found[-1]) if len(found) > 1 else None
    figure = joined or bare(text, found[-1])
    return _hedged(text, figure, before(text, figure.start, floor), behind and (offset, behind[1]))


def _hedged(
    text: str, figure: Figure, ahead: tuple[int, str] | None, behind: tuple[int, str] | None
) -> Figure:
    """A figure with a hedge: where the one before it begins, where the one behind it ends, and its words."""
    start, hedge = ahead or (figure.start, None)
    end, other = behind or (figure.end, None)
    return figure.spanning(text, start, end, hedge or other)


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
    if joint in _SPOKEN:
        if strict and bottom not in _SPOKEN_BASES and (top != 1 or bottom > 20):
            return None
    elif joint != "/" or not is_idiom(top, bottom):
        return None
    return Figure(
        text[left.start : right.end], top, form="fraction", denominator=bottom,
        idiom=joint == "/" or top == 1 or bottom in _SPOKEN_BASES,
        start=left.start, end=right.end,
    )  # fmt: skip


def _range(text: str, left: Token, right: Token, joint: str) -> Figure | None:
    """`6% to 7%` and `6% – 7%`, where both ends are of one unit and rise."""
    if (
        right.start - left.end > _NEAR_ENDS
        or left.unit != right.unit
        or left.form != right.form
        or left.glued
        or right.glued
        or text[left.start - 1 : left.start] in _CHAIN
        or (text[right.end : right.end + 1] in _CHAIN and text[right.end + 1 : right.end + 2].isdigit())
    ):
        return None
    if joint == "to" and (left.unit == COUNT or _is_start_of_change(text, left.start)):
        return None
    lower, upper = bare(text, left), bare(text, right)
    if not lower.value < upper.value:
        return None
    return lower.up_to(text, upper)


def _is_start_of_change(text: str, start: int) -> bool:
    """Whether `from`, `by` or a word of change stands before a number, or one or two words further ahead."""
    before = text[max(0, start - 40) : start]
    if not before[-1:].isspace():
        return False
    words = before.lower().split()
    return any(word.lstrip(_OPENING) in _CHANGES for word in words[-3:])
