"""The block of keys at the head of a Markdown file: read for its title and sums, blanked in the text."""

from __future__ import annotations

import re

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_KEY = re.compile(r"([A-Za-z][\w-]*+)[ \t]*+[:=][ \t]*+(.*)")
_LONGEST = 65_536


def front_matter(source: str) -> tuple[dict[str, str], int]:
    """Its keys with their values as written (quotation marks taken off), and the offset past it.

    Only keys on a line of their own are read: no front matter needs more of figcheck.
    """
    first, _, _ = source.partition("\n")
    closings = _FENCES.get(first.rstrip())
    if closings is None:
        return {}, 0
    keys: dict[str, str] = {}
    at = len(first) + 1
    while at < min(len(source), _LONGEST):
        end = source.find("\n", at)
        end = len(source) if end < 0 else end
        line = source[at:end].rstrip()
        at = end + 1
        if line in closings:
            return keys, min(at, len(source))
        if (match := _KEY.fullmatch(line)) is not None:
            keys[match[1]] = _unquoted(match[2].strip())
    return {}, 0


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1]
    return value
