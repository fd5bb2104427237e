"""Bytes to text: UTF-8 only, with an error that says what the bytes look like and how to convert them."""

from __future__ import annotations

import codecs
import shlex
from posixpath import splitext

from figcheck.errors import InputError, Problem

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32LE"),
    (codecs.BOM_UTF32_BE, "UTF-32BE"),
    (codecs.BOM_UTF16_LE, "UTF-16LE"),
    (codecs.BOM_UTF16_BE, "UTF-16BE"),
)
_SAMPLE = 4096


def decode(path: str, data: bytes) -> str:
    """The text of UTF-8 bytes, without a byte order mark.

    Raises InputError for another encoding (named, with the command that converts it), for binary
    data, and for bytes that are no UTF-8, with the line and column of the first.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            raise InputError(Problem(path, _convert(path, name)))
    if b"\0" in data:
        wide = _wide(data[:_SAMPLE])
        if wide is not None:
            raise InputError(Problem(path, _convert(path, wide)))
        raise _at(path, data, data.index(b"\0"), "a binary file, not text: it holds a NUL byte")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _at(path, data, error.start, _undecodable(path, data, error.start)) from None
    return text.removeprefix("\ufeff")


def _convert(path: str, encoding: str) -> str:
    """The sentence for text in another encoding; the command is the one that every system has."""
    stem, ending = splitext(path)
    source, target = shlex.quote(path), f"> {shlex.quote(f'{stem}.utf8{ending}')}"
    if path == "-":
        source, target = "FILE", "| figcheck scan -"
    return f"the text is in {encoding}, not UTF-8; convert it: iconv -f {encoding} -t UTF-8 {source} {target}"


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a byte order mark: of English text every other byte is NUL."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    pairs = len(sample) // 2
    if pairs > 2 and odd >= pairs * 3 // 4 and not even:
        return "UTF-16LE"
    if pairs > 2 and even >= pairs * 3 // 4 and not odd:
        return "UTF-16BE"
    return None


def _undecodable(path: str, data: bytes, at: int) -> str:
    """What bytes that are no UTF-8 look like: a Windows-1252 text has no other bytes above ASCII."""
    other = f"the byte {data[at]:#04x} is not UTF-8"
    if any("\x80" <= char < "\ud800" or char > "\udfff" for char in data.decode("utf-8", "surrogateescape")):
        return f"{other}, though other parts of the text are: its encodings are mixed"
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return other
    if any(byte < 32 and byte not in b"\t\n\f\r" for byte in data[:_SAMPLE]):
        return f"a binary file, not text: {other}"
    return _convert(path, "WINDOWS-1252")


def _at(path: str, data: bytes, offset: int, message: str) -> InputError:
    """An error with the line and column of a byte, the column in code points."""
    line = data.count(b"\n", 0, offset) + 1
    start = data.rfind(b"\n", 0, offset) + 1
    column = len(data[start:offset].decode("utf-8", "replace")) + 1
    return InputError(Problem(path, message, line, column))
