"""Which format a file is in, by its ending, and what to do about those that figcheck does not read."""

from __future__ import annotations

import shlex
from pathlib import PurePath
from typing import Literal

from figcheck.errors import InputError, Problem

TextFormat = Literal["text", "markdown", "html"]
Format = Literal["text", "markdown", "html", "docx"]

ENDINGS: dict[str, Format] = {
    "": "text",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".docx": "docx",
}
"""Ending in lower case -> format; a file without one is plain text."""

_CONVERTERS = {".pdf": "pdftotext -layout {} - | figcheck scan -"} | dict.fromkeys(
    (".doc", ".rtf", ".odt", ".epub", ".tex", ".rst", ".org"), "pandoc --to plain {} | figcheck scan -"
)
_OTHERS = "figcheck scan - < {}"


def format_of(path: str) -> Format:
    """The format of a file by its ending. Raises InputError, with a command that works, for any other."""
    ending = PurePath(path).suffix.lower()
    found = ENDINGS.get(ending)
    if found is None:
        known = ending in _CONVERTERS
        command = _CONVERTERS.get(ending, _OTHERS).format(shlex.quote(path))
        how = "convert it" if known else "if it is text"
        raise InputError(
            Problem(path, f"figcheck reads .txt, .md, .html and .docx, not {ending} files; {how}: {command}")
        )
    return found
