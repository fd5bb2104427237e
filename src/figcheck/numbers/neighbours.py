"""The word right before or right behind a place of a text, without a pattern to compile or to search."""

from __future__ import annotations

from string import ascii_letters


def word_before(before: str) -> str:
    """The last word of a text that one blank ends, in small letters and with its full stop; or nothing."""
    if not before[-1:].isspace():
        return ""
    stem = before[:-1].removesuffix(".")
    word = stem[len(stem.rstrip(ascii_letters)) :].lower()
    return f"{word}." if before[-2:-1] == "." else word


def first_word(text: str) -> str:
    """The letters that a text begins with; or nothing."""
    return text[: len(text) - len(text.lstrip(ascii_letters))]
