"""When numbers that do not add up are a miss, and when they are simply not the parts of that total."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.numbers.token import Token

_NEARLY = 10
"""One over how far a sum may be off, of the total: parts that add to half of it are not all of them."""


def alike(one: int, other: int) -> bool:
    """Whether a number may be a misprint of another: they differ by less than a tenth."""
    return _NEARLY * abs(one - other) < one


def telling(total: Token, parts: Sequence[Token]) -> bool:
    """Whether parts add to their total, or come so near that a number must be wrong."""
    sizes = [part.mantissa for part in parts]
    added = sum(sizes)
    return len(sizes) > 1 and (
        added == total.mantissa or (max(sizes) < total.mantissa and alike(total.mantissa, added))
    )
