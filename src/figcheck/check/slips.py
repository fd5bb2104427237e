"""The slip of hand that turns one print into another: named only where the digits prove it."""

from __future__ import annotations

import re
from fractions import Fraction

from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Interval

_SCALES = (
    {"thousand": 3, "million": 6, "billion": 9, "trillion": 12},
    {"mln": 6, "bln": 9},
    {"k": 3, "bn": 9, "tn": 12},
)
"""Magnitude words in the families that one writer uses side by side -> their power of ten."""
_SCALE = re.compile(r"(?<![a-z])(?:thousand|million|billion|trillion|mln|bln|bn|tn|k)(?![a-z])")


def slip(figure: Figure, to: str, *, derived: bool = False) -> str | None:
    """What happened if `to` was meant and the figure was printed; None where no one slip does it.

    A derived figure that misses by one in its last place was computed otherwise, not mistyped.
    """
    old, new = _digits(figure.text), _digits(to)
    if not old or not new:
        return None
    if old == new:
        return _in_words(figure.text, to)
    if derived and len(old) == len(new) and old[:-1] == new[:-1] and abs(int(old[-1]) - int(new[-1])) == 1:
        return None
    if len(old) == len(new):
        differing = [index for index in range(len(old)) if old[index] != new[index]]
        if len(differing) == 1:
            return "one digit"
        if len(differing) == 2 and differing[1] == differing[0] + 1:
            first, second = differing
            if old[first] == new[second] and old[second] == new[first]:
                return "two digits swapped"
        return None
    if len(old) == len(new) + 1 and _one_dropped(old, new):
        return "one digit too many"
    if len(new) == len(old) + 1 and _one_dropped(new, old):
        return "one digit missing"
    return None


def rescaled(figure: Figure, remaining: Interval) -> str | None:
    """The print with another magnitude word, where that alone brings it into a set of engine units."""
    found = _SCALE.search(figure.text)
    if found is None:
        return None
    family = next(family for family in _SCALES if found.group() in family)
    for word, power in family.items():
        shift = power - family[found.group()]
        if shift and figure.base_value * Fraction(10) ** shift in remaining:
            return figure.text[: found.start()] + word + figure.text[found.end() :]
    return None


def _in_words(old: str, new: str) -> str | None:
    """The slip between two prints of the same digits: another magnitude word, or a sign."""
    before, after = _SCALE.search(old), _SCALE.search(new)
    if before and after and before.group() != after.group():
        return f"{before.group()} for {after.group()}"
    signed = [text.lstrip().startswith(("-", "−")) for text in (old, new)]
    return "sign lost" if signed == [False, True] else "sign added" if signed == [True, False] else None


def edits(old: str, new: str) -> int:
    """How many digits must be changed, added or taken out (Levenshtein's distance over the digits)."""
    before, after = _digits(old), _digits(new)
    row = list(range(len(after) + 1))
    for index, digit in enumerate(before, 1):
        diagonal, row[0] = row[0], index
        for place, other in enumerate(after, 1):
            diagonal, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, diagonal + (digit != other)),
            )
    return row[-1]


def _digits(text: str) -> str:
    return "".join(character for character in text if character in "0123456789")


def _one_dropped(longer: str, shorter: str) -> bool:
    return any(longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer)))
