"""Whether figures are of one unit, as they must be where they are added or said to be the same."""

from __future__ import annotations

from collections.abc import Iterable

from figcheck.numbers.figure import COUNT, FACTORS, Figure

SHARES = "shares"


def dimension(figure: Figure) -> str | None:
    """What a figure measures; None where its print leaves open whether it is a share."""
    if figure.unit in FACTORS:
        return SHARES
    if figure.unit != COUNT:
        return figure.unit
    if figure.form == "fraction":
        return SHARES
    if figure.mantissa == 0 or (figure.exponent < 0 and -1 <= figure.value <= 1):
        return None
    return COUNT


def mixed(figures: Iterable[Figure | None], *, said_once: bool = False) -> str | None:
    """Why some figures cannot be compared (two of them differ in unit), or None.

    `said_once`: the words name the unit with one of the figures only ("to 1.45 mln tonnes from 1.35 mln"),
    so that a bare number is of the other's; but no bare number is a share.
    """
    first: Figure | None = None
    measured: str | None = None
    bare: Figure | None = None
    first_stands_before = False
    for figure in figures:
        its = None if figure is None else dimension(figure)
        if figure is None or its is None:
            continue
        if said_once and its == COUNT:
            if bare is None:
                bare, first_stands_before = figure, first is not None
        elif first is None:
            first, measured = figure, its
        elif its != measured:
            return _unlike(first, figure)
    if first is not None and bare is not None and measured == SHARES:
        return _unlike(first, bare) if first_stands_before else _unlike(bare, first)
    return None


def _unlike(one: Figure, other: Figure) -> str:
    return f"{one.text} and {other.text} are not in one unit"
