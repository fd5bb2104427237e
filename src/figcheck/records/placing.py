"""Ties a quote to the one place of the text that it means, or says why it cannot."""

from __future__ import annotations

from figcheck.claims.article import Complaint
from figcheck.claims.document import Document
from figcheck.records.anchor import Anchors
from figcheck.records.claim_entries import QuoteEntry

_LONGEST = 120
_MOST_LINES = 5


class Places:
    """Where the quotes of a record stand in its text; those that stand nowhere are complaints."""

    def __init__(self, document: Document) -> None:
        self.complaints: list[Complaint] = []
        self._document = document
        self._anchors = Anchors(document)

    def place(self, entry: QuoteEntry) -> int | None:
        """Where the quote stands in the text made alike. None, with the complaint made, where it does not."""
        words = entry.quote.words
        said = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
        places = self._anchors.find(words)
        where = ""
        if places and entry.under is not None:
            below = self._anchors.under(entry.under, places)
            if below is None:
                self._complain(entry, f"the text has no heading “{entry.under}”")
                return None
            places, where = below, f" under “{entry.under}”"
        if not places:
            self._complain(entry, f"the text does not say “{said}”{where}{self._nearest(words)}")
        elif entry.nth is None and len(places) > 1:
            times = f"stands {len(places)} times in the text{where}, {self._lines(places)}"
            self._complain(entry, f"“{said}” {times}: say which one with nth: or under:")
        elif entry.nth is not None and entry.nth > len(places):
            times = "only once" if len(places) == 1 else f"only {len(places)} times"
            self._complain(entry, f"“{said}” stands {times} in the text{where}, and nth: is {entry.nth}")
        else:
            return places[(entry.nth or 1) - 1]
        return None

    def start(self, place: int) -> int:
        """The offset in the text of the character at a place in the text made alike."""
        return self._anchors.text.offset(place)

    def end(self, place: int) -> int:
        """The offset in the text just past the character before a place in the text made alike."""
        return self._anchors.text.offset(place, end=True)

    def _lines(self, places: list[int]) -> str:
        """`in lines 2 and 5`, `all in line 2`, of many `first in line 2`."""
        found = (self._document.place(self.start(place))[0] for place in places[:_MOST_LINES])
        lines = list(dict.fromkeys(found))
        if len(places) > _MOST_LINES:
            return f"first in line {lines[0]}"
        if len(lines) == 1:
            return f"all in line {lines[0]}"
        return f"in lines {', '.join(map(str, lines[:-1]))} and {lines[-1]}"

    def _nearest(self, words: str) -> str:
        near = self._anchors.nearest(words)
        if near is None:
            return ""
        line, _ = self._document.place(near[0])
        said = " ".join(self._document.masked[near[0] : near[1]].split())
        return f"; nearest is line {line}: “{said}”"

    def _complain(self, entry: QuoteEntry, message: str) -> None:
        self.complaints.append(Complaint("quote", message, "error", entry.written.line, entry.written.column))
