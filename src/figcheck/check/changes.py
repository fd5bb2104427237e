"""Figures changed by a repair: what each would become, and the claims with them in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from figcheck.claims.claim import Claim
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Exact, Interval, interval
from figcheck.numbers.parse import NumberError, read
from figcheck.numbers.printing import set_in_words


@dataclass(frozen=True, slots=True)
class Change:
    """One figure of a repair: what it would become."""

    figure: Figure
    to: str | None
    """The nearest printed form in the set; None where no print of its step fits."""
    remaining: Interval
    """Every value it could have, in printed units."""

    @property
    def in_words(self) -> str:
        """The set for people: "188 to 190", "more than 386,007"."""
        return set_in_words(times(self.remaining, self.figure.factor), like=self.figure)


@dataclass(frozen=True, slots=True)
class Repair:
    """A minimal set of figures which, changed, would make claims agree."""

    changes: tuple[Change, ...]
    settles: tuple[int, ...]
    """Indices of the document's claims."""
    slip: str | None = None
    reason: str | None = None
    claims: tuple[Claim, ...] = ()
    """Those claims as printed, where their working after the repair is to be shown."""

    @property
    def working(self) -> tuple[str, ...]:
        """How the claims compute after the repair, a line a step: made anew, since most are never read."""
        return tuple(line for claim in self.claims for line in changed(claim, self.changes).explain().lines)


def changed(claim: Claim, changes: Sequence[Change]) -> Claim:
    """The claim with the figures of a repair in place of the printed ones."""
    return claim.replaced({change.figure: reprinted(change) for change in changes})


def reprinted(change: Change) -> Figure:
    """The figure as the repair would print it, at the old one's place."""
    old = change.figure
    new = _read(change.to or old.text)
    if new is None:
        return old
    new = new.placed(old.start, old.end)
    return new if old.name is None else new.named(old.name)


@lru_cache(maxsize=1024)
def _read(text: str) -> Figure | None:
    """A print as a figure at no place; None where it is no number. One is asked for often."""
    try:
        return read(text)
    except NumberError:
        return None


def in_print(figure: Figure, values: Interval) -> Interval:
    """A set in engine units as one in the figure's printed units."""
    return values if figure.factor == 1 else times(values, Fraction(1) / figure.factor)


def times(values: Interval, by: Exact) -> Interval:
    """A set in units of another size; `by` is more than 0."""
    if by == 1:
        return values
    low = None if values.low is None else values.low * by
    high = None if values.high is None else values.high * by
    return interval(low, high, values.low_open, values.high_open, values.whole)
