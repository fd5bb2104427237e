"""Record files checked: from paths to one Report, with what could not be used as its problems."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from figcheck.app.configuration import settings_for
from figcheck.app.customs import as_configured
from figcheck.app.discovery import ENDINGS, default_files, record_files
from figcheck.app.failure import guarded
from figcheck.app.parallel import ALONE, Pace, each
from figcheck.app.paths import shown
from figcheck.app.projects import Projects
from figcheck.app.selection import selected
from figcheck.app.settings import Settings
from figcheck.app.suppression import suppressed
from figcheck.check.article import check
from figcheck.check.report import DocumentReport, Report
from figcheck.claims.article import Article
from figcheck.errors import InputError, Problem
from figcheck.progress import Tick
from figcheck.records import load as records


def verify(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]] = ()) -> Report:
    """Check record files, or all of some folders; without any, those of the configured data folder.

    What is wrong with single records stands in the report's `problems`. Raises InputError where no
    record could be checked at all.
    """
    if isinstance(paths, str | bytes | os.PathLike) or not isinstance(paths, Iterable):
        named = [_path(paths)]
    else:
        named = [_path(path) for path in paths]
    projects = Projects()
    report = selected(verify_files(named, projects), projects)
    if report.problems and not report.documents:
        raise InputError(*report.problems)
    return report


def load(path: str | os.PathLike[str]) -> Article:
    """The article of a record file, its quotes tied to the text. Raises InputError."""
    file = _path(path)
    settings = settings_for(file.parent)
    return guarded(file.as_posix(), lambda: _load(file, settings))


def _path(path: Any) -> Path:
    if not isinstance(path, str | os.PathLike):
        raise InputError(Problem("", f"a path is a str or a path, not {type(path).__name__}"))
    if path == "":
        raise InputError(Problem("", "the path is empty"))
    return Path(path)


def verify_files(
    paths: Sequence[Path],
    projects: Projects,
    *,
    text: Path | None = None,
    acknowledged: bool = True,
    pace: Pace = ALONE,
) -> Report:
    """Check what the paths name; `text` stands in for the text of the one record.

    Raises InputError where no path is given and there is no data folder, and for a configuration that
    is unsound or at odds with that of another path.
    """
    files, problems = records_meant(paths, projects)
    if text is not None and len(files) != 1:
        raise InputError(Problem(text.as_posix(), f"--text goes with one record, not with {len(files)}"))
    documents = []
    items = [(file, projects.of(file)) for file in files]
    task = partial(_one, text=text, acknowledged=acknowledged)
    for outcome in each(task, items, files, pace):
        if isinstance(outcome, InputError):
            problems += outcome.problems
        else:
            documents.append(outcome)
    return Report(tuple(documents), tuple(problems))


def _one(
    item: tuple[Path, Settings], /, *, text: Path | None, acknowledged: bool, tick: Tick | None = None
) -> DocumentReport:
    file, settings = item
    return check_record(file, settings, text=text, acknowledged=acknowledged, tick=tick)


def records_meant(paths: Sequence[Path], projects: Projects) -> tuple[list[Path], list[Problem]]:
    """The record files that paths mean, or those of the data folder; each once. Raises InputError."""
    if not paths:
        return default_files(projects.of(Path.cwd())), []
    files: dict[Path, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        found, faults = record_files([path], projects.of(path))
        for file in found:
            files.setdefault(file.absolute(), file)
        problems += faults
    return list(files.values()), problems


def check_record(
    file: Path,
    settings: Settings,
    *,
    text: Path | None = None,
    acknowledged: bool = True,
    line: int | None = None,
    tick: Tick | None = None,
) -> DocumentReport:
    """Load and check one record; of the figures of a `line` it is said which cue comes nearest.

    `tick` is told how far the record is read. Raises InputError.
    """

    def checked() -> DocumentReport:
        article = _why_not(_load(file, settings, text, tick), line)
        found = check(article, acknowledged=acknowledged, today=_today())
        return suppressed(found) if acknowledged else found

    return guarded(file.as_posix(), checked)


def check_any(
    path: Path, settings: Settings, line: int | None = None, tick: Tick | None = None
) -> DocumentReport:
    """Check a record, or a document without one by its words; `line` and `tick` as in `check_record`.

    Raises InputError.
    """
    if path.suffix.lower() in ENDINGS:
        return check_record(path, settings, line=line, tick=tick)
    from figcheck.documents.reader import read_document
    from figcheck.extract.whole import read_whole

    document = read_document(path, max_size=settings.max_size)
    article = _why_not(read_whole(document, preview=settings.preview, tick=tick), line)
    return suppressed(check(as_configured(article, settings)))


def _why_not(article: Article, line: int | None) -> Article:
    if line is None:
        return article
    from figcheck.extract.unbound import told  # a run on records has no need of the cues

    return told(article, line)


def _load(file: Path, settings: Settings, text: Path | None = None, tick: Tick | None = None) -> Article:
    root = settings.root if settings.source else None
    article = records.load(file, root=root, text=text, max_size=settings.max_size, tick=tick)
    if not Path(article.document.path).is_absolute():
        path = shown(Path(article.document.path))
        article = replace(article, document=replace(article.document, path=path))
    return as_configured(article, settings)


def _today() -> str:
    """For acknowledgements with `until`; SOURCE_DATE_EPOCH stands in where a run is to be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now().astimezone()
    return now.date().isoformat()
