"""Paragraphs and sentences: where a claim may lie, found without reading what holds no claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.numbers.words import CARDINALS

LONGEST = 2_000
"""Code points of the longest sentence that is read whole: what has no ends is cut into such pieces."""

_WRAPPED = 45
_ENDS = frozenset(".?!:|*>")
_LIST_MARKS = frozenset("-*•|#>+·–")
_SENTENCE_END = re.compile(
    r"""[.?!]["”’')\]]{0,2}(?:\s?\[[\d, –-]{1,20}\])?\s+(?=["“‘(\[]?(?:[^\W\d_a-z]|\d|[$£€]))"""
)
_ABBREVIATED = (
    "vs v no nos fig figs eq eqs ref refs approx ca cf eg ie inc corp co ltd cos mr mrs ms dr st prof "
    "gen sen rep gov jan feb mar apr jun jul aug sep sept oct nov dec pp p vol ch sec art al etc dept "
    "est resp incl bros jr sr rev messrs viz min max"
)
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every paragraph: a line, or lines that only a wrapped margin parts."""
    find, size = text.find, len(text)
    start = line = 0
    while line < size:
        end = find("\n", line)
        if end < 0:
            end = size
        if end == size or not _wraps(text, line, end):
            if end > start:
                yield start, end
            start = end + 1
        line = end + 1


def _wraps(text: str, line: int, end: int) -> bool:
    """Whether a line goes on in the next: it is long, ends no sentence, and no list mark follows."""
    if end - line < _WRAPPED or text[end - 1] in _ENDS:
        return False
    after = text[end + 1 : end + 2]
    return bool(after) and not after.isspace() and after not in _LIST_MARKS


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence between two places, none longer than `LONGEST`."""
    at = start
    for match in _SENTENCE_END.finditer(text, start, end):
        stop = match.end()
        if _abbreviates(text, at, match.start(), stop):
            continue
        yield from _pieces(text, at, stop)
        at = stop
    if at < end:
        yield from _pieces(text, at, end)


def _abbreviates(text: str, start: int, stop: int, after: int) -> bool:
    """Whether the mark at `stop` ends an abbreviation or an initial instead of a sentence."""
    if text[stop] != ".":
        return False
    word = text[max(start, stop - 10) : stop].split()
    if not word:
        return True
    last = word[-1].lstrip("([\"“'‘")
    if len(last) == 1 and last.isalpha():
        return last.isupper() or text[after].isdigit()
    if "." in last and last.replace(".", "").isalpha() and len(last) <= 5:
        return last.lower() not in ("a.m", "p.m", "u.s", "u.k") or not text[after].isupper()
    return last.lower() in _ABBREVIATIONS


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = start + LONGEST if cut < 0 else cut + 1
        yield start, cut
        start = cut
    yield start, end


_OF_TWO = (
    *(
        "oubled",
        "ripled",
        "alved",
        "fold",
        "imes as",
        "imes the",
        "wice as",
        "the other",
        "remaining",
        "the rest",
    ),
    *(
        "leaving",
        "alf of",
        "alf the",
        "third of",
        "thirds of",
        "quarter of",
        "quarters of",
        "ne in ",
        "two in ",
    ),
    *("f whom", "f which", "f those", "f these", "f them", "Of ", " per 1", "mong ", "% of "),
)
"""Words without which two figures make no claim."""
_OF_THREE = (
    *(
        "%",
        "pct",
        "percent",
        "per cent",
        "basis",
        "ncluding",
        "ompris",
        "onsist",
        "made up",
        "ogether",
        "n all",
    ),
    *(
        "n total",
        "verage of",
        "verage price",
        "ratio of",
        "rate of",
        "each",
        " or $",
        " or £",
        " at $",
        " at £",
        "— ",
        " – ",
        "divided",
        "andomi",
        "ssigned",
        "llocated",
        "llotted",
    ),
    *_OF_TWO,
)
"""The same of three."""
_MOVED = re.compile(r"(?:from|to) [$£€]?\d.{1,120}?\b(?:from|to) [$£€]?\d")
_LISTED = re.compile(
    r"[(\[:;][^()\[\]:\d]{0,100}\d[^()\[\]:]{0,160}?(?:[,;]|\band|\bor|\bvs)[^()\[\]:\d,;]{0,100}\d"
    r"|, \d[\d,]* [^,;()\d]{1,60} and \d"
)
"""Figures one after the other, which may be the parts of a total."""
_SHARED = re.compile(r"\d[^()]{0,30}\([^()]{0,3}\d[\d.]*\s?(?:%|per)")
"""A count with its share in brackets: the whole may stand elsewhere."""
_FIGURE = re.compile(r"\d[\d,.]*")
_SOME = re.compile(r"\d\D+\d|\d[\d,.]*\d")
_FEWEST = 2
"""Figures of the smallest claim: a whole and what is left of it."""


def candidates(text: str) -> Iterator[tuple[int, int]]:
    """The sentences that may hold a claim: two figures, and words that make a claim of them."""
    for start, end in paragraphs(text):
        if _SOME.search(text, start, end) is None:
            continue
        for first, last in sentences(text, start, end):
            sentence = text[first:last]
            figures = _figures(sentence)
            if figures > _FEWEST:
                if _holds(sentence, _OF_THREE) or _MOVED.search(sentence) or _LISTED.search(sentence):
                    yield first, last
            elif figures == _FEWEST and (_holds(sentence, _OF_TWO) or _SHARED.search(sentence)):
                yield first, last


def _holds(sentence: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110  a generator would cost more than the search
        if word in sentence:
            return True
    return False


def _figures(passage: str) -> int:
    """How many figures a passage has, those in words among them, up to the number that matters."""
    digits = len(_FIGURE.findall(passage))
    if digits > _FEWEST or digits == 0:
        return digits
    return digits + sum(word in CARDINALS for word in passage.lower().replace("-", " ").split())
