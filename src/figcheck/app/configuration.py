"""The nearest `figcheck.toml`, or `pyproject.toml` with `[tool.figcheck]`, from a folder upward."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from figcheck.app.customs import spelled
from figcheck.app.paths import shown
from figcheck.app.settings import KEYS, Settings
from figcheck.errors import InputError, Problem, did_you_mean

OWN, SHARED = "figcheck.toml", "pyproject.toml"
_TABLE = re.compile(r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*[\"']?figcheck[\"']?[ \t]*[\].]", re.MULTILINE)
_PROJECT_MARKS = (".git", SHARED)


def settings_for(folder: Path) -> Settings:
    """The settings that hold in a folder. Raises InputError for a configuration that is unsound.

    Without a configuration the project's folder is the nearest one under version control or with a
    `pyproject.toml`, else the folder itself.
    """
    folder = folder.absolute()
    for place in (folder, *folder.parents):
        own, shared = place / OWN, place / SHARED
        text = _read(shared) if _is_file(shared) else ""
        configured = _TABLE.search(text) is not None
        if _is_file(own):
            if configured:
                raise InputError(_two(own, shared))
            return _settings(own, _parsed(own, _read(own)))
        if configured:
            return _settings(shared, _parsed(shared, text)["tool"]["figcheck"])
    for place in (folder, *folder.parents):
        if any((place / mark).exists() for mark in _PROJECT_MARKS):
            return Settings(place)
    return Settings(folder)


def _two(own: Path, shared: Path) -> Problem:
    table = f"{shown(shared)} has a table [tool.figcheck]"
    return Problem(shown(own), f"two configurations in one folder: {table} as well; keep one of them")


def _is_file(path: Path) -> bool:
    """Whether there is a file; one in a folder that may not be looked into is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(Problem(shown(path), "the configuration is not UTF-8 text")) from None
    except OSError as error:
        raise InputError(Problem(shown(path), f"cannot be read: {error.strerror}")) from None


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        message, line, column = _placed(str(error))
        raise InputError(Problem(shown(path), f"no valid TOML: {message}", line, column)) from None
    except RecursionError:
        raise InputError(Problem(shown(path), "no valid TOML: nested too deeply")) from None


def _placed(message: str) -> tuple[str, int, int]:
    match = re.search(r" \(at line (\d+), column (\d+)\)$", message)
    if match is None:
        return message, 0, 0
    return message[: match.start()], int(match[1]), int(match[2])


def _settings(path: Path, table: object) -> Settings:
    """Every key checked; all that is wrong with a file is told at once."""
    if not isinstance(table, dict):
        raise InputError(Problem(shown(path), "tool.figcheck is to be a table"))
    problems: list[Problem] = []
    values: dict[str, Any] = {}
    for key, value in table.items():
        reader = KEYS.get(key)
        if reader is None:
            message = f'unknown key "{key}"{did_you_mean(key, KEYS)}'
            problems.append(Problem(shown(path), message, _line(path, key)))
            continue
        try:
            values[key.replace("-", "_")] = reader(value)
        except ValueError as wanted:
            problems.append(Problem(shown(path), f"{key} is to be {wanted}", _line(path, key)))
    if problems:
        raise InputError(*problems)
    lines = {key: _line(path, key) for key in table}
    for name in table.get("hedges", ()):
        lines[f"hedges.{spelled(name)}"] = _entry_line(path, name, lines["hedges"])
    return Settings(path.parent, shown(path), **values, lines=lines)


def _line(path: Path, key: str) -> int:
    """Where a key stands: tomllib keeps no places, so it is looked for, in figcheck's own table first."""
    text = _read(path)
    table = _TABLE.search(text) if path.name == SHARED else None
    head = r"(?:\[[ \t]*(?:tool[ \t]*\.[ \t]*figcheck[ \t]*\.[ \t]*)?)?"
    written = re.compile(rf"^[ \t]*{head}[\"']?{re.escape(key)}[\"']?[ \t]*[\]=.]", re.MULTILINE)
    found = written.search(text, table.start() if table else 0)
    return text.count("\n", 0, found.start()) + 1 if found else 0


def _entry_line(path: Path, name: str, table: int) -> int:
    """Where an entry stands in a table that begins in line `table`; that line where it is not found."""
    text = _read(path)
    start = sum(map(len, text.splitlines(keepends=True)[: table - 1]))
    found = re.compile(rf"(?<![\w-])[\"']?{re.escape(name)}[\"']?[ \t]*[\]=]").search(text, start)
    return text.count("\n", 0, found.start()) + 1 if found else table
