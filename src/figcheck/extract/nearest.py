"""The cue that comes nearest to binding a figure, and what the figure's sentence lacks of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from figcheck.claims.wording import listed
from figcheck.extract import words as w
from figcheck.extract.cues import cues
from figcheck.extract.cues.language import Cue
from figcheck.extract.offered import offered

Needs = Sequence[frozenset[str]]

_REACH = 60
"""Letters on either side of a figure among which its partners are sought."""
_THREE = 3
_AGAIN = ("a second", "a third", "another")
_SAID = {letter: spellings.split()[0] for letter, spellings in w.WORDS.values()}
_SAID[w.WORDS["rise"][0]] = "rise"
_CALLED = [
    (name, w.FIGURES[name])
    for name in ("count", "number", "amount", "percent", "share", "fraction", "points")
]


def nearest(letters: str, at: int, kind: str | None = None) -> str | None:
    """`the nearest cue, “x of y (z%)”, lacks a second count`; None where no word of a cue stands there.

    `at` is the figure's place in the letters of its sentence. Of the cues of one `kind` only those of
    three figures are asked, and one is named whatever the words.
    """
    before, letter, after = letters[max(0, at - _REACH) : at], letters[at], letters[at + 1 : at + 1 + _REACH]
    held = Counter(before + letter + after)
    taking = _taking(letter, kind)
    bounds = sorted((_missing(cue.needs, held), order) for order, cue in enumerate(taking))
    best: tuple[int, int, int] | None = None
    told = None
    for bound, order in bounds:
        if best is not None and bound > best[0]:
            break
        needs = taking[order].needs
        there = _there(needs, before, letter, after)
        spoken = sum(_is_word(needs[each]) for each in there)
        rank = len(needs) - len(there), -spoken, order
        near = kind or (spoken and (len(there) - spoken > 1 or spoken == sum(map(_is_word, needs))))
        if near and (best is None or rank < best):
            best, told = rank, _told(taking[order], there, named=kind is None)
    return told


@cache
def _taking(letter: str, kind: str | None) -> tuple[Cue, ...]:
    """The cues that take such a figure together with others."""

    def asked(cue: Cue) -> bool:
        if kind is None:
            return len(_figures(cue.needs)) > 1
        return cue.kind == kind and len(cue.regex.groupindex) >= _THREE

    every = offered(cues("strong"), preview=False)
    return tuple(cue for cue in every if any(letter in need for need in cue.needs) and asked(cue))


def _missing(needs: Needs, held: Counter[str]) -> int:
    """How much of a cue the letters lack in any order: never more than they lack in its order."""
    free = held.copy()
    lacking = 0
    for need in needs:
        letter = next((each for each in sorted(need) if free[each] > 0), None)
        if letter is None:
            lacking += 1
        else:
            free[letter] -= 1
    return lacking


def _there(needs: Needs, before: str, letter: str, after: str) -> list[int]:
    """Which needs of a cue stand there in its order, the figure itself being one of them."""
    best: list[int] = []
    for at, need in enumerate(needs):
        if letter in need:
            behind = [at - 1 - each for each in _in_order(needs[:at][::-1], before[::-1])]
            ahead = [at + 1 + each for each in _in_order(needs[at + 1 :], after)]
            best = max(best, [*sorted(behind), at, *ahead], key=len)
    return best


def _in_order(needs: Needs, letters: str) -> list[int]:
    """The most needs that stand in the letters one behind the other; of several choices the nearest."""
    reached: dict[int, tuple[int, list[int]]] = {0: (0, [])}
    for at, need in enumerate(needs):
        for met, (end, chosen) in sorted(reached.items(), reverse=True):
            place = next((i for i in range(end, len(letters)) if letters[i] in need), None)
            if place is not None and (met + 1 not in reached or place + 1 < reached[met + 1][0]):
                reached[met + 1] = place + 1, [*chosen, at]
    return reached[max(reached)][1]


def _told(cue: Cue, there: Sequence[int], *, named: bool) -> str:
    which = f"“{cue.name}”{f' for {_article(cue.kind)}' if named else ''}"
    lacking = [need for at, need in enumerate(cue.needs) if at not in there]
    if not lacking:
        return f"the nearest cue is {which}, but the words stand otherwise"
    held = [cue.needs[at] for at in there]
    said = list(dict.fromkeys(_called(need, held.count(need)) for need in lacking))
    return f"the nearest cue, {which}, lacks {listed(said)}"


def _article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _figures(needs: Needs) -> list[frozenset[str]]:
    return [need for need in needs if any(letter.isupper() for letter in need)]


def _is_word(need: frozenset[str]) -> bool:
    return not any(letter.isupper() or letter == "w" for letter in need)


def _called(need: frozenset[str], held: int) -> str:
    """A needed class, of which the sentence has some already, in words: a percent, a second count, “of”."""
    if _figures([need]):
        name = next((name for name, letters in _CALLED if need == frozenset(letters)), "figure")
        return f"{_AGAIN[min(held, len(_AGAIN)) - 1]} {name}" if held else _article(name)
    said = [_SAID[letter] for letter in _SAID if letter in need]
    marks = sorted(letter for letter in need - _SAID.keys() if not letter.isalpha())
    return " or ".join(f"“{each}”" for each in [*said, *marks]) or "a word"
