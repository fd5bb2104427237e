"""The words between two figures, as letters; number words among them are figures too."""

from __future__ import annotations

import re
from dataclasses import dataclass

from figcheck.extract.words import WORDS
from figcheck.numbers.words import CARDINALS, FOLDS, MULTIPLES


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of text without digits."""

    letters: str
    first: str
    """Its first token, lower case; empty where it has none."""
    last: str
    named: bool = False
    """Whether its last token is a capitalized word: the number behind it may be part of a name."""
    spelled: bool = False
    """Whether some of its words are number words."""


_TOKEN = re.compile(r"[^\W\d_]+(?:['’.&][^\W\d_]+)*|-{2,}|[(),;:.\[\]{}/=<>≤≥±%#§–—−‐-]")
_LETTER = {word: letter for letter, words in WORDS.values() for word in words.split()}
_LETTER |= {mark: mark for mark in "(),;:./=<>≤≥±%#"}
_LETTER |= {"[": "(", "]": ")", "{": "(", "}": ")", "—": "–", "–": "–", "--": "–"}
_SKIPPED = frozenset("-−‐§")
_BEFORE_FIGURE = re.compile(r"(?:@h|x?hx|h|d)+$")
_NUMBER_WORDS = frozenset(
    CARDINALS | MULTIPLES.keys() | FOLDS.keys() | {"half", "third", "quarter", "quarters"}
) - {"one"}
_ONE = re.compile(
    r"(?:\band |, |\()one \w|\bone-(?:third|half|quarter|fifth)|"
    r"\b[Oo]ne (?:(?:out )?of(?: the)? ?$|\($|hundred\b|half\b|third\b|quarter\b|fifth\b|in (?:every )?$)"
)
_CACHE: dict[str, Gap] = {}
_CACHED = 20_000
_SHORT = 60
_NOTHING = Gap("", "", "")


def gap(text: str) -> Gap:
    """What stands in a stretch of text between two figures."""
    known = _CACHE.get(text)
    if known is None:
        known = _read(text)
        if len(text) <= _SHORT:
            if len(_CACHE) >= _CACHED:
                _CACHE.clear()
            _CACHE[text] = known
    return known


_NOT_N = re.compile(r"n(?!=)")
_NAMED = re.compile(r"[^.:;!?(] [A-Z][a-z]{2,} $")
_SIGN_INSIDE = re.compile(r"[<>≤≥](?=.)")


def _letter(token: str) -> str:
    return _LETTER.get(token) or ("'" if token.endswith(("'s", "’s")) else "w")


def _read(text: str) -> Gap:
    tokens = _TOKEN.findall(text.lower())
    if not tokens:
        return _NOTHING
    letters = "".join([_letter(token) for token in tokens if token not in _SKIPPED])
    if "n" in letters:
        letters = _NOT_N.sub("w", letters)
    if "." in letters:
        letters = letters.replace("v.", "v").replace("h.", "h")
    if "/" in letters and letters != "/":
        letters = letters.replace("/", "")
    if not letters.isascii() or "<" in letters or ">" in letters:
        letters = _SIGN_INSIDE.sub("", letters)
    spelled = not _NUMBER_WORDS.isdisjoint(tokens) or ("one" in tokens and _ONE.search(text) is not None)
    if tokens[-1] in ("these", "those") and letters:
        letters = letters[:-1]
    return Gap(
        _BEFORE_FIGURE.sub("", letters), tokens[0], tokens[-1], _NAMED.search(text) is not None, spelled
    )
