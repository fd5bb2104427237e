"""The p's of a set of statistics, and the statistics of a set of p's, as ranges of exact numbers.

What floats leave open, near a boundary or where a print takes more than digits, is decided by these.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from figcheck.engine.distributions import SIGNED, Statistic, p_range, sizes_for
from figcheck.engine.normal import Bracket
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import EVERYTHING, NOT_NEGATIVE, Interval
from figcheck.numbers.readings import possible


class Ranges(NamedTuple):
    """A printed statistic with its degrees of freedom, and how it is tested."""

    statistic: Statistic
    printed: Figure
    df1: Figure | None
    df2: Figure | None
    sides: int
    """1 or 2: how many tails the p counts."""
    side: int
    """1 where the statistic lies in the direction that is tested, -1 on the other side, 0 on neither."""

    def chances(self, values: Interval) -> Bracket:
        """Of a statistic below a bound its size is meant: `t < 2.15` says that it is nearer to 0."""
        if values.low is None and values.high is not None and values.high > 0:
            values = Interval(0, values.high)
        found = p_range(self.statistic, values, *self._freedoms(), self.sides)
        if self.side == 1:
            return found
        return Bracket(found.low if self.side == 0 else 1 - found.high, 1 - found.low)

    def values(self, chances: Interval) -> Interval:
        """The statistics that a set of p allows, of the sign that is printed."""
        if self.side != 1:
            return EVERYTHING
        sizes = sizes_for(self.statistic, chances, *self._freedoms(), self.sides)
        if not sizes.low or self.printed.mantissa == 0:
            return Interval(None if sizes.high is None else -sizes.high, sizes.high)
        if self.printed.mantissa > 0 or self.statistic not in SIGNED:
            return sizes
        return Interval(None if sizes.high is None else -sizes.high, -sizes.low)

    def _freedoms(self) -> tuple[Interval | None, Interval | None]:
        first, second = self.df1, self.df2
        return None if first is None else _freedom(first), None if second is None else _freedom(second)


@lru_cache(maxsize=512)
def _freedom(figure: Figure) -> Interval:
    """What a number of degrees of freedom may be: a corrected one is rounded."""
    return possible(figure, whole=True) & NOT_NEGATIVE
