"""Which one figure, changed, would make failed claims agree with everything else, and to what.

A figure is freed, the sets of the whole component are narrowed, and what remains for it is the
answer. A repair is a suggestion: it never says which figure is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from figcheck.check.changes import Change, Repair, in_print, reprinted
from figcheck.check.components import changeable, free, left_alone, matters, rung_of, statements, system_of
from figcheck.check.mistakes import computed_otherwise
from figcheck.check.report import Judgement
from figcheck.check.slips import edits, rescaled, slip
from figcheck.claims.article import Article
from figcheck.claims.claim import Claim
from figcheck.engine.arithmetic import quotient
from figcheck.engine.constraints import System
from figcheck.engine.solve import Outcome, hull, solve
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Exact, Interval, exactly
from figcheck.numbers.printing import nearest_print

Freed = tuple[Interval, Interval | None]
"""All that a figure could be, and what a derived one is where all others are just what is printed."""
STEPS = 2_000
"""Budget of one solve: a repair that is not found within it is not offered."""


def repairs(article: Article, judgements: Sequence[Judgement], component: Sequence[int]) -> list[Repair]:
    """Every single-figure repair of the failed claims of a component, best first."""
    found = _Component(article, judgements, component).repairs()
    return sorted(found, key=lambda repair: rank(repair, judgements))


class _Component:
    """Claims that hang together, of which a figure at a time is freed."""

    def __init__(self, article: Article, judgements: Sequence[Judgement], component: Sequence[int]) -> None:
        self._article = article
        self._judgements = judgements
        self._failed = [index for index in component if judgements[index].verdict == "inconsistent"]
        self._sound = [index for index in component if judgements[index].verdict == "consistent"]
        self._systems: dict[tuple[int, ...], System] = {}

    def repairs(self) -> Iterator[Repair]:
        """What freeing a figure settles: all failed claims it is in, or else each of them alone."""
        failed = (self._judgements[index] for index in self._failed)
        for figure in changeable(failed, self._article.trusted):
            touched = tuple(index for index in self._failed if holds(self._judgements[index].claim, figure))
            whole = self._freeing(figure, touched)
            if whole is not None:
                yield whole
            elif len(touched) > 1:
                alone = (self._freeing(figure, (index,)) for index in touched)
                yield from (repair for repair in alone if repair is not None)

    def _freeing(self, figure: Figure, settled: tuple[int, ...]) -> Repair | None:
        """The repair of some failed claims by one figure, with all that hold still holding."""
        chosen = [self._judgements[index] for index in (*settled, *self._sound)]
        found = self._known(figure, chosen) or _solved(figure, chosen, self._system(settled))
        made = None if found is None else change(figure, *found)
        if made is None:
            return None
        claims = tuple(self._judgements[index].claim for index in settled)
        return Repair((made,), settled, named_slip(self._judgements, settled, (made,)), None, claims)

    def _known(self, figure: Figure, chosen: Sequence[Judgement]) -> Freed | None:
        """What a claim that stands alone says of a figure without being solved."""
        claim = chosen[0].claim
        if len(chosen) > 1 or self._article.rounding == "cut off":
            return None
        remaining, derived = left_alone(figure, claim), derives(claim, figure)
        if remaining is None:
            return None
        return remaining, left_alone(figure, claim, as_printed=True) if derived else None

    def _system(self, settled: tuple[int, ...]) -> System:
        """Some failed claims with all that hold, as printed."""
        if settled not in self._systems:
            chosen = {index: self._judgements[index] for index in (*settled, *self._sound)}
            rung = rung_of(chosen.values(), self._article.rounding)
            self._systems[settled] = system_of(statements(chosen, rung))
        return self._systems[settled]


def _solved(figure: Figure, chosen: Sequence[Judgement], printed: System) -> Freed | None:
    if not matters(figure, printed):
        return None
    freed = System(printed.domains | {figure: free(figure, chosen)}, printed.constraints)
    solution = solve(freed, steps=STEPS)
    if solution.outcome is not Outcome.POSSIBLE:
        return None
    remaining = solution.domains[figure]
    if len(chosen) > 1 and remaining.point is None:
        remaining = hull(freed, figure, steps=STEPS)
    return remaining, _as_printed(figure, chosen, freed, remaining)


def _as_printed(
    figure: Figure, chosen: Sequence[Judgement], freed: System, remaining: Interval
) -> Interval | None:
    """What a derived figure comes to if all others are just what is printed; None for any other figure."""
    if not all(derives(judgement.claim, figure) for judgement in chosen if holds(judgement.claim, figure)):
        return None
    pinned = {
        other: exactly(other.base_value)
        for other, values in freed.domains.items()
        if isinstance(other, Figure)
        and other is not figure
        and values.point is None
        and other.base_value in values
    }
    if not pinned:
        return remaining
    solution = solve(System(freed.domains | pinned, freed.constraints), steps=STEPS)
    return solution.domains[figure] if solution.outcome is Outcome.POSSIBLE else None


def change(figure: Figure, remaining: Interval, central: Interval | None = None) -> Change | None:
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
    return Change(figure, to, in_print(figure, remaining))


def named_slip(
    judgements: Sequence[Judgement], settled: Sequence[int], changes: Sequence[Change]
) -> str | None:
    """The slip that explains a repair of one figure in all the claims that it settles, or None."""
    if len(changes) != 1:
        return None
    made, chosen = changes[0], [judgements[index] for index in settled]
    derived = all(derives(judgement.claim, made.figure) for judgement in chosen)
    if derived:
        named = {computed_otherwise(judgement) for judgement in chosen}
        if len(named) == 1 and (name := named.pop()) is not None:
            return name
    return slip(made.figure, made.to or "", derived=derived)


def holds(claim: Claim, figure: Figure) -> bool:
    """Whether a figure is one of a claim's."""
    return any(operand is figure for _, operand in claim.operands())


def derives(claim: Claim, figure: Figure) -> bool:
    """Whether a claim's other figures determine a figure."""
    return any(operand is figure and role == claim.derived for role, operand in claim.operands())


def rank(repair: Repair, judgements: Sequence[Judgement]) -> tuple[int, bool, int, Exact, int]:
    """More claims settled first; a derived figure before a count; then the nearer print."""
    made = repair.changes[0]
    derived = all(derives(judgements[index].claim, made.figure) for index in repair.settles)
    old, new = made.figure.base_value, reprinted(made).base_value
    moved = quotient(max(new - old, old - new), max(old, -old) or 1)
    return (
        -len(repair.settles),
        not derived,
        edits(made.figure.text, made.to or ""),
        moved,
        made.figure.start,
    )
