"""Written-out numbers of running text, as tokens: cardinals, fractions, multiples.

A word in capitals only is a name or an acronym more often than a number (the TEN group): it is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.numbers.behind import form_of, unit_behind
from figcheck.numbers.figure import COUNT, TIMES, Form
from figcheck.numbers.joints import with_shared_unit
from figcheck.numbers.neighbours import first_word, word_before
from figcheck.numbers.token import Token
from figcheck.numbers.tokens import VULGAR
from figcheck.numbers.words import CARDINALS, DENOMINATORS, FOLDS, GROUPS, MULTIPLES, SCALES, SMALL, cardinal

_STARTS = {*CARDINALS, *MULTIPLES, *FOLDS, "half", "third", "quarter"} - {*SCALES, "score", "dozens"}
"""The words that a written-out number can start with."""


def _tree(words: set[str]) -> str:
    """A pattern of words that shares their beginnings, so that most words of a text fail at one letter."""
    rests: dict[str, set[str]] = {}
    for word in words - {""}:
        rests.setdefault(word[0], set()).add(word[1:])
    branches = [letter + _tree(rest) for letter, rest in sorted(rests.items())]
    if not branches:
        return ""
    pattern = branches[0] if len(branches) == 1 and "" not in words else f"(?:{'|'.join(branches)})"
    return pattern + ("?" if "" in words else "")


_FIRST_LETTERS = sorted({word[0] for word in _STARTS})
_BODY = "|".join(
    f"[{letter}{letter.upper()}]" + _tree({word[1:] for word in _STARTS if word[0] == letter})
    for letter in _FIRST_LETTERS
)
_ANCHOR = re.compile(
    rf"[ \n\t\r(\[\"'“‘\u00a0/\u2014\u2013-](?=[{''.join(_FIRST_LETTERS)}{''.join(_FIRST_LETTERS).upper()}])"
    rf"(?:{_BODY})(?![A-Za-z])"
)
_NEAR = 5
_VULGAR = re.compile("[¼-¾⅐-⅞]")
_NEXT = re.compile(r"(?:\s+|[-‐‑])([A-Za-z]+)\b")
_AND_HALF = re.compile(
    r"\s+and\s+(?:a\s+|one[\s-])(half|quarter)\b(?:\s+(thousand|million|billion|trillion)\b)?", re.I
)
_HALF_A = re.compile(r"\s+a\s+(thousand|million|billion|trillion|dozen)\b", re.I)
_ORDERING = frozenset({
    "first", "second", "third", "other", "latter", "last", "next", "this", "each", "either", "previous",
    "prior", "early", "late", "every",
})  # fmt: skip
"""`The first half`, `each quarter`: a part of time or of a match, no share."""
_PERIODS = frozenset({
    "year", "hour", "century", "time", "day", "month", "decade", "brother", "sister", "term",
})  # fmt: skip
"""`Half a year`, `half an hour`, `half brothers`."""
_OF_A_SHARE = frozenset({
    "of", "the", "as", "less", "more", "that", "those", "them", "its", "their", "our", "his", "her", "all",
})  # fmt: skip
_ROOM = 24
"""As far as the words reach that are looked at around a word."""


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Every written-out number between two offsets, in order; `½` counts as written out."""
    stop = len(text) if end is None else end
    found: list[Token] = []
    done = start
    for at, word_end in _anchors(text, start, stop):
        if at >= done and (token := _token(text, at, word_end, start, stop)) is not None:
            if found and (token.unit != COUNT or token.scaled) and token.start - found[-1].end <= _NEAR:
                power = max(0, token.exponent) if token.scaled else 0
                found[-1] = with_shared_unit(text, found[-1], token, power)
            found.append(token)
            done = token.end
    if not text.isascii():
        found = sorted([*found, *_vulgar(text, start, stop)])
    return found


def _anchors(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where the words begin and end that a written-out number can start with."""
    first = first_word(text[start : min(stop, start + _ROOM)])
    if first[:1].lower() + first[1:] in _STARTS and (start == 0 or not text[start - 1].isalnum()):
        yield start, start + len(first)
    for match in _ANCHOR.finditer(text, start, stop):
        yield match.start() + 1, match.end()


def _vulgar(text: str, start: int, stop: int) -> Iterator[Token]:
    """`½` and its like, where no digits stand before them."""
    for match in _VULGAR.finditer(text, start, stop):
        at = match.start()
        if match.group() in VULGAR and (at == 0 or not text[at - 1].isdigit()):
            top, bottom = VULGAR[match.group()]
            end, unit = unit_behind(text, at + 1, stop)
            form: Form = "fraction" if unit == COUNT else form_of(unit)
            yield Token(at, end, top, unit=unit, form=form, denominator=bottom)


def _token(text: str, at: int, end: int, floor: int, stop: int) -> Token | None:
    word = text[at:end].lower()
    if word in MULTIPLES or word in FOLDS:
        top, bottom = MULTIPLES.get(word) or (FOLDS[word], 1)
        glued = text[end : end + 1] == "-"
        return Token(at, end, top, unit=TIMES, form="multiple", denominator=bottom, glued=glued)
    if word in ("half", "third", "quarter"):
        return _lone_fraction(text, word, at, end, floor, stop)
    return _cardinal(text, word, at, end, floor, stop)


def _article(text: str, at: int, floor: int) -> int | None:
    """Where the `a` begins that stands right before `at`."""
    joint, before = text[max(floor, at - 1) : at], text[max(floor, at - 4) : max(floor, at - 1)]
    if not (joint.isspace() or joint == "-"):
        return None
    for article in ("an", "a"):
        last = before.lower().removesuffix(article)[-1:]
        if before.lower().endswith(article) and not (last.isalnum() or last in ("_", "'", "’")):
            return at - 1 - len(article)
    return None


def _tells_a_share(text: str, end: int, stop: int) -> bool:
    """Whether `of`, `the` and the like follow, or the end of a clause."""
    rest = text[end : min(stop, end + _ROOM)]
    words = rest.lstrip()
    if not words or words[0] in ",.;:)\u2014":
        return True
    return rest[0].isspace() and first_word(words).lower() in _OF_A_SHARE


def _tells_a_period(text: str, end: int, stop: int) -> bool:
    """Whether a span of time or a kind of kin follows: `half a year`, `half-hour`, `half brother`."""
    rest = text[end : min(stop, end + _ROOM)]
    if rest[:1] == "-":
        return True
    words = rest.split() if rest[:1].isspace() else []
    if words and words[0].lower() in ("a", "an"):
        del words[0]
    return bool(words) and first_word(words[0]).lower().removesuffix("s") in _PERIODS


def _lone_fraction(text: str, word: str, at: int, end: int, floor: int, stop: int) -> Token | None:
    """`half`, `a third of`, `a quarter`: a share only where the words around it say so."""
    begin = _article(text, at, floor)
    if word != "half":
        if begin is None or not _tells_a_share(text, end, stop):
            return None
        return Token(begin, end, 1, form="fraction", denominator=DENOMINATORS[word])
    if word_before(text[max(floor, at - _ROOM) : at]) in _ORDERING or (at > floor and text[at - 1] == "-"):
        return None
    start = at if begin is None else begin
    whole = _HALF_A.match(text, end, stop)
    if whole is not None:
        if whole[1].lower() == "dozen":
            return Token(start, whole.end(), 6)
        power = len(str(SCALES[whole[1].lower()])) - 1
        behind, unit = unit_behind(text, whole.end(), stop)
        return Token(start, behind, 5, power - 1, unit, scaled=True)
    if _tells_a_period(text, end, stop):
        return None
    return Token(start, end, 1, form="fraction", denominator=2)


def _cardinal(text: str, word: str, at: int, end: int, floor: int, stop: int) -> Token | None:
    words, ends = [word], [end]
    if word in ("hundred", *GROUPS):
        begin = _article(text, at, floor)
        if begin is None:
            return None
        words, ends, at = ["a", word], [begin + 1, end], begin
    if cardinal(words) is None:
        return None
    best = len(words)
    while (following := _NEXT.match(text, ends[-1], stop)) is not None:
        words.append(following[1].lower())
        ends.append(following.end())
        if cardinal(words) is not None:
            best = len(words)
        elif words[-1] != "and":
            break
    words, ends = words[:best], ends[:best]
    value, last, end = cardinal(words) or 0, words[-1], ends[-1]
    return _fraction(text, at, value, last, end, stop) or _counted(text, at, value, last, end, floor, stop)


def _counted(text: str, at: int, value: int, last: str, end: int, floor: int, stop: int) -> Token:
    """A cardinal with its half, magnitude and unit."""
    mantissa, exponent, scaled = value, 0, False
    half = _AND_HALF.match(text, end, stop)
    if half is not None:
        places, part = (1, 5) if half[1].lower() == "half" else (2, 25)
        mantissa, exponent, end, last = (
            value * 10**places + part,
            -places,
            half.end(),
            (half[2] or "").lower(),
        )
    if last in SCALES:
        power = len(str(SCALES[last])) - 1
        mantissa, exponent, scaled = (
            (mantissa, exponent + power, True) if half else (value // 10**power, power, True)
        )
    end, unit = unit_behind(text, end, stop)
    glued = at - 2 >= floor and text[at - 1] in "-_'’" and text[at - 2].isalnum()
    glued = glued or (
        end < stop and (text[end].isalnum() or (text[end] == "-" and text[end + 1 : end + 2].isalpha()))
    )
    return Token(at, end, mantissa, exponent, unit, form_of(unit), 1, scaled, glued)


def _fraction(text: str, at: int, value: int, last: str, end: int, stop: int) -> Token | None:
    """`two-thirds`, `one quarter of`, `three-quarters`."""
    following = _NEXT.match(text, end, stop)
    if following is None or last not in SMALL or not 0 < value < 20:
        return None
    name = following[1].lower()
    bottom = DENOMINATORS.get(name)
    if bottom is None or value >= bottom or name.endswith("s") == (value == 1):
        return None
    if text[end] != "-" and bottom == 4 and not _tells_a_share(text, following.end(), stop):
        return None
    return Token(at, following.end(), value, form="fraction", denominator=bottom)


def fraction_alone(text: str, start: int, end: int) -> Token | None:
    """`a third`, `one quarter`, `three quarters` as all there is between two offsets."""
    words = text[start:end].lower().replace("-", " ").split()
    if len(words) != 2 or words[1] not in DENOMINATORS:
        return None
    top = 1 if words[0] in ("a", "an") else SMALL.get(words[0], 0)
    bottom = DENOMINATORS[words[1]]
    return Token(start, end, top, form="fraction", denominator=bottom) if 0 < top < bottom else None


def is_bare_one(token: Token, text: str) -> bool:
    """Whether a token is the word `one` without a unit: more often a pronoun than a number."""
    return (
        token.mantissa == 1
        and token.unit == COUNT
        and token.form == "number"
        and text[token.start : token.end].lower() == "one"
    )
