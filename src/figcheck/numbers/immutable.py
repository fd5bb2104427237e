"""Small objects that are made by the thousand, and never changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

_Made = TypeVar("_Made")


@dataclass_transform(eq_default=True, frozen_default=True, field_specifiers=(field,))
def immutable(*, eq: bool = True) -> Callable[[type[_Made]], type[_Made]]:
    """A dataclass with slots that the type checker holds to be frozen.

    Python's own `frozen=True` sets each field of each new object through `object.__setattr__`, which
    takes several times as long as all the rest of making it.
    """
    return dataclass(slots=True, eq=eq, unsafe_hash=eq)
