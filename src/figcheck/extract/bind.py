"""From the letters of a sentence to bound claims: strictest cue first, used figures taken out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from figcheck.extract.cues.language import Cue
from figcheck.extract.words import USED
from figcheck.numbers.immutable import immutable

Operand = int | tuple[int, ...]


@immutable()
class Bound:
    """A cue that matched: the letter positions of the figures in each role."""

    cue: Cue
    roles: dict[str, Operand]
    words: dict[str, str]
    """Letters of captured words: which way a change goes."""

    def positions(self) -> Iterator[int]:
        """Letter positions of every figure bound."""
        for held in self.roles.values():
            if isinstance(held, tuple):
                yield from held
            else:
                yield held


Accept = Callable[[Bound], bool]


class Binder:
    """Cues in the order in which they are tried, and which of them a sentence can match at all.

    A set of letters is an integer with one bit a letter: what a sentence holds is told from what a cue
    needs by a single `&`.
    """

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._bits: dict[str, int] = {}
        self._needs = [(cue, *self._masks(cue)) for cue in cues]
        self._known: dict[int, tuple[Cue, ...]] = {}

    def _masks(self, cue: Cue) -> tuple[int, tuple[int, ...]]:
        """The letters that a cue needs, and the sets of which it needs one each."""
        every, some = 0, []
        for letters in cue.needs:
            mask = 0
            for letter in letters:
                mask |= self._bits.setdefault(letter, 1 << len(self._bits))
            if len(letters) == 1:
                every |= mask
            else:
                some.append(mask)
        return every, tuple(dict.fromkeys(some))

    def possible(self, letters: str) -> tuple[Cue, ...]:
        """The cues whose letters a sentence has."""
        present, bits = 0, self._bits
        for letter in set(letters):
            present |= bits.get(letter, 0)
        known = self._known.get(present)
        if known is None:
            known = self._matching(present)
            self._known[present] = known
        return known

    def _matching(self, present: int) -> tuple[Cue, ...]:
        found = []
        for cue, every, some in self._needs:
            if present & every == every:
                for mask in some:
                    if not present & mask:
                        break
                else:
                    found.append(cue)
        return tuple(found)

    def bind(self, letters: str, accept: Accept) -> tuple[list[Bound], str]:
        """Every claim of a sentence that `accept` agrees to, strictest cue first, and the letters left."""
        found: list[Bound] = []
        for cue in self.possible(letters):
            search, at = cue.regex.search, 0
            while match := search(letters, at):
                if cue.ahead is not None and cue.ahead.search(letters, 0, match.start()):
                    at = match.start() + 1
                    continue
                bound = [claim for claim in _claims(cue, match, letters) if accept(claim)]
                at = match.end() if bound else match.start() + 1
                if bound and cue.again is not None:
                    more, at = _again(cue, cue.again, bound[0], letters, at, accept)
                    bound += more
                found += bound
                letters = _without(letters, bound)
        return found, letters


def _claims(cue: Cue, match: re.Match[str], letters: str) -> Iterator[Bound]:
    """The claims of one match: one, or one a number at the end of the role names (`part`, `part2`)."""
    roles: dict[str, Operand] = {}
    words: dict[str, str] = {}
    for role, index in cue.regex.groupindex.items():
        start, end = match.span(index)
        if start < 0:
            continue
        if role in cue.stretches:
            roles[role] = tuple(at for at in range(start, end) if letters[at] in cue.several)
        elif letters[start].isupper():
            roles[role] = start
        else:
            words[role] = letters[start:end]
    first = {role: at for role, at in roles.items() if not role[-1].isdigit()}
    yield Bound(cue, first, words)
    for number in ("2", "3"):
        own = {role[:-1]: at for role, at in roles.items() if role[-1] == number}
        if own:
            held = (*cue.keeps, *cue.shares)
            shared = {role: at for role, at in first.items() if role in held and role not in own}
            yield Bound(
                cue.seconded, {**shared, **own}, {role.rstrip(number): word for role, word in words.items()}
            )


def _again(
    cue: Cue, again: re.Pattern[str], first: Bound, letters: str, at: int, accept: Accept
) -> tuple[list[Bound], int]:
    """The further claims of a list whose whole was named once."""
    shared = {role: held for role, held in first.roles.items() if role in cue.keeps}
    found: list[Bound] = []
    while match := again.match(letters, at):
        own: dict[str, Operand] = {}
        words = dict(first.words)
        for role, index in again.groupindex.items():
            start, end = match.span(index)
            if start >= 0 and letters[start].isupper():
                own[role] = start
            elif start >= 0:
                words[role.rstrip("2")] = letters[start:end]
        claim = Bound(cue, {**shared, **own}, words)
        if not accept(claim):
            break
        found.append(claim)
        at = match.end()
    return found, at


def _without(letters: str, bound: Sequence[Bound]) -> str:
    """The letters with every taken figure marked as used, save those that the cue keeps free."""
    if not bound:
        return letters
    kept = {
        at
        for claim in bound
        for role, held in claim.roles.items()
        if role in claim.cue.keeps
        for at in (held if isinstance(held, tuple) else (held,))
    }
    marked = list(letters)
    for claim in bound:
        for at in claim.positions():
            if at not in kept:
                marked[at] = USED
    return "".join(marked)
