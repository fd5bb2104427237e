"""Shares whose whole stands elsewhere: in the group sizes of a paragraph before.

Arithmetic alone admits a size: it must explain two other telling shares of the passage. A share that
no whole number explains at all, or that breaks a list which adds to such a size, is then a claim that
does not hold; every other share that no size explains has a whole of its own, and makes no claim.
Nothing is ever suggested for an inferred whole.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from figcheck.claims.claim import Claim
from figcheck.engine.integers import power_of_ten, share_holds
from figcheck.extract.bind import Bound
from figcheck.extract.claims import claim
from figcheck.extract.cues.language import Cue
from figcheck.extract.figures import Figures
from figcheck.extract.named import BEHIND, Named, NamedWholes, Print
from figcheck.extract.sizes import Size, Sizes
from figcheck.extract.tokens import Line
from figcheck.numbers.token import Token
from figcheck.numbers.tokens import token_at

_PAIR = re.compile(
    r"(?<![/oX])(?<!N[oi])(?P<part>[NS])[wdpihg@'µå]{0,4}\((?P<share>P)(?=[);,:])(?!\)o)"
    r"|(?P<share2>P)w{0,3}\((?:w{0,2}n=)?(?P<part2>[NS])w{0,2}(?=[);,])"
    r"|\((?:n=)?(?P<part3>N)w{0,2}[,;](?P<share3>P)(?=[);,])"
)
"""12 (20%); 12 of the women (20%); 20% (12); 20% (n = 12); (12; 20%)."""
_OTHERS = 2
"""How many other shares a size must explain before it is admitted for one."""
_RIVALS = 2
"""A share that more sizes than these explain tells nothing of any of them."""
_PLAIN = frozenset({0, 50, 100})
"""Shares that small counts have of many sizes."""
_FAR = 3_000
"""Code points between two shares of one passage at the most."""
_NEAR = 400
_LONGEST = 80
"""Shares of a passage that are held against each other."""
_DIGITS = 3
"""Two shares of fewer digits are alike in all but one of them too often."""
_CUE = Cue("x (z%), whole elsewhere", "", "share")
_IN_WORDS: Print = -1, -1, -1
"""Stands among the prints that tell of a size for the words that name it: they count as much as a share."""
_INFERRED = frozenset({"whole"})


@dataclass(frozen=True, slots=True)
class Pair:
    """A count with its share, of a whole that is not named beside them."""

    sentence: int
    floor: int
    part: Token
    share: Token

    @property
    def print(self) -> Print:
        """What is printed, wherever it stands."""
        return self.part.mantissa, self.share.mantissa, self.share.exponent

    def of(self, whole: int) -> bool:
        """Whether this is the share of so many, rounded."""
        return share_holds(self.part.mantissa, whole, self.share.mantissa, -self.share.exponent)

    def wholes(self) -> tuple[int, int]:
        """The smallest and the largest whole number that it can be a share of; out of order where none is."""
        top = 200 * self.part.mantissa * power_of_ten(-self.share.exponent)
        return -(-top // (2 * self.share.mantissa + 1)), top // (2 * self.share.mantissa - 1)

    def otherwise_rounded(self, whole: int) -> bool:
        """Whether cutting off or rounding up makes it the share of so many."""
        top = 100 * self.part.mantissa * power_of_ten(-self.share.exponent)
        return self.share.mantissa in (top // whole, -(-top // whole))

    def one_digit_off(self, whole: int) -> bool:
        """Whether another digit in one place would make it the share of so many."""
        top = 100 * self.part.mantissa * power_of_ten(-self.share.exponent)
        ours, theirs = str(self.share.mantissa), str((2 * top + whole) // (2 * whole))
        return (
            len(ours) == len(theirs) >= _DIGITS
            and sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1
        )


def pairs(line: Line, left: str, number: int) -> Iterator[Pair]:
    """The counts with a share that no cue of the sentence has bound; `left` are the letters not taken."""
    if "P" not in left or "(" not in left:
        return
    for match in _PAIR.finditer(left):
        kind = (match.lastgroup or "")[-1:]
        kind = kind if kind.isdigit() else ""
        part, share = line.token(match.start(f"part{kind}")), line.token(match.start(f"share{kind}"))
        if share.exponent <= 0 < part.mantissa and part.exponent == 0 < share.mantissa:
            yield Pair(number, line.start, part, share)


def claims_of(text: str, found: Sequence[Pair], bound: Sequence[Claim], figures: Figures) -> Iterator[Claim]:
    """The claims of such pairs, passage by passage; `bound` are those whose wholes words have named."""
    if not found:
        return
    named = NamedWholes(bound)
    if len(found) <= _OTHERS and not named:
        return
    sizes: Sizes | None = None
    for passage in _passages(found):
        near = named.near(passage[0].part.start, passage[-1].part.start)
        if len(passage) > _OTHERS or near:
            sizes = sizes or Sizes(text)
            yield from _explained(text, passage, sizes, near, figures)


def _behind(pair: Pair, size: Size) -> bool:
    return 0 < pair.part.start - size.start < BEHIND


def _passages(found: Sequence[Pair]) -> Iterator[list[Pair]]:
    passage: list[Pair] = []
    for pair in found:
        if passage and (pair.share.start - passage[-1].share.end > _FAR or len(passage) == _LONGEST):
            yield passage
            passage = []
        passage.append(pair)
    if passage:
        yield passage


def _explained(
    text: str, passage: Sequence[Pair], sizes: Sizes, named: Sequence[Named], figures: Figures
) -> Iterator[Claim]:
    stated = [_admissible(pair, sizes, named) for pair in passage]
    told = _told(passage, stated)
    known = defaultdict(set, {value: set(prints) for value, prints in told.items()})
    for whole, share in named:
        known[whole.value] |= {share, _IN_WORDS}
    parts = {*(pair.part.mantissa for pair in passage), *(share[0] for _, share in named)}
    met = [*(size for size, _ in named), *(size for own in stated for size in own)]
    admitted = {size.value: size for size in met if len(known[size.value]) >= _OTHERS}
    if not admitted:
        return
    for pair, own in zip(passage, stated, strict=True):
        fitting = [size for size in own if len(known[size.value] - {pair.print}) >= _OTHERS]
        if fitting:
            size = max(fitting, key=lambda each: (len(known[each.value]), -each.value))
        elif own or any(map(pair.of, parts)):
            continue
        else:
            owed = (
                _owed(pair, admitted, told)
                or _left(pair, passage, admitted)
                or _listed(pair, passage, admitted)
                or _misprinted(pair, passage, named)
            )
            if owed is None:
                continue
            size = owed
        if (made := _claim(text, pair, size, figures)) is not None:
            yield made


def _admissible(pair: Pair, sizes: Sizes, named: Sequence[Named]) -> list[Size]:
    """The sizes that a pair can be a share of: those that are stated, and those named before it."""
    low, high = pair.wholes()
    own = sizes.between(low, high)
    known = {size.value for size in own}
    for size, _ in named:
        if low <= size.value <= high and size.value not in known and _behind(pair, size):
            known.add(size.value)
            own.append(size)
    return own


def _told(passage: Sequence[Pair], stated: Sequence[Sequence[Size]]) -> defaultdict[int, set[Print]]:
    """For every size the telling shares that it explains, each print once."""
    told: defaultdict[int, set[Print]] = defaultdict(set)
    for pair, own in zip(passage, stated, strict=True):
        plain = pair.share.exponent == 0 and pair.share.mantissa in _PLAIN
        if len(own) <= _RIVALS and not plain:
            for size in own:
                told[size.value].add(pair.print)
    return told


def _owed(pair: Pair, admitted: Mapping[int, Size], told: Mapping[int, set[Print]]) -> Size | None:
    """The one size whose share a pair nearly prints, though it is the share of no whole number."""
    low, high = pair.wholes()
    if low <= high:
        return None
    owing = [
        size
        for value, size in admitted.items()
        if (len(told[value]) > _OTHERS and pair.otherwise_rounded(value))
        or (len(told[value]) > 2 * _OTHERS and pair.one_digit_off(value))
    ]
    return owing[0] if len(owing) == 1 else None


def _left(pair: Pair, passage: Sequence[Pair], admitted: Mapping[int, Size]) -> Size | None:
    """The size to which the counts of the pair's sentence add, where it explains all their other shares."""
    parts = [other for other in passage if other.sentence == pair.sentence]
    size = admitted.get(sum(each.part.mantissa for each in parts))
    if size is None or len(parts) <= _OTHERS:
        return None
    return size if all(each is pair or each.of(size.value) for each in parts) else None


def _listed(pair: Pair, passage: Sequence[Pair], admitted: Mapping[int, Size]) -> Size | None:
    """The size right before a list of shares, all of which but one are of it."""
    others = [other for other in passage if other.sentence == pair.sentence and other is not pair]
    if len(others) <= _OTHERS or pair.share.exponent >= 0:
        return None
    near = [
        size
        for value, size in admitted.items()
        if 0 < pair.part.start - size.start < _NEAR and all(other.of(value) for other in others)
    ]
    return near[0] if len(near) == 1 else None


def _misprinted(pair: Pair, passage: Sequence[Pair], named: Sequence[Named]) -> Size | None:
    """The one whole that words of the pair's sentence name, where it nearly prints its share of that.

    Or prints another, where the counts of the sentence add to the whole: then none is of anything else.
    """
    own = [(size, share) for size, share in named if pair.floor <= size.start < pair.part.start]
    said = {size.value: size for size, _ in own}
    if len(said) != 1:
        return None
    ((value, size),) = said.items()
    others = [other for other in passage if other.sentence == pair.sentence and other is not pair]
    added = sum(each.part.mantissa for each in (pair, *others)) + sum(share[0] for _, share in own)
    told = added == value or pair.otherwise_rounded(value) or pair.one_digit_off(value)
    return size if told and all(other.of(value) for other in others) else None


def _claim(text: str, pair: Pair, size: Size, figures: Figures) -> Claim | None:
    token = token_at(text, size.start, len(text))
    if token is None or token.start == pair.part.start:
        return None
    whole = figures.of(token, token.start)
    if whole.value != size.value or whole.hedge is not None:
        return None
    part, share = figures.of(pair.part, pair.floor), figures.of(pair.share, pair.floor)
    return claim(Bound(_CUE, {}, {}), {"part": part, "whole": whole, "share": share}, "strong", _INFERRED)
