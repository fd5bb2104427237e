"""Rows of plain digits judged as the ladder would: by integers, or by floats away from every boundary.

A row is given as role -> printed text (or number). Each function returns None for a row that takes more
than that: hedges, magnitude words, other settings, a search without an end.

cells      cells of digits as integers
chances    cells of p, and the error of floats
outcome    what is said of a row
sampled    means and deviations of whole numbers
sized      shares, margins, medians
ordered    quartiles, estimates between their limits
limits     the standard error and the p beside such limits
tested     test results
fourfold   two by two tables
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from figcheck.check.digits.cells import Row
from figcheck.check.digits.outcome import Outcome

Plain = Callable[[Row], Outcome | None]
_ROOMS = {
    "average": "sampled",
    "spread": "sampled",
    "binary": "sampled",
    "share": "sized",
    "margin": "sized",
    "median": "sized",
    "quartiles": "ordered",
    "interval": "ordered",
    "test": "tested",
    "table2x2": "fourfold",
}
"""Kind -> the module that judges its rows, by a function of the kind's name."""


@cache
def plainly(name: str) -> Plain | None:
    """What judges rows of a kind by their digits; None for kinds that it does not know."""
    if name not in _ROOMS:
        return None
    found: Plain = getattr(import_module(f"figcheck.check.digits.{_ROOMS[name]}"), name)
    return found
