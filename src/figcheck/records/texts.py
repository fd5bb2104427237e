"""The text that a record is about: where it lies, that it may be read, and whether it is still the same."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from figcheck.claims.article import Complaint
from figcheck.claims.document import Document
from figcheck.documents.reader import read_bytes, read_document
from figcheck.errors import InputError
from figcheck.records.fields import Fields
from figcheck.records.nodes import Scalar
from figcheck.records.schema import Record

_MARKERS = ("figcheck.toml", "pyproject.toml", ".git")
_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:")
_SUM = re.compile(r"[0-9a-fA-F]{64}")


@dataclass(frozen=True, slots=True)
class Text:
    """A record's text, and what is to be said of it."""

    document: Document
    complaints: tuple[Complaint, ...] = ()


def project_root(record: Path) -> Path:
    """The nearest folder upward that is a project; without one, the folder above the record's own."""
    folder = record.resolve().parent
    for candidate in (folder, *folder.parents):
        if any((candidate / marker).exists() for marker in _MARKERS):
            return candidate
    return folder.parent


def text_of(record: Record, path: str, at: Fields, root: Path | None, max_size: int) -> Text | None:
    """The text that the record names. None where it names none, or with the problem added."""
    if record.text is None:
        return None
    written = record.text.text
    if _ADDRESS.match(written) and not Path(written).is_absolute():
        at.problem("text: is a path; nothing is fetched: save the article and name the file", record.text)
        return None
    place = os.path.normpath(Path(path).parent / written)
    if not _inside(place, root or project_root(Path(path))):
        at.problem(f"text: {written} leads out of the project's folder", record.text)
        return None
    return read_text_file(place, record.text, at, max_size, record.sha256)


def read_text_file(
    place: str, node: Scalar | None, at: Fields, max_size: int, checksum: Scalar | None = None
) -> Text | None:
    """The document at `place`; what is wrong with it is a problem at the record's `text:`."""
    try:
        document = read_document(place, max_size=max_size)
        complaints = _changed(place, checksum, at, max_size)
    except InputError as error:
        if node is None:
            raise
        for problem in error.problems:
            inside = f" (line {problem.line}, column {problem.column})" if problem.line else ""
            at.problem(f"text {place}: {problem.message}{inside}", node)
        return None
    if node is not None and not document.masked.strip():
        at.problem(f"text {place}: the text is empty", node)
        return None
    return Text(document, complaints)


def _inside(place: str, root: Path) -> bool:
    try:
        return Path(place).resolve().is_relative_to(root.resolve())
    except (OSError, ValueError, RuntimeError):
        return False


def _changed(place: str, checksum: Scalar | None, at: Fields, max_size: int) -> tuple[Complaint, ...]:
    if checksum is None:
        return ()
    if _SUM.fullmatch(checksum.text) is None:
        at.problem("sha256 is the checksum of the text: 64 digits and letters from a to f", checksum)
        return ()
    import hashlib

    found = hashlib.sha256(read_bytes(place, max_size=max_size)).hexdigest()
    if found == checksum.text.lower():
        return ()
    message = f"the text is not the one that the record was made for: its sha256 is now {found}"
    return (Complaint("text-changed", message, "note", checksum.line, checksum.column),)
