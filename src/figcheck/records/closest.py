"""The stretch of a long sentence that comes nearest to a quote which is not in it."""

from __future__ import annotations

import re
from itertools import takewhile

_PIECE = re.compile(r"\S+")
_WORD = re.compile(r"\w+")
_LONGEST = 80
"""Code points of a sentence that is shown whole, and of the words shared by the stretch of a longer one."""


def closest(text: str, start: int, end: int, words: str) -> tuple[int, int]:
    """Of a sentence, the shortest stretch that has most of a quote's words, and those in place of the others.

    A number that was changed at the quote's beginning or end stands beside the words that are shared.
    """
    if end - start <= _LONGEST:
        return start, end
    quoted = [_words(piece) for piece in words.split()]
    sought = frozenset[str]().union(*quoted)
    pieces = list(_PIECE.finditer(text, start, end))
    said = [sought & _words(piece[0]) for piece in pieces]
    shared = [at for at, inside in enumerate(said) if inside]
    best, first, last = (0, 0), 0, 0
    for at, left in enumerate(shared):
        held: set[str] = set()
        for right in shared[at:]:
            length = pieces[right].end() - pieces[left].start()
            if length > _LONGEST:
                break
            held |= said[right]
            if (len(held), -length) > best:
                best, first, last = (len(held), -length), left, right
    inside = frozenset[str]().union(*said[first : last + 1])
    first -= sum(1 for _ in takewhile(inside.isdisjoint, quoted))
    last += sum(1 for _ in takewhile(inside.isdisjoint, reversed(quoted)))
    return pieces[max(first, 0)].start(), pieces[min(last, len(pieces) - 1)].end()


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
