"""Sizes that are solved for are the ones that trying every size finds."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.engine.proportion_limits import Method, Window, methods
from figcheck.engine.proportion_sizes import Candidates, Sizes, fitting
from figcheck.numbers.interval import Interval

HALF = Fraction(1, 2)
ALL = tuple(methods())


def printed(method: Method, sizes: Sizes, step: int) -> Window:
    """Where limits must lie that are printed, to whole steps, as those of some sizes are."""
    lower, upper = method.limits(*sizes)
    low, high = (round(Fraction(limit.low) / step) * step for limit in (lower, upper))
    return Interval(low - HALF * step, low + HALF * step), Interval(high - HALF * step, high + HALF * step)


def tried(candidates: Candidates, some: tuple[Method, ...], windows: tuple[Window, ...]) -> list[int]:
    """Every size with which a method may fit."""
    indices = range(len(candidates))
    return [
        candidates.number(index)
        for index in indices
        if any(method.fits(*candidates.sizes(index), windows) for method in some)
    ]


@st.composite
def questions(draw: st.DrawFn) -> tuple[Candidates, Window]:
    sample = draw(st.integers(1, 60))
    part = draw(st.integers(0, sample))
    population = draw(st.integers(sample, sample + 90))
    true = (part, sample, population)
    window = printed(draw(st.sampled_from(ALL)), true, draw(st.sampled_from([1, 1, 10])))
    free = draw(st.integers(0, 2))
    numbers = [range(sample + 1), range(max(part, 1), population + 1), range(sample, population + 300)][free]
    first = draw(st.integers(0, len(numbers) // 2))
    known = tuple(-1 if place == free else size for place, size in enumerate(true))
    return Candidates((known[0], known[1], known[2]), free, numbers[first:]), window


@settings(max_examples=60, deadline=None)
@given(questions(), st.integers(-3, 3))
def test_what_trying_finds_is_found(question: tuple[Candidates, Window], moved: int) -> None:
    candidates, (low, high) = question
    for some in (ALL, ALL[:1], ALL[-1:]):
        for windows in (
            ((low, high),),
            ((low, Interval(high.low, None)),),
            ((low, high), (Interval(0, 3), high)),
        ):
            expected = tried(candidates, some, windows)
            assert fitting(candidates, some, windows) == (
                (min(expected), max(expected)) if expected else None
            )
    elsewhere = (low, Interval((high.low or 0) + moved, (high.high or 0) + moved))
    expected = tried(candidates, ALL, (elsewhere,))
    assert fitting(candidates, ALL, (elsewhere,)) == ((min(expected), max(expected)) if expected else None)


def test_a_size_among_very_many() -> None:
    method = Method("Wald", Fraction(9, 10), False)
    window = printed(method, (190, 266, 10**9), 1)
    free = Candidates((-1, 266, 10**9), 0, range(267))
    assert fitting(free, ALL, (window,)) == (190, 190)
    free = Candidates((190, 266, -1), 2, range(266, 10**12))
    assert fitting(free, (method,), (window,)) == (10**9, 10**9)
