"""The figures of a record by name and by place: two names of one place are one figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from figcheck.claims.article import Complaint
from figcheck.claims.document import Document
from figcheck.documents.wrapping import unwrapped
from figcheck.errors import did_you_mean
from figcheck.numbers.figure import Figure
from figcheck.numbers.parse import NumberError, read
from figcheck.numbers.results import is_result
from figcheck.progress import Tick
from figcheck.records.claim_entries import ClaimEntry, QuoteEntry
from figcheck.records.ending import Numbers
from figcheck.records.fields import Fields
from figcheck.records.nodes import Scalar
from figcheck.records.placing import Places
from figcheck.records.quotes import Mark
from figcheck.records.schema import NamedNumber, Record

Key = int
"""A figure's number in the book: names and marks point to it, so a figure can still be renamed."""


class FigureBook:
    """Every figure that a record names, gives or writes into a role; then those of the text besides."""

    def __init__(self, document: Document | None, at: Fields, tick: Tick | None = None) -> None:
        """`tick` is told how far the text is read."""
        self.document = document
        self._numbers = Numbers(unwrapped(document.masked), tick) if document else None
        self.lost: set[str] = set()
        """Names in quotes that are not in the text: their claims cannot be checked, nor are they errors."""
        self._at = at
        self._places = Places(document) if document else None
        self._held: list[Figure] = []
        self._by_place: dict[tuple[int, int], Key] = {}
        self._names: dict[str, Key] = {}
        self._marks: dict[int, list[Key] | None] = {}
        self._figures: tuple[Figure, ...] | None = None

    def read(self, record: Record, tick: Tick | None = None) -> None:
        """Find every named figure, then give it its name and its step: only then are claims bound.

        `tick` is told how many claims are read, and of how many.
        """
        for number in (*record.figures, *record.given):
            self._define(number)
        for entry in record.quotes:
            self._take(entry)
        for done, claim in enumerate(record.claims):
            if tick is not None:
                tick(done, len(record.claims))
            if claim.quote is not None:
                self._take(claim.quote, claim)
        for step in record.steps:
            self._set_step(step)

    def named(self, name: str) -> Figure | None:
        """The figure of a name, or None."""
        key = self._names.get(name)
        return None if key is None else self._held[key]

    @property
    def complaints(self) -> tuple[Complaint, ...]:
        """The quotes that are not in the text, or stand there more than once."""
        return tuple(self._places.complaints) if self._places else ()

    @property
    def has_names(self) -> bool:
        """Whether the record names any figure."""
        return bool(self._names)

    def marked(self, entry: QuoteEntry) -> list[Figure] | None:
        """The figure of each mark of a quote; None where the quote or one of its numbers was not found."""
        keys = self._marks[id(entry)]
        return None if keys is None else [self._held[key] for key in keys]

    def literal(self, node: Scalar, text: str) -> Figure | None:
        """A number written in a role: a figure of its own. None, with the problem added, where it is none."""
        figure = self._number(node, text)
        if figure is not None:
            self._held.append(figure)
        return figure

    def unknown(self, node: Scalar, name: str) -> None:
        """A problem: no figure has this name."""
        if not self._at.full:
            self._at.problem(f'no figure is named "{name}"{did_you_mean(name, self._names)}', node)

    def figures(self) -> tuple[Figure, ...]:
        """Those of the text in its order (a named one in place of the one read there), then the others."""
        if self._figures is None:
            placed = [figure for figure in self._held if figure.end]
            others = [figure for figure in self._held if not figure.end]
            if self._numbers is not None and self.document is not None:
                masked = self.document.masked
                free = _beside(placed, self._numbers.figures)
                placed += (figure for figure in free if is_result(masked, figure))
                placed.sort(key=attrgetter("start"))
            self._figures = (*placed, *others)
        return self._figures

    def _take(self, entry: QuoteEntry, claim: ClaimEntry | None = None) -> None:
        """Find the figures of the marks of a quote (of a claim's), and name those whose marks are names."""
        place = self._places.place(entry) if self._places else 0
        numbers = self._numbers or Numbers(entry.quote.words)
        found: list[Key] = []
        for mark in entry.quote.marks:
            key = None if place is None else self._mark(entry, mark, place, numbers)
            name = mark.name if claim is None else _own_name(mark, claim)
            if key is not None:
                found.append(key)
                if name is not None:
                    self._name(name, key, entry.written)
            elif name is not None:
                self.lost.add(name)
        self._marks[id(entry)] = found if len(found) == len(entry.quote.marks) and place is not None else None

    def _mark(self, entry: QuoteEntry, mark: Mark, place: int, numbers: Numbers) -> Key | None:
        """The figure that a mark names. None, with the problem added, where no number ends there."""
        end = mark.end if self._places is None else self._places.end(place + mark.end)
        if mark.start < 0:
            figure = numbers.before(end)
        else:
            start = mark.start if self._places is None else self._places.start(place + mark.start)
            figure = numbers.within(start, end)
        if figure is None:
            self._at.problem(f"no number ends at {{{mark.name}}} in “{entry.quote.words}”", entry.written)
            return None
        if self._places is None:
            return self._hold(figure.placed())
        where = (figure.start, figure.end)
        key = self._by_place.get(where)
        if key is None:
            key = self._by_place[where] = self._hold(figure)
        return key

    def _hold(self, figure: Figure) -> Key:
        self._held.append(figure)
        return len(self._held) - 1

    def _name(self, name: str, key: Key, node: Scalar) -> None:
        other = self._names.setdefault(name, key)
        if other != key:
            said = self._held[other].text
            self._at.problem(
                f'the name "{name}" stands for two figures: {said} and {self._held[key].text}', node
            )
        elif self._held[key].name is None:
            self._held[key] = self._held[key].named(name)

    def _define(self, number: NamedNumber) -> None:
        figure = self._number(number.number, number.number.text)
        if figure is not None:
            self._name(number.name.text, self._hold(replace(figure, given=number.source)), number.name)
        else:
            self.lost.add(number.name.text)

    def _set_step(self, step: NamedNumber) -> None:
        figure = self._number(step.number, step.number.text)
        key = self._names.get(step.name.text)
        if key is None:
            if step.name.text not in self.lost:
                self.unknown(step.name, step.name.text)
        elif figure is not None and figure.value <= 0:
            self._at.problem("a step is more than 0", step.number)
        elif figure is not None:
            self._held[key] = replace(self._held[key], printed_step=figure.value)

    def _number(self, node: Scalar, text: str) -> Figure | None:
        try:
            return read(text)
        except NumberError as error:
            self._at.problem(str(error), node)
            return None


def _own_name(mark: Mark, claim: ClaimEntry) -> str | None:
    """The name that a mark of a claim's quote gives: `{role=name}`, or one that is no role of the kind."""
    if mark.role is not None:
        return mark.name
    return None if claim.shape.open or mark.name in claim.shape.roles else mark.name


def _beside(named: list[Figure], read_there: list[Figure]) -> Iterator[Figure]:
    """The figures of a text that overlap no named one."""
    named = sorted(named, key=attrgetter("start", "end"))
    at, count = 0, len(named)
    for figure in read_there:
        while at < count and named[at].end <= figure.start:
            at += 1
        if at == count or named[at].start >= figure.end:
            yield figure
