"""Sizes that a statistic needs exactly: an n, a cell of a table, degrees of freedom."""

from __future__ import annotations

from figcheck.numbers.figure import COUNT, Figure


def inexact(figure: Figure) -> str | None:
    """Why a figure is no exact whole number, or None."""
    rounded = figure.hedge is not None or figure.upper is not None or figure.scaled or figure.printed_step
    if rounded or figure.value.denominator != 1 or figure.unit != COUNT:
        return f"{figure.text} is no exact whole number"
    return None
