"""Which figures, one or several, changed together, would make claims hold together, and to what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from figcheck.check.changes import Repair
from figcheck.check.components import changeable, free, rung_of, statements
from figcheck.check.repairs import STEPS, change, derives, holds, named_slip, rank
from figcheck.check.report import Judgement
from figcheck.claims.article import Article
from figcheck.engine.cause import Effort
from figcheck.engine.constraints import Variable
from figcheck.engine.repairs import repairs as minimal_repairs
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Exact, Interval


class JointRepairs(NamedTuple):
    """Repairs, the fewest figures first; every one that is not listed changes at least `missing` figures."""

    repairs: list[Repair]
    missing: int | None

    @property
    def limits(self) -> list[str]:
        """What is said where repairs may be missing: a line, or none."""
        if self.missing is None:
            return []
        if self.missing == 1:
            return ["there may be other repairs: the search stopped at its limits"]
        return [f"there may be other repairs, none of fewer than {self.missing} figures"]


MOST, QUESTIONS = 12, 300
"""How many repairs of several figures are looked for, and with how many questions, a component."""


def joint_repairs(
    article: Article, judgements: Sequence[Judgement], indices: Sequence[int], settles: Sequence[int]
) -> JointRepairs:
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
    known = minimal_repairs(whole, freed, costs=costs, effort=effort)
    missing = [1] if known.undecided else []
    for cause in known.causes:
        if not set(cause.labels) & set(settles):
            continue
        if cause.least is not None:
            missing.append(_fewest(cause.least, costs.values()))
        for repair in cause.repairs:
            changes = [
                change(figure, repair.remaining[figure]) for figure in figures if figure in repair.remaining
            ]
            if all(one is not None for one in changes):
                kept = tuple(one for one in changes if one is not None)
                found.append(Repair(kept, tuple(settles), named_slip(judgements, settles, kept)))
    found.sort(key=lambda repair: (len(repair.changes), rank(repair, judgements)))
    return JointRepairs(found, min(missing, default=None))


def _fewest(least: Exact, costs: Iterable[Exact]) -> int:
    """How many figures must change at the least for that to cost so much."""
    number, spent = 0, Fraction(0)
    for cost in sorted(costs, reverse=True):
        if spent >= least:
            break
        number, spent = number + 1, spent + cost
    return max(number, 1)


def _cost(figure: Figure, judgements: Iterable[Judgement]) -> int:
    """How sure a figure is: counts more than derived figures, and more for every claim that confirms it."""
    cost = 0
    for judgement in judgements:
        if holds(judgement.claim, figure):
            derived = derives(judgement.claim, figure)
            cost = max(cost, 2 if derived else 3) + (judgement.verdict == "consistent")
    return cost
