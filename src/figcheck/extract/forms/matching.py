"""Forms that are one pattern: their finders, and the pieces that the patterns are made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import near
from figcheck.extract.forms.form import Found
from figcheck.numbers.figure import COUNT, Figure
from figcheck.numbers.lexer import bare, figure_at
from figcheck.numbers.tokens import token_at

BARE = r"\d[\d,]*(?:\.\d+)?(?: (?:million|billion))?(?![\d%/-]|,\d|\.\d)"
NUMBER = rf"(?<![\d.,/-])[$£€]?{BARE}"
MONEY = rf"[$£€]{BARE}"
PERCENT = r"(?<![\d.,/-])\d[\d.]*(?:%| percent| per cent)"
NOUN = r"(?: (?!than\b|of\b|to\b|from\b)[a-z][a-z'-]*){0,3}"
_BEFORE, _AFTER = 160, 120
Shape = Callable[[re.Match[str], dict[str, Figure]], Found | None]


def searched(
    pattern: re.Pattern[str], shape: Shape, *anchors: str
) -> Callable[[str, Figures], Iterator[Found]]:
    """A form's finder: the figures of the groups of a pattern, put into roles by `shape`.

    Each anchor is a pattern that starts with a fixed piece; groups in capitals are words, not figures.
    """
    marks = tuple(re.compile(anchor) for anchor in anchors)

    def find(text: str, figures: Figures) -> Iterator[Found]:
        done: set[int] = set()
        for match in near(pattern, marks, text, before=_BEFORE, after=_AFTER):
            read = None if match.start() in done else _read(text, match, figures)
            done.add(match.start())
            found = None if read is None else shape(match, read)
            if found is not None:
                yield found

    return find


def _read(text: str, match: re.Match[str], figures: Figures) -> dict[str, Figure] | None:
    """Group name -> figure; None where one is a year or part of something longer."""
    read = {}
    for name in match.groupdict():
        if name.isupper():
            continue
        at = match.start(name) + (text[match.start(name)] in "$£€")
        token = token_at(text, at, len(text))
        if (
            token is None
            or token.glued
            or (token.unit == COUNT and match[name].isdigit() and _year(token.mantissa))
        ):
            return None
        figure = bare(text, token) if name == "before" else figure_at(text, token, match.start())
        read[name] = figures.keep(figure)
    return read


def _year(value: int) -> bool:
    return 1900 <= value <= 2050
