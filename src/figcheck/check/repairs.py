"""Which one figure, changed, would make failed claims agree with everything else, and to what.

A figure is freed, the sets of the whole component are narrowed, and what remains for it is the
answer. A repair is a suggestion: it never says which figure is wrong.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from figcheck.check.components import joint
from figcheck.check.report import Change, Judgement, Repair
from figcheck.check.slips import edits, slip
from figcheck.claims.claim import Claim
from figcheck.engine.solve import Outcome, solve
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Exact, Interval, interval
from figcheck.numbers.parse import NumberError, read
from figcheck.numbers.printing import nearest_print, set_in_words

STEPS = 2_000
"""Budget of one solve: a repair that is not found within it is not offered."""


def repairs(
    judgements: Sequence[Judgement], component: Sequence[int], trusted: Collection[Figure] = ()
) -> list[Repair]:
    """Every single-figure repair of the failed claims of a component, best first."""
    failed = [index for index in component if judgements[index].verdict == "inconsistent"]
    sound = [index for index in component if judgements[index].verdict == "consistent"]
    found = [
        repair
        for figure in _candidates(judgements, failed, trusted)
        for repair in _freeing(figure, judgements, failed, sound)
    ]
    return sorted(found, key=lambda repair: _rank(repair, judgements))


def changed(claim: Claim, changes: Sequence[Change]) -> Claim:
    """The claim with the figures of a repair in place of the printed ones."""
    instead = {change.figure: _reprinted(change) for change in changes}
    updates: dict[str, object] = {}
    for role in claim.roles:
        held = getattr(claim, role)
        if isinstance(held, tuple):
            updates[role] = tuple(instead.get(figure, figure) for figure in held)
        elif held in instead:
            updates[role] = instead[held]
    return claim.model_copy(update=updates)


def _candidates(
    judgements: Sequence[Judgement], failed: Sequence[int], trusted: Collection[Figure]
) -> Iterator[Figure]:
    """Figures of failed claims that a repair may change, each once."""
    seen: set[Figure] = set()
    for index in failed:
        claim = judgements[index].claim
        for role, figure in claim.operands():
            if figure in seen or figure.given or figure in trusted or role in claim.binding.inferred:
                continue
            seen.add(figure)
            yield figure


def _freeing(
    figure: Figure, judgements: Sequence[Judgement], failed: Sequence[int], sound: Sequence[int]
) -> Iterator[Repair]:
    """What freeing one figure settles: all failed claims it is in, or else each of them alone."""
    touched = [index for index in failed if _holds(judgements[index].claim, figure)]
    whole = _try(figure, judgements, touched, sound)
    if whole is not None:
        yield whole
    elif len(touched) > 1:
        for index in touched:
            if (alone := _try(figure, judgements, [index], sound)) is not None:
                yield alone


def _try(
    figure: Figure, judgements: Sequence[Judgement], settled: Sequence[int], sound: Sequence[int]
) -> Repair | None:
    solution = solve(joint((judgements[index] for index in (*settled, *sound)), (figure,)), steps=STEPS)
    if solution.outcome is not Outcome.POSSIBLE:
        return None
    remaining = solution.domains[figure]
    to = nearest_print(figure, remaining)
    if to is None or to == figure.text:
        return None
    change = Change(figure, to, in_print(figure, remaining), set_in_words(remaining, like=figure))
    working = tuple(
        line for index in settled for line in changed(judgements[index].claim, (change,)).explain().lines
    )
    first = judgements[settled[0]].claim
    return Repair((change,), tuple(settled), slip(figure, to, derived=_derives(first, figure)), None, working)


def _holds(claim: Claim, figure: Figure) -> bool:
    return any(operand is figure for _, operand in claim.operands())


def _derives(claim: Claim, figure: Figure) -> bool:
    return any(operand is figure and role == claim.derived for role, operand in claim.operands())


def in_print(figure: Figure, values: Interval) -> Interval:
    """A set in engine units as one in the figure's printed units."""

    def shown(end: Exact | None) -> Exact | None:
        return None if end is None else end / figure.factor if figure.factor != 1 else end

    return interval(shown(values.low), shown(values.high), values.low_open, values.high_open, values.whole)


def _reprinted(change: Change) -> Figure:
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
    old, new = change.figure.base_value, _reprinted(change).base_value
    moved = abs(new - old) / abs(old) if old else abs(new)
    return (
        -len(repair.settles),
        not derived,
        edits(change.figure.text, change.to or ""),
        moved,
        change.figure.start,
    )
