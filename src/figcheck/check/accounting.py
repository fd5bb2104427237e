"""Every figure is accounted for: in a claim, set aside, or listed with the reason why it is in none."""

from __future__ import annotations

from figcheck.check.report import Unclaimed
from figcheck.claims.article import Article
from figcheck.numbers.figure import Figure

NO_PARTNER = "no partner figure"


def unclaimed(article: Article) -> tuple[Unclaimed, ...]:
    """The figures of the text that no claim uses and nobody set aside."""
    used = {figure for claim in article.claims for _, figure in claim.operands()}
    aside = {entry.figure for entry in article.set_aside}
    return tuple(
        Unclaimed(figure, article.unbound.get(figure, NO_PARTNER))
        for figure in article.figures
        if figure not in used and figure not in aside and not figure.given
    )


def counted(article: Article) -> tuple[int, int]:
    """How many figures the article has, and how many of them are in claims."""
    used: set[Figure] = {figure for claim in article.claims for _, figure in claim.operands()}
    if article.figure_count is not None:
        return article.figure_count, len(used)
    figures = set(article.figures) | used
    return len(figures), len(used)
