"""An article read by the customs of a project: how far its hedges reach."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from figcheck.claims.article import Article
from figcheck.numbers.figure import Figure
from figcheck.numbers.hedges import Hedge


def by_rules(article: Article, rules: Mapping[str, Hedge]) -> Article:
    """The article with the figures hedged by words for which there are rules read by these."""
    figures = {*article.figures, *(figure for claim in article.claims for _, figure in claim.operands())}
    instead = {
        figure: replace(figure, custom=rule)
        for figure in figures
        if (rule := rules.get(figure.hedge or "")) is not None
    }
    if not instead:
        return article

    def read(figure: Figure) -> Figure:
        return instead.get(figure, figure)

    return replace(
        article,
        figures=tuple(map(read, article.figures)),
        claims=tuple(claim.replaced(instead) for claim in article.claims),
        set_aside=tuple(replace(entry, figure=read(entry.figure)) for entry in article.set_aside),
        trusted=frozenset(map(read, article.trusted)),
        unbound={read(figure): reason for figure, reason in article.unbound.items()},
    )
