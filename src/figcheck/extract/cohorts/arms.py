"""The groups of a study by their names: one has the telling words of the other, or they are two groups."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from figcheck.extract.cohorts.people import PEOPLE
from figcheck.numbers.token import Token
from figcheck.numbers.tokens import token_at

_WORD = re.compile(r"[A-Za-z0-9]+(?:[-+/][A-Za-z0-9]+)*")
_NO_NAME = (
    "the a an group groups arm arms treatment treated therapy patients participants subjects women men "
    "children either and or to of in with for receive receiving received were was by on vs versus only who "
    "both n plus then into at as condition conditions daily mg ml week weeks months days assigned allocated "
    "randomized randomised randomly respectively one two three four five six"
)
_SAY_NOTHING = frozenset(_NO_NAME.split())
_OF_ONE = re.compile(
    rf"\b(?:[Oo]f|[Tt]he|[Aa]ll|[Aa]mong)(?: the)? (?P<size>\d[\d,]*\d) (?:randomi[sz]ed {PEOPLE}"
    rf"|{PEOPLE} (?:who were )?(?:randomly )?(?:randomi[sz]ed|allocated|assigned))"
    r" (?:to|into|in) (?:receive )?(?:the )?(?P<name>[^,;:.()\d]{2,60})"
)
_GROUP = frozenset({"group", "groups", "arm", "arms"})
_BEFORE, _BEHIND = 60, 120
"""How far around its verb a number of people in one group is said."""


class Arm(NamedTuple):
    """A group, and how many were put into it."""

    size: Token
    names: tuple[frozenset[str], ...]
    """The telling words of each name: drug B (new, n = 50) has two."""

    def called(self, others: Sequence[Arm]) -> Arm | None:
        """The only one of the other groups that can be this one by its names; an equal name goes first."""
        for agree in (_equal, _within):
            found = [
                other for other in others if any(agree(*pair) for pair in product(self.names, other.names))
            ]
            if found:
                return found[0] if len(found) == 1 else None
        return None


def _equal(one: frozenset[str], other: frozenset[str]) -> bool:
    return one == other


def _within(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def names(*called: str) -> tuple[frozenset[str], ...]:
    """The telling words of each name that a group is called by."""
    found = []
    for words in called:
        said = frozenset(word.lower() for word in _WORD.findall(words))
        telling = said - _SAY_NOTHING or said - _GROUP
        found.append(frozenset(word[:-1] if word[-1] == "s" and len(word) > 3 else word for word in telling))
    return tuple(name for name in found if name)


def mentioned(text: str, places: Iterable[int]) -> Iterator[Arm]:
    """Groups whose people are counted by themselves at a verb: of the 146 women randomised to the drug."""
    done = 0
    for at in places:
        said = _OF_ONE.search(text, max(done, at - _BEFORE), at + _BEHIND)
        size = None if said is None else token_at(text, said.start("size"), len(text))
        if said is not None and size is not None:
            done = said.end()
            yield Arm(size, names(said["name"]))
