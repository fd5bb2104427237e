"""The words between two figures, as letters; number words among them are figures too."""

from __future__ import annotations

import re
from typing import NamedTuple

from figcheck.extract.passages import GOES_ON
from figcheck.extract.words import WORDS
from figcheck.numbers.words import CARDINALS, FOLDS, MULTIPLES


class Gap(NamedTuple):
    """A stretch of text without digits."""

    letters: str
    first: str
    """Its first token, lower case; empty where it has none."""
    last: str
    named: bool = False
    """Whether its last token is a capitalized word: the number behind it may be part of a name."""
    spelled: bool = False
    """Whether some of its words are number words."""


_TOKEN = re.compile(r"[^\W\d_]+(?:['’.&][^\W\d_]+)*|-{2,}|[(),;:.\[\]{}/=<>≤≥±%#§–—−‐‒-]")
_ASCII_TOKEN = re.compile(r"[a-z]+(?:['.&][a-z]+)*|-{2,}|[(),;:.\[\]{}/=<>%#-]")
"""The same in small letters of plain text, where it is found faster."""
_LETTER = {word: letter for letter, words in WORDS.values() for word in words.split()}
_LETTER |= {mark: mark for mark in "(),;:./=<>≤≥±%#"}
_LETTER |= {"[": "(", "]": ")", "{": "(", "}": ")", "—": "–", "–": "–", "‒": "–", "--": "–"}
_SKIPPED = frozenset("-−‐")
_LETTER |= dict.fromkeys(_SKIPPED, "") | {"§": "§"}
_BEFORE_FIGURE = re.compile(r"(?:@h|x?hx|h|d)+$")
_ENDS_OF_THESE = ("h", "d", "x")
_NUMBER_WORDS = frozenset(
    CARDINALS | MULTIPLES.keys() | FOLDS.keys() | {"half", "third", "quarter", "quarters"}
) - {"one"}
_ONE = re.compile(
    r"(?:\band |, |\()one \w|\bone-(?:third|half|quarter|fifth)|"
    r"\b[Oo]ne (?:(?:out )?of(?: the)? ?$|\($|hundred\b|half\b|third\b|quarter\b|fifth\b|in (?:every )?$)"
)
_CACHE: dict[str, Gap] = {}
_CACHED = 20_000
_SHORT = 160
_LONG = 240
_ENDS = 110
_NOTHING = Gap("", "", "")
_NOT_N = re.compile(r"n(?!=)")
_NAMED = re.compile(r"[^.:;!?(] [A-Z][a-z]{2,} $")
_SAID_PLAINLY = (
    ("in comparison", "compared"),
    ("made up of", "comprising"),
    (" from operations", ""),
    ("U.S. ", "US "),
    ("→", "to"),
    (" - ", " -- "),
)
_AS_ONE = re.compile(r"(?<=[a-z])-to(?=-[a-z])| on a reported basis")
"""The "to" of year-to-date leads to no figure, and a reported basis is the printed one."""
_SHORT_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\. \Z")
_NEXT_SENTENCE = re.compile(rf"\. +(?:{GOES_ON.pattern})")
_SIGN_INSIDE = re.compile(r"[<>≤≥](?=.)")


def gap(text: str, start: int, end: int) -> Gap:
    """What stands between two places of a text; of a long stretch only what is near its ends."""
    if end - start > _LONG:
        return _read(f"{text[start : start + _ENDS]} § {text[end - _ENDS : end]}")
    stretch = text[start:end]
    known = _CACHE.get(stretch)
    if known is None:
        known = _read(stretch)
        if len(stretch) <= _SHORT:
            if len(_CACHE) >= _CACHED:
                _CACHE.clear()
            _CACHE[stretch] = known
    return known


def _read(text: str) -> Gap:
    if "-to-" in text or " basis" in text:
        text = _AS_ONE.sub("", text)
    if text.endswith(". ") and _SHORT_MONTH.search(text, max(0, len(text) - 7)):
        text = text[:-2] + " "
    if ". " in text:
        text = _NEXT_SENTENCE.sub(_clause, text)
    for said, plainly in _SAID_PLAINLY:
        if said in text:
            text = text.replace(said, plainly)
    tokens = (_ASCII_TOKEN if text.isascii() else _TOKEN).findall(text.lower())
    if not tokens:
        return _NOTHING
    read = _LETTER.get
    letters = "".join([read(token, "w") for token in tokens])
    if "'" in text or "’" in text:
        letters = "".join([read(token) or _possessive(token) for token in tokens])
    if "n" in letters:
        letters = _NOT_N.sub("w", letters)
    if "." in letters:
        letters = letters.replace("v.", "v").replace("h.", "h")
    if "/" in letters and letters != "/":
        letters = letters.replace("/", "")
    if not letters.isascii() or "<" in letters or ">" in letters:
        letters = _SIGN_INSIDE.sub("", letters)
    last = tokens[-1]
    if last in ("these", "those") and letters:
        letters = letters[:-1]
    spelled = not _NUMBER_WORDS.isdisjoint(tokens) or ("one" in tokens and _ONE.search(text) is not None)
    capital = text[-1] == " " and text[-1 - len(last) : -len(last)].isupper()
    named = capital and _NAMED.search(text, max(0, len(text) - 24)) is not None
    if letters.endswith(_ENDS_OF_THESE):
        letters = _BEFORE_FIGURE.sub("", letters)
    return Gap(letters, tokens[0], last, named, spelled)


def _clause(opened: re.Match[str]) -> str:
    """The words that open a sentence about the figure before them as those of a clause of it."""
    verb = opened["verb"]
    if verb is None:
        return f", {opened['noun']}"
    return " compared" if verb.startswith("compare") else f", which {verb}"


def _possessive(token: str) -> str:
    if token in _SKIPPED:
        return ""
    return "'" if token.endswith(("'s", "’s")) else "w"
