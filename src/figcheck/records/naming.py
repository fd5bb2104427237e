"""Names for figures, after the nouns that stand next to them: `11,754 people` is `people`."""

from __future__ import annotations

import re
from collections.abc import Collection

from figcheck.numbers.figure import PERCENT, Figure

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_AFTER = re.compile(r"[\s“\"‘'*_]*(?:[^\W\d_]+(?:[-'’][^\W\d_]+)*[\s*_“”\"]*)+")
_BEFORE = re.compile(r"([^\W\d_]+(?:[-'’][^\W\d_]+)*)[\s:*_“\"‘'(]*\Z")
_SENTENCE_SO_FAR = re.compile(r"[^.!?]*\Z")
_SAID = re.compile(r"\s+(?:are|is|was|were|have|has|had)\s+([^.,;:!?()|]+)")
_REACH = 80
_LONGEST = 24
_FUNCTION_WORDS = """
a an the this that these those such its his her their our my your no not and or but nor of in on at
by to from for with as than per into over under about after before between during within without
through across until is are was were be been being am has have had having do does did done will
would can could may might shall should must who whom whose which what where when while if because
although though so then there here it he she they we you i them him us one another other others more
most less fewer least some any all both each every only just also nearly almost around roughly
approximately up down out off same very first last next new said says compared versus vs
respectively including
"""
_PASSED = frozenset(_FUNCTION_WORDS.split())
"""Words that are no name for what is counted."""
_IRREGULAR = "people men women children persons staff police cattle mice teeth feet media data"
_PLURALS = frozenset(_IRREGULAR.split())
_NOT_PLURAL = re.compile(r"(?:ss|us|is|ous)\Z")


class Names:
    """Gives out names, each once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._given: set[str] = set()
        self._numbers: dict[str, int] = {}

    def name(self, figure: Figure, role: str, roles: Collection[str]) -> str:
        """A name of letters, digits and underscores: the noun by the figure, else its role with a number.

        `roles` are those of the figure's claim, which a mark without `=` would be taken for.
        """
        text, start, end = self._text, figure.start, figure.end
        noun = (
            _noun_after(text, end)
            or _noun_said_of(text, end)
            or _word_before(text, start)
            or _plural_before(text, start)
        )
        if figure.unit == PERCENT:
            noun = f"{noun}_share" if noun else ""
        name = _as_name(noun) or f"{role.removesuffix('s')}_1"
        return self._unique(f"{name}_1" if name in roles else name)

    def _unique(self, name: str) -> str:
        base = name.removesuffix("_1")
        number = self._numbers.get(base, 1)
        found = name if number == 1 else f"{base}_{number}"
        while found in self._given:
            number += 1
            found = f"{base}_{number}"
        self._numbers[base] = number + 1
        self._given.add(found)
        return found


def _noun_after(text: str, end: int) -> str:
    """Of the words that follow, up to a mark, the first plural; else the last of the first two."""
    run = _AFTER.match(text[end : end + _REACH])
    if run is None:
        return ""
    words: list[str] = []
    for word in _WORD.findall(run[0])[:6]:
        if word.casefold() in _PASSED:
            if words:
                break
            if word.casefold() not in ("of", "the"):
                return ""
        else:
            words.append(word.casefold())
    plural = next((word for word in words[:4] if _is_plural(word)), None)
    return plural or (words[:2] or [""])[-1]


def _noun_said_of(text: str, end: int) -> str:
    """Of "328 were a high risk" and "435,719 are convicted criminals" what is said of the figure."""
    said = _SAID.match(text[end : end + _REACH])
    words = [word for word in map(str.casefold, _WORD.findall(said[1]) if said else ()) if _may_name(word)]
    return next((word for word in words[:4] if _is_plural(word)), words[0] if words else "")


def _may_name(word: str) -> bool:
    return word not in _PASSED and not word.endswith(("ed", "ing", "ly"))


def _plural_before(text: str, start: int) -> str:
    """The nearest plural earlier in the sentence: what is being counted."""
    earlier = _SENTENCE_SO_FAR.search(text[max(0, start - _REACH) : start])
    words = _WORD.findall(earlier[0]) if earlier else []
    found = (word for word in map(str.casefold, reversed(words)) if word not in _PASSED and _is_plural(word))
    return next(found, "")


def _word_before(text: str, start: int) -> str:
    found = _BEFORE.search(text[max(0, start - _REACH) : start])
    return found[1].casefold() if found and found[1].casefold() not in _PASSED else ""


def _is_plural(word: str) -> bool:
    return word in _PLURALS or (len(word) > 3 and word.endswith("s") and _NOT_PLURAL.search(word) is None)


def _as_name(word: str) -> str:
    return re.sub(r"\W", "_", word.replace("'", "").replace("’", ""))[:_LONGEST].strip("_")
