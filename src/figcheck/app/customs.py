"""The key `hedges` of a configuration: how far hedges customarily reach in a project."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from figcheck.errors import did_you_mean

if TYPE_CHECKING:
    from figcheck.app.settings import Settings
    from figcheck.claims.article import Article
    from figcheck.numbers.customs import Reach

_WANTED = 'a part of the number such as "0.15", "3/20" or "15%", or { least = "0.05", most = "0.15" }'


def hedges(value: object) -> dict[str, Reach]:
    """The entries of the table, hedges in lower case. Raises ValueError with what is wanted."""
    from figcheck.numbers.hedges import HEDGES

    if not isinstance(value, dict):
        raise ValueError('a table such as { nearly = "0.15" }')
    found = {}
    for name, entry in value.items():
        hedge = spelled(name)
        if hedge not in HEDGES:
            raise ValueError(f'a table of hedges, and none is called "{name}"{did_you_mean(hedge, HEDGES)}')
        found[hedge] = _reach(name, entry)
    return found


def spelled(name: str) -> str:
    """A hedge as the table of hedges spells it."""
    return " ".join(name.lower().split())


def _reach(name: str, entry: object) -> Reach:
    from figcheck.numbers.customs import Reach, share

    bounds = entry if isinstance(entry, dict) else {"least": entry, "most": entry}
    try:
        if set(bounds) != {"least", "most"}:
            raise ValueError
        reach = Reach(share(bounds["least"]), share(bounds["most"]))
    except ValueError:
        raise ValueError(f'a table with, for "{name}", {_WANTED}') from None
    if reach.least > reach.most:
        raise ValueError(f'a table, and for "{name}" least is to be no more than most')
    return reach


def as_configured(article: Article, settings: Settings) -> Article:
    """The article as its project has it: how numbers are rounded, how far hedges reach, what is on."""
    own = settings.rounding if article.rounding == "ladder" else article.rounding
    if (own, settings.preview) != (article.rounding, article.preview):
        article = replace(article, rounding=own, preview=settings.preview)
    if not settings.hedges:
        return article
    from figcheck.claims.customs import by_rules
    from figcheck.numbers.customs import rules

    return by_rules(article, rules(settings.hedges))
