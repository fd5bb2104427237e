"""Records verified and documents scanned in one run: for what takes any path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from figcheck.app.discovery import ENDINGS, record_files
from figcheck.app.parallel import ALONE, PARTS, Pace
from figcheck.app.projects import Projects
from figcheck.app.run import verify_files
from figcheck.app.scan import scan_paths
from figcheck.check.report import Report
from figcheck.progress import within


def check_paths(paths: Sequence[Path], projects: Projects, pace: Pace = ALONE) -> Report:
    """Verify records, scan documents, and of a folder its records, or its documents where it has none.

    Without a path the records of the data folder. Raises InputError for a configuration that is unsound.
    """
    if not paths:
        return verify_files((), projects, pace=pace)
    parts = []
    for at, path in enumerate(paths):
        tick = within(pace.tick, at * PARTS, (at + 1) * PARTS, len(paths) * PARTS)
        check = verify_files if _holds_records(path, projects) else scan_paths
        parts.append(check([path], projects, pace=replace(pace, tick=tick)))
    return Report(
        tuple(document for part in parts for document in part.documents),
        tuple(problem for part in parts for problem in part.problems),
    )


def _holds_records(path: Path, projects: Projects) -> bool:
    if not path.is_dir():
        return path.suffix.lower() in ENDINGS
    return bool(record_files([path], projects.of(path))[0])
