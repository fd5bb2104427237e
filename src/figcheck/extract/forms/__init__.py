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


def claims_of_forms(text: str, figures: Figures, asked: str) -> Iterator[Claim]:
    """The claims that the forms find in a text."""
    found = forms(asked)
    for form in found:
        if form.whole:
            yield from claims_of(form, text, figures)
    near = [form for form in found if not form.whole]
    for start, end in stretches(text):
        stretch = text[start:end]
        inside = InStretch(figures, stretch, start)
        for form in near:
            yield from claims_of(form, stretch, inside)
