"""Numbers in digits, found fast: one light token each, without hedges and without joining ranges.

The search is anchored: it runs to the next digit, matches the digits with their groups and the word
right behind them there, and looks back for sign and currency. Everything else about a number is read
only for those that someone asks about (`figcheck.numbers.lexer`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from figcheck.numbers.figure import COUNT, TIMES, Form
from figcheck.numbers.units import (
    CURRENCY_SIGNS,
    DURATIONS,
    MAGNITUDE_LETTERS,
    MAGNITUDE_WORDS,
    UNIT_WORDS,
)


class Token(NamedTuple):
    """One number of a text: sign, currency, magnitude and unit are part of the span, the hedge is not.

    The value is `mantissa` x 10^`exponent` / `denominator` in printed units, as in `Figure`. `glued`
    says that the number is part of something longer: COVID-19, B2B, 1.2.3, 5th, 1990s.
    """

    start: int
    end: int
    mantissa: int
    exponent: int = 0
    unit: str = COUNT
    form: Form = "number"
    denominator: int = 1
    scaled: bool = False
    glued: bool = False


MAX_DIGITS = 40
"""More digits than any count needs: a longer run is an identifier, not a number."""

_THIN = "\u00a0\u2009\u202f\u2007\u2008\u200a"
_MINUS = "-\u2212\u2013\u2011"
_DASHES = "-\u2212\u2013\u2014\u2010\u2011"
VULGAR: dict[str, tuple[int, int]] = {
    "¼": (1, 4), "½": (1, 2), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅐": (1, 7),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
NUMBER = re.compile(
    rf"[0-9¼-¾⅐-⅞](?:[0-9]*(?:[,{_THIN} ][0-9]{{3}}(?![0-9]))*)(?:[.·][0-9]+)?"
    rf"(?:[ \u00a0\u202f\u2009-]?([A-Za-z%°€¢¥×µμ٪％¼-¾⅐-⅞]+))?"
)
"""Digits with their groups and decimals, and the word behind them (group 1)."""
_DIGITS = re.compile(rf"[0-9]+(?:[,{_THIN} ][0-9]{{3}}(?![0-9]))*(?:[.·][0-9]+)?")
_FIRST_WORDS = frozenset(re.split(r"[ .-]", phrase)[0] for phrase in UNIT_WORDS) - {""}
_PHRASES = "|".join(
    re.escape(p).replace(r"\ ", r"[ \u00a0]+")
    for p in sorted(UNIT_WORDS, key=lambda p: (-len(p), p))
    if p[0] != "-"
)
_UNIT = re.compile(rf"[ \u00a0\u202f\u2009-]?({_PHRASES})(?![A-Za-z0-9])|-?(fold)(?![A-Za-z0-9])")
_UNIT_ANY_CASE = re.compile(_UNIT.pattern, re.IGNORECASE)
_FOLLOWERS = frozenset({*MAGNITUDE_WORDS, *MAGNITUDE_LETTERS, *_FIRST_WORDS, "per", "p", "fold"})
_LETTER_SCALES = frozenset({*MAGNITUDE_LETTERS, "bn", "mn", "tn", "mln", "bln", "trn"})
_SIGNS = "$£€¥₹₩₽"
_PREFIX = re.compile(
    r"(?:(?<![A-Za-z])(?:US|AU|CA|HK|NZ|NT|U\.S\.|[ACSR])?\$|[£€¥₹₩₽]|(?<![A-Za-z])(?:USD|GBP|EUR|JPY|CHF|SFr|Rs\.?|DM))"
    r"[ \u00a0]?\Z"
)
_LETTERED = re.compile(r"[A-Za-z_][A-Za-z0-9_]*[-\u2010\u2011]\Z")
_LABELS = frozenset(
    ["type", "group", "phase", "stage", "grade", "level", "table", "figure", "fig", "chapter", "section", "class", "category", "day", "week", "month", "year", "step", "no", "nos", "number", "aged", "age", "page", "part", "article", "rule", "title", "item", "question", "version", "room", "route", "highway", "flight", "channel"]
)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Every number in digits between two offsets, in order. Written-out numbers: `spelled.tokens`."""
    found: list[Token] = []
    for match in NUMBER.finditer(text, start, len(text) if end is None else end):
        token = _token(text, match, start)
        if token is None:
            found.extend(_apart(text, match, start))
            continue
        if token.start > 0 and found and text[token.start - 1] == "/":
            token = _mixed(text, found, token)
        if token.unit is not COUNT or token.scaled:
            _share_with_previous(text, found, token)
        found.append(token)
    return found


def token_at(text: str, at: int, end: int) -> Token | None:
    """The number whose first digit stands at `at`."""
    match = NUMBER.match(text, at, end)
    if match is None:
        return None
    return _token(text, match, 0) or next(iter(_apart(text, match, 0)), None)


def _token(text: str, match: re.Match[str], floor: int) -> Token | None:
    """A token of one match, or None where its digits are not one number."""
    at, stop = match.span()
    word = match[1]
    if word is not None:
        stop = match.start(1)
        while text[stop - 1] not in "0123456789" and stop - 1 > at:
            stop -= 1
    digits = text[at:stop]
    if digits[0] in VULGAR:
        top, bottom = VULGAR[digits[0]]
        return _prefixed(
            text, floor, Token(at, at + 1, top, form="fraction", denominator=bottom), match, at + 1, word
        )
    mantissa, exponent = 0, 0
    if digits.isdigit():
        if stop - at > MAX_DIGITS:
            return None
        mantissa = int(digits)
    else:
        value = _grouped(text, at, digits)
        if value is None:
            return None
        mantissa, exponent = value
    return _prefixed(text, floor, Token(at, stop, mantissa, exponent), match, stop, word)


def _grouped(text: str, at: int, digits: str) -> tuple[int, int] | None:
    """Mantissa and exponent of digits with separators; None where the groups are not of one number."""
    whole, point, decimals = digits.replace("·", ".").partition(".")
    if len(whole) > MAX_DIGITS * 2 or len(decimals) > MAX_DIGITS:
        return None
    if not whole.isdigit():
        separators = {c for c in whole if not c.isdigit()}
        first = re.split(rf"[,{_THIN} ]", whole)[0]
        if len(separators) > 1 or len(first) > 3 or first[0] == "0":
            return None
        if separators == {" "} and not _one_number(text, at, at + len(digits)):
            return None
        whole = "".join(c for c in whole if c.isdigit())
    if len(whole) + len(decimals) > MAX_DIGITS:
        return None
    return int(whole + decimals), -len(decimals)


def _one_number(text: str, at: int, stop: int) -> bool:
    """Whether digits grouped by plain blanks are one number: no label before them, no digits behind."""
    before = text[max(0, at - 12) : at]
    if before[-1:] == " " and before[-2:-1].isdigit():
        return False
    if re.match(r"[ ,.]?[0-9]|[/:]", text[stop : stop + 2]):
        return False
    words = before.split()
    return not words or words[-1].lower().rstrip(".") not in _LABELS


def _apart(text: str, match: re.Match[str], floor: int) -> list[Token]:
    """The numbers of a match whose groups do not belong together: each run of digits for itself."""
    found = []
    for part in re.finditer(r"[0-9]+(?:\.[0-9]+)?", text[match.start() : match.end()]):
        at, stop = part.start() + match.start(), part.end() + match.start()
        if stop - at > MAX_DIGITS:
            continue
        whole, _, decimals = part.group().partition(".")
        token = Token(at, stop, int(whole + decimals), -len(decimals))
        last = NUMBER.match(text, at, match.end())
        word = match[1] if stop >= (match.start(1) if match[1] else match.end()) - 1 else None
        found.append(_prefixed(text, floor, token, last or match, stop, word))
    return found


def _prefixed(
    text: str, floor: int, token: Token, match: re.Match[str], stop: int, word: str | None
) -> Token:
    """The token with what stands before and behind its digits."""
    start, end, mantissa, exponent, unit, form, denominator, scaled, glued = token
    if word is not None:
        if word[0] in VULGAR:
            top, bottom = VULGAR[word[0]]
            if exponent == 0:
                mantissa, denominator = mantissa * bottom + top, bottom
                end = stop = text.index(word[0], stop) + 1
                word = word[1:] or None
        if word is not None and (
            word in _FOLLOWERS or word.lower() in _FOLLOWERS or word[0] in "%°€¢¥×µμ٪％"
        ):
            end, exponent, scaled, unit = _suffix(text, stop, exponent)
            if unit in DURATIONS:
                form = "duration"
            elif unit == TIMES:
                form = "multiple"
    following = text[end : end + 2]
    if following and (
        following[0].isalnum()
        or following[0] == "_"
        or (len(following) == 2 and following[0] in ".,·" and following[1].isdigit())
    ):
        glued = True
    before = text[start - 1 : start] if start > floor else ""
    if before and before not in " (\n[":
        start, mantissa, exponent, glued, unit = _before(
            text, floor, start, stop, mantissa, exponent, glued, unit
        )
    elif before == " " and start - 2 >= floor and (text[start - 2] in _SIGNS or text[start - 2].isupper()):
        found = _PREFIX.search(text[max(floor, start - 6) : start])
        if found is not None:
            start = max(floor, start - 6) + found.start()
            unit = CURRENCY_SIGNS[found.group().strip()]
    return Token(start, end, mantissa, exponent, unit, form, denominator, scaled, glued)


def _before(
    text: str, floor: int, start: int, stop: int, mantissa: int, exponent: int, glued: bool, unit: str
) -> tuple[int, int, int, bool, str]:
    """Sign, currency, leading point, or what the number is glued to."""
    before = text[start - 1]
    if before in ".·" and exponent == 0 and not _solid(text, floor, start - 2):
        width = len(text[start:stop].rstrip())
        exponent, start = -sum(c.isdigit() for c in text[start : start + width]), start - 1
        before = text[start - 1] if start > floor else " "
    if before in _MINUS and _is_minus(text, floor, start - 1):
        mantissa, start = -mantissa, start - 1
        before = text[start - 1] if start > floor else " "
    if before in _SIGNS or before.isupper() or before in "\u00a0.":
        found = _PREFIX.search(text[max(floor, start - 6) : start])
        if found is not None:
            start = max(floor, start - 6) + found.start()
            unit = CURRENCY_SIGNS[found.group().strip()]
            if start > floor and text[start - 1] in _MINUS and _is_minus(text, floor, start - 1):
                mantissa, start = -mantissa, start - 1
            return start, mantissa, exponent, glued, unit
    if before.isalnum() or before in "_#@" or (before in ".,·" and _solid(text, floor, start - 2)):
        glued = True
    elif before in "-\u2010\u2011":
        glued = glued or _LETTERED.search(text, max(floor, start - 9), start) is not None
    elif before == "+" and not _solid(text, floor, start - 2):
        start -= 1
    return start, mantissa, exponent, glued, unit


def _solid(text: str, floor: int, at: int) -> bool:
    return at >= floor and (text[at].isalnum() or text[at] == "_")


def _is_minus(text: str, floor: int, at: int) -> bool:
    """Whether the dash at `at` is a minus: nothing it could join stands before it."""
    if at - 1 < floor:
        return True
    before = text[at - 1]
    if before in "([=<>±~,;:/|":
        return True
    if not before.isspace():
        return False
    if text[at] == "\u2212":
        return True
    behind = text[max(floor, at - 4) : at].rstrip()
    return not (behind and (behind[-1].isdigit() or behind[-1] in "%)"))


def _suffix(text: str, stop: int, exponent: int) -> tuple[int, int, bool, str]:
    """Where magnitude and unit behind the digits end, the new exponent, whether scaled, and the unit."""
    end, scaled = stop, False
    found = _SCALE.match(text, stop)
    if found is not None and not (found[2] == "m" and _metres(text, found.end())):
        word = found[1] or found[2]
        scaled, end = True, found.end()
        exponent += MAGNITUDE_LETTERS[word] if word in MAGNITUDE_LETTERS else MAGNITUDE_WORDS[word.lower()]
    unit_end, unit = unit_behind(text, end)
    return (end, exponent, scaled, COUNT) if scaled and unit == TIMES else (unit_end, exponent, scaled, unit)


def unit_behind(text: str, end: int, stop: int | None = None) -> tuple[int, str]:
    """Where the unit that begins at `end` ends, and its name; `count` where there is none."""
    ceiling = len(text) if stop is None else stop
    found = _UNIT.match(text, end, ceiling) or _UNIT_ANY_CASE.match(text, end, ceiling)
    if found is not None:
        phrase = " ".join((found[1] or found[2]).split())
        name = UNIT_WORDS.get(phrase) or UNIT_WORDS.get(phrase.lower())
        if name is not None and not (len(phrase) == 1 and name == TIMES and found.start(1) > end):
            return found.end(), name
    return end, COUNT


_WORDS_OF_SCALE = "|".join(sorted(MAGNITUDE_WORDS, key=len, reverse=True))
_SCALE = re.compile(rf"(?i:[ \u00a0\u202f\u2009-]?({_WORDS_OF_SCALE})(?![A-Za-z]))|([kKmMbB])(?![A-Za-z0-9])")


def _metres(text: str, end: int) -> bool:
    """Whether an `m` right behind the digits is followed by what only a length has."""
    return text[end : end + 1] in "²³" and text[end : end + 1] != ""


def _share_with_previous(text: str, found: list[Token], token: Token) -> None:
    """Give the lower end of a range the unit and the magnitude that stand once, behind its upper end."""
    if not found:
        return
    previous = found[-1]
    if token.start - previous.end > 5 or previous.glued or previous.form != "number":
        return
    joint = text[previous.end : token.start].strip()
    if joint not in _JOINTS or (
        joint == "and" and text[max(0, previous.start - 8) : previous.start].lower() != "between "
    ):
        return
    if previous.unit not in (COUNT, token.unit):
        return
    shared = previous._replace(
        unit=token.unit, form=token.form if token.form == "duration" else previous.form
    )
    scale = _scale_of(text, token)
    if scale and not previous.scaled and _below(shared, token, scale):
        shared = shared._replace(exponent=shared.exponent + scale, scaled=True)
    found[-1] = shared


def _mixed(text: str, found: list[Token], token: Token) -> Token:
    """`3 1/2 percent` and `1-3/8` as one number: the whole and the numerator leave `found`."""
    if len(found) < 2 or token.mantissa not in _PARTS or token.exponent or found[-1].end != token.start - 1:
        return token
    whole, top = found[-2:]
    if (
        top.start - whole.end != 1
        or text[whole.end] not in " -\u00a0"
        or not 0 < top.mantissa < token.mantissa
    ):
        return token
    if any(t.unit != COUNT or t.exponent or t.glued or t.denominator > 1 for t in (whole, top)):
        return token
    del found[-2:]
    value = whole.mantissa * token.mantissa + top.mantissa
    return token._replace(start=whole.start, mantissa=value, denominator=token.mantissa)


_PARTS = frozenset({2, 3, 4, 8, 16, 32, 64})
_JOINTS = frozenset({"to", "and", *_DASHES})


def _below(previous: Token, token: Token, scale: int) -> bool:
    """Whether two ends rise if the magnitude behind the second holds for both of them."""
    shift = MAX_DIGITS
    return previous.mantissa * 10 ** (previous.exponent + shift) < token.mantissa * 10 ** (
        token.exponent - scale + shift
    )


def _scale_of(text: str, token: Token) -> int:
    """The power of ten of the magnitude word of a token."""
    digits = _DIGITS.search(text, token.start, token.end) if token.scaled else None
    return 0 if digits is None else token.exponent + len(digits.group().replace("·", ".").partition(".")[2])
