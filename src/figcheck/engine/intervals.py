"""What the limits of a confidence interval say of the p beside it, whatever the degrees of freedom.

With R the estimate's distance from its null value over half the interval's length, the test statistic is
R times the quantile that the interval was built with. Among t distributions the p for a given R moves
one way from the normal one (no end of degrees of freedom) to that with two, the fewest a study
has; both have closed or bracketed forms.
"""

from __future__ import annotations

from fractions import Fraction

from figcheck.engine.normal import Bracket, natural_logarithm, square_root, two_sided_quantile, two_sided_tail
from figcheck.numbers.interval import Exact, Interval

_ENDLESS = 10**9
"""What R is at the least for an interval without length."""


def multipliers(level: Fraction) -> Interval:
    """Half an interval's length over the standard error: from the normal quantile to that of t with 2 df."""
    return Interval(two_sided_quantile(level).low, _few(level).high)


def _few(level: Fraction) -> Bracket:
    """The two-sided quantile of t with two degrees of freedom, level x sqrt(2 / (1 - level^2))."""
    root = square_root(2 / (1 - level * level))
    return Bracket(level * root.low, level * root.high)


def chances(ratios: Interval, level: Fraction) -> Interval:
    """Every p for a set of R; p falls as R grows."""
    low = Fraction(0) if ratios.low is None else max(Fraction(ratios.low), Fraction(0))
    most = max(_normal(low, level).high, _two(low, level).high)
    if ratios.high is None:
        return Interval(0, min(most, Fraction(1)))
    high = max(Fraction(ratios.high), low)
    return Interval(min(_normal(high, level).low, _two(high, level).low), min(most, Fraction(1)))


def _normal(ratio: Fraction, level: Fraction) -> Bracket:
    z = two_sided_quantile(level)
    near, far = ratio * z.low * 2**80 // 1, -(-ratio * z.high * 2**80 // 1)
    return Bracket(two_sided_tail(_in_80_bits(far)).low, two_sided_tail(_in_80_bits(near)).high)


def _in_80_bits(units: int) -> Fraction:
    """So many units of 2^-80: the series needs no finer z, and its terms stay short."""
    return Fraction(units, 2**80)


def _two(ratio: Fraction, level: Fraction) -> Bracket:
    """1 - T / sqrt(2 + T^2) for the T that is R times the quantile."""
    few = _few(level)
    ends = []
    for t in (ratio * few.low, ratio * few.high):
        root = square_root(t * t / (2 + t * t))
        ends += [1 - root.high, 1 - root.low]
    return Bracket(max(min(ends), Fraction(0)), max(ends))


def ratios(estimate: Interval, low: Interval, high: Interval, *, logarithmic: bool) -> Interval | None:
    """Every R for an estimate and the limits of its interval.

    None where a set has no end or no logarithm, and where the estimate has no distance and the interval no
    length.
    """
    ends = [estimate.low, estimate.high, low.low, low.high, high.low, high.high]
    if any(end is None or (logarithmic and end <= 0) for end in ends):
        return None
    points = [_on_scale(end, logarithmic=logarithmic) for end in ends if end is not None]
    near, far = points[0], points[1]
    longest = points[5].high - points[2].low
    shortest = max(points[4].low - points[3].high, Fraction(0))
    distance = Fraction(0) if near.low <= 0 <= far.high else min(abs(near.low), abs(far.high))
    most = max(abs(near.low), abs(far.high))
    if longest <= 0:
        return Interval(_ENDLESS, None) if distance else None
    return Interval(2 * distance / longest, 2 * most / shortest if shortest else None)


def _on_scale(value: Exact, *, logarithmic: bool) -> Bracket:
    return natural_logarithm(value) if logarithmic else Bracket(Fraction(value), Fraction(value))


def half_lengths(low: Interval, high: Interval, *, logarithmic: bool) -> Interval | None:
    """Half the length between two limits on their scale."""
    ends = [low.low, low.high, high.low, high.high]
    if any(end is None or (logarithmic and end <= 0) for end in ends):
        return None
    first, second, third, fourth = (
        _on_scale(end, logarithmic=logarithmic) for end in ends if end is not None
    )
    return Interval(max(third.low - second.high, Fraction(0)) / 2, (fourth.high - first.low) / 2)
