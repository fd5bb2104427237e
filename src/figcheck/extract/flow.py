"""The text of a document as its words are read: no fillers where markup was, every blank a plain one.

Markup is blanked, so that offsets stay; but "**472** of" would be read with two blanks between its words, and
forms of words have one. Here fillers are taken out, and what is found goes back to where it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from figcheck.claims.article import Article
from figcheck.claims.document import Document
from figcheck.extract.passages import unwrapped
from figcheck.numbers.figure import Figure

_MARK = re.compile(r"[*_~\\<&\[\]`]")
"""With what inline markup begins, or goes on."""
_DIGIT = re.compile("[0-9]")
_BLANKS = re.compile(" *")
_BETWEEN_TAGS = re.compile(r">\s+<")
_UNREAD = re.compile(r"`|(?<![\"'(=<\w])(?:https?://|ftp://|www\.)", re.IGNORECASE)
"""In what is blanked this says that it was no markup, but code or an address: something that is not read."""
_ODD_BLANK = re.compile("[\xa0\u2009\u200a\u202f](?:(?<![0-9].)|(?![0-9]))")
"""A no-break or thin blank, but for one that groups the digits of a number."""
_ODD = "\xa0\u2009\u200a\u202f"
_JOINS = frozenset("([{$£€\"'“‘=/<>±+-–—−~")
"""Behind these a number or a word may follow with nothing between."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A text to read; from each of the places `starts` on it is so many characters behind its source."""

    text: str
    printed: str
    """The same, line ends as they are."""
    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()
    """How many, one a place."""

    def source_place(self, at: int) -> int:
        """Where in the source the character stands that stands here in the text."""
        number = bisect_right(self.starts, at)
        return at + self.shifts[number - 1] if number else at

    def in_source(self, article: Article) -> Article:
        """What was found in the text, at its places in the source."""
        if not self.starts:
            return article
        operands = [figure for claim in article.claims for _, figure in claim.operands()]
        instead = {figure: self._placed(figure) for figure in (*article.figures, *operands)}
        claims = []
        for claim in article.claims:
            start, end = self._span(claim.binding.start, claim.binding.end)
            binding = replace(claim.binding, start=start, end=end)
            claims.append(claim.replaced(instead).model_copy(update={"binding": binding}))
        return replace(
            article, figures=tuple(instead[figure] for figure in article.figures), claims=tuple(claims)
        )

    def _placed(self, figure: Figure) -> Figure:
        if not figure.end:
            return figure
        upper = None if figure.upper is None else self._placed(figure.upper)
        start, end = self._span(figure.start, figure.end)
        return replace(figure, start=start, end=end, upper=upper)

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self.source_place(start), self.source_place(end - 1) + 1


def flow_of(document: Document) -> Flow:
    """The text of a document without its fillers."""
    masked, source = document.masked, document.source
    cuts = [] if masked is source else list(_fillers(source, masked))
    if not cuts:
        return Flow(_even(unwrapped(masked)), masked)
    pieces, starts, at = [], [], 0
    for start, end in cuts:
        pieces.append(masked[at:start])
        at = end
    shifts = tuple(accumulate(end - start for start, end in cuts))
    starts = [start - shift for (start, _), shift in zip(cuts, (0, *shifts), strict=False)]
    printed = "".join([*pieces, masked[at:]])
    return Flow(_even(unwrapped(printed)), printed, tuple(starts), shifts)


def _even(text: str) -> str:
    """Every blank a plain one."""
    if text.isascii() or not any(blank in text for blank in _ODD):
        return text
    return _ODD_BLANK.sub(" ", text)


def _fillers(source: str, masked: str) -> Iterator[tuple[int, int]]:
    """The stretches that can be left out of the lines with figures."""
    end = 0
    while (digit := _DIGIT.search(masked, end)) is not None:
        start = masked.rfind("\n", end, digit.start()) + 1 or end
        end = masked.find("\n", digit.end())
        if end < 0:
            end = len(masked)
        yield from _of_line(source, masked, start, end)


def _of_line(source: str, masked: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Of the blanks around the markup of a line all but those that a reader sees."""
    done = start
    for mark in _MARK.finditer(source, start, stop):
        at = mark.start()
        if at < done or (mark[0] != "&" and masked[at] != " "):
            continue
        if masked[at] != " ":
            at += 1  # the character that the entity stands for
        match = _BLANKS.match(masked, at)
        end = at if match is None else match.end()
        while at > done and masked[at - 1] == " ":
            at -= 1
        kept = _kept(source, masked, at, end)
        if at + kept < end:
            yield at + kept, end
        done = end


def _kept(source: str, masked: str, start: int, end: int) -> int:
    """How many of the blanks between two places stay."""
    size = end - start
    if not size:
        return 0
    before, after = masked[start - 1 : start] or "\n", masked[end : end + 1] or "\n"
    hidden = source[start:end]
    if "\n" in (before, after):
        return size if any(map(str.isspace, hidden)) else 0
    if ("`" in hidden or "//" in hidden or "www." in hidden) and _UNREAD.search(hidden):
        return min(size, 2)
    if hidden[0].isspace() or hidden[-1].isspace() or "|" in (before, after):
        return 1
    if hidden.count(">") > 1 and _BETWEEN_TAGS.search(hidden):
        return 1
    if before.isdigit() and after.isdigit():
        return min(size, 2)
    return int(after.isalnum() and not (before.isspace() or before in _JOINS))
