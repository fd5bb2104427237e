"""When numbers that do not add up are a miss, and when they are simply not the parts of that total."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.check.slips import slip
from figcheck.numbers.figure import Figure
from figcheck.numbers.token import Token

_NEARLY = 10
"""One over how far a sum may be off, of the total: parts that add to half of it are not all of them."""
_LONG = 20
"""A slip in a smaller number is a coincidence."""


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


def slipped(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether one slip of the hand in one of the numbers keeps parts from their total."""
    added = sum(part.value for part in parts)
    if (
        max(part.value for part in parts) >= total.value
        or total.value < _LONG
        or not alike(int(total.value), int(added))
    ):
        return False
    meant = ((total, added), *((part, part.value + total.value - added) for part in parts))
    return any(value > 0 and slip(figure, str(value)) is not None for figure, value in meant)
