"""Paragraphs and sentences: where a claim may lie, found without reading what holds no claim."""

from __future__ import annotations

import re
from bisect import bisect_left
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


_JOINING = frozenset(
    ("of", "from", "to", "in", "the", "and", "at", "by", "a", "an", "or", "with", "for", "on", "than")
)
_SHOUTED = re.compile(r"^[^a-z\n]*\b(?:PCT|PERCENT|PER CENT)\b[^a-z\n]*$", re.MULTILINE)


def unwrapped(text: str) -> str:
    """The text with the line ends of a wrapped margin as blanks, and lines in capitals in small letters.

    As long as the text: every offset stays what it is.
    """
    ends = list(_wrapped(text))
    if ends:
        pieces, at = [], 0
        for end in ends:
            pieces.append(text[at:end])
            at = end + 1
        text = " ".join([*pieces, text[at:]]).replace("\r", " ")
    if "PCT" in text or "PERCENT" in text:
        text = _SHOUTED.sub(lambda line: line[0].lower() if line[0].isascii() else line[0], text)
    return text


def _wrapped(text: str) -> Iterator[int]:
    """The line ends behind which a sentence goes on."""
    find, size = text.find, len(text)
    line, end = 0, find("\n")
    while 0 <= end < size - 1:
        if end > line and _goes_on(text, line, end):
            yield end
        line, end = end + 1, find("\n", end + 1)


def _goes_on(text: str, line: int, end: int) -> bool:
    """Whether a line goes on in the next: it ends no sentence, and is long, or its words ask for more."""
    last = end - 1 if text[end - 1] == "\r" else end
    after = text[end + 1]
    if last <= line or text[last - 1] in _ENDS or after.isspace() or after in _LIST_MARKS:
        return False
    if last - line >= _WRAPPED or after.islower():
        return True
    words = text[max(line, last - 8) : last].split()
    return bool(words) and words[-1].lower() in _JOINING


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every line that is not empty; of an `unwrapped` text these are its paragraphs."""
    find, size = text.find, len(text)
    start = 0
    while start < size:
        end = find("\n", start)
        if end < 0:
            end = size
        if end > start:
            yield start, end
        start = end + 1


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
_BRACKETED = re.compile(
    r"[(\[:;][^()\[\]:\d]{0,100}\d[^()\[\]:]{0,160}?(?:[,;]|\band|\bor|\bvs)[^()\[\]:\d,;]{0,100}\d"
)
_IN_A_ROW = re.compile(r", \d[\d,]* [^,;()\d]{1,60} and \d")
"""Figures one after the other, which may be the parts of a total."""
_OPENERS = ("(", ":", ";", "[")
_SHARED = re.compile(r"\d[^()]{0,30}\([^()]{0,3}\d[\d.]*\s?(?:%|per)")
"""A count with its share in brackets: the whole may stand elsewhere."""
_FIGURE = re.compile(r"\d[\d,.]*")
_CARDINALS = frozenset(CARDINALS)
_FEWEST = 2
"""Figures of the smallest claim: a whole and what is left of it."""


def candidates(text: str, *, every: bool = False) -> Iterator[tuple[int, int]]:
    """The sentences that may hold a claim: two figures, and words that make a claim of them.

    With `every` those without such words too: a weak cue asks for little more than two figures.
    """
    places = [match.start() for match in _FIGURE.finditer(text)]
    at = 0
    for start, end in paragraphs(text):
        before, at = at, bisect_left(places, end, at)
        if at - before < _FEWEST:
            continue
        for first, last in sentences(text, start, end):
            upto = bisect_left(places, last, before, at)
            digits, before = upto - before, upto
            if not digits:
                continue
            sentence = text[first:last]
            figures = digits if digits > _FEWEST else digits + _in_words(sentence)
            if every:
                if figures >= _FEWEST:
                    yield first, last
            elif figures > _FEWEST:
                if _holds(sentence, _OF_THREE) or _moved(sentence) or _listed(sentence):
                    yield first, last
            elif figures == _FEWEST and (_holds(sentence, _OF_TWO) or _SHARED.search(sentence)):
                yield first, last


def _holds(sentence: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110  a generator would cost more than the search
        if word in sentence:
            return True
    return False


def _moved(sentence: str) -> bool:
    return ("to " in sentence or "from " in sentence) and _MOVED.search(sentence) is not None


def _listed(sentence: str) -> bool:
    if _holds(sentence, _OPENERS) and _BRACKETED.search(sentence):
        return True
    return " and " in sentence and _IN_A_ROW.search(sentence) is not None


def _in_words(passage: str) -> int:
    """How many figures of a passage are written in words."""
    words = passage.lower().replace("-", " ").split()
    return 0 if _CARDINALS.isdisjoint(words) else sum(word in _CARDINALS for word in words)
