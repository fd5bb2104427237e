"""Lines that were broken only for width: `1.6` at the end of one, `million` at the start of the next."""

from __future__ import annotations

import re

_BREAK = re.compile(
    r"\n(?<=[^\s|]\n)(?=[A-Za-z%])|\n(?<=[A-Za-z]\n)(?=[$£€]?[0-9])"
    r"|\r\n(?<=[^\s|]\r\n)(?=[A-Za-z%])|\r\n(?<=[A-Za-z]\r\n)(?=[$£€]?[0-9])"
)
"""Every branch begins with the line's end, so that the search runs from one to the next."""


def unwrapped(text: str) -> str:
    """The text, of the same length, with a blank for a line end beside a word: never between two numbers."""
    return _BREAK.sub(lambda match: " " * len(match[0]), text)
