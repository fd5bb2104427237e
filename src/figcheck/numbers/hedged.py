"""Hedges around a number: right before it, at the start of a printed one, and right behind it.

Most numbers have none, so each search looks first at a letter or two that rule a hedge out.
"""

from __future__ import annotations

import re
from functools import cache

from figcheck.numbers.hedges import HEDGES, PHRASES_AFTER, PHRASES_BEFORE
from figcheck.numbers.neighbours import first_word

_SIGNS = frozenset("~≈∼≃<>≤≥⩾⩽=")
_WORD = re.compile(r"\S+")
_OPENING = '([{"“‘—–/,;:'
_LONGEST = 36
"""The longest hedge with the blanks and the article that may stand in it."""
_ENDS = frozenset(
    cased(phrase[-2:])
    for phrase in (*PHRASES_BEFORE, "the")
    for cased in (str.lower, str.upper, str.title)
    if phrase[-1] not in _SIGNS
)
"""The last letters of hedges, and of the article that may follow one."""
_TAILS = frozenset(
    phrase[at:] for phrase in PHRASES_BEFORE for at, character in enumerate(phrase) if character == " "
)
"""What hedges of several words end with, each with the blank before it."""
_HEADS = frozenset(
    phrase[:at] for phrase in PHRASES_BEFORE for at, character in enumerate(phrase) if character == " "
)
"""What hedges of several words begin with."""
_SIGNS_BEHIND = frozenset("+ \u00a0-")
_STARTS_BEHIND = frozenset(phrase[:2] for phrase in PHRASES_AFTER)
_SECONDS_BEHIND = frozenset(phrase.split()[1] for phrase in PHRASES_AFTER if " " in phrase)
_ENDS_BEHIND = frozenset(phrase[-2:] for phrase in PHRASES_AFTER)


def before(text: str, start: int, floor: int = 0) -> tuple[int, str] | None:
    """Where the hedge begins that ends at `start`, and its canonical words; None where there is none."""
    if start <= floor:
        return None
    last = text[start - 1]
    if last != " " and not last.isspace():
        return _sign(text, start, floor) if last in _SIGNS else None
    end = text[start - 3 if start > floor + 2 else floor : start - 1]
    if end in _ENDS or end[-1:].isspace():
        return _phrase(text, max(floor, start - _LONGEST), start)
    return _sign(text, start - 1, floor) if end[-1:] in _SIGNS else None


def _phrase(text: str, floor: int, end: int) -> tuple[int, str] | None:
    """The longest hedge in words that ends before blanks at `end`, or before `the` and blanks."""
    words = text[floor:end].lower().split()
    if words[-1:] == ["the"]:
        words.pop()
    found, longest, tail = "", 0, ""
    for count, word in enumerate(reversed(words)):
        phrase = word.lstrip(_OPENING) + tail
        if phrase in PHRASES_BEFORE:
            found, longest = phrase, count
        tail = f" {word}{tail}"
        if tail not in _TAILS:
            break
    if not found:
        return None
    first = list(_WORD.finditer(text, floor, end))[len(words) - 1 - longest]
    return first.end() - len(found.split(" ", 1)[0]), found


def _sign(text: str, end: int, floor: int) -> tuple[int, str] | None:
    """`>=`, `≤` and the like right before `end`."""
    start = end - 1 - (text[end - 1] == "=")
    phrase = text[max(start, floor) : end]
    return (start, phrase) if phrase in HEDGES else None


def leading(text: str, start: int) -> tuple[int, str | None]:
    """Where the number begins that a hedge at `start` goes with, and the hedge's canonical words."""
    for sign in (text[start : start + 2], text[start : start + 1]):
        if sign[:1] in _SIGNS and sign in HEDGES:
            return _next(text, start + len(sign)), sign
    end, found, head = start, None, ""
    for word in _WORD.finditer(text, start):
        head += word[0].lower()
        if head in PHRASES_BEFORE and word.end() < len(text):
            end, found = _next(text, word.end()), head
        if head not in _HEADS:
            break
        head += " "
    if found is not None and text[end : end + 3].lower() == "the" and text[end + 3 : end + 4].isspace():
        end = _next(text, end + 3)
    return end, found


def _next(text: str, at: int) -> int:
    """Where the next word begins."""
    word = _WORD.search(text, at)
    return len(text) if word is None else word.start()


def after(text: str, end: int, ceiling: int | None = None) -> tuple[int, str] | None:
    """Where the hedge ends that begins at `end`, and its canonical words; None where there is none."""
    ceiling = len(text) if ceiling is None else ceiling
    if end >= ceiling or text[end] not in _SIGNS_BEHIND:
        return None
    if text[end] == "+":
        return end + 1, "+"
    if text[end + 1 : end + 3].lower() not in _STARTS_BEHIND:
        return None
    words = text[end + 1 : end + _LONGEST].lower().split(None, 2)
    if first_word(words[0]) != "plus" and (len(words) < 2 or first_word(words[1]) not in _SECONDS_BEHIND):
        return None
    found = _pattern_behind().match(text, end, ceiling)
    return None if found is None else (found.end(), _canonical(found.group()))


def ending(text: str, offset: int) -> tuple[int, str] | None:
    """Where the hedge begins that stands behind a number and ends at `offset`, and its canonical words."""
    end = text[max(0, offset - 2) : offset].lower()
    if end[-1:] == "+":
        return offset - 1, "+"
    if end not in _ENDS_BEHIND:
        return None
    for match in _pattern_behind().finditer(text, max(0, offset - 20), offset):
        if match.end() == offset:
            return match.start(), _canonical(match.group())
    return None


@cache
def _pattern_behind() -> re.Pattern[str]:
    """A hedge in words that begins right behind a number."""
    phrases = sorted(PHRASES_AFTER - {"+", "plus"}, key=lambda phrase: (-len(phrase), phrase))
    either = "|".join(phrase.replace(" ", r"\s+") for phrase in phrases)
    return re.compile(rf"-plus(?![\w-])|[ \u00a0-](?:{either})(?![\w-])(?!\s+[$£€]?[0-9])", re.IGNORECASE)


def _canonical(phrase: str) -> str:
    """A hedge as the table holds it: lower case, single blanks."""
    return " ".join(phrase.lower().strip(" -\u00a0\t\n").split())
