"""Written-out numbers of running text, as tokens: cardinals, fractions, multiples."""

from __future__ import annotations

import re

from figcheck.numbers.figure import COUNT, TIMES
from figcheck.numbers.tokens import Token, unit_behind
from figcheck.numbers.units import DURATIONS
from figcheck.numbers.words import CARDINALS, DENOMINATORS, FOLDS, GROUPS, MULTIPLES, SCALES, SMALL, cardinal

_ANCHORS = sorted({*CARDINALS, *MULTIPLES, *FOLDS, "half", "third", "quarter"} - {*SCALES, "score", "dozens"})


def _by_first_letter() -> str:
    rows: dict[str, list[str]] = {}
    for word in _ANCHORS:
        rows.setdefault(word[0], []).append(word[1:])
    return "|".join(
        f"{first}(?:{'|'.join(sorted(rest, key=len, reverse=True))})" for first, rest in rows.items()
    )


_ANCHOR = re.compile(rf"\b(?:{_by_first_letter()})\b")
_NEXT = re.compile(r"(?:[ \u00a0]|-)([a-z]+)\b")
_AND_HALF = re.compile(r" and (?:a |one[ -])(half|quarter)\b(?: (thousand|million|billion|trillion)\b)?")
_HALF_A = re.compile(r" a (thousand|million|billion|trillion|dozen)\b")
_NOT_A_SHARE = frozenset(
    ["first", "second", "third", "other", "latter", "last", "next", "this", "each", "either", "previous", "prior", "early", "late"]
)
_SHARE_FOLLOWS = re.compile(
    r" (?:of|the|as|less|more|that|those|them|its|their|our|his|her|all)\b|[,.;:)]|\Z"
)


def lowered(text: str) -> str:
    """The text in lower case, every character at its old place."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)


def tokens(text: str, start: int = 0, end: int | None = None, lower: str | None = None) -> list[Token]:
    """Every written-out number between two offsets, in order. `lower` is `lowered(text)`, if at hand."""
    lower = lowered(text) if lower is None else lower
    stop = len(text) if end is None else end
    found: list[Token] = []
    done = start
    for match in _ANCHOR.finditer(lower, start, stop):
        if match.start() < done:
            continue
        token = _token(text, lower, match, start, stop)
        if token is not None:
            found.append(token)
            done = token.end
    return found


def _token(text: str, lower: str, match: re.Match[str], floor: int, stop: int) -> Token | None:
    word, at = match.group(), match.start()
    if word in MULTIPLES or word in FOLDS:
        top, bottom = MULTIPLES.get(word) or (FOLDS[word], 1)
        return Token(at, match.end(), top, unit=TIMES, form="multiple", denominator=bottom)
    if word in ("half", "third", "quarter"):
        return _lone_fraction(lower, word, at, match.end(), floor, stop)
    return _cardinal(text, lower, word, at, match.end(), floor, stop)


def _article(lower: str, at: int, floor: int) -> int | None:
    """Where the `a` begins that stands right before `at`."""
    for article in ("a ", "an ", "a-"):
        begin = at - len(article)
        if (
            begin >= floor
            and lower.startswith(article, begin)
            and not (begin > floor and lower[begin - 1].isalnum())
        ):
            return begin
    return None


def _lone_fraction(lower: str, word: str, at: int, end: int, floor: int, stop: int) -> Token | None:
    """`half`, `a third`, `a quarter of`: a share only where the words around it say so."""
    before = lower[max(floor, at - 12) : at].split()
    begin = _article(lower, at, floor)
    if word == "half":
        if (before and before[-1].rstrip("-") in _NOT_A_SHARE) or lower[end : end + 1] == "-":
            return None
        million = _HALF_A.match(lower, end, stop)
        if million is not None:
            scale = SCALES.get(million[1], 12)
            power = len(str(scale)) - 1 if scale > 12 else 0
            mantissa = 5 if power else 6
            return Token(
                at if begin is None else begin,
                million.end(),
                mantissa,
                power - 1 if power else 0,
                scaled=power > 0,
            )
        if lower[at - 1 : at] == "-" or re.match(
            r" (?:year|hour|century|time|day|month|an hour)", lower[end : end + 8]
        ):
            return None
        return Token(at if begin is None else begin, end, 1, form="fraction", denominator=2)
    if begin is None or _SHARE_FOLLOWS.match(lower, end, stop) is None:
        return None
    return Token(begin, end, 1, form="fraction", denominator=DENOMINATORS[word])


def _cardinal(text: str, lower: str, word: str, at: int, end: int, floor: int, stop: int) -> Token | None:
    words, ends = [word], [end]
    if word in ("hundred", *GROUPS):
        begin = _article(lower, at, floor)
        if begin is None:
            return None
        words, ends, at = ["a", word], [begin + 1, end], begin
    while (following := _NEXT.match(lower, ends[-1], stop)) is not None:
        if following[1] not in CARDINALS and following[1] != "and":
            break
        words.append(following[1])
        ends.append(following.end())
    while words and cardinal(words) is None:
        words.pop()
        ends.pop()
    if not words:
        return None
    value, last, end = cardinal(words) or 0, words[-1], ends[-1]
    fraction = _fraction(lower, at, value, last, end, stop)
    if fraction is not None:
        return fraction
    glued = at > floor and lower[at - 1] in "-_'’" and at - 2 >= floor and lower[at - 2].isalnum()
    mantissa, exponent, scaled = value, 0, False
    half = _AND_HALF.match(lower, end, stop)
    if half is not None:
        mantissa, exponent, end = (mantissa * 10 + 5, -1, half.end()) if half[1] == "half" else (
            mantissa * 100 + 25, -2, half.end())  # fmt: skip
        last = half[2] or ""
        scaled = last in SCALES
        exponent += len(str(SCALES[last])) - 1 if scaled else 0
    elif last in SCALES:
        power = len(str(SCALES[last])) - 1
        mantissa, exponent, scaled = value // 10**power, power, True
    end, unit = unit_behind(text, end, stop)
    if end < stop and (
        lower[end].isalnum() or (lower[end] == "-" and end + 1 < len(lower) and lower[end + 1].isalpha())
    ):
        glued = True
    form = "duration" if unit in DURATIONS else "multiple" if unit == TIMES else "number"
    return Token(at, end, mantissa, exponent, unit, form, 1, scaled, glued)  # type: ignore[arg-type]


def _fraction(lower: str, at: int, value: int, last: str, end: int, stop: int) -> Token | None:
    """`two-thirds`, `one quarter of`, `three-quarters`."""
    following = _NEXT.match(lower, end, stop)
    if following is None or last not in SMALL or not 0 < value < 20:
        return None
    bottom = DENOMINATORS.get(following[1])
    if bottom is None or value >= bottom or following[1].endswith(("s", "ves")) == (value == 1):
        return None
    hyphened = lower[end] == "-"
    if not hyphened and following[1] in ("quarter", "quarters", "second") and (
        _SHARE_FOLLOWS.match(lower, following.end(), stop) is None):  # fmt: skip
        return None
    return Token(at, following.end(), value, form="fraction", denominator=bottom)


def fraction_alone(text: str, start: int, end: int) -> Token | None:
    """`a third`, `one quarter`, `three quarters` as all there is between two offsets."""
    words = lowered(text)[start:end].replace("-", " ").split()
    if len(words) != 2 or words[1] not in DENOMINATORS:
        return None
    top = 1 if words[0] in ("a", "an") else SMALL.get(words[0], 0)
    bottom = DENOMINATORS[words[1]]
    return Token(start, end, top, form="fraction", denominator=bottom) if 0 < top < bottom else None


def is_bare_one(token: Token, lower: str) -> bool:
    """Whether a token is the word `one` without a unit: more often a pronoun than a number."""
    return token.unit == COUNT and token.form == "number" and lower[token.start : token.end] == "one"
