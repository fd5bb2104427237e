"""The standard error and the p beside an estimate and its limits: by floats, or too near to tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import erfc, log, sqrt
from typing import NamedTuple

from figcheck.check.digits.cells import Printed, Row, number_of, text_of
from figcheck.check.digits.chances import Chance, Ends, chance_of, ends_of, widest
from figcheck.claims.interval import USUAL
from figcheck.claims.settings import share_of
from figcheck.engine.intervals import multipliers
from figcheck.engine.samples import printed_span
from figcheck.numbers.reading import Reading


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

    def agree(self, prints: Sequence[Printed], *, logarithmic: bool) -> bool | None:
        """Whether low, estimate and high, which fit each other, give this error and p, as printed.

        False where no reading of theirs does.
        """
        low, estimate, high = _fitting(prints, logarithmic=logarithmic)
        half = (log(high / low) if logarithmic else high - low) / 2
        if half <= 0:
            return None
        off = abs(log(estimate) if logarithmic else estimate)
        if self._fits(Ends(half, half), Ends(off, off), Reading.NEAREST):
            return True
        ends = [(span.low / span.scale, span.high / span.scale) for span in map(widest, prints)]
        if logarithmic:
            if min(least for least, _ in ends) <= 0:
                return None
            ends = [(log(least), log(most)) for least, most in ends]
        (low, low_most), (near, far), (high_least, high) = ends
        halves = Ends(max(high_least - low_most, 0.0) / 2, (high - low) / 2)
        offs = Ends(0.0 if near < 0 < far else min(abs(near), abs(far)), max(abs(near), abs(far)))
        return False if self._fits(halves, offs, None) is False else None

    def _fits(self, halves: Ends, offs: Ends, reading: Reading | None) -> bool | None:
        """By half the length of the interval and how far the estimate is off; no reading stands for all."""
        met: bool | None = True
        if self.error is not None:
            errors = Ends(halves.least / self.quantiles.few, halves.most / self.quantiles.normal)
            met = errors.meets(ends_of(printed_span(*self.error) if reading else widest(self.error)))
        if self.p is not None and met is not False:
            chances = self._chances(
                offs.least / halves.most, offs.most / halves.least if halves.least else None
            )
            fits = chances.meets(self.p.by_reading[reading] if reading else self.p.widest)
            met = fits if met or fits is False else None
        return met

    def _chances(self, least: float, most: float | None) -> Ends:
        """See `engine.intervals.chances`."""
        high = max(self._normal(least), self._few(least))
        return Ends(0.0 if most is None else min(self._normal(most), self._few(most)), high)

    def _normal(self, ratio: float) -> float:
        return erfc(ratio * self.quantiles.normal / sqrt(2))

    def _few(self, ratio: float) -> float:
        t = ratio * self.quantiles.few
        root = sqrt(2 + t * t)
        return 2 / (root * (root + t))


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


def _fitting(prints: Sequence[Printed], *, logarithmic: bool) -> tuple[float, float, float]:
    """Values of low, estimate and high with the estimate in the middle, where the prints leave such.

    The estimate moves to the nearest end of its set, then both limits by the same part of theirs.
    """
    (low, by_low), (estimate, by_estimate), (high, by_high) = (
        (mantissa / 10**decimals, 0.5 / 10**decimals) for mantissa, decimals in prints
    )
    middle = sqrt(low * high) if logarithmic else (low + high) / 2
    estimate = min(max(middle, estimate - by_estimate), estimate + by_estimate)
    if logarithmic:
        square, slope, rest = (
            by_low * by_high,
            low * by_high + high * by_low,
            low * high - estimate * estimate,
        )
        part = -2 * rest / (slope + sqrt(max(slope * slope - 4 * square * rest, 0.0)))
    else:
        part = (2 * estimate - low - high) / (by_low + by_high)
    return low + part * by_low, estimate, high + part * by_high
