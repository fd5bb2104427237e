"""Wholes that words have named once: further shares of them may follow without a word of theirs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from figcheck.claims.claim import Claim
from figcheck.claims.share import Share
from figcheck.engine.integers import share_holds
from figcheck.extract.sizes import Size

Print = tuple[int, int, int]
"""A count, and the mantissa and the exponent of its share."""
Named = tuple[Size, Print]
BEHIND = 600
"""How far behind a whole that words name once its further shares stand, in code points."""


class NamedWholes:
    """The wholes of a text of which words have told a share that holds."""

    def __init__(self, bound: Sequence[Claim]) -> None:
        self._named = sorted(_named(bound), key=lambda each: each[0].start)
        self._starts = [size.start for size, _ in self._named]

    def __bool__(self) -> bool:
        return bool(self._named)

    def near(self, first: int, last: int) -> Sequence[Named]:
        """Those that shares from `first` to `last` may follow."""
        return self._named[bisect_left(self._starts, first - BEHIND) : bisect_left(self._starts, last)]


def _named(bound: Sequence[Claim]) -> Iterator[Named]:
    for each in bound:
        if isinstance(each, Share) and each.part is not None and each.whole is not None:
            part, whole, share = each.part, each.whole, each.share
            counted = whole.exponent == part.exponent == 0 < whole.mantissa and share.exponent <= 0
            if counted and share_holds(part.mantissa, whole.mantissa, share.mantissa, -share.exponent):
                told = part.mantissa, share.mantissa, share.exponent
                yield Size(whole.mantissa, whole.start), told
