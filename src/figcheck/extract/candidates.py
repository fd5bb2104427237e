"""Which sentences may hold a claim: told from their figures and a few words, before they are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from figcheck.extract.places import Passage
from figcheck.numbers.words import CARDINALS

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
        "otalled",
        "otaled",
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
        "split into",
        " remained",
        " to one",
        "s up from",
        "s down from",
    ),
    *_OF_TWO,
)
"""The same of three."""
_MOVED = re.compile(r"(?:from|to) [$£€]?\d.{1,120}?\b(?:from|to) [$£€]?\d")
_STEPPED = re.compile(
    r"\b(?:up|down|off|(?:increase|decrease|rise|fall|drop|gain|loss) of) (?:about |just |nearly )?[$£€]?\d"
    r"[^;]{1,40}? from (?:[a-z]+ ){0,6}[$£€]?\d"
)
_GROWN = re.compile(r"\bfrom (?:[a-z]+ ){0,3}[$£€]?\d[^;]{3,60}\bto (?:[a-z]+ ){0,3}[$£€]?\d")
_BRACKETED = re.compile(
    r"[(\[:;][^()\[\]:\d]{0,100}\d[^()\[\]:]{0,160}?(?:[,;]|\band|\bor|\bvs)[^()\[\]:\d,;]{0,100}\d"
)
_IN_A_ROW = re.compile(r", \d[\d,]* [^,;()\d]{1,60} and \d")
"""Figures one after the other, which may be the parts of a total."""
_OPENERS = ("(", ":", ";", "[")
_SHARED = re.compile(r"\d[^()]{0,30}\([^()]{0,3}\d[\d.]*\s?(?:%|per)")
"""A count with its share in brackets: the whole may stand elsewhere."""
_CARDINALS = frozenset(CARDINALS)
_FEWEST = 2
"""Figures of the smallest claim: a whole and what is left of it."""


def candidates(text: str, passages: Iterable[Passage], *, every: bool = False) -> Iterator[tuple[int, int]]:
    """The sentences that may hold a claim: two figures, and words that make a claim of them.

    With `every` sentences without such words too: a weak cue asks for little more than two figures.
    """
    may_hold = _has_figures if every else _may_hold
    for start, end, digits in passages:
        if may_hold(text[start:end], digits):
            yield start, end


def _has_figures(sentence: str, digits: int) -> bool:
    return digits >= _FEWEST or digits + _in_words(sentence) >= _FEWEST


def _may_hold(sentence: str, digits: int) -> bool:
    """Whether a sentence has figures enough, and words that make a claim of so many."""
    figures = digits if digits > _FEWEST else digits + _in_words(sentence)
    if figures > _FEWEST:
        return _holds(sentence, _OF_THREE) or _moved(sentence) or _listed(sentence) or _grown(sentence)
    if figures < _FEWEST:
        return False
    return _holds(sentence, _OF_TWO) or _SHARED.search(sentence) is not None or _grown(sentence)


def _holds(sentence: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110  a generator would cost more than the search
        if word in sentence:
            return True
    return False


def _moved(sentence: str) -> bool:
    if "from " in sentence:
        return _MOVED.search(sentence) is not None or _STEPPED.search(sentence) is not None
    return "to " in sentence and _MOVED.search(sentence) is not None


def _grown(sentence: str) -> bool:
    """Whether two amounts are the start and the end of a rise: from 3 million to 7 million."""
    return "from " in sentence and _GROWN.search(sentence) is not None


def _listed(sentence: str) -> bool:
    if _holds(sentence, _OPENERS) and _BRACKETED.search(sentence):
        return True
    return " and " in sentence and _IN_A_ROW.search(sentence) is not None


def _in_words(passage: str) -> int:
    """How many figures of a passage are written in words."""
    words = passage.lower().replace("-", " ").split()
    return 0 if _CARDINALS.isdisjoint(words) else sum(word in _CARDINALS for word in words)
