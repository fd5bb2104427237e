"""The text of a Word document: its paragraphs and table cells, then its notes, read within bounds.

A DOCX is a ZIP of XML, both known for small files that unfold into gigabytes: the part is read no
further than it may be, a document type (the only way to entities) is refused, and so is deep nesting.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.parsers import expat

from figcheck.errors import InputError, Problem

_PART = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_DEEPEST = 200
_RATIO = 200
_SMALL = 1_000_000
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_WITHIN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "tc": " | "}
_AFTER = {"p": "\n\n", "tr": "\n\n"}
_NO_ARCHIVE = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)
"""What `zipfile` raises on archives that are damaged, encrypted, oddly compressed, or hold no text."""
_UNSEEN = frozenset(("del", "moveFrom", "instrText", "delText"))


class _TooDeepError(Exception):
    """The XML is nested deeper than any document needs."""


def docx_text(path: str, data: bytes, *, max_size: int) -> str:
    """The text of a Word document: its body, then its notes. Raises InputError for anything that is none."""
    return "".join(_text(path, xml) for xml in _parts(path, data, max_size))


def _text(path: str, xml: str) -> str:
    if "<!DOCTYPE" in xml or "<!ENTITY" in xml:
        raise InputError(
            Problem(path, "the Word document declares a document type, which none needs: not read")
        )
    body = _Body()
    try:
        body.read(xml)
    except expat.ExpatError:
        raise InputError(Problem(path, "not a Word document: its text is not well-formed XML")) from None
    except _TooDeepError:
        raise InputError(Problem(path, f"the Word document is nested more than {_DEEPEST} deep")) from None
    return "".join(body.parts)


def _parts(path: str, data: bytes, max_size: int) -> list[str]:
    """The XML of the body and of the notes, never more than `max_size` bytes of it."""
    found: list[bytes] = []
    left = min(max_size, max(_SMALL, len(data) * _RATIO))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            held = set(archive.namelist())
            for name in (_PART, *(each for each in _NOTES if each in held)):
                with archive.open(name) as part:
                    found.append(part.read(left + 1))
                left -= len(found[-1])
                if left < 0:
                    break
    except _NO_ARCHIVE:
        raise InputError(
            Problem(path, "not a Word document: it is no ZIP archive that holds a text")
        ) from None
    if left < 0:
        raise InputError(
            Problem(path, f"the Word document unfolds to more than its {len(data):,} bytes can mean")
        )
    try:
        return [xml.decode("utf-8-sig") for xml in found]
    except UnicodeDecodeError:
        raise InputError(Problem(path, "not a Word document: its text is not in UTF-8")) from None


class _Body:
    """Collects the text between tags; `parts` in reading order."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._depth = 0
        self._unseen = 0
        self._texts = 0

    def read(self, xml: str) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(xml, True)

    def _start(self, name: str, _: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _TooDeepError
        local = _local(name)
        self._unseen += local in _UNSEEN
        self._texts += local == "t"
        if local in _WITHIN and not self._unseen:
            self.parts.append(_WITHIN[local])

    def _end(self, name: str) -> None:
        self._depth -= 1
        local = _local(name)
        self._unseen -= local in _UNSEEN
        self._texts -= local == "t"
        if local in _AFTER:
            self.parts.append(_AFTER[local])

    def _characters(self, text: str) -> None:
        if self._texts and not self._unseen:
            self.parts.append(text)


def _local(name: str) -> str:
    """The name of a tag of WordprocessingML without its namespace; nothing for any other."""
    for space in (_WORD, _STRICT):
        if name.startswith(space):
            return name[len(space) :]
    return ""
