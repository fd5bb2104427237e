"""From a path, or from text at hand, to a Document."""

from __future__ import annotations

import re
from pathlib import Path

from figcheck.claims.document import Document, document
from figcheck.documents.blank import without_addresses
from figcheck.documents.decode import decode
from figcheck.documents.formats import TextFormat, format_of
from figcheck.documents.html import masked_html, title_of
from figcheck.documents.markdown import masked_markdown
from figcheck.documents.remarks import with_remarks
from figcheck.errors import InputError, Problem

MAX_SIZE = 50_000_000
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_document(path: str | Path, *, max_size: int = MAX_SIZE) -> Document:
    """The document at `path`, in the format its ending names.

    Raises InputError: no such file, a folder, not readable, larger than `max_size` bytes, binary,
    not UTF-8, or of a format that is not read. An empty text is a document.
    """
    name = str(path)
    form = format_of(name)
    data = read_bytes(path, max_size=max_size)
    if form == "docx":
        from figcheck.documents.docx import docx_text

        return _plain(docx_text(name, data, max_size=max_size), name)
    return read_text(decode(name, data), name, form)


def read_bytes(path: str | Path, *, max_size: int = MAX_SIZE) -> bytes:
    """What the file holds, never more than `max_size` bytes. Raises InputError where it cannot be read."""
    name = str(path)
    try:
        with Path(path).open("rb") as file:
            data = file.read(max_size + 1)
    except FileNotFoundError:
        raise InputError(Problem(name, "there is no such file")) from None
    except IsADirectoryError:
        raise InputError(Problem(name, "this is a folder, not a file")) from None
    except PermissionError:
        raise InputError(Problem(name, "the file may not be read: permission denied")) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not valid"
        raise InputError(Problem(name, f"the file cannot be read: {reason.lower()}")) from None
    if len(data) > max_size:
        raise InputError(
            Problem(name, f"the file is larger than {max_size:,} bytes; --max-size sets the limit")
        )
    return data


def read_text(source: str, path: str = "-", format: TextFormat = "text") -> Document:  # noqa: A002
    """A document from its decoded text. Half a surrogate pair, which no text holds, becomes U+FFFD."""
    if not source.isascii() and not _encodes(source):
        source = _SURROGATE.sub("\ufffd", source)
    if format == "markdown":
        masked, keys, title = masked_markdown(source)
        masked, found = with_remarks(source, masked, format)
        return document(path, source, masked, front_matter=keys, title=title, remarks=found)
    if format == "html":
        masked, found = with_remarks(source, masked_html(source), format)
        return document(path, source, masked, title=title_of(source), remarks=found)
    return _plain(source, path)


def _encodes(source: str) -> bool:
    """Whether a text can be written as UTF-8: told twenty times as fast as surrogates are searched for."""
    try:
        source.encode()
    except UnicodeEncodeError:
        return False
    return True


def _plain(source: str, path: str) -> Document:
    masked, found = with_remarks(source, without_addresses(source), "text")
    return document(path, source, masked, remarks=found)
