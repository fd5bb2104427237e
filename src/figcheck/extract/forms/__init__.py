"""The forms: words whose figures are no plain numbers, or stand too far apart for the cues."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from figcheck.claims.claim import Claim
from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, claims_of
from figcheck.extract.forms.stretches import InStretch, stretches
from figcheck.extract.offered import offered


@lru_cache(maxsize=2)
def forms(asked: str = "all") -> tuple[Form, ...]:
    """Every form; with `strong` only those that can mean nothing else."""
    from figcheck.extract.forms import (
        amounts,
        comparisons,
        conversions,
        dates,
        fractions,
        instalments,
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
        instalments.FORMS,
        margins.FORMS,
        ranges.FORMS,
        remainders.FORMS,
        repeats.FORMS,
        STATISTICS,
        sides.FORMS,
    )
    return tuple(form for table in tables for form in table if asked == "all" or form.strength == "strong")


@lru_cache(maxsize=4)
def _offered(asked: str, preview: bool) -> tuple[tuple[Form, ...], tuple[tuple[int, Form], ...]]:
    """The forms that are on: of whole texts, and of stretches with the figures these need at the least."""
    found = tuple(offered(forms(asked), preview=preview))
    return (
        tuple(form for form in found if form.whole),
        tuple((form.fewest, form) for form in found if not form.whole),
    )


def claims_of_forms(text: str, figures: Figures, asked: str, *, preview: bool = False) -> Iterator[Claim]:
    """The claims that the forms find in a text; with `preview` also those of forms in preview."""
    whole, near = _offered(asked, preview)
    for form in whole:
        yield from claims_of(form, text, figures)
    for start, end, count in stretches(text):
        stretch = text[start:end]
        inside = InStretch(figures, stretch, start)
        for fewest, form in near:
            if count >= fewest:
                yield from claims_of(form, stretch, inside)
