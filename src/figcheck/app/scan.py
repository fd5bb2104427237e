"""Texts without a record, checked by their words: from text or paths to one Report."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from figcheck.app.discovery import document_files
from figcheck.app.failure import guarded
from figcheck.app.settings import Settings
from figcheck.check.article import check
from figcheck.check.report import DocumentReport, Report
from figcheck.claims.document import Document
from figcheck.documents.decode import decode
from figcheck.documents.formats import TextFormat
from figcheck.documents.reader import read_document, read_text
from figcheck.errors import InputError, Problem, did_you_mean
from figcheck.extract.read import CuesAsked, read_article
from figcheck.extract.unbound import accounted

if TYPE_CHECKING:
    import os

STANDARD_INPUT = "-"


def scan(text: str, *, path: str | os.PathLike[str] | None = None, format: str = "text") -> Report:  # noqa: A002
    """Check a text by its words; `path` is what the report calls it, `format` text, markdown or html.

    The report has one document, also for an empty text. Raises InputError for what is no text or no
    such format.
    """
    name = STANDARD_INPUT if path is None else str(path)
    if not isinstance(text, str):
        raise InputError(Problem(name, f"a text is a str, not {type(text).__name__}"))
    known = get_args(TextFormat)
    if format not in known:
        raise InputError(
            Problem(name, f"format is {', '.join(known)}, not {format!r}{did_you_mean(str(format), known)}")
        )
    document = read_text(text, name, format)  # type: ignore[arg-type]
    return Report((guarded(name, lambda: checked(document)),))


def scan_paths(
    paths: Sequence[Path], settings: Settings, *, text: str | None = None, cues: CuesAsked = "strong"
) -> Report:
    """Check documents in the order given, a folder's sorted, `-` for standard input; before them a `text`.

    What cannot be read stands in the report's `problems`.
    """
    documents: list[DocumentReport] = []
    problems: list[Problem] = []
    if text is not None:
        documents.append(_checked(read_text(text), settings, cues))
    for path in paths:
        files, faults = document_files(path, settings) if str(path) != STANDARD_INPUT else ([path], [])
        problems += faults
        for file in files:
            try:
                documents.append(_checked(_read(file, settings), settings, cues))
            except InputError as error:
                problems += error.problems
    return Report(tuple(documents), tuple(problems))


def checked(
    document: Document, *, cues: CuesAsked = "strong", settings: Settings | None = None
) -> DocumentReport:
    """The report on a document by its words; with `complete` its unclaimed figures are listed."""
    listed = settings is not None and settings.complete
    article = read_article(document, cues=cues)
    if listed:
        article = accounted(article)
    if settings is not None and settings.rounding != "ladder":
        article = replace(article, rounding=settings.rounding)
    return check(article, list_unclaimed=listed)


def _checked(document: Document, settings: Settings, cues: CuesAsked) -> DocumentReport:
    """`checked`; an error inside figcheck is a problem of this document alone. Raises InputError."""
    return guarded(document.path, lambda: checked(document, cues=cues, settings=settings))


def _read(path: Path, settings: Settings) -> Document:
    if str(path) != STANDARD_INPUT:
        return read_document(path, max_size=settings.max_size)
    data = sys.stdin.buffer.read(settings.max_size + 1)
    if len(data) > settings.max_size:
        limit = f"standard input is longer than {settings.max_size:,} bytes; --max-size sets the limit"
        raise InputError(Problem(STANDARD_INPUT, limit))
    return read_text(decode(STANDARD_INPUT, data))
