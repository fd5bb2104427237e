"""Lines that were broken only for width: `1.6` at the end of one, `million` at the start of the next."""

from __future__ import annotations

import re

_BREAK = re.compile(r"(?<=[^\s|])(?:\r\n|\n)(?=[A-Za-z%])|(?<=[A-Za-z])(?:\r\n|\n)(?=[$£€]?[0-9])")


def unwrapped(text: str) -> str:
    """The text, of the same length, with a blank for a line end beside a word: never between two numbers."""
    return _BREAK.sub(lambda match: " " * len(match[0]), text)
