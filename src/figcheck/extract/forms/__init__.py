"""The forms: words whose figures are no plain numbers, or stand too far apart for the cues."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from figcheck.claims.claim import Claim
from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, claims_of
from figcheck.extract.forms.stretches import InStretch, stretches


@lru_cache(maxsize=2)
def forms(asked: str = "all") -> tuple[Form, ...]:
    """Every form; with `strong` only those that can mean nothing else."""
    from figcheck.extract.forms import (
        amounts,
        comparisons,
        conversions,
        dates,
        fractions,
        margins,
        ranges,
        remainders,
        repeats,
        sides,
    )
    from figcheck.extract.statistics import FORMS as STATISTICS

    tables = (
        amounts.FORMS,
        comparisons.FORMS,
        conversions.FORMS,
        dates.FORMS,
        fractions.FORMS,
        margins.FORMS,
        ranges.FORMS,
        remainders.FORMS,
        repeats.FORMS,
        STATISTICS,
        sides.FORMS,
    )
    return tuple(form for table in tables for form in table if asked == "all" or form.strength == "strong")


@lru_cache(maxsize=2)
def _near(asked: str) -> tuple[tuple[int, Form], ...]:
    """The forms of stretches, each with the figures that it needs at the least."""
    return tuple((form.fewest, form) for form in forms(asked) if not form.whole)


def claims_of_forms(text: str, figures: Figures, asked: str) -> Iterator[Claim]:
    """The claims that the forms find in a text."""
    for form in forms(asked):
        if form.whole:
            yield from claims_of(form, text, figures)
    near = _near(asked)
    for start, end, count in stretches(text):
        stretch = text[start:end]
        inside = InStretch(figures, stretch, start)
        for fewest, form in near:
            if count >= fewest:
                yield from claims_of(form, stretch, inside)
