"""Numbers in digits, found fast: one light token each, without hedges and without joining ranges.

The search is anchored: it runs to the next digit, matches the digits with their groups and the word
right behind them there, and looks back for sign and currency. Everything else about a number is read
only for those that someone asks about (`figcheck.numbers.lexer`).
"""

from __future__ import annotations

import re

from figcheck.numbers.ahead import CODE_ENDS, FREE, currency_ahead, is_glued, point_ahead, sign_and_currency
from figcheck.numbers.behind import BLANKS, TAILS, WORD, form_of, read_on, unit_behind
from figcheck.numbers.figure import COUNT
from figcheck.numbers.grouping import MAX_DIGITS, THIN, value_of
from figcheck.numbers.joints import mixed, with_shared_unit
from figcheck.numbers.token import Token

VULGAR: dict[str, tuple[int, int]] = {
    "¼": (1, 4), "½": (1, 2), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅐": (1, 7),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
NUMBER = re.compile(
    rf"([0-9][0-9]*)((?:[,{THIN} ][0-9]{{3}}(?![0-9]))*(?:[.·][0-9]+)?)"
    rf"(?:([{BLANKS}-]?{WORD}++(?![0-9_]))|(?=([.,·][0-9]|\w))|)"
)
"""Digits, what groups and decimals follow, the word behind them, or what the number is glued to."""
_ALONE = re.compile(rf"([0-9]+)((?:\.[0-9]+)?)(?:([{BLANKS}-]?{WORD}++(?![0-9_]))|(?=([.,·][0-9]|\w))|)")
"""The same where the groups turned out to be numbers of their own."""
_NEAR = 5
"""Between the ends of a range stands no more than this: "6 and 7", with both blanks."""
_CAPITALS = frozenset("BbM")
"""Magnitudes only behind a currency or decimals: Fig. 2B, the 3M company, a 2M solution."""
_new = tuple.__new__


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Every number in digits between two offsets, in order. Written-out numbers: `spelled.tokens`."""
    stop = len(text) if end is None else end
    found: list[Token] = []
    for match in NUMBER.finditer(text, start, stop):
        token = _token(text, match, start, stop)
        if token is None:
            found.extend(_apart(text, match, start, stop))
            continue
        if found and token[0] - found[-1][1] <= _NEAR:
            if text[token[0] - 1] == "/":
                token = mixed(text, found, token)
            if found and (token[4] is not COUNT or token[7]):
                said = TAILS.get(match[3]) if token[7] else None
                found[-1] = with_shared_unit(text, found[-1], token, said.power if said else 0)
        found.append(token)
    return found


def token_at(text: str, at: int, end: int) -> Token | None:
    """The number whose first digit stands at `at`."""
    match = NUMBER.match(text, at, end)
    if match is None:
        return None
    return _token(text, match, 0, end) or next(iter(_apart(text, match, 0, end)), None)


def _token(text: str, match: re.Match[str], floor: int, ceiling: int) -> Token | None:
    """The token of a match, or None where its digits are not one number."""
    whole, rest, tail, glue = match.groups()
    start = match.start()
    if not rest:
        if len(whole) > MAX_DIGITS:
            return None
        mantissa, exponent = int(whole), 0
    elif rest[0] == "." and len(whole) + len(rest) <= MAX_DIGITS:
        mantissa, exponent = int(whole + rest[1:]), 1 - len(rest)
    else:
        value = value_of(text, start, whole, rest)
        if value is None:
            return None
        mantissa, exponent = value
    end = digits_end = match.end(2)
    unit, form, power, scaled, glued = COUNT, "number", 0, False, False
    if tail is None:
        glued = glue is not None
        if glue in VULGAR and exponent == 0:
            return _with_vulgar(text, start, end, mantissa, floor, ceiling)
    elif (said := TAILS.get(tail)) is None:
        glued = tail[0].isalnum()
    else:
        unit, form, power, more = said
        if more and (power or text.startswith(more, match.end())):
            end, (unit, form, power, _) = read_on(text, end, tail, said, ceiling)
            exponent, scaled = exponent + power, power > 0
        elif unit is not COUNT:
            end = match.end()
    measured = unit
    if start > floor:
        before = text[start - 1]
        if before == " ":
            if text[start - 3 : start - 1] in CODE_ENDS:
                currency = currency_ahead(text, start, floor)
                if currency is not None:
                    start, unit = currency
        elif before not in FREE:
            if before == "$" and unit is COUNT and (start - 2 < floor or text[start - 2] in FREE):
                start, unit = start - 1, "$"
            else:
                start, mantissa, exponent, unit, glued = _ahead(
                    text, start, floor, len(whole), mantissa, exponent, unit, glued)  # fmt: skip
    if unit != measured and measured is not COUNT:
        in_millions = measured == "metre" and (tail or "").strip() == "m"
        end, form = digits_end + (len(tail or "") if power or in_millions else 0), "number"
        if in_millions:
            exponent, scaled = exponent + 6, True
    elif power and tail in _CAPITALS and unit is COUNT and exponent >= power:
        end, exponent, scaled, glued = digits_end, exponent - power, False, True
    return _new(Token, (start, end, mantissa, exponent, unit, form, 1, scaled, glued))


def _ahead(
    text: str, start: int, floor: int, width: int, mantissa: int, exponent: int, unit: str, glued: bool
) -> tuple[int, int, int, str, bool]:
    """A number with what stands before its digits: start, mantissa, exponent, unit, whether glued."""
    if point_ahead(text, start, floor):
        start, exponent = start - 1, exponent - width
    start, negative, currency = sign_and_currency(text, start, floor)
    return (
        start,
        -mantissa if negative else mantissa,
        exponent,
        currency or unit,
        glued or is_glued(text, start, floor),
    )


def _with_vulgar(text: str, start: int, end: int, mantissa: int, floor: int, ceiling: int) -> Token:
    """A mixed number such as `3½`."""
    top, bottom = VULGAR[text[end]]
    behind, unit = unit_behind(text, end + 1, ceiling)
    begin, negative, currency = sign_and_currency(text, start, floor)
    value = mantissa * bottom + top
    form = "number" if currency else form_of(unit)
    return Token(begin, behind, -value if negative else value, 0, currency or unit, form, bottom)


def _apart(text: str, match: re.Match[str], floor: int, ceiling: int) -> list[Token]:
    """The numbers of a match whose groups do not belong together: each run of digits for itself."""
    found = []
    for part in _ALONE.finditer(text, match.start(), ceiling):
        if part.start() >= match.end(2):
            break
        token = _token(text, part, floor, ceiling)
        if token is not None:
            found.append(token)
    return found
