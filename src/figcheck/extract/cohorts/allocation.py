"""Who was put where: a sentence that says into which groups people were put, and how many into each.

The size stands behind its group (`drug (n = 50)`, `the drug group (50 patients)`) or ahead of it (`50 to
the drug`). Only verbs of putting are read: a sentence about those who completed or were analysed speaks
of another stage, and its sizes are others by right.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from figcheck.extract.cohorts.arms import Arm, names
from figcheck.extract.cohorts.counts import sentence_around, whole_numbers
from figcheck.extract.cohorts.people import PEOPLE, later
from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import places_of
from figcheck.extract.passages import LONGEST
from figcheck.numbers.token import Token

HINTS = ("andom",)
"""What a text must hold to be about people who were put into groups."""
_PIECES = ("andomi", "andomly", "llocated", "ssigned")
_VERB_AT = re.compile(
    r"andomi[sz]ed(?![,-]| (?:controlled|clinical|double|trial|study|studies|placebo|single|open|phase|cross"
    r"|parallel|multi|prospective|design|comparative))"
    r"|andomly (?:assigned|allocated|allotted|divided|distributed)|llocated|ssigned"
)
_PUT = re.compile(
    r"\b(?:(?:were|was|been|[Ww]e|and|then|subsequently|who|whom|finally|of|that|,)"
    r" (?:[a-z]+ly |quasi-)?randomi[sz]ed"
    r"|randomi[sz]ed(?: [^\s,;.]+){0,3}? (?:to|into|between|among)\b"
    r"|randomly (?:assigned|allocated|allotted|divided|distributed)"
    r"|(?:were|was|been|and|then|subsequently) (?:[a-z]+ly )?(?:assigned|allocated|allotted)"
    r"|(?:assigned|allocated) (?:randomly |at random |by randomi[sz]ation )?to)\b"
    r"(?! (?:controlled|clinical|trial|stud|design))"
)
_IN_BRACKET = re.compile(r"[(\[](?:(?P<label>[^()\[\]=]{1,40})[,;:] ?)?[nN]\s?=\s?\Z")
_BRACKET_ENDS = re.compile(rf"(?: {PEOPLE})?(?:[)\]]|[,;] [^()\[\]=]{{0,60}}[)\]])")
_COUNTED = re.compile(rf" {PEOPLE}\)")
_TO = re.compile(
    rf"(?: (?:\(\d[\d.]*%\) )?(?:{PEOPLE} )?(?:were |was )?(?:randomly )?"
    r"(?:(?:randomi[sz]ed|allocated|assigned|allotted) )?|, )"
    r"(?:to|into|in|received?) (?:receive )?(?:the |an? |either )?(?P<name>[^,;:.()\d]{2,60})"
)
_PREPOSITION = r"(?:of|in|from|with|to|and|or|at|by|for|on|were|was|who|had|per)"
_OF_PEOPLE = re.compile(
    rf"(?: \(\d[\d.]*%\))?(?:(?: (?!{_PREPOSITION}\b)[^\W\d][\w-]*){{0,4}}? {PEOPLE}\b"
    r"| (?:of (?:these|them|those|whom)\b.{0,20} )?(?:were|was|randomi[sz]ed)\b)"
)
_ASIDE = re.compile(r"[(\[][^()\[\]]*\Z|\b(?:at|in|from|across|serving) \Z")
"""Ahead of a number that is no number of all people: in brackets, at 12 clinics."""
_RIGHT_BEHIND = re.compile(r" (?:a total of |\(1 ?: ?1\) )?")
_IN_ITS_BRACKET = re.compile(r" [(\[][nN]\s?=\s?")
_SAMPLE = re.compile(rf"(?i:{PEOPLE})(?: [a-z -]{{1,60}})? [(\[][nN]\s?=\s?\Z")
_SIZE_AT = re.compile(rf"\d[\d,]*(?:{_TO.pattern}|{_COUNTED.pattern})")
_BEGINS = re.compile(r"\b(?:to receive|to either|into|between|to|either|receive|groups?:|:|;)\s")
_FEWEST = 5
"""People of the smallest group whose size is known by where it stands."""
_VERB, _AHEAD_OF, _REACH = 50, 100, 600
"""How far around it a verb of putting reaches, and how far before and behind it sizes are looked for."""


class Allocation(NamedTuple):
    """One sentence that puts people into groups."""

    start: int
    end: int
    arms: tuple[Arm, ...]
    people: Token | None
    """How many were put into groups, where the sentence says so."""

    def plain(self, text: str) -> bool:
        """Whether no word of it speaks of fewer people than those who were put into groups."""
        return not later(text[self.start : self.end])

    @property
    def total(self) -> int:
        """How many all groups have together."""
        return sum(arm.size.mantissa for arm in self.arms)


@lru_cache(maxsize=1)
def allocations(figures: Figures) -> tuple[Allocation, ...]:
    """Every sentence that puts people into groups; kept of the last text, since more than one form asks."""
    return tuple(_allocations(figures.text, figures.places))


def _allocations(text: str, places: Sequence[int]) -> Iterator[Allocation]:
    done = 0
    for at in verbs(text):
        verb = _PUT.search(text, max(done, at - _VERB), at + _VERB) if at >= done else None
        if verb is None or not _two_sizes(text, places, verb):
            continue
        start, end = sentence_around(text, at)
        done = end
        whole = start <= verb.start() and end - start < LONGEST
        found = _read(text, start, end, places, verb) if whole else None
        if found is not None:
            yield found


def _two_sizes(text: str, places: Sequence[int], verb: re.Match[str]) -> bool:
    """Whether two numbers around a verb may be sizes of groups, by what stands right at them."""
    first, last = bisect_left(places, verb.start() - _AHEAD_OF), bisect_left(places, verb.end() + _REACH)
    if last - first < 2:
        return False
    sizes = (at for at in places[first:last] if "=" in text[at - 2 : at] or _SIZE_AT.match(text, at))
    return next(sizes, None) is not None and next(sizes, None) is not None


@lru_cache(maxsize=1)
def verbs(text: str) -> tuple[int, ...]:
    """Where a verb of putting people into groups stands; kept of the last text like its sentences."""
    pieces = (piece for piece in _PIECES if piece in text)
    return tuple(
        sorted([at for piece in pieces for at in places_of(piece, text) if _VERB_AT.match(text, at)])
    )


def _read(text: str, start: int, end: int, places: Sequence[int], verb: re.Match[str]) -> Allocation | None:
    counts = whole_numbers(text, places, start, end)
    arms = _behind(text, verb, counts) or _ahead(text, verb, counts)
    if len(arms) < 2 or min(arm.size.mantissa for arm in arms) < _FEWEST:
        return None
    return Allocation(start, end, tuple(arms), _people(text, start, verb, arms[0], counts))


def _behind(text: str, verb: re.Match[str], counts: Sequence[Token]) -> list[Arm]:
    """Groups with their sizes in brackets behind them; right behind the verb stands the number of all."""
    arms: list[Arm] = []
    left = verb.end()
    for token in counts:
        if token.start < left:
            continue
        bracket = _IN_BRACKET.search(text, max(left, token.start - 50), token.start)
        if bracket is not None and _BRACKET_ENDS.match(text, token.end):
            opens, label = bracket.start(), bracket["label"] or ""
        elif text[token.start - 1] == "(" and _COUNTED.match(text, token.end):
            opens, label = token.start - 1, ""
        else:
            continue
        if opens > verb.end() + 1:
            arms.append(Arm(token, names(label, _called(text[left:opens], first=not arms))))
        left = token.end
    return arms


def _called(stretch: str, *, first: bool) -> str:
    """The words between two groups that call the second one by its name."""
    return _BEGINS.split(stretch, maxsplit=1)[-1] if first else stretch


def _ahead(text: str, verb: re.Match[str], counts: Sequence[Token]) -> list[Arm]:
    """Groups with their sizes ahead of them: 20 to the drug group and 19 to the other."""
    arms = []
    for token in counts:
        group = _TO.match(text, token.end)
        if group is not None and (token.start > verb.start() or verb.start() < group.end()):
            arms.append(Arm(token, names(group["name"])))
    return arms


def _people(text: str, start: int, verb: re.Match[str], arm: Arm, counts: Sequence[Token]) -> Token | None:
    """How many people a sentence puts into groups: right behind the verb, or the last named before it."""
    first = arm.size.start
    for token in reversed([token for token in counts if token.end <= first]):
        before = max(start, token.start - 90), token.start
        if token.start > verb.end():
            if _IN_ITS_BRACKET.fullmatch(text, verb.end(), token.start) or (
                _RIGHT_BEHIND.fullmatch(text, verb.end(), token.start) and _OF_PEOPLE.match(text, token.end)
            ):
                return token
        elif _SAMPLE.search(text, *before) or (
            _OF_PEOPLE.match(text, token.end) and not _ASIDE.search(text, *before)
        ):
            return token
    return None
