"""Rows of means and standard deviations of whole numbers, judged by their sums: GRIM, GRIMMER, DEBIT."""

from __future__ import annotations

from collections.abc import Callable

from figcheck.check.digits.cells import TRUE, Row, count_of, lenient_span, number_of
from figcheck.check.digits.outcome import ALL, DERIVED, FAILS, HOLDS, RESCUED, UNTESTABLE, Outcome
from figcheck.check.ladder import LENIENT
from figcheck.claims.sampling import MOST_TRIES
from figcheck.engine.samples import (
    Span,
    UndecidedError,
    has_total,
    least_squares,
    printed_span,
    samples,
    squares,
)
from figcheck.engine.scaled_samples import Scale, has_sample_on, most_squares

_ROLES_OF_AVERAGE = frozenset({"mean", "n", "items", "total", "integers"})
_UNSCALED = frozenset({"mean", "sd", "n", "items"})
_ROLES_OF_SPREAD = _UNSCALED | {"low", "high"}


def average(row: Row) -> Outcome | None:
    if len(row) > 2 and (
        not _ROLES_OF_AVERAGE.issuperset(row) or row.get("total") or row.get("integers") not in TRUE
    ):
        return None
    mean, answers = number_of(row.get("mean")), count_of(row.get("n"))
    if mean is None or answers is None:
        return None
    if len(row) > 2:
        items = count_of(row.get("items") or 1)
        if items is None:
            return None
        answers *= items
    mantissa, decimals = mean
    if answers >= 10**decimals:
        return UNTESTABLE
    if has_total(mantissa, decimals, answers):
        return HOLDS
    for reading in LENIENT:
        if lenient_span(mean, reading).times(answers):
            return DERIVED[reading]
    return FAILS


def spread(row: Row) -> Outcome | None:
    if not _ROLES_OF_SPREAD.issuperset(row):
        return None
    mean, sd, n = number_of(row.get("mean")), number_of(row.get("sd")), count_of(row.get("n"))
    items = count_of(row.get("items") or 1)
    if mean is None or sd is None or n is None or items is None or n < 2 or sd[0] < 0:
        return None
    if n * items >= MOST_TRIES * 10 ** mean[1]:
        return None
    means, deviations = printed_span(*mean), printed_span(*sd)
    scale = _scale(row, items)
    if scale is None and not _UNSCALED.issuperset(row):
        return None

    def fits(mean: Span, sd: Span, divisor: int) -> bool:
        if scale is not None:
            return _fits_on(
                scale, mean.times(n * items), n, lambda sum_: squares(sum_, n, items, sd, divisor)
            )
        return next(samples(mean, sd, n, items=items, divisor=divisor), None) is not None

    try:
        if fits(means, deviations, n - 1):
            return HOLDS
        for reading in LENIENT:
            if fits(lenient_span(mean, reading), lenient_span(sd, reading), n - 1):
                return ALL[reading]
        rescued = fits(means, deviations, n) or fits(means, deviations, n * (n - 1))
    except UndecidedError:
        return None
    return RESCUED if rescued else FAILS


def _scale(row: Row, items: int) -> Scale | None:
    """The scale of each person's items added; None where it is not given in whole numbers."""
    low, high = number_of(row.get("low")), number_of(row.get("high"))
    if low is None or high is None or low[1] or high[1] or low[0] >= high[0]:
        return None
    return Scale(low[0] * items, high[0] * items)


def _fits_on(scale: Scale, sums: range, n: int, possible: Callable[[int], range]) -> bool:
    """Whether whole numbers on a scale have one of the sums and a possible sum of squares for it."""
    for each in sums:
        window, most = possible(each), most_squares(each, n, scale)
        first = max(window.start, least_squares(each, n)) if most >= 0 else most + 1
        tried = range(first + (each - first) % 2, min(window.stop, most + 1), 2)
        if len(tried) > MOST_TRIES:
            raise UndecidedError
        if any(has_sample_on(n, each, square, scale) for square in tried):
            return True
    return False


def binary(row: Row) -> Outcome | None:
    mean, sd, n = number_of(row.get("mean")), number_of(row.get("sd")), count_of(row.get("n"))
    if len(row) != 3 or mean is None or sd is None or n is None or n < 2 or mean[0] < 0 or sd[0] < 0:
        return None
    if n >= MOST_TRIES * 10 ** mean[1]:
        return None
    means, deviations = printed_span(*mean), printed_span(*sd)
    if _some_ones(means, deviations, n):
        return HOLDS
    for reading in LENIENT:
        lenient = lenient_span(sd, reading)
        if _some_ones(means, lenient, n):
            return DERIVED[reading]
        if _some_ones(lenient_span(mean, reading), lenient, n):
            return ALL[reading]
    return FAILS


def _some_ones(mean: Span, sd: Span, n: int) -> bool:
    """Whether some number of ones among n has a mean and a standard deviation."""
    possible = mean.times(n)
    ones = range(max(possible.start, 0), min(possible.stop, n + 1))
    return any(one in squares(one, n, 1, sd, n - 1) for one in ones)
