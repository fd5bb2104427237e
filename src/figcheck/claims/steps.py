"""Sets of printed values: those that lie on whole steps."""

from __future__ import annotations

from fractions import Fraction

from figcheck.numbers.interval import Exact, Interval, interval


def in_steps(values: Interval, step: Exact) -> Interval:
    """From the least to the greatest multiple of a step in a set."""
    low = None if values.low is None else values.low / Fraction(step)
    high = None if values.high is None else values.high / Fraction(step)
    inside = interval(low, high, values.low_open, values.high_open, whole=True)
    return Interval(
        None if inside.low is None else inside.low * step, None if inside.high is None else inside.high * step
    )
