"""Rolls a record forward to a new edition of its text: numbers change in place, nothing else does."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from figcheck.claims.document import Document
from figcheck.documents.decode import decode
from figcheck.documents.reader import MAX_SIZE, read_bytes, read_document
from figcheck.errors import InputError, Problem
from figcheck.records.claim_entries import QuoteEntry
from figcheck.records.editing import Editor
from figcheck.records.fields import Fields
from figcheck.records.load import load_source
from figcheck.records.nodes import Mapping, Node, compose
from figcheck.records.problems import Problems
from figcheck.records.quotes import Mark, Quote
from figcheck.records.renumbering import rewritten
from figcheck.records.rolling import NUMBER, Number, Rolling
from figcheck.records.schema import Record, read_record


@dataclass(frozen=True, slots=True)
class Update:
    """A printed number that is another one in the new text."""

    old: str
    new: str
    name: str
    """Of the figure, or its role; empty for a number that the record does not mark."""

    def __str__(self) -> str:
        return f"{self.old} → {self.new}" + (f" ({self.name})" if self.name else "")


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A record for a new text, and what became of what it said."""

    source: str
    changed: bool
    updates: tuple[Update, ...]
    dropped: tuple[str, ...]
    """Names of figures whose acknowledgement went, since they are printed otherwise now."""
    kept: tuple[Problem, ...]
    """What no longer fits and was left as it is: quotes that are gone, figures set aside of old."""


@dataclass(frozen=True, slots=True)
class _Edition:
    """The text that a record is brought up to date with, and what the record is to say of it."""

    document: Document
    rolling: Rolling
    path: str | None
    """As the record is to name it; None where it names it already."""
    checksum: str


def refresh(record: str | Path, *, text: str | Path | None = None, max_size: int = MAX_SIZE) -> Refreshed:
    """The record at `record` for its text as it is now, or for `text` in its place.

    Raises InputError where the record is unsound, has no text, or a text cannot be read.
    """
    name = str(record)
    source = decode(name, read_bytes(record, max_size=max_size))
    problems = Problems(name, source)
    at = Fields(source, problems)
    node = compose(source, problems)
    read = read_record(node, at) if node is not None else Record()
    if len(problems):
        raise problems.error()
    if read.text is None or not isinstance(node, Mapping):
        raise InputError(
            Problem(name, "this record has no text: there is nothing to bring it up to date with")
        )
    before = os.path.normpath(Path(name).parent / read.text.text)
    place = before if text is None else str(text)
    document = read_document(place, max_size=max_size)
    checksum = hashlib.sha256(read_bytes(place, max_size=max_size)).hexdigest()
    edition = _Edition(
        document,
        Rolling(document, _older(before, place, max_size)),
        None if text is None else _path_from(name, place),
        checksum,
    )
    return _refreshed(name, source, read, node, edition)


def _refreshed(name: str, source: str, record: Record, node: Mapping, edition: _Edition) -> Refreshed:
    """The record rolled forward; a quote whose new numbers no record can say stays as it is, and is told."""
    unsaid: dict[int, Problem] = {}
    while True:
        editor = Editor(source)
        updates, renamed = _renumber(record, edition.rolling, editor, unsaid)
        dropped = _drop(record, node, renamed, editor)
        if edition.path is not None and record.text is not None and edition.path != record.text.text:
            editor.rewrite(record.text, edition.path)
        if record.sha256 is not None and edition.checksum != record.sha256.text.lower():
            editor.rewrite(record.sha256, edition.checksum)
        new = editor.result()
        try:
            found = load_source(new, name, edition.document).complaints
        except InputError as error:
            lines = {entry.written.line for entry, _ in _quotes(record)} - unsaid.keys()
            faults = {problem.line: problem for problem in error.problems if problem.line in lines}
            if not faults:
                raise
            unsaid |= faults
            continue
        gone = [entry for entry in found if entry.line not in unsaid]
        kept = [Problem(name, entry.message, entry.line, entry.column) for entry in gone]
        return Refreshed(new, new != source, updates, dropped, (*unsaid.values(), *kept))


def _older(before: str, place: str, max_size: int) -> Document | None:
    """The text that the record was made for, where it is another file than the new one."""
    if Path(before).resolve() == Path(place).resolve():
        return None
    try:
        return read_document(before, max_size=max_size)
    except InputError:
        return None


def _renumber(
    record: Record, rolling: Rolling, editor: Editor, left: Collection[int]
) -> tuple[tuple[Update, ...], set[str]]:
    """Bring the numbers of every quote up to date, but of those on the lines `left`.

    Returns what changed, and the names of the figures among that.
    """
    updates: list[Update] = []
    renamed: set[str] = set()
    for entry, kind in _quotes(record):
        if entry.written.line in left or rolling.stands(entry):
            continue
        numbers = rolling.renumbered(entry)
        if numbers is None:
            continue
        editor.rewrite(entry.written, rewritten(entry.written.text, entry.quote, numbers))
        for number in numbers:
            if number.new != number.old:
                mark = _mark_of(number, entry.quote)
                updates.append(_update(number, entry.quote, mark, kind))
                renamed |= {mark.name} if mark else set()
    return tuple(updates), renamed


def _quotes(record: Record) -> Iterator[tuple[QuoteEntry, str]]:
    """Every quote with the kind of the claim that it is of, if any."""
    yield from ((entry, "") for entry in record.quotes)
    yield from ((claim.quote, claim.kind) for claim in record.claims if claim.quote is not None)


def _mark_of(number: Number, quote: Quote) -> Mark | None:
    """The mark that names a number: the first that ends behind it with no other number between."""
    after = NUMBER.search(quote.words, number.end)
    limit = after.start() if after else len(quote.words)
    for mark in quote.marks:
        inside = mark.start >= 0 and mark.start <= number.start and number.end <= mark.end
        if inside or (mark.start < 0 and number.start < mark.end <= max(limit, number.end)):
            return mark
    return None


def _update(number: Number, quote: Quote, mark: Mark | None, kind: str) -> Update:
    """The change as it is told, with the unit that stands right behind the number."""
    unit = "%" if quote.words[number.end : number.end + 1] == "%" else ""
    sign = quote.words[number.start - 1 : number.start] if number.start else ""
    sign = sign if sign in ("$", "£", "€") else ""
    name = mark.name if mark else ""
    if mark and mark.role is None and kind:
        name = f"{kind}: {name}"
    return Update(f"{sign}{number.old}{unit}", f"{sign}{number.new}{unit}", name)


def _drop(record: Record, node: Mapping, renamed: set[str], editor: Editor) -> tuple[str, ...]:
    """Take out the acknowledgements of figures that are printed otherwise now."""
    stale = [index for index, (figure, _) in enumerate(record.acknowledged) if figure.text in renamed]
    if not stale:
        return ()
    key, held = next((key, held) for key, held in node.entries if key.text == "acknowledged")
    items: list[Node] = getattr(held, "items", [])
    editor.remove_items(held, [items[index] for index in stale], key)
    return tuple(record.acknowledged[index][0].text for index in stale)


def _path_from(record: str, place: str) -> str:
    """The path of a text as the record is to name it."""
    try:
        return Path(os.path.relpath(place, Path(record).parent)).as_posix()
    except ValueError:
        return Path(place).absolute().as_posix()
