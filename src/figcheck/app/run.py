"""Record files checked: from paths to one Report, with what could not be used as its problems."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from figcheck.app.configuration import settings_for
from figcheck.app.discovery import ENDINGS, default_files, record_files
from figcheck.app.failure import guarded
from figcheck.app.paths import shown
from figcheck.app.settings import Settings
from figcheck.check.article import check
from figcheck.check.report import DocumentReport, Report
from figcheck.claims.article import Article
from figcheck.errors import InputError, Problem
from figcheck.records import load as records


def verify(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]] = ()) -> Report:
    """Check record files, or all of some folders; without any, those of the configured data folder.

    What is wrong with single records stands in the report's `problems`. Raises InputError where no
    record could be checked at all.
    """
    if isinstance(paths, str | os.PathLike):
        paths = [paths]
    named = [Path(path) for path in paths]
    report = verify_files(named, settings_for(folder_of(named)))
    if report.problems and not report.documents:
        raise InputError(*report.problems)
    return report


def load(path: str | os.PathLike[str]) -> Article:
    """The article of a record file, its quotes tied to the text. Raises InputError."""
    file = Path(path)
    settings = settings_for(file.parent)
    return guarded(file.as_posix(), lambda: _load(file, settings))


def verify_files(
    paths: Sequence[Path], settings: Settings, *, text: Path | None = None, acknowledged: bool = True
) -> Report:
    """Check what the paths name; `text` stands in for the text of the one record.

    Raises InputError where no path is given and there is no data folder.
    """
    problems: list[Problem] = []
    files, problems = record_files(paths, settings) if paths else (default_files(settings), [])
    if text is not None and len(files) != 1:
        raise InputError(Problem(text.as_posix(), f"--text goes with one record, not with {len(files)}"))
    documents = []
    for file in files:
        try:
            documents.append(check_record(file, settings, text=text, acknowledged=acknowledged))
        except InputError as error:
            problems += error.problems
    return Report(tuple(documents), tuple(problems))


def check_record(
    file: Path, settings: Settings, *, text: Path | None = None, acknowledged: bool = True
) -> DocumentReport:
    """Load and check one record. Raises InputError."""

    def checked() -> DocumentReport:
        return check(_load(file, settings, text), acknowledged=acknowledged, today=_today())

    return guarded(file.as_posix(), checked)


def check_any(path: Path, settings: Settings) -> DocumentReport:
    """Check a record, or a document without one by its words. Raises InputError."""
    if path.suffix.lower() in ENDINGS:
        return check_record(path, settings)
    from figcheck.documents.reader import read_document
    from figcheck.extract.read import read_article
    from figcheck.extract.unbound import accounted

    return check(accounted(read_article(read_document(path, max_size=settings.max_size), cues="all")))


def _load(file: Path, settings: Settings, text: Path | None = None) -> Article:
    root = settings.root if settings.source else None
    article = records.load(file, root=root, text=text, max_size=settings.max_size)
    if not Path(article.document.path).is_absolute():
        path = shown(Path(article.document.path))
        article = replace(article, document=replace(article.document, path=path))
    if settings.rounding != "ladder" and article.rounding == "ladder":
        return replace(article, rounding=settings.rounding)
    return article


def _today() -> str:
    """For acknowledgements with `until`; SOURCE_DATE_EPOCH stands in where a run is to be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now().astimezone()
    return now.date().isoformat()


def folder_of(paths: Sequence[Path]) -> Path:
    """Where the configuration is looked for: beside the first path, or in the working folder."""
    if not paths:
        return Path.cwd()
    return paths[0] if paths[0].is_dir() else paths[0].parent
