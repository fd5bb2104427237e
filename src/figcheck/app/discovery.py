"""From what a user names to record files: folders are searched, excludes hold, every file comes once."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from figcheck.app.paths import shown
from figcheck.app.settings import Settings
from figcheck.documents.formats import ENDINGS as FORMATS
from figcheck.errors import InputError, Problem

ENDINGS = (".yaml", ".yml")
TABLES = (".csv", ".tsv", ".jsonl")
DOCUMENTS = tuple(filter(None, FORMATS))
"""Endings of the documents that are looked for in folders; a file named without an ending is text too."""


def record_files(paths: Iterable[Path], settings: Settings) -> tuple[list[Path], list[Problem]]:
    """The record files that are meant, in the order given (a folder's sorted), and what was none."""
    found: dict[Path, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir():
            inside = list(_below(path, settings, ENDINGS))
            found |= {file.absolute(): file for file in inside if file.absolute() not in found}
            if not inside:
                problems.append(Problem(_name(path), "no record file (.yaml) in this folder"))
        elif path.suffix.lower() not in ENDINGS and path.exists():
            problems.append(Problem(_name(path), _no_record(path)))
        elif not excluded(path, settings):
            found.setdefault(path.absolute(), path)
    return list(found.values()), problems


def document_files(path: Path, settings: Settings) -> tuple[list[Path], list[Problem]]:
    """The documents that a path means: those of a folder, sorted, or itself; and what was none."""
    if path.is_dir():
        inside = list(_below(path, settings, DOCUMENTS))
        if inside:
            return inside, []
        return [], [Problem(_name(path), f"no document ({', '.join(DOCUMENTS)}) in this folder")]
    if path.suffix.lower() in ENDINGS and path.exists():
        return [], [Problem(_name(path), f"this is a record; to check it: figcheck verify {_name(path)}")]
    return ([] if excluded(path, settings) else [path]), []


def data_files(settings: Settings) -> list[Path]:
    """The records of the project's own data folder; empty where there is none."""
    folder = settings.root / settings.data
    return [Path(shown(file)) for file in _below(folder, settings, ENDINGS)] if folder.is_dir() else []


def default_files(settings: Settings) -> list[Path]:
    """`data_files`, or InputError with what to do instead."""
    files = data_files(settings)
    if files:
        return files
    folder = settings.root / settings.data
    missing = "there is no such folder" if not folder.is_dir() else "no record file (.yaml) in this folder"
    raise InputError(
        Problem(
            shown(folder),
            f"{missing}, so there is nothing to verify; name record files, set `data` in figcheck.toml, "
            "check a text without a record with `figcheck scan FILE`, "
            "or write its first record with `figcheck draft FILE`",
        )
    )


def excluded(path: Path, settings: Settings) -> bool:
    """Whether the configuration leaves a path out."""
    return bool(settings.exclude) and matches(path, settings.exclude, settings)


def matches(path: Path, patterns: Iterable[str], settings: Settings) -> bool:
    """Whether a pattern matches the path from the project's folder, one of its folders, or its name."""
    try:
        relative = path.resolve().relative_to(settings.root.resolve())
    except ValueError:
        return False
    names = [relative.as_posix(), *(parent.as_posix() for parent in relative.parents if parent.name)]
    return any(
        fnmatch(name, pattern.rstrip("/")) or fnmatch(name.rsplit("/", 1)[-1], pattern.rstrip("/"))
        for pattern in patterns
        for name in names
    )


def _below(folder: Path, settings: Settings, endings: Collection[str]) -> Iterator[Path]:
    """The files of a folder and those below it with such an ending, sorted by path.

    What is hidden is left out, and so is what a package manager put there; a link to a file of the
    folder is that file once more.
    """
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if _is_own(Path(place, name)))
        for name in sorted(files):
            path = Path(place, name)
            if path.suffix.lower() not in endings or name.startswith(".") or excluded(path, settings):
                continue
            if path.is_symlink() and _found_anyway(path, folder, settings):
                continue
            if path.is_file() or not path.exists():  # a pipe would be waited for, a lost link is told of
                yield path


def _is_own(folder: Path) -> bool:
    """Whether people keep their own files there: no hidden folder, packages, or virtual environment."""
    if folder.name.startswith(".") or folder.name == "node_modules":
        return False
    return not (folder / "pyvenv.cfg").exists()


def _found_anyway(link: Path, folder: Path, settings: Settings) -> bool:
    """Whether a link leads to a file that is found without it."""
    target, root = Path(os.path.realpath(link)), Path(os.path.realpath(folder))
    if not target.exists() or target.suffix.lower() != link.suffix.lower() or not target.is_relative_to(root):
        return False
    below = target.relative_to(root)
    return not any(part.startswith(".") for part in below.parts) and not excluded(folder / below, settings)


def _name(path: Path) -> str:
    return path.as_posix()


def _no_record(path: Path) -> str:
    if path.suffix.lower() in TABLES:
        return f"no record file (.yaml); to check a table: figcheck verify --kind KIND {_name(path)}"
    return f"no record file (.yaml); to check a text without a record: figcheck scan {_name(path)}"
