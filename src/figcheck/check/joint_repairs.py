"""Which figures, one or several, changed together, would make claims hold together, and to what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from figcheck.check.changes import Repair
from figcheck.check.components import changeable, free, rung_of, statements
from figcheck.check.repairs import STEPS, change, derives, holds, named_slip, rank
from figcheck.check.report import Judgement
from figcheck.claims.article import Article
from figcheck.engine.constraints import Variable
from figcheck.engine.repairs import Effort
from figcheck.engine.repairs import repairs as minimal_repairs
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Exact, Interval

MOST, QUESTIONS = 12, 300
"""How many repairs of several figures are looked for, and with how many questions, a component."""


def joint_repairs(
    article: Article, judgements: Sequence[Judgement], indices: Sequence[int], settles: Sequence[int]
) -> list[Repair]:
    """The minimal repairs, of one figure or several, after which all claims at `indices` hold together.

    Only those are listed that change a figure of a claim in `settles`: other causes have their own.
    """
    effort = Effort(limit=MOST, questions=QUESTIONS, steps=STEPS)
    chosen = {index: judgements[index] for index in indices}
    figures = list(changeable(chosen.values(), article.trusted))
    freed: dict[Variable, Interval] = {figure: free(figure, chosen.values()) for figure in figures}
    costs: dict[Variable, Exact] = {figure: _cost(figure, chosen.values()) for figure in figures}
    whole = statements(chosen, rung_of(chosen.values(), article.rounding))
    found: list[Repair] = []
    for cause in minimal_repairs(whole, freed, costs=costs, effort=effort).causes:
        if not set(cause.labels) & set(settles):
            continue
        for repair in cause.repairs:
            changes = [
                change(figure, repair.remaining[figure]) for figure in figures if figure in repair.remaining
            ]
            if all(one is not None for one in changes):
                kept = tuple(one for one in changes if one is not None)
                found.append(Repair(kept, tuple(settles), named_slip(judgements, settles, kept)))
    return sorted(found, key=lambda repair: (len(repair.changes), rank(repair, judgements)))


def _cost(figure: Figure, judgements: Iterable[Judgement]) -> int:
    """How sure a figure is: counts more than derived figures, and more for every claim that confirms it."""
    cost = 0
    for judgement in judgements:
        if holds(judgement.claim, figure):
            derived = derives(judgement.claim, figure)
            cost = max(cost, 2 if derived else 3) + (judgement.verdict == "consistent")
    return cost
