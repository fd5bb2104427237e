"""Units that are no units of ours, by the mark behind a number: 1.2 GB and 684 MB are no like figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from figcheck.numbers.figure import Figure

_MARK = re.compile(
    r"[ \u00a0\u202f-]?((?:[kKMGTPEmµμunpcd]?(?:[Bb](?:it|yte)?s?(?:ps)?|Hz|Wh?p?|V|A|J|N|Pa|Gy|Sv|Bq|eV"
    r"|mol|cal|s|sec|g|m|L|l|t|U|IU)|[KMGTP]iB|mcg|ppm|ppb|(?:mega|giga|tera|kilo|milli|micro|nano)[a-z]+"
    r"|min(?:ute)?s?|h(?:ou)?rs?|h|seconds?|days?|weeks?|months?|years?)"
    r"(?:/[A-Za-z]+)?)(?![\w.]*\w)"
)
_OF_OTHERS = frozenset(
    {"share", "change", "rate", "per", "times", "ratio", "product", "factors", "count", "base"}
)
"""Roles whose figures need not be like those of the others."""


def of_one_unit(text: str, roles: Mapping[str, Figure | tuple[Figure, ...]]) -> bool:
    """Whether no two figures that are held against each other have different marks behind them."""
    marks = {found[1] for figure in _alike(roles) if (found := _MARK.match(text, figure.end))}
    return len(marks) < 2


def _alike(roles: Mapping[str, Figure | tuple[Figure, ...]]) -> Iterator[Figure]:
    for role, held in roles.items():
        if role not in _OF_OTHERS:
            figures: Iterable[Figure] = held if isinstance(held, tuple) else (held,)
            yield from figures
