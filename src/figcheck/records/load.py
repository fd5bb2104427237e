"""From a record file to an Article: read, tie the quotes to the text, bind the claims."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from figcheck.claims.article import Article
from figcheck.claims.document import Document, document
from figcheck.documents.decode import decode
from figcheck.documents.reader import MAX_SIZE, read_bytes
from figcheck.errors import InputError, Problem
from figcheck.progress import Tick, within
from figcheck.records.bind import bind_claims
from figcheck.records.book import FigureBook
from figcheck.records.fields import Fields
from figcheck.records.leftover import acknowledged, set_aside, trusted
from figcheck.records.nodes import compose
from figcheck.records.problems import Problems
from figcheck.records.schema import Record, read_record
from figcheck.records.texts import Text, read_text_file, text_of


def load(
    path: str | Path,
    *,
    text: str | Path | None = None,
    root: Path | None = None,
    max_size: int = MAX_SIZE,
    tick: Tick | None = None,
) -> Article:
    """The article of the record at `path`, with `text` in place of the text that the record names.

    `root` is the folder that the record's `text:` may not leave (the project's, if not given). A
    quote that is not in the text is a complaint of the article. Raises InputError with every problem
    of the record.
    """
    with _collector_at_rest():
        return _load(str(path), text, root, max_size, tick)


def _load(name: str, text: str | Path | None, root: Path | None, max_size: int, tick: Tick | None) -> Article:
    source = decode(name, read_bytes(name, max_size=max_size))
    if not source.strip():
        raise InputError(Problem(name, "the record is empty"))
    record, at, problems = _read(source, name)
    if text is not None:
        found = read_text_file(str(text), None, at, max_size)
    else:
        found = text_of(record, name, at, root, max_size)
    broken = found is None and record.text is not None
    return _sound(_article(record, name, found, at, broken=broken, tick=tick), problems)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Without the cyclic garbage collector: a record's nodes hold no cycles, and it walks all of them
    again and again while they are made, which takes longer than making them. What was made is put with
    what is old (that is what the two calls do), where it is not walked again at once.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():
            gc.freeze()
            gc.unfreeze()
        gc.enable()


def load_source(source: str, path: str, document: Document) -> Article:
    """The article of a record that is no file yet, about a document at hand. Raises InputError."""
    record, at, problems = _read(source, path)
    return _sound(_article(record, path, Text(document), at, broken=False), problems)


def _read(source: str, name: str) -> tuple[Record, Fields, Problems]:
    """What a record says, and where further problems of it go."""
    problems = Problems(name, source)
    at = Fields(source, problems)
    node = compose(source, problems)
    if node is None:
        raise problems.error()
    return read_record(node, at), at, problems


def _sound(article: Article, problems: Problems) -> Article:
    if len(problems):
        raise problems.error()
    return article


def _article(
    record: Record, path: str, text: Text | None, at: Fields, *, broken: bool, tick: Tick | None = None
) -> Article:
    """The article as far as it is sound; `broken` where the record's text could not be read."""
    place = text.document if text else document(path, "")
    book = FigureBook(text.document if text else None, at, within(tick, 0, 500, 1_000))
    if not broken:
        book.read(record, within(tick, 500, 1_000, 1_000))
    claims = bind_claims(record, book, at) if not broken else ()
    aside, missing = set_aside(record, book)
    figures = book.figures()
    return Article(
        document=place,
        title=record.title or _title(place, path),
        slug=Path(path).stem,
        figures=figures,
        claims=claims,
        record=path,
        set_aside=aside,
        acknowledged=acknowledged(record, book, at) if not broken else (),
        trusted=trusted(record, book) if not broken else frozenset(),
        rounding=record.rounding,
        complaints=(*(text.complaints if text else ()), *book.complaints, *missing),
    )


def _title(place: Document, path: str) -> str:
    return place.title or Path(path).stem
