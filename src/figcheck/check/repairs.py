"""Which one figure, changed, would make failed claims agree with everything else, and to what.

A figure is freed, the sets of the whole component are narrowed, and what remains for it is the
answer. A repair is a suggestion: it never says which figure is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from figcheck.check.components import changeable, free, joint, rung_of, statements
from figcheck.check.mistakes import computed_otherwise
from figcheck.check.report import Change, Judgement, Repair
from figcheck.check.slips import edits, rescaled, slip
from figcheck.claims.article import Article
from figcheck.claims.claim import Claim
from figcheck.engine.constraints import System, Variable
from figcheck.engine.solve import Outcome, hull, solve
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Exact, Interval, exactly, interval
from figcheck.numbers.parse import NumberError, read
from figcheck.numbers.printing import nearest_print, set_in_words

STEPS = 2_000
"""Budget of one solve: a repair that is not found within it is not offered."""
MOST, QUESTIONS = 12, 300
"""How many repairs of several figures are looked for, and with how many questions, a component."""


def repairs(article: Article, judgements: Sequence[Judgement], component: Sequence[int]) -> list[Repair]:
    """Every single-figure repair of the failed claims of a component, best first."""
    failed = [index for index in component if judgements[index].verdict == "inconsistent"]
    sound = [index for index in component if judgements[index].verdict == "consistent"]
    found = [
        repair
        for figure in changeable((judgements[index] for index in failed), article.trusted)
        for repair in _freeing(article, figure, judgements, failed, sound)
    ]
    return sorted(found, key=lambda repair: _rank(repair, judgements))


def joint_repairs(
    article: Article, judgements: Sequence[Judgement], indices: Sequence[int], settles: Sequence[int]
) -> list[Repair]:
    """The minimal repairs, of one figure or several, after which all claims at `indices` hold together.

    Only those are listed that change a figure of a claim in `settles`: other causes have their own.
    """
    from figcheck.engine.repairs import Effort  # most repairs are of one figure, and found without
    from figcheck.engine.repairs import repairs as minimal_repairs

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
                _change(figure, repair.remaining[figure]) for figure in figures if figure in repair.remaining
            ]
            if all(change is not None for change in changes):
                kept = tuple(change for change in changes if change is not None)
                found.append(Repair(kept, tuple(settles), _slip(judgements, settles, kept), None, ()))
    return sorted(found, key=lambda repair: (len(repair.changes), _rank(repair, judgements)))


def changed(claim: Claim, changes: Sequence[Change]) -> Claim:
    """The claim with the figures of a repair in place of the printed ones."""
    instead = {change.figure: reprinted(change) for change in changes}
    return claim.replaced(instead)


def _freeing(
    article: Article,
    figure: Figure,
    judgements: Sequence[Judgement],
    failed: Sequence[int],
    sound: Sequence[int],
) -> Iterator[Repair]:
    """What freeing one figure settles: all failed claims it is in, or else each of them alone."""
    touched = [index for index in failed if _holds(judgements[index].claim, figure)]
    whole = _try(article, figure, judgements, touched, sound)
    if whole is not None:
        yield whole
    elif len(touched) > 1:
        for index in touched:
            if (alone := _try(article, figure, judgements, [index], sound)) is not None:
                yield alone


def _try(
    article: Article,
    figure: Figure,
    judgements: Sequence[Judgement],
    settled: Sequence[int],
    sound: Sequence[int],
) -> Repair | None:
    chosen = [judgements[index] for index in (*settled, *sound)]
    freed = joint(chosen, rung_of(chosen, article.rounding), (figure,))
    solution = solve(freed, steps=STEPS)
    if solution.outcome is not Outcome.POSSIBLE:
        return None
    remaining = solution.domains[figure] if len(chosen) == 1 else hull(freed, figure, steps=STEPS)
    change = _change(figure, remaining, _as_printed(figure, chosen, freed))
    if change is None:
        return None
    working = tuple(
        line for index in settled for line in changed(judgements[index].claim, (change,)).explain().lines
    )
    return Repair((change,), tuple(settled), _slip(judgements, settled, (change,)), None, working)


def _as_printed(figure: Figure, chosen: Sequence[Judgement], freed: System) -> Interval | None:
    """What a derived figure comes to if all others are just what is printed; None for any other figure."""
    if not all(_derives(judgement.claim, figure) for judgement in chosen if _holds(judgement.claim, figure)):
        return None
    pinned = {
        other: exactly(other.base_value)
        for other in freed.domains
        if isinstance(other, Figure) and other is not figure and other.base_value in freed.domains[other]
    }
    solution = solve(System(freed.domains | pinned, freed.constraints), steps=STEPS)
    return solution.domains[figure] if solution.outcome is Outcome.POSSIBLE else None


def _change(figure: Figure, remaining: Interval, central: Interval | None = None) -> Change | None:
    """What a figure would become within a set in engine units; None where no print of it fits.

    `central` is the part of the set that a derived figure is recomputed to: its print comes first.
    """
    to = (
        rescaled(figure, remaining)
        or (nearest_print(figure, central) if central is not None else None)
        or nearest_print(figure, remaining)
    )
    if to is None or to == figure.text:
        return None
    return Change(figure, to, in_print(figure, remaining), set_in_words(remaining, like=figure))


def _slip(judgements: Sequence[Judgement], settled: Sequence[int], changes: Sequence[Change]) -> str | None:
    """The slip that explains a repair of one figure in all the claims that it settles, or None."""
    if len(changes) != 1:
        return None
    change, chosen = changes[0], [judgements[index] for index in settled]
    derived = all(_derives(judgement.claim, change.figure) for judgement in chosen)
    if derived:
        named = {computed_otherwise(judgement) for judgement in chosen}
        if len(named) == 1 and (name := named.pop()) is not None:
            return name
    return slip(change.figure, change.to or "", derived=derived)


def _cost(figure: Figure, judgements: Iterable[Judgement]) -> int:
    """How sure a figure is: counts more than derived figures, and more for every claim that confirms it."""
    cost = 0
    for judgement in judgements:
        if _holds(judgement.claim, figure):
            derived = _derives(judgement.claim, figure)
            cost = max(cost, 2 if derived else 3) + (judgement.verdict == "consistent")
    return cost


def _holds(claim: Claim, figure: Figure) -> bool:
    return any(operand is figure for _, operand in claim.operands())


def _derives(claim: Claim, figure: Figure) -> bool:
    return any(operand is figure and role == claim.derived for role, operand in claim.operands())


def in_print(figure: Figure, values: Interval) -> Interval:
    """A set in engine units as one in the figure's printed units."""

    def shown(end: Exact | None) -> Exact | None:
        return None if end is None else end if figure.factor == 1 else Fraction(end) / figure.factor

    return interval(shown(values.low), shown(values.high), values.low_open, values.high_open, values.whole)


def reprinted(change: Change) -> Figure:
    """The figure as the repair would print it, at the old one's place."""
    old = change.figure
    try:
        new = read(change.to or old.text)
    except NumberError:
        return old
    return replace(new, start=old.start, end=old.end, name=old.name)


def _rank(repair: Repair, judgements: Sequence[Judgement]) -> tuple[int, bool, int, Exact, int]:
    """More claims settled first; a derived figure before a count; then the nearer print."""
    change = repair.changes[0]
    derived = all(_derives(judgements[index].claim, change.figure) for index in repair.settles)
    old, new = change.figure.base_value, reprinted(change).base_value
    moved = abs(Fraction(new) - old) / (abs(Fraction(old)) or 1)
    return (
        -len(repair.settles),
        not derived,
        edits(change.figure.text, change.to or ""),
        moved,
        change.figure.start,
    )
