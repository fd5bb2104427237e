"""An article from a document that nobody has written a record for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Literal

from figcheck.claims.article import Article
from figcheck.claims.claim import Claim
from figcheck.claims.document import Document
from figcheck.extract import discourse, inferred
from figcheck.extract.bind import Binder, Bound
from figcheck.extract.candidates import candidates
from figcheck.extract.claims import Roles, claim, places
from figcheck.extract.cues import cues
from figcheck.extract.figures import Figures
from figcheck.extract.flow import flow_of
from figcheck.extract.forms import claims_of_forms
from figcheck.extract.offered import offered
from figcheck.extract.places import Passage, passages
from figcheck.extract.statistics.results import outside
from figcheck.extract.tokens import Line, read_line

CuesAsked = Literal["strong", "all"]
_BINDERS: dict[tuple[str, bool], Binder] = {}


def read_article(
    document: Document,
    *,
    cues: CuesAsked = "strong",
    preview: bool = False,
    tick: Callable[[int, int], None] | None = None,
) -> Article:
    """Find the figures of a text and the claims that its words make with them.

    With `preview`, forms of words that are in preview bind claims too. `tick` is told how many characters
    are read, and of how many. Only figures of claims are built; `Article.figure_count` counts them all.
    """
    flow = flow_of(document)
    text = flow.text
    found: list[Claim] = []
    open_shares: list[inferred.Pair] = []
    figures = Figures(text, flow.printed)
    binder = _binder(cues, preview)
    found_in = _not_of_results(list(passages(text, figures.places)), figures.places, text)
    for number, (start, end) in enumerate(candidates(text, found_in, every=cues == "all")):
        if tick is not None:
            tick(end, len(text))
        line = read_line(text, start, end)
        if len(line.at) > 1:
            bound, left = _claims(line, binder, figures)
            found += bound
            found += discourse.claims_of(text, line, left, figures)
            open_shares += inferred.pairs(line, left, number)
    found += inferred.claims_of(text, open_shares, found, figures)
    said = {places(each) for each in found}
    of_forms = claims_of_forms(text, found_in, figures, cues, preview=preview)
    found += [each for each in of_forms if not said or places(each) not in said]
    found.sort(key=lambda each: (each.binding.start, each.binding.end))
    return flow.in_source(
        Article(
            document,
            document.title,
            "",
            figures=figures.built(),
            claims=tuple(found),
            figure_count=len(figures.places),
        )
    )


def _not_of_results(found_in: list[Passage], places: list[int], text: str) -> list[Passage]:
    """The sentences that hold a figure of no test result: in all others nothing is left to read."""
    free = outside(text, places)
    if free is places:
        return found_in
    return [each for each in found_in if bisect_left(free, each.start) < bisect_left(free, each.end)]


def _binder(asked: CuesAsked, preview: bool) -> Binder:
    key = asked, preview
    if key not in _BINDERS:
        _BINDERS[key] = Binder(tuple(offered(cues(asked), preview=preview)))
    return _BINDERS[key]


def _claims(line: Line, binder: Binder, figures: Figures) -> tuple[list[Claim], str]:
    """The claims that lie in one sentence, and its letters with the figures of these marked as used."""
    roles: dict[int, Roles] = {}

    def accept(bound: Bound) -> bool:
        held = figures.roles(line, bound)
        if held is None:
            return False
        roles[id(bound)] = held
        return True

    found, left = binder.bind(line.letters, accept)
    made = [(bound, roles[id(bound)]) for bound in found]
    return [claim(bound, held, figures.strength(bound, held)) for bound, held in made], left
