"""The examples of a kind: its documentation and its tests at once.

A keyword is a role (the figure as printed, a list for a role that takes several) or a setting.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from figcheck.numbers.reading import Reading

Printed = str | Sequence[str] | int | bool


@dataclass(frozen=True, slots=True)
class Example:
    """Figures in roles and what figcheck must answer."""

    verdict: Literal["consistent", "inconsistent", "unchecked"]
    operands: Mapping[str, Printed]
    reading: Reading | None = None
    says: str | None = None
    """The message of the finding, or the reason of an unchecked claim."""
    sets: Mapping[str, str] = field(default_factory=dict)
    """Role -> the set that remains for it when it is freed (or, unchecked, is missing)."""


def holds(*, reading: str = "nearest", **operands: Printed) -> Example:
    """A claim that is consistent on the rung `reading`."""
    return Example("consistent", operands, Reading(reading))


def fails(
    *, says: str, only: str | None = None, frees: Mapping[str, str] | None = None, **operands: Printed
) -> Example:
    """A claim that is inconsistent; `only` names the lenient reading that would rescue it."""
    return Example("inconsistent", operands, Reading(only) if only else None, says, dict(frees or {}))


def unchecked(*, because: str, implies: Mapping[str, str] | None = None, **operands: Printed) -> Example:
    """A claim that cannot be tested, with the reason and the sets of what is missing."""
    return Example("unchecked", operands, None, because, dict(implies or {}))
