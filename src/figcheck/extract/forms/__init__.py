"""The forms: words whose figures are no plain numbers, or stand too far apart for the cues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from figcheck.claims.claim import Claim
from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, claims_of, found_by
from figcheck.extract.forms.gate import Gate
from figcheck.extract.forms.sentence import InSentence
from figcheck.extract.offered import offered
from figcheck.extract.places import Passage

_PAIR = 2


@lru_cache(maxsize=2)
def forms(asked: str = "all") -> tuple[Form, ...]:
    """Every form; with `strong` only those that can mean nothing else."""
    from figcheck.extract.cohorts import FORMS as COHORTS
    from figcheck.extract.forms import (
        amounts,
        comparisons,
        conversions,
        dates,
        equations,
        fractions,
        headlines,
        instalments,
        leads,
        leaving,
        margins,
        ranges,
        remainders,
        sides,
    )
    from figcheck.extract.statistics import FORMS as STATISTICS

    tables = (
        amounts.FORMS,
        comparisons.FORMS,
        conversions.FORMS,
        dates.FORMS,
        equations.FORMS,
        fractions.FORMS,
        instalments.FORMS,
        leaving.FORMS,
        margins.FORMS,
        ranges.FORMS,
        remainders.FORMS,
        leads.FORMS,
        headlines.FORMS,
        STATISTICS,
        COHORTS,
        sides.FORMS,
    )
    return tuple(form for table in tables for form in table if asked == "all" or form.strength == "strong")


@lru_cache(maxsize=4)
def _gates(asked: str, preview: bool) -> tuple[Gate, Gate, Gate]:
    """The forms that are on: of whole texts, of sentences with two figures, and of those with more."""
    found = tuple(offered(forms(asked), preview=preview))
    near = [form for form in found if not form.whole]
    return (
        Gate([form for form in found if form.whole]),
        Gate([form for form in near if form.fewest <= _PAIR]),
        Gate(near),
    )


def claims_of_forms(
    text: str, passages: Sequence[Passage], figures: Figures, asked: str, *, preview: bool = False
) -> Iterator[Claim]:
    """The claims that the forms find in a text; with `preview` also those of forms in preview."""
    if not figures.places:
        return
    whole, of_pairs, of_more = _gates(asked, preview)
    for form in whole.possible(text):
        yield from found_by(form, text, figures)
    yield from _near(text, [each for each in passages if each.digits == _PAIR], of_pairs, figures)
    yield from _near(text, [each for each in passages if each.digits > _PAIR], of_more, figures)


def _near(text: str, passages: Sequence[Passage], gate: Gate, figures: Figures) -> Iterator[Claim]:
    """The claims of forms that lie in one sentence; which can, is asked of all sentences at once."""
    possible = gate.possible(" ".join([text[start:end] for start, end, _ in passages])) if passages else ()
    if not possible:
        return
    for start, end, _ in passages:
        sentence = text[start:end]
        inside = InSentence(figures, sentence, start)
        for form in possible:
            yield from claims_of(form, sentence, inside)
