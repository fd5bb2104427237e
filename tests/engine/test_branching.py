"""Whole values are found beside a program of real ones, or shown not to exist."""

from __future__ import annotations

import pytest

from figcheck.engine.branching import Branching
from figcheck.engine.constraints import Constraint, Sum, Variable
from figcheck.engine.program import Program
from figcheck.engine.solve import Outcome
from figcheck.numbers.interval import COUNTS, Interval, exactly, interval

TWO_AND_THREE: list[Constraint] = [Sum(((2, "a"), (3, "b"), (-1, "x")))]


@pytest.mark.parametrize(
    ("a", "b", "x", "outcome"),
    [
        (COUNTS, COUNTS, 7, Outcome.POSSIBLE),
        (COUNTS, COUNTS, 1, Outcome.IMPOSSIBLE),
        (interval(0, 1, whole=True), interval(0, 1, whole=True), 4, Outcome.IMPOSSIBLE),
        (interval(0, 1, whole=True), interval(0, 1, whole=True), 5, Outcome.POSSIBLE),
    ],
)
def test_coins_of_two_and_three(a: Interval, b: Interval, x: int, outcome: Outcome) -> None:
    domains: dict[Variable, Interval] = {"a": a, "b": b, "x": exactly(x)}
    program = Program(domains, TWO_AND_THREE)
    assert program.core(100) is None
    found, core = Branching(program, "ab", "ab", domains.__getitem__).run(100)
    assert found is outcome
    if outcome is Outcome.IMPOSSIBLE:
        assert core.constraints == {0}
        assert "x" in core.variables
    assert program.core(100) is None, "the program has its sets back"
