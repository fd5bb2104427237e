"""From a document to the record that is drafted of it: which file that is, and what it says."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from figcheck.app.configuration import settings_for
from figcheck.app.discovery import ENDINGS
from figcheck.app.paths import inside
from figcheck.app.settings import Settings
from figcheck.documents.reader import read_document
from figcheck.errors import InputError, Problem
from figcheck.extract.whole import read_whole
from figcheck.progress import Tick, within
from figcheck.records.draft import Draft, draft
from figcheck.records.texts import project_root

_SCHEMA = "record.schema.json"
_OWN = (Path(__file__).parents[1], Path(__file__).parents[3] / "docs")
"""Where figcheck has the schema itself: installed, and in its own tree."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A record that is not written yet, and where it belongs (None: standard output)."""

    target: Path | None
    draft: Draft
    outside: bool
    """Whether the record's `text:` leads out of its project, which no `verify` follows."""


def draft_of(
    document: Path, settings: Settings, *, output: Path | None = None, tick: Tick | None = None
) -> Drafted:
    """The draft for a document, for `output` (`-`: standard output) or where its project keeps records.

    `tick` is told how far the text is read, which takes more than half of the time. Raises InputError for
    a document that cannot be read.
    """
    if document.suffix.lower() in ENDINGS:
        instead = f"figcheck draft --refresh {document.as_posix()}"
        raise InputError(
            Problem(document.as_posix(), f"this is a record already; to roll it forward: {instead}")
        )
    article = read_whole(
        read_document(document, max_size=settings.max_size),
        preview=settings.preview,
        tick=within(tick, 0, 600, 1_000),
    )
    printed = output is not None and str(output) == "-"
    target = None if printed else output or default_target(document, settings)
    folder = Path.cwd() if target is None else target.parent
    found = draft(article, text=_relative(document, folder), schema=_schema(folder, settings))
    return Drafted(target, found, outside=target is not None and leads_out(target, document))


def _schema(folder: Path, settings: Settings) -> str:
    """Where an editor finds the schema: in the project, else where figcheck is installed."""
    for place in (settings.root / settings.data, settings.root / "docs"):
        if (place / _SCHEMA).is_file():
            return _relative(place / _SCHEMA, folder)
    own = next((place for place in _OWN if (place / _SCHEMA).is_file()), _OWN[0])
    return (own / _SCHEMA).as_uri()


def leads_out(record: Path, text: Path) -> bool:
    """Whether a text lies outside the project of a record, where its `text:` may not lead."""
    settings = settings_for(record.parent)
    return not inside(text, settings.root if settings.source else project_root(record))


def default_target(document: Path, settings: Settings) -> Path:
    """In the data folder of a project that has one or is configured, else beside the document."""
    data = settings.root / settings.data
    folder = data if settings.source or data.is_dir() else document.parent
    return Path(os.path.relpath(folder)) / f"{document.stem}.yaml"


def _relative(path: Path, folder: Path) -> str:
    """A path as a record in a folder names it."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return path.absolute().as_posix()
