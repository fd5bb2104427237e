"""Samples on a scale, against every sample there is."""

from __future__ import annotations

from itertools import combinations_with_replacement

import pytest

from figcheck.engine.samples import least_squares
from figcheck.engine.scaled_samples import Scale, has_sample_on, most_squares, spreads_to


@pytest.mark.parametrize(
    ("n", "low", "high"),
    [(1, 0, 4), (2, 1, 7), (3, -3, 3), (4, 0, 6), (5, 1, 7), (6, 1, 5), (7, 0, 3), (9, 0, 2), (8, -1, 3)],
)
def test_every_sample_and_no_other(n: int, low: int, high: int) -> None:
    made = combinations_with_replacement(range(low, high + 1), n)
    known = {(sum(sample), sum(x * x for x in sample)) for sample in made}
    most = n * max(low * low, high * high)
    for total in range(n * low - 1, n * high + 2):
        for square in range(most + 2):
            there = (total, square) in known
            assert has_sample_on(n, total, square, Scale(low, high)) == there, (total, square)
            assert there or not spreads_to(n, total, square, Scale(low, high))


@pytest.mark.parametrize(("n", "low", "high"), [(28, 1, 7), (120, 0, 10), (60, -3, 3), (500, 1, 5)])
def test_nearly_all_between_the_least_and_the_largest_are_there(n: int, low: int, high: int) -> None:
    total = n * (low + high) // 2 + n // 5
    least, most = least_squares(total, n), most_squares(total, n, Scale(low, high))
    found = [has_sample_on(n, total, square, Scale(low, high)) for square in range(least, most - 99, 2)]
    assert all(found)
    assert has_sample_on(n, total, most, Scale(low, high))
    assert not has_sample_on(n, total, most + 2, Scale(low, high))
