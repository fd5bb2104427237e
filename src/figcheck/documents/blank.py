"""Fillers: markup becomes blanks of the same length, so an offset in the masked text is one in the source.

A filler of inline markup is a blank where the source has none; block markup of HTML becomes line
ends. A reader that compares texts may therefore drop the first and must keep the second apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_URL = re.compile(r"(?:https?|ftp)://[^\s<>\"'|\]]++|www\.[^\s<>\"'|\]]++", re.IGNORECASE)
_INK = re.compile(r"[^\r\n]")


def blank(text: str) -> str:
    """As many blanks, line ends kept."""
    return " " * len(text) if "\n" not in text else _INK.sub(" ", text)


def blanked(match: re.Match[str]) -> str:
    """`blank` as a replacement for `re.sub`."""
    return blank(match[0])


def without_addresses(text: str) -> str:
    """The text with web addresses blanked; brackets and stops after one are no part of it."""
    if "://" not in text and "www." not in text:
        return text
    return _URL.sub(_address, text)


def _address(match: re.Match[str]) -> str:
    address = match[0].rstrip(".,;:!?")
    if address.endswith(")") and address.count("(") < address.count(")"):
        address = address[:-1]
    return " " * len(address) + match[0][len(address) :]


def without_spans(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with spans blanked; they must be in order and apart, ends exclusive."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += (text[at:start], blank(text[start:end]))
        at = end
    parts.append(text[at:])
    return "".join(parts)
