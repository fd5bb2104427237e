"""Shares whose whole stands elsewhere: the group sizes of a paragraph before.

A size is taken for the whole of a paragraph's shares only when it explains at least two of them that are
not zero. A share that no size explains, in a sentence whose other shares one size explains, is a claim that
does not hold; nothing is ever suggested for an inferred whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from figcheck.claims.claim import Claim
from figcheck.engine.integers import share_holds
from figcheck.extract.bind import Bound
from figcheck.extract.claims import Roles, claim
from figcheck.extract.cues.language import Cue
from figcheck.extract.figures import Figures
from figcheck.extract.tokens import Line
from figcheck.numbers.token import Token
from figcheck.numbers.tokens import token_at

_PAIR = re.compile(r"(?<![/oN])(?P<part>N)[wdpihg@'µå]{0,3}\((?P<share>P)(?=[);,])(?!\)o)")
_SIZE = re.compile(
    r"\b[nN]\s?[=:]\s?(?P<n>\d[\d,]{0,9}\d|\d)"
    r"|(?<![\d.,])(?P<count>\d[\d,]{0,9}\d)(?: [a-z-]+){0,3} (?:patients|women|men|participants|subjects"
    r"|children|people|cases|infants|adults|individuals|students|respondents|eyes|samples|households|mothers|births|deliveries"
    r"|families|practices|controls|volunteers|girls|boys|persons|pregnancies|tumou?rs|hospitals|physicians|nurses)\b"
)
_BACK = 9_000
"""How far before a paragraph a group size may stand, in code points."""
_MOST = 80
_EXPLAINS = 2
_EXPLAINS_TO_ACCUSE = 3
_CUE = Cue("x (z%), its whole elsewhere", "", "share")
_INFERRED = frozenset({"whole"})


@dataclass(frozen=True, slots=True)
class Pair:
    """A count with its share, of a whole that is not named beside them."""

    line: int
    floor: int
    part: Token
    share: Token

    def of(self, whole: int) -> bool:
        """Whether this is the share of so many, rounded."""
        share = self.share
        return self.part.mantissa <= whole and share_holds(
            self.part.mantissa, whole, share.mantissa, -share.exponent
        )


def pairs(line: Line, left: str, number: int) -> Iterator[Pair]:
    """The counts with a share that no cue of the sentence has bound."""
    for match in _PAIR.finditer(left):
        part, share = line.token(match.start("part")), line.token(match.start("share"))
        if share.exponent <= 0 <= part.mantissa and part.exponent == 0 and share.mantissa >= 0:
            yield Pair(number, line.start, part, share)


def claims_of(text: str, found: Sequence[Pair], figures: Figures) -> Iterator[Claim]:
    """The claims of such pairs, paragraph by paragraph."""
    groups: dict[int, list[Pair]] = {}
    for pair in found:
        groups.setdefault(text.rfind("\n", 0, pair.floor), []).append(pair)
    for start, group in groups.items():
        if len(group) >= _EXPLAINS:
            yield from _explained(text, max(0, start), group, figures)


def _explained(text: str, start: int, group: Sequence[Pair], figures: Figures) -> Iterator[Claim]:
    sizes = _sizes(text, max(0, start - _BACK), group[-1].share.end)
    explains = {size: [pair for pair in group if pair.part.mantissa and pair.of(size)] for size in sizes}
    kept = {
        size: all_
        for size, all_ in explains.items()
        if len({pair.part.mantissa for pair in all_}) >= _EXPLAINS
    }
    if not kept:
        return
    ranked = sorted(kept, key=lambda size: (-len(kept[size]), size))
    for pair in group:
        size = next((size for size in ranked if pair.of(size)), None)
        if size is None:
            size = _owed(pair, group, kept, sizes)
        if size is not None:
            yield _claim(text, pair, sizes[size], figures)


def _owed(
    pair: Pair, group: Sequence[Pair], kept: dict[int, list[Pair]], sizes: dict[int, int]
) -> int | None:
    """The size that explains every other share of the pair's sentence, where no size explains this one."""
    others = [
        other for other in group if other.line == pair.line and other is not pair and other.part.mantissa
    ]
    if len(others) < _EXPLAINS_TO_ACCUSE or any(pair.of(size) for size in sizes):
        return None
    owing = [size for size in kept if all(other.of(size) for other in others) and pair.part.mantissa <= size]
    return owing[0] if len(owing) == 1 else None


def _sizes(text: str, start: int, end: int) -> dict[int, int]:
    """Value of every group size between two places -> where it is printed; the most frequent ones."""
    places: dict[int, int] = {}
    times: Counter[int] = Counter()
    for match in _SIZE.finditer(text, start, end):
        group = "n" if match["n"] else "count"
        value = int(match[group].replace(",", ""))
        if value > 4:
            places.setdefault(value, match.start(group))
            times[value] += 1
    return {value: places[value] for value, _ in times.most_common(_MOST)}


def _claim(text: str, pair: Pair, place: int, figures: Figures) -> Claim:
    whole = token_at(text, place, len(text))
    roles: Roles = {
        "part": figures.of(pair.part, pair.floor),
        "whole": figures.of(whole, place) if whole else figures.of(pair.part, pair.floor),
        "share": figures.of(pair.share, pair.floor),
    }
    return claim(Bound(_CUE, {}, {}), roles, "strong", _INFERRED)
