"""Texts without a record, checked by their words: from text or paths to one Report."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from figcheck.app.customs import as_configured
from figcheck.app.discovery import document_files, excluded
from figcheck.app.failure import guarded
from figcheck.app.parallel import ALONE, Pace, each
from figcheck.app.projects import Projects
from figcheck.app.settings import Settings
from figcheck.app.suppression import suppressed
from figcheck.check.article import check
from figcheck.check.report import DocumentReport, Report
from figcheck.claims.document import Document
from figcheck.documents.decode import decode
from figcheck.documents.formats import TextFormat, format_of
from figcheck.documents.reader import read_document, read_text
from figcheck.errors import InputError, Problem, did_you_mean
from figcheck.extract.read import CuesAsked, read_article
from figcheck.extract.unbound import accounted, counted
from figcheck.progress import Tick, within

if TYPE_CHECKING:
    import os

STANDARD_INPUT = "-"
_FORMATS: tuple[str, ...] = get_args(TextFormat)
_READ, _COUNTED = 50, 75
"""Percent of a scan's time at which its words are read, and its figures counted; then claims are checked."""


def scan(text: str, *, path: str | os.PathLike[str] | None = None, format: str = "text") -> Report:  # noqa: A002
    """Check a text by its words; `path` is what the report calls it, `format` text, markdown or html.

    The report has one document, also for an empty text. Raises InputError for what is no text or no
    such format.
    """
    name = STANDARD_INPUT if path is None else str(path)
    if not isinstance(text, str):
        raise InputError(Problem(name, f"a text is a str, not {type(text).__name__}"))
    if format not in _FORMATS:
        raise InputError(
            Problem(
                name, f"format is {', '.join(_FORMATS)}, not {format!r}{did_you_mean(str(format), _FORMATS)}"
            )
        )
    document = read_text(text, name, format)  # type: ignore[arg-type]
    return Report((guarded(name, lambda: checked(document)),))


def scan_paths(
    paths: Sequence[Path],
    projects: Projects,
    *,
    text: str | None = None,
    cues: CuesAsked = "strong",
    stdin_name: Path | None = None,
    pace: Pace = ALONE,
) -> Report:
    """Check documents in the order given, a folder's sorted, `-` for standard input; before them a `text`.

    Standard input goes by `stdin_name`: its format, and its configuration. What cannot be read stands
    in the report's `problems`. Raises InputError for a configuration that is unsound.
    """
    documents: list[DocumentReport] = []
    files, problems = documents_meant(paths, projects, stdin_name)
    if text is not None:
        documents.append(_checked(read_text(text), projects.of(Path()), cues))
    items = [(file, projects.of(_place(file, stdin_name))) for file in files]
    fed = any(str(file) == STANDARD_INPUT for file in files)
    task = partial(_one, cues=cues, stdin_name=stdin_name)
    for outcome in each(task, items, files, replace(pace, jobs=1) if fed else pace):
        if isinstance(outcome, InputError):
            problems += outcome.problems
        else:
            documents.append(outcome)
    return Report(tuple(documents), tuple(problems))


def documents_meant(
    paths: Sequence[Path], projects: Projects, stdin_name: Path | None = None
) -> tuple[list[Path], list[Problem]]:
    """The documents that paths mean, in their order, and what was none."""
    found: list[Path] = []
    problems: list[Problem] = []
    for path in paths:
        if str(path) != STANDARD_INPUT:
            files, faults = document_files(path, projects.of(path))
            problems += faults
            found += files
        elif stdin_name is None or not excluded(stdin_name, projects.of(stdin_name)):
            found.append(path)
    return found, problems


def _place(file: Path, stdin_name: Path | None) -> Path:
    """By which path a file finds its configuration."""
    return file if str(file) != STANDARD_INPUT else stdin_name or Path()


def _one(
    item: tuple[Path, Settings],
    /,
    *,
    cues: CuesAsked,
    stdin_name: Path | None,
    tick: Tick | None = None,
) -> DocumentReport:
    file, settings = item
    if str(file) == STANDARD_INPUT:
        return _checked(_standard_input(settings, stdin_name), settings, cues, tick)
    return _checked(read_document(file, max_size=settings.max_size), settings, cues, tick)


def checked(
    document: Document,
    *,
    cues: CuesAsked = "strong",
    settings: Settings | None = None,
    tick: Tick | None = None,
) -> DocumentReport:
    """The report on a document by its words; with `complete` its unclaimed figures are listed."""
    listed = settings is not None and settings.complete
    preview = settings is not None and settings.preview
    article = read_article(document, cues=cues, preview=preview, tick=within(tick, 0, _READ, 100))
    if settings is not None:
        article = accounted(article) if listed else counted(article, within(tick, _READ, _COUNTED, 100))
        article = as_configured(article, settings)
    return suppressed(check(article, list_unclaimed=listed))


def _checked(
    document: Document, settings: Settings, cues: CuesAsked, tick: Tick | None = None
) -> DocumentReport:
    """`checked`; an error inside figcheck is a problem of this document alone. Raises InputError."""
    return guarded(document.path, lambda: checked(document, cues=cues, settings=settings, tick=tick))


def _standard_input(settings: Settings, stdin_name: Path | None) -> Document:
    name = STANDARD_INPUT if stdin_name is None else stdin_name.as_posix()
    form = "text" if stdin_name is None else format_of(name)
    if form == "docx":
        raise InputError(Problem(name, "standard input is text, and .docx is not"))
    data = sys.stdin.buffer.read(settings.max_size + 1)
    if len(data) > settings.max_size:
        limit = f"standard input is longer than {settings.max_size:,} bytes; --max-size sets the limit"
        raise InputError(Problem(name, limit))
    return read_text(decode(name, data), name, form)
