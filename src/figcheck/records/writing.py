"""YAML as a person would write it: a value without quotation marks wherever that is safe."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

_PLAIN = re.compile(r"[^\W_][^\n]*|[($£€./][^\s][^\n]*")
_MEANT_OTHERWISE = re.compile(r":(?:\s|$)|\s#|\s$")
_SIMPLE = re.compile(r"[\w$£€%. /=+-]*[\w%]")
_WIDTH = 100
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def value(text: str, *, flow: bool = False) -> str:
    """A value that YAML reads back as `text`: plain, else in single quotes, else with escapes.

    `flow` is for a value inside braces or brackets, where a comma ends it.
    """
    if not _printable(text):
        return '"' + "".join(map(_escaped, text)) + '"'
    safe = _PLAIN.fullmatch(text) is not None and _MEANT_OTHERWISE.search(text) is None
    if safe and (not flow or _SIMPLE.fullmatch(text) is not None):
        return text
    return "'" + text.replace("'", "''") + "'"


def comment(text: str, indent: str = "", hanging: str = "") -> Iterator[str]:
    """Comment lines of a text, wrapped; what cannot be seen in it is written as its number."""
    shown = "".join(char if char.isprintable() else _escaped(char) for char in " ".join(text.split()))
    width = _WIDTH - len(indent) - 2
    for line in textwrap.wrap(
        shown, width, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
    ):
        yield f"{indent}# {line}"


def commented(lines: list[str], indent: str) -> list[str]:
    """Lines of a record put out of use: each behind a `#` at its indentation."""
    return [f"{indent}# {line[len(indent) :]}" for line in lines]


def _printable(text: str) -> bool:
    return text.isprintable() and "\ufeff" not in text


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable():
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
