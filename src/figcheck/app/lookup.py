"""Find the article that a person means: a path, a slug, or a fragment of a title."""

from __future__ import annotations

import re
from pathlib import Path

from figcheck.app.discovery import ENDINGS, data_files
from figcheck.app.paths import shown
from figcheck.app.settings import Settings
from figcheck.errors import InputError, Problem, did_you_mean

_HEAD = 16_384
_TITLE = re.compile(r"^title:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
_TEXT = re.compile(r"^text:[ \t]*[\"']?([^\"'#\n]+?)[\"']?[ \t]*(?:#.*)?$", re.MULTILINE)
MOST_NAMED = 8


def split_line(name: str) -> tuple[str, int | None]:
    """`story.md:12` as its parts; a file of that very name is itself."""
    head, colon, tail = name.rpartition(":")
    if colon and head and tail.isascii() and tail.isdigit() and 0 < len(tail) < 9 and not _exists(name):
        return head, int(tail)
    return name, None


def find_article(name: str, settings: Settings) -> Path:
    """The record file of an article; a document's own path where no record is about it.

    Raises InputError where nothing, or more than one article, goes by the name.
    """
    if _exists(name):
        path = Path(name)
        if path.suffix.lower() in ENDINGS:
            return path
        return _record_of(path, settings) or path
    files = data_files(settings)
    wanted = name.casefold()
    for found in (
        [file for file in files if file.stem.casefold() == wanted],
        [file for file in files if wanted in file.stem.casefold()],
        [file for file in files if wanted in _first(_TITLE, file).casefold()],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            several = ", ".join(shown(file) for file in found[:MOST_NAMED])
            raise InputError(Problem("", f'"{name}" may be any of {several}: name one'))
    raise InputError(Problem("", f'no article goes by "{name}"{_instead(name, files)}'))


def slugs(settings: Settings) -> list[str]:
    """What the articles of the project are called: for completion."""
    return sorted({file.stem for file in data_files(settings)})


def _instead(name: str, files: list[Path]) -> str:
    known = sorted({file.stem for file in files})
    if not known:
        return ", and there is no file of that name"
    if meant := did_you_mean(name, known):
        return meant
    rest = ", …" if len(known) > MOST_NAMED else ""
    return f"; the articles are {', '.join(known[:MOST_NAMED])}{rest}"


def _record_of(text: Path, settings: Settings) -> Path | None:
    """The record whose `text:` is this file."""
    wanted = text.resolve()
    for file in data_files(settings):
        named = _first(_TEXT, file)
        if named and (file.parent / named).resolve() == wanted:
            return file
    return None


def _first(pattern: re.Pattern[str], file: Path) -> str:
    """What a key at the head of a record says, without loading it."""
    try:
        with file.open("rb") as stream:
            head = stream.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        return ""
    match = pattern.search(head)
    return match[1] if match else ""


def _exists(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):
        return False
