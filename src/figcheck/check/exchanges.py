"""Two figures that stand in each other's place: exchanged, every claim they are in would hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from figcheck.check.changes import Change, Repair, changed
from figcheck.check.components import CUT_OFF, free, left_alone, matters
from figcheck.check.ladder import judge
from figcheck.check.repairs import holds
from figcheck.check.report import Judgement
from figcheck.check.sets import PLAIN, system, within
from figcheck.claims.article import Article, Rounding
from figcheck.claims.claim import Claim
from figcheck.claims.roles import Role
from figcheck.claims.same import Same
from figcheck.engine.constraints import System
from figcheck.engine.solve import narrowed
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import NOTHING, Interval, exactly
from figcheck.numbers.readings import possible

SLIP = "two figures exchanged"
MOST = 60
"""Failed claims that are looked at: a text with more has another trouble than an exchange."""
NEAR = 1_500
"""How far apart, in characters, two claims may stand whose figures were exchanged."""


def exchanges(article: Article, judgements: Sequence[Judgement]) -> list[Repair]:
    """Repairs that exchange two figures: within one failed claim, or between two of one kind."""
    failed = [i for i, judgement in enumerate(judgements) if judgement.verdict == "inconsistent"][:MOST]
    sound: dict[Figure, list[int]] = {}
    for index, judgement in enumerate(judgements):
        if judgement.verdict == "consistent":
            for _, figure in judgement.claim.operands():
                sound.setdefault(figure, []).append(index)
    found = []
    for settled, one, other in _pairs(article, judgements, failed):
        changes = (_becomes(one, other), _becomes(other, one))
        touched = (*settled, *sound.get(one, ()), *sound.get(other, ()))
        if all(_holds(article, judgements[index].claim, changes) for index in dict.fromkeys(touched)):
            claims = tuple(judgements[index].claim for index in settled)
            found.append(Repair(changes, settled, SLIP, None, claims))
    return found


def _pairs(
    article: Article, judgements: Sequence[Judgement], failed: Sequence[int]
) -> Iterator[tuple[tuple[int, ...], Figure, Figure]]:
    """Two figures of one failed claim, or of two in the same role, that could each stand for the other."""
    held = {index: _single(judgements[index].claim, article) for index in failed}
    for index in failed:
        roles = judgements[index].claim.roles
        for (own, one), (its, other) in combinations(held[index].items(), 2):
            if _alike(one, other) and _admits(roles[own], other) and _admits(roles[its], one):
                yield (index,), one, other
    placed = {index: _placed(judgements[index].claim, article) for index in failed}
    places = _Places(article, judgements)
    for first, second in combinations(failed, 2):
        here, there = judgements[first].claim, judgements[second].claim
        if here.kind != there.kind or abs(here.binding.start - there.binding.start) > NEAR:
            continue
        for (role, one), (its, partner) in product(placed[first], placed[second]):
            if role != its or partner is one or not _alike(one, partner):
                continue
            if places.admit(first, one, second, partner) and places.admit(second, partner, first, one):
                yield (first, second), one, partner


class _Places:
    """What stands in each place of some claims, and what could stand there beside the other figures."""

    def __init__(self, article: Article, judgements: Sequence[Judgement]) -> None:
        self._rung = CUT_OFF if article.rounding == "cut off" else PLAIN
        self._judgements = judgements
        self._systems: dict[int, System] = {}
        self._rooms: dict[tuple[int, Figure], Interval] = {}

    def admit(self, index: int, figure: Figure, elsewhere: int, other: Figure) -> bool:
        """Whether a claim can hold with a figure of another one in a place: False is proven."""
        room = self._room(index, figure)
        if not room.empty and not (room & self._system(elsewhere).domains[other]).empty:
            return True
        return any(holds(self._judgements[n].claim, f) for n, f in ((index, other), (elsewhere, figure)))

    def _system(self, index: int) -> System:
        if index not in self._systems:
            self._systems[index] = system(self._judgements[index].claim, self._rung)
        return self._systems[index]

    def _room(self, index: int, figure: Figure) -> Interval:
        """Whatever a figure could be if only it were free, and perhaps more."""
        if (index, figure) not in self._rooms:
            self._rooms[index, figure] = self._freed(figure, index)
        return self._rooms[index, figure]

    def _freed(self, figure: Figure, index: int) -> Interval:
        claim = self._judgements[index].claim
        if self._rung is PLAIN and (left := left_alone(figure, claim)) is not None:
            return left
        printed = self._system(index)
        if not matters(figure, printed):
            return NOTHING
        loose = printed.domains | {figure: free(figure, (self._judgements[index],))}
        found = narrowed(System(loose, printed.constraints))
        return NOTHING if found is None else found[figure]


def _single(claim: Claim, article: Article) -> dict[str, Figure]:
    """The figures of the roles that hold one figure, none of them inferred, given or trusted."""
    held = ((role, getattr(claim, role)) for role in claim.roles if role not in claim.binding.inferred)
    return {
        role: figure
        for role, figure in held
        if isinstance(figure, Figure) and figure not in article.trusted and figure.given is None
    }


def _placed(claim: Claim, article: Article) -> list[tuple[str, Figure]]:
    """The figures of a claim that one of another claim could stand for, with their roles."""
    placed = list(_single(claim, article).items())
    if isinstance(claim, Same):
        own = (figure for figure in claim.figures if figure not in article.trusted and figure.given is None)
        placed += [("figures", figure) for figure in own]
    return placed


def _alike(one: Figure, other: Figure) -> bool:
    """Whether an exchange of two figures would say something, and something else."""
    return one.unit == other.unit and one.text != other.text


def _admits(role: Role, figure: Figure) -> bool:
    """Whether what a figure prints can stand in a role: no p is 28."""
    return not within(possible(figure, whole=role.whole, measured=role.measured, customary=False), role).empty


def _becomes(one: Figure, other: Figure) -> Change:
    return Change(one, other.text, exactly(other.value))


def _holds(article: Article, claim: Claim, changes: tuple[Change, Change]) -> bool:
    """Whether a claim holds after the exchange, as printed: an exchange excuses no other rounding."""
    rounding: Rounding = "cut off" if article.rounding == "cut off" else "nearest"
    return judge(changed(claim, changes), rounding, preview=True).verdict == "consistent"
