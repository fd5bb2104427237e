"""What stands behind the digits of a number: its magnitude and its unit."""

from __future__ import annotations

import re
from typing import NamedTuple

from figcheck.numbers.figure import COUNT, TIMES, Form
from figcheck.numbers.units import DURATIONS, MAGNITUDE_LETTERS, MAGNITUDE_WORDS, UNIT_WORDS

WORD = r"[A-Za-zÀ-ÖØ-öø-ž%°€¢¥×µμ٪％]"
BLANKS = " \u00a0\u202f\u2009"


class Behind(NamedTuple):
    """What a word behind the digits says, and with what a longer unit could go on right behind it."""

    unit: str = COUNT
    form: Form = "number"
    power: int = 0
    more: tuple[str, ...] = ()


def form_of(unit: str) -> Form:
    """What a number with a unit behind it is."""
    return "duration" if unit in DURATIONS else "multiple" if unit == TIMES else "number"


_FIRST = re.compile(rf"{WORD}+")
_IN_ANY_CASE = {phrase.lower(): unit for phrase, unit in UNIT_WORDS.items()}
_PHRASES = sorted(UNIT_WORDS, key=lambda phrase: (-len(phrase), phrase))


def _known_words() -> dict[str, Behind]:
    """First word of a unit or magnitude -> what it says, in small letters, capitals, and as listed."""
    known: dict[str, Behind] = {}
    for phrase in _PHRASES:
        first = _FIRST.match(phrase)
        if first is None:
            continue
        said = known.get(first.group(), Behind())
        if first.group() == phrase:
            known[phrase] = Behind(UNIT_WORDS[phrase], form_of(UNIT_WORDS[phrase]), more=said.more)
        else:
            known[first.group()] = said._replace(more=(*said.more, phrase[first.end() :]))
    for word, power in MAGNITUDE_WORDS.items():
        known[word] = Behind(power=power, more=("",))
    for word in [word for word in known if len(word) > 2 and word.isalpha() and word.islower()]:
        known[word.capitalize()] = known[word.upper()] = known[word]
    return known


_WORDS = _known_words()
TAILS: dict[str | None, Behind] = {
    **{f"{blank}{word}": said for word, said in _WORDS.items() for blank in (*BLANKS, "-", "")},
    **{letter: Behind(power=power, more=("",)) for letter, power in MAGNITUDE_LETTERS.items()},
}
"""What a match may hold behind its digits, blank or hyphen included -> what it says."""
for _letter in "x×X":
    for _blank in (*BLANKS, "-"):
        TAILS.pop(f"{_blank}{_letter}", None)

_NEXT = re.compile(rf"[{BLANKS}-]?{WORD}++(?![0-9_])")


def unit_behind(text: str, end: int, stop: int | None = None) -> tuple[int, str]:
    """Where the unit that begins at `end` ends, and its name; `count` where there is none."""
    ceiling = len(text) if stop is None else stop
    following = _NEXT.match(text, end, ceiling)
    if following is None:
        return end, COUNT
    said = TAILS.get(following.group())
    if said is None or said.power:
        return end, COUNT
    return _longest(text, end, following.group(), said, ceiling)


def _longest(text: str, begin: int, tail: str, said: Behind, ceiling: int) -> tuple[int, str]:
    """The longest unit that begins with a word, or where none does, the offset before it."""
    end = begin + len(tail)
    if said.more and text.startswith(said.more, end):
        for rest in said.more:
            stop = end + len(rest)
            if stop <= ceiling and text.startswith(rest, end) and not text[stop : stop + 1].isalnum():
                phrase = tail.lstrip(f"{BLANKS}-") + rest
                return stop, UNIT_WORDS.get(phrase) or _IN_ANY_CASE[phrase.lower()]
    return (end, said.unit) if said.unit != COUNT else (begin, COUNT)


def read_on(text: str, digits_end: int, tail: str, said: Behind, ceiling: int) -> tuple[int, Behind]:
    """Where a magnitude or a unit of several words ends, and all that it says."""
    if not said.power:
        end, unit = _longest(text, digits_end, tail, said, ceiling)
        return end, Behind(unit, form_of(unit))
    tail_end = digits_end + len(tail)
    if tail == "m" and _is_length(text, digits_end):
        return tail_end, Behind("metre")
    end, unit = unit_behind(text, tail_end, ceiling)
    if unit == TIMES:
        end, unit = tail_end, COUNT
    return end, Behind(unit, form_of(unit), said.power)


def _is_length(text: str, digits_end: int) -> bool:
    """Whether an `m` right behind the digits is a metre: 10,000m is run, nothing is 10,000 million."""
    last = text[max(0, digits_end - 4) : digits_end]
    return text[digits_end + 1 : digits_end + 2] in ("²", "³") or (
        len(last) == 4 and (last[0] == "," or last.isdigit())
    )
