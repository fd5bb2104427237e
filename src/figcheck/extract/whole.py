"""All that the words of one text say of its figures: for a person who looks at it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from figcheck.claims.article import Article
from figcheck.claims.claim import Claim
from figcheck.claims.document import Document
from figcheck.extract.claims import places
from figcheck.extract.read import read_article
from figcheck.extract.unbound import accounted
from figcheck.numbers.figure import Figure
from figcheck.progress import Tick, within

Place = tuple[int, int]


def read_whole(document: Document, *, preview: bool = False, tick: Tick | None = None) -> Article:
    """The claims of a scan, those of weak cues besides them, and every figure accounted for.

    `tick` is told how far the text is read: it is read twice.
    """
    scan = read_article(document, preview=preview, tick=within(tick, 0, 500, 1_000))
    known = {(figure.start, figure.end): figure for claim in scan.claims for _, figure in claim.operands()}
    said = {places(claim) for claim in scan.claims}
    weak = [
        _with(claim, known)
        for claim in read_article(
            document, cues="all", preview=preview, tick=within(tick, 500, 1_000, 1_000)
        ).claims
        if claim.binding.strength == "weak" and places(claim) not in said
    ]
    claims = sorted([*scan.claims, *weak], key=lambda claim: (claim.binding.start, claim.binding.end))
    return accounted(replace(scan, claims=tuple(claims)))


def _with(claim: Claim, known: dict[Place, Figure]) -> Claim:
    """The claim with the figures that stand at the same places and are read in the same way."""

    def same(figure: Figure) -> Figure:
        other = known.get((figure.start, figure.end), figure)
        alike = (other.value, other.unit, other.hedge) == (figure.value, figure.unit, figure.hedge)
        return other if alike else figure

    roles: dict[str, Any] = {}
    for role in claim.roles:
        held = getattr(claim, role)
        if held is not None:
            roles[role] = tuple(map(same, held)) if isinstance(held, tuple) else same(held)
    return claim.model_copy(update=roles)
