"""The relation of the kind `projection` as a narrowing of sets: whole sizes in, printed limits out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from figcheck.claims.steps import in_steps
from figcheck.engine.arithmetic import hull_of
from figcheck.engine.constraints import Box, Variable
from figcheck.engine.proportion_limits import Limits, Method, Window
from figcheck.engine.proportion_sizes import Candidates, Sizes, fitting, methods_that_fit
from figcheck.numbers.interval import Exact, Interval, interval

_NOTHING = Interval(1, 0)
_TWO = Fraction(2)


@dataclass(frozen=True, slots=True)
class Carried:
    """Part, sample, population, low and high; the steps of the two limits; the methods to try.

    The limits stand for what is printed: a computed limit, rounded to the step, to nearest or outward.
    """

    variables: tuple[Variable, ...]
    steps: tuple[Exact, Exact]
    methods: tuple[Method, ...]

    def narrow(self, box: Box) -> Mapping[Variable, Interval]:
        """Smaller sets for a freed size or freed limits; an empty one where no method fits."""
        part, sample, population, low, high = (box[variable] for variable in self.variables)
        sizes = (part, sample, population)
        free = [index for index, size in enumerate(sizes) if size.point is None]
        if not free:
            return self._limits(sizes, low, high)
        if len(free) > 1:
            return {}
        return self._size(free[0], sizes, low, high)

    def matched(
        self, part: int, sample: int, population: int, low: Interval, high: Interval
    ) -> Method | None:
        """The first method that gives both limits."""
        windows = _windows(low, high, self.steps)
        return next(iter(methods_that_fit(self.methods, (part, sample, population), windows)), None)

    def _limits(
        self, sizes: tuple[Interval, ...], low: Interval, high: Interval
    ) -> Mapping[Variable, Interval]:
        part, sample, population = _whole(sizes)
        lows, highs = [], []
        if 0 <= part <= sample <= population and sample:
            windows = _windows(low, high, self.steps)
            for method in methods_that_fit(self.methods, (part, sample, population), windows):
                for lower, upper in self._printed(method.limits(part, sample, population)):
                    both = lower & low, upper & high
                    if not both[0].empty and not both[1].empty:
                        lows.append(both[0])
                        highs.append(both[1])
        return {self.variables[3]: hull_of(lows), self.variables[4]: hull_of(highs)}

    def _size(
        self, free: int, sizes: tuple[Interval, ...], low: Interval, high: Interval
    ) -> Mapping[Variable, Interval]:
        """Every method's range comes within one of population x part / sample, which bounds a freed size.

        The limits hold it, but for whole numbers found by the hypergeometric distribution: there one
        value in the population may lie between (the median of a tail is its mean, brought to a whole).
        """
        part, sample, population = known = _whole(sizes)
        within = sizes[free] & _bounds(free, known, low, high, max(self.steps) + 1)
        if within.empty or within.low is None or within.high is None:
            return {self.variables[free]: within}
        numbers = range(int(within.low), int(within.high) + 1)
        windows = _windows(low, high, self.steps)
        others = [size for place, size in enumerate((part, sample, population)) if place != free]
        if not windows or min(others) < 0 or others[0] > others[1] or (free != 1 and not sample):
            return {self.variables[free]: _NOTHING}
        found = fitting(Candidates(known, free, numbers), self.methods, windows)
        return {self.variables[free]: _NOTHING if found is None else Interval(*found, whole=True)}

    def _printed(self, limits: Limits) -> Iterator[Window]:
        """What computed limits are printed as: to nearest by any tie rule, then outward."""
        (low, high), (step_low, step_high) = limits, self.steps
        half_low, half_high = step_low / _TWO, step_high / _TWO
        yield (
            _steps(-((half_low - low.low) // step_low), (low.high + half_low) // step_low, step_low),
            _steps(-((half_high - high.low) // step_high), (high.high + half_high) // step_high, step_high),
        )
        yield (
            _steps(low.low // step_low, low.high // step_low, step_low),
            _steps(-(-high.low // step_high), -(-high.high // step_high), step_high),
        )


@lru_cache(maxsize=64)
def _windows(low: Interval, high: Interval, steps: tuple[Exact, Exact]) -> tuple[Window, ...]:
    """Where computed limits must lie to be printed within two bounded sets: to nearest, outward."""
    step_low, step_high = steps
    lows, highs = in_steps(low, step_low), in_steps(high, step_high)
    if lows.empty or highs.empty:
        return ()
    nearest = (
        _widened(lows, step_low / _TWO, step_low / _TWO),
        _widened(highs, step_high / _TWO, step_high / _TWO),
    )
    return nearest, (_widened(lows, 0, step_low), _widened(highs, step_high, 0))


def _steps(first: Exact, last: Exact, step: Exact) -> Interval:
    return Interval(first * step, last * step)


def _widened(values: Interval, below: Exact, above: Exact) -> Interval:
    return Interval(
        None if values.low is None else values.low - below,
        None if values.high is None else values.high + above,
    )


def _whole(sizes: tuple[Interval, ...]) -> Sizes:
    """The sizes that are known and whole; -1 stands for all others."""
    points = [size.point for size in sizes]
    part, sample, population = (-1 if p is None or p.denominator != 1 else int(p) for p in points)
    return part, sample, population


def _bounds(free: int, known: Sizes, low: Interval, high: Interval, step: Exact) -> Interval:
    """What population x part / sample, between both limits, leaves for the size that is free."""
    part, sample, population = known
    least = Fraction(0) if low.low is None else Fraction(max(low.low - step, 0))
    most = None if high.high is None else Fraction(high.high + step)
    if free == 0:
        scale = Fraction(sample, max(population, 1))
        top = sample if most is None else min(most * scale, Fraction(sample))
        return interval(least * scale, top, whole=True)
    if part <= 0:
        return interval(1, population, whole=True) if free == 1 else interval(sample, whole=True)
    if free == 1:
        scaled = Fraction(population * part)
        bottom = max(scaled / most, Fraction(part)) if most else Fraction(part)
        top = min(scaled / least, Fraction(population)) if least else population
        return interval(bottom, top, whole=True)
    scale = Fraction(sample, part)
    return interval(max(least * scale, Fraction(sample)), None if most is None else most * scale, whole=True)
