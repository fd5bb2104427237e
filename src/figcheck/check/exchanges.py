"""Two figures that stand in each other's place: exchanged, every claim they are in would hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from figcheck.check.ladder import judge
from figcheck.check.repairs import changed
from figcheck.check.report import Change, Judgement, Repair
from figcheck.claims.article import Article, Rounding
from figcheck.claims.claim import Claim
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import exactly

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
    for settled, one, other in _pairs(judgements, failed):
        if _fixed(article, one) or _fixed(article, other) or one.unit != other.unit or one.text == other.text:
            continue
        changes = (_becomes(one, other), _becomes(other, one))
        touched = (*settled, *sound.get(one, ()), *sound.get(other, ()))
        if all(_holds(article, judgements[index].claim, changes) for index in dict.fromkeys(touched)):
            found.append(Repair(changes, settled, SLIP, None, _working(judgements, settled, changes)))
    return found


def _pairs(
    judgements: Sequence[Judgement], failed: Sequence[int]
) -> Iterator[tuple[tuple[int, ...], Figure, Figure]]:
    for index in failed:
        figures = list(_single(judgements[index].claim).values())
        for one, other in combinations(figures, 2):
            yield (index,), one, other
    for first, second in combinations(failed, 2):
        here, there = judgements[first].claim, judgements[second].claim
        if here.kind != there.kind or abs(here.binding.start - there.binding.start) > NEAR:
            continue
        others = _single(there)
        for role, one in _single(here).items():
            if role in others and others[role] is not one:
                yield (first, second), one, others[role]


def _single(claim: Claim) -> dict[str, Figure]:
    """The figures of the roles that hold one figure, none of them inferred."""
    held = ((role, getattr(claim, role)) for role in claim.roles if role not in claim.binding.inferred)
    return {role: figure for role, figure in held if isinstance(figure, Figure)}


def _fixed(article: Article, figure: Figure) -> bool:
    return figure in article.trusted or figure.given is not None


def _becomes(one: Figure, other: Figure) -> Change:
    return Change(one, other.text, exactly(other.value), other.text)


def _holds(article: Article, claim: Claim, changes: tuple[Change, Change]) -> bool:
    """Whether a claim holds after the exchange, as printed: an exchange excuses no other rounding."""
    rounding: Rounding = "cut off" if article.rounding == "cut off" else "nearest"
    return judge(changed(claim, changes), rounding, preview=True).verdict == "consistent"


def _working(
    judgements: Sequence[Judgement], settled: tuple[int, ...], changes: tuple[Change, Change]
) -> tuple[str, ...]:
    claims = (changed(judgements[index].claim, changes) for index in settled)
    return tuple(line for claim in claims for line in claim.explain().lines)
