"""Rows of a simplex in whole numbers: no fraction is made where none is needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import gcd


@dataclass(slots=True)
class Row:
    """divisor x basic variable = sum of coefficient x nonbasic variable; all whole, divisor positive."""

    divisor: int
    terms: dict[int, int]


def add_terms(sums: dict[int, int], divisor: int, terms: Mapping[int, int], other: int) -> int:
    """Add terms / other to sums / divisor, in place; returns the new divisor."""
    if other != divisor:
        common = divisor * other // gcd(divisor, other)
        grow, factor = common // divisor, common // other
        if grow != 1:
            for j in sums:
                sums[j] *= grow
        divisor = common
    else:
        factor = 1
    for j, coefficient in terms.items():
        total = sums.get(j, 0) + factor * coefficient
        if total:
            sums[j] = total
        else:
            sums.pop(j, None)
    if divisor != 1:
        common = gcd(divisor, *sums.values())
        if common != 1:
            for j in sums:
                sums[j] //= common
            divisor //= common
    return divisor
