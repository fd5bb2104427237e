"""Quotes whose words still stand in a text, but with other numbers: which numbers those are now."""

from __future__ import annotations

import re
from dataclasses import dataclass

from figcheck.claims.document import Document
from figcheck.numbers.words import CARDINALS, DENOMINATORS, FOLDS, MULTIPLES
from figcheck.records.anchor import Anchors
from figcheck.records.claim_entries import QuoteEntry
from figcheck.records.likeness import LikeText

_SPELLED = "|".join(
    sorted({*CARDINALS, *DENOMINATORS, *MULTIPLES, *FOLDS}, key=lambda word: (-len(word), word))
)
_DIGITS = r"\d+(?:[.,·]\d+)*"
_SCALE = r"(?: (?:hundred|thousand|million|billion|trillion|mln|bln|bn)\b)?"
_WORDS = rf"\b(?:{_SPELLED})(?:[ -](?:and )?(?:{_SPELLED}))*\b"
NUMBER = re.compile(rf"(?>(?i:{_DIGITS}{_SCALE}|{_WORDS}))")
"""A number as far as another may stand in its place: sign, currency and unit are words of the quote."""
_BEGIN, _END = r"(?<!\w)(?<!\d[.,])", r"(?!\w)(?![.,]\d)"
_CONTEXT = 6
_WORD_BEFORE = re.compile(r"\S{1,40} ?\Z")
_WORD_AFTER = re.compile(r" ?\S{1,40}")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the words of a quote, and what stands in its place now."""

    start: int
    end: int
    old: str
    new: str


class Rolling:
    """Finds the quotes of a record in a newer text; the older one, where it is at hand, tells them apart."""

    def __init__(self, new: Document, old: Document | None) -> None:
        self._new = LikeText(new)
        self._old = None if old is None else LikeText(old)
        self._anchors = Anchors(new)
        self._old_anchors = None if old is None else Anchors(old)

    def stands(self, entry: QuoteEntry) -> bool:
        """Whether the quote is found as it is."""
        places = self._meant(entry, self._anchors.find(entry.quote.words))
        return len(places) == 1 if entry.nth is None else len(places) >= entry.nth

    def renumbered(self, entry: QuoteEntry) -> list[Number] | None:
        """The numbers of a quote with those in their places; None where its words are gone, or many."""
        words, nth = entry.quote.words, entry.nth
        numbers = list(NUMBER.finditer(words))
        if not numbers:
            return None
        pattern = _pattern(words)
        found = list(re.finditer(f"{_BEGIN}{pattern}{_END}", self._new.words))
        meant = set(self._meant(entry, [match.start() for match in found]))
        found = [match for match in found if match.start() in meant]
        if nth is not None and len(found) >= nth:
            found = [found[nth - 1]]
        if len(found) > 1:
            found = self._by_context(words, pattern, nth)
        if len(found) != 1:
            return None
        return [
            Number(number.start(), number.end(), number[0], new)
            for number, new in zip(numbers, found[0].groups(), strict=True)
        ]

    def _meant(self, entry: QuoteEntry, places: list[int]) -> list[int]:
        """Of some places those under the heading that the quote names, if it names one."""
        return places if entry.under is None else self._anchors.under(entry.under, places) or []

    def _by_context(self, words: str, pattern: str, nth: int | None) -> list[re.Match[str]]:
        """The places that have the same words around them as the quote had in the old text."""
        if self._old is None or self._old_anchors is None:
            return []
        places = self._old_anchors.find(words)
        if len(places) < (nth or 1) or (nth is None and len(places) > 1):
            return []
        text = self._old.words
        start = places[(nth or 1) - 1]
        first, last = start, start + len(words)
        for _ in range(_CONTEXT):
            before, after = _WORD_BEFORE.search(text, 0, first), _WORD_AFTER.match(text, last)
            first = before.start() if before else first
            last = after.end() if after else last
            for left, right in ((first, start + len(words)), (start, last), (first, last)):
                around = (
                    f"{_pattern(text[left:start], kept=False)}{pattern}"
                    f"{_pattern(text[start + len(words) : right], kept=False)}"
                )
                found = list(re.finditer(f"{_BEGIN}{around}", self._new.words))
                if len(found) == 1:
                    return found
        return []


def _pattern(words: str, *, kept: bool = True) -> str:
    """A pattern for the words with any number in the place of each; `kept` makes groups of those."""
    parts: list[str] = []
    at = 0
    for number in NUMBER.finditer(words):
        parts += (re.escape(words[at : number.start()]), f"({NUMBER.pattern})" if kept else NUMBER.pattern)
        at = number.end()
    return "".join([*parts, re.escape(words[at:])])
