"""Which part, sample or population gives limits that lie in given sets: solved, hardly anything tried.

The limits of Wald and of Wilson tell the share itself, whatever the level and the correction. With L and
U as parts of the population and p = part / sample, Wald's (before they are cut) have L + U = 2p. Wilson's
are the roots of (x - p)^2 = c x (1 - x), so that L U = p^2 / (1 + c) and, with 1 - x for x,
(1 - L)(1 - U) = (1 - p)^2 / (1 + c): the odds of p are the geometric mean of the odds of L and U.

Limits by tails of a distribution move one way: they rise with the part and with the population and fall
with the sample, since with a larger sample, or fewer people, a sample holds more of the same number of
marked ones. Where a size gives limits both too low and too high, so does every other: too low on its one
side, too high on the other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import lcm

from figcheck.engine.proportion_limits import Method, Window, around
from figcheck.numbers.interval import Exact, Interval

CANDIDATES = 400
"""Up to so many sizes are tried one by one where the limits leave them all; of more the ends are taken."""
_SAMPLE = 1
Sizes = tuple[int, int, int]
Test = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Part, sample and population, of which the one at `free` may be any of some numbers.

    They are counted in the order in which the limits rise.
    """

    known: Sizes
    free: int
    numbers: range

    def __len__(self) -> int:
        return len(self.numbers)

    def number(self, index: int) -> int:
        """The free size at an index."""
        return self.numbers[-1 - index] if self.free == _SAMPLE else self.numbers[index]

    def sizes(self, index: int) -> Sizes:
        """All three sizes at an index."""
        part, sample, population = (
            self.number(index) if place == self.free else size for place, size in enumerate(self.known)
        )
        return part, sample, population

    def between(self, too_low: Test, too_high: Test, within: range) -> range:
        """The indices that are neither; once not too low they stay so, once too high as well."""
        first = bisect_left(within, True, key=lambda index: not too_low(index))
        last = bisect_left(within, True, key=too_high)
        return within[first:last]


@lru_cache(maxsize=64)
def methods_that_fit(
    methods: tuple[Method, ...], sizes: Sizes, windows: tuple[Window, ...]
) -> tuple[Method, ...]:
    """The methods that may give limits in a pair of sets; the others are proven not to.

    The sizes must be such that 0 <= part <= sample <= population, and the sample is not 0.
    """
    alone = Candidates(sizes, 0, range(sizes[0], sizes[0] + 1))
    shares = {
        "Wald": any(_by_middle(alone, window) for window in windows),
        "Wilson": any(_by_odds(alone, window) for window in windows),
    }
    return tuple(each for each in methods if shares.get(each.name, True) and each.fits(*sizes, windows))


@lru_cache(maxsize=64)
def fitting(
    candidates: Candidates, methods: tuple[Method, ...], windows: tuple[Window, ...]
) -> tuple[int, int] | None:
    """The least and the greatest free size with which a method may give limits in a pair of sets.

    None is proven, and so is every size outside. The sizes must be such that 0 <= part <= sample <=
    population, and the sample is not 0.
    """
    found: list[int] = []
    for window in windows:
        shares = {"Wald": _by_middle(candidates, window), "Wilson": _by_odds(candidates, window)}
        for method in methods:
            if method.name in shares:
                found += _tried(candidates, method, window, shares[method.name])
    whole, start = around(windows), len(candidates) // 2
    for method in methods:
        if method.name == "exact":
            start = _start(_by_odds(candidates, whole), start)
            left = _squeezed(candidates, method, whole, range(len(candidates)), start)
            for window in windows if left else ():
                found += _squeezed(candidates, method, window, left, start)
    numbers = [candidates.number(index) for index in found]
    return (min(numbers), max(numbers)) if numbers else None


def _tried(candidates: Candidates, method: Method, window: Window, left: range) -> Iterator[int]:
    """The first and the last index that may fit."""
    if len(left) > CANDIDATES:
        yield from (left[0], left[-1])
        return

    def fits(indices: Iterable[int]) -> int | None:
        return next((index for index in indices if method.fits(*candidates.sizes(index), [window])), None)

    first = fits(left)
    last = None if first is None else fits(reversed(left))
    yield from (index for index in (first, last) if index is not None)


def _start(left: range, otherwise: int) -> int:
    return (left[0] + left[-1]) // 2 if left else otherwise


def _squeezed(candidates: Candidates, method: Method, window: Window, within: range, start: int) -> range:
    """The indices at which limits that move one way may fit, searched outward from a likely one."""
    low, high = window
    least = [(Interval(low.low), Interval(high.low))]
    most = [(Interval(None, low.high), Interval(None, high.high))]

    def too_low(index: int) -> bool:
        return not method.fits(*candidates.sizes(index), least)

    def too_high(index: int) -> bool:
        return not method.fits(*candidates.sizes(index), most)

    step = 1
    while within:
        index = min(max(start, within[0]), within[-1])
        below, above = too_low(index), too_high(index)
        if below and above:
            break
        if not below and not above:
            return candidates.between(too_low, too_high, within)
        within = range(index + 1, within.stop) if below else range(within.start, index)
        middle = (within.start + within.stop) // 2
        start = index + step if below else index - step
        start = min(start, middle) if below else max(start, middle)
        step *= 2
    return range(0)


def _by_middle(candidates: Candidates, window: Window) -> range:
    """The indices whose share may lie in the middle of Wald's limits.

    One that is cut off at nothing or at everyone may have lain beyond, and then bounds no middle.
    """
    scale, (low, high), (top_low, top_high) = _whole(window)

    def too_low(index: int) -> bool:
        part, sample, population = candidates.sizes(index)
        return population * scale < high or (
            low > 0 and 2 * population * part * scale < sample * (low + high)
        )

    def too_high(index: int) -> bool:
        part, sample, population = candidates.sizes(index)
        if top_low is None or top_high is None or top_high >= population * scale:
            return False
        return 2 * population * part * scale > sample * (top_low + top_high)

    return candidates.between(too_low, too_high, range(len(candidates)))


def _by_odds(candidates: Candidates, window: Window) -> range:
    """The indices whose odds may be the geometric mean of those of Wilson's limits."""
    scale, (low, high), (top_low, top_high) = _whole(window)

    def too_low(index: int) -> bool:
        part, sample, population = candidates.sizes(index)
        everyone = population * scale
        if everyone < max(low, high):
            return True
        return part**2 * (everyone - low) * (everyone - high) < (sample - part) ** 2 * low * high

    def too_high(index: int) -> bool:
        part, sample, population = candidates.sizes(index)
        everyone = population * scale
        if top_low is None or top_high is None or max(top_low, top_high) >= everyone:
            return False
        return (
            part**2 * (everyone - top_low) * (everyone - top_high) > (sample - part) ** 2 * top_low * top_high
        )

    return candidates.between(too_low, too_high, range(len(candidates)))


def _whole(window: Window) -> tuple[int, tuple[int, int], tuple[int | None, int | None]]:
    """A factor that makes all ends whole, then so scaled the least and the greatest values of both limits.

    No limit is below nothing.
    """
    ends = [end for values in window for end in (values.low, values.high) if end is not None]
    scale = lcm(*(end.denominator for end in ends))

    def whole(end: Exact | None) -> int | None:
        return None if end is None else int(end * scale)

    least = [max(whole(values.low) or 0, 0) for values in window]
    most = [whole(values.high) for values in window]
    return scale, (least[0], least[1]), (most[0], most[1])
