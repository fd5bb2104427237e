"""An article from a document that nobody has written a record for."""

from __future__ import annotations

from typing import Literal

from figcheck.claims.article import Article
from figcheck.claims.claim import Claim
from figcheck.claims.document import Document
from figcheck.extract.bind import Binder, Bound
from figcheck.extract.claims import Roles, claim
from figcheck.extract.cues import cues
from figcheck.extract.figures import Figures
from figcheck.extract.passages import candidates
from figcheck.extract.tokens import Line, read_line

CuesAsked = Literal["strong", "all"]
_BINDERS: dict[str, Binder] = {}


def read_article(document: Document, *, cues: CuesAsked = "strong") -> Article:
    """Find the figures of a text and the claims that its words make with them.

    Only figures of claims are built; `Article.figure_count` counts them all.
    """
    text = document.masked
    found: list[Claim] = []
    figures = Figures(text)
    binder = _binder(cues)
    for start, end in candidates(text):
        line = read_line(text, start, end)
        if len(line.at) > 1:
            found += _claims(line, binder, figures)
    found.sort(key=lambda each: (each.binding.start, each.binding.end))
    return Article(
        document,
        document.title,
        "",
        figures=figures.built(),
        claims=tuple(found),
        figure_count=figures.count(),
    )


def _binder(asked: CuesAsked) -> Binder:
    if asked not in _BINDERS:
        _BINDERS[asked] = Binder(cues(asked))
    return _BINDERS[asked]


def _claims(line: Line, binder: Binder, figures: Figures) -> list[Claim]:
    roles: dict[int, Roles] = {}

    def accept(bound: Bound) -> bool:
        held = figures.roles(line, bound)
        if held is None:
            return False
        roles[id(bound)] = held
        return True

    found = binder.bind(line.letters, accept)
    return [
        claim(bound, held, figures.strength(bound, held)) for bound in found if (held := roles[id(bound)])
    ]
