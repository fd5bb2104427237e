"""Text of strangers made fit for a terminal: characters that steer it are shown as what they are."""

from __future__ import annotations

import re

_STEERING = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # C0, delete, C1: cursor, colours, window titles
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiners, fillers
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0"  # zero width, line ends, bidi
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff"  # annotations, lone surrogates, tags
    "]"
)

_BLANKS = re.compile(r"[\t\n\r]+")

_ASCII = str.maketrans(
    {
        "→": "->", "÷": "/", "×": "x", "·": "-", "…": "...", "–": "-", "—": "--", "−": "-", "‐": "-",
        "‑": "-", "≤": "<=", "≥": ">=", "±": "+/-", "“": '"', "”": '"', "‘": "'", "’": "'", "≈": "~",
        "√": "sqrt ", "²": "^2", "χ": "chi", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    }
)  # fmt: skip
"""What stands in for the signs of workings where a terminal has none of them."""


def safe(text: str, *, boxes: bool = True) -> str:
    r"""The text with every steering character as a visible escape (`\x1b`, `\u202e`).

    Tabs and line ends become a blank. Without `boxes`, whatever is not ASCII is written in ASCII.
    """
    shown = _STEERING.sub(_escape, _BLANKS.sub(" ", text))
    if boxes or shown.isascii():
        return shown
    return shown.translate(_ASCII).encode("ascii", "backslashreplace").decode("ascii")


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
