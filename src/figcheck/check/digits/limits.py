"""The standard error and the p beside an estimate and its limits: by floats, or too near to tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import erfc, log, sqrt
from typing import NamedTuple

from figcheck.check.digits.cells import Printed, Row, number_of, span_of_print, text_of
from figcheck.check.digits.chances import Chance, Ends, chance_of, ends_of
from figcheck.claims.interval import USUAL
from figcheck.claims.settings import share_of
from figcheck.engine.intervals import multipliers
from figcheck.engine.samples import Span
from figcheck.numbers.reading import Reading

_NEAR = 1e-13
"""What floats leave of a corner, as a part of the numbers that it comes from."""


class Quantiles(NamedTuple):
    """By what a standard error is multiplied: the normal quantile, or at the most that of t with 2 df."""

    normal: float
    few: float


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside an interval."""

    quantiles: Quantiles
    error: Printed | None
    p: Chance | None

    @property
    def absent(self) -> bool:
        """Whether nothing stands there."""
        return self.error is None and self.p is None

    def agree(self, sets: Sequence[Span], reading: Reading | None, *, logarithmic: bool) -> bool | None:
        """Whether some low, estimate and high of these sets, the estimate in the middle, give error and p."""
        corners = _corners(sets, logarithmic=logarithmic)
        halves = [(high - low) / 2 for low, high in corners]
        if not halves or min(halves) <= 0:
            return None
        offs = [(low + high) / 2 for low, high in corners]
        ratios = [abs(off) / half for off, half in zip(offs, halves, strict=True)]
        least = 0.0 if min(offs) < 0 < max(offs) else min(ratios)
        fits = self._fits(Ends(min(halves), max(halves)), Ends(least, max(ratios)), reading)
        if not fits or self.error is None or self.p is None:
            return fits
        half, off = sum(halves) / len(halves), sum(offs) / len(offs)
        return self._fits(Ends(half, half), Ends(abs(off) / half, abs(off) / half), reading) or None

    def _fits(self, halves: Ends, ratios: Ends, reading: Reading | None) -> bool | None:
        """By half the length of the interval, and by how many of it the estimate is off."""
        met: bool | None = True
        if self.error is not None:
            errors = Ends(halves.least / self.quantiles.few, halves.most / self.quantiles.normal)
            met = errors.meets(ends_of(span_of_print(self.error, reading)))
        if self.p is not None and met is not False:
            found = Ends(min(self._chances(ratios.most)), max(self._chances(ratios.least)))
            fits = found.meets(self.p.by_reading[reading])
            met = fits if met or fits is False else None
        return met

    def _chances(self, ratio: float) -> tuple[float, float]:
        """Of a normal distribution, and of t with two degrees of freedom; see `engine.intervals`."""
        t = ratio * self.quantiles.few
        root = sqrt(2 + t * t)
        return erfc(ratio * self.quantiles.normal / sqrt(2)), 2 / (root * (root + t))


def beside(row: Row) -> Beside | None:
    """What a row has beside its limits; None where that is not plainly printed."""
    quantiles = _quantiles(text_of(row.get("level") or ""))
    error, p = row.get("se"), row.get("p")
    printed = None if error in (None, "") else number_of(error)
    chance = None if p in (None, "") else chance_of(text_of(p))
    unread = (printed is None and error not in (None, "")) or (chance is None and p not in (None, ""))
    if quantiles is None or unread or (printed is not None and printed[0] < 0):
        return None
    return Beside(quantiles, printed, chance)


@lru_cache(maxsize=64)
def _quantiles(level: str) -> Quantiles | None:
    printed = number_of(level)
    if level and (printed is None or not 0 < printed[0] < 100 * 10 ** printed[1]):
        return None
    found = multipliers(share_of(level) if level else USUAL)
    return Quantiles(float(found.low or 0), float(found.high or 0))


def _corners(sets: Sequence[Span], *, logarithmic: bool) -> list[tuple[float, float]]:
    """The corners of all pairs of limits that have a middle in the set of the estimate.

    The pairs are a convex figure on the scale of the interval, a box between two parallels, so what grows or
    falls along every line takes its ends there.
    """
    if logarithmic and min(span.low for span in sets) <= 0:
        return []
    ends = [(span.low / span.scale, span.high / span.scale) for span in sets]
    lows, estimates, highs = ([log(end) if logarithmic else end for end in pair] for pair in ends)
    sums = 2 * estimates[0], 2 * estimates[1]
    near = _NEAR * (abs(sums[0]) + abs(sums[1]) + highs[1] - lows[0])
    corners = [
        (low, high) for low in lows for high in highs if sums[0] - near <= low + high <= sums[1] + near
    ]
    for total in sums:
        corners += [(low, total - low) for low in lows if highs[0] - near <= total - low <= highs[1] + near]
        corners += [
            (total - high, high) for high in highs if lows[0] - near <= total - high <= lows[1] + near
        ]
    return corners
