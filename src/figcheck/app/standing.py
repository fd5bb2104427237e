"""What of a report stands where in its text: every comment and `[sic]` asks, so it is found out once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from figcheck.check.report import DocumentReport

_BETWEEN = ")\"'”’*_ \t"
"""What may stand between a number and its `[sic]`."""


class Standing:
    """The findings, claims and lines of one document; marks and comments are asked for in their order."""

    def __init__(self, document: DocumentReport) -> None:
        self._document = document
        self._text = document.article.document
        self._said_to = self._looked_to = 0
        self._empty = range(0)
        """The lines without words that were passed over last; behind them is one with words, or none."""

    def figures_before(self, start: int) -> Iterator[tuple[int, str]]:
        """The findings on a figure that ends right before a mark, each with what the figure is called."""
        said = self._text.masked[self._looked_to : start].rstrip(_BETWEEN)
        if said:
            self._said_to = self._looked_to + len(said)
        self._looked_to = start
        first = bisect_left(self._ends, (max(self._said_to, 1), -1, ""))
        for end, finding, name in self._ends[first:]:
            if end > start:
                break
            yield finding, name

    def findings_in(self, line: int) -> list[int]:
        """The findings about a line or a stretch of lines that it is in, in their order."""
        found = []
        at = bisect_right(self._spans, line, key=lambda span: span[0])
        while at and self._reach[at - 1] >= line:
            at -= 1
            if self._spans[at][1] >= line:
                found.append(self._spans[at][2])
        return sorted(found)

    def kinds_in(self, line: int) -> frozenset[str]:
        """The kinds of the claims that have a figure in a line."""
        return frozenset(self._kinds.get(line, ()))

    def next_line(self, end: int) -> int:
        """The next line with words behind the one in which a comment ends; 0 where there is none."""
        line, starts = self._text.place(end - 1)[0] + 1, self._text.line_starts
        if line not in self._empty:
            self._empty = range(line, line)
            while self._empty.stop <= len(starts) and not self._has_words(self._empty.stop):
                self._empty = range(line, self._empty.stop + 1)
        return self._empty.stop if self._empty.stop <= len(starts) else 0

    def _has_words(self, line: int) -> bool:
        starts, text = self._text.line_starts, self._text.masked
        return bool(text[starts[line - 1] : starts[line] if line < len(starts) else len(text)].strip())

    @cached_property
    def _ends(self) -> list[tuple[int, int, str]]:
        """Where figures of findings end, which finding it is, and what the figure is called."""
        return sorted(
            (figure.end, index, figure.name or figure.text)
            for index, finding in enumerate(self._document.findings)
            for claim in finding.claims
            for _, figure in self._document.judgements[claim].claim.operands()
        )

    @cached_property
    def _spans(self) -> list[tuple[int, int, int]]:
        """First and last line of every finding on the text, and which it is."""
        return sorted(
            (finding.line, self._text.place(finding.end - 1)[0], index)
            for index, finding in enumerate(self._document.findings)
            if finding.path == self._document.path and finding.end > finding.start
        )

    @cached_property
    def _reach(self) -> list[int]:
        """The last line that any of the spans so far comes to."""
        return list(accumulate((last for _, last, _ in self._spans), max))

    @cached_property
    def _kinds(self) -> dict[int, set[str]]:
        found: dict[int, set[str]] = {}
        for judgement in self._document.judgements:
            for _, figure in judgement.claim.operands():
                if figure.end:
                    line = self._text.place(figure.start)[0]
                    found.setdefault(line, set()).add(judgement.claim.kind)
        return found
