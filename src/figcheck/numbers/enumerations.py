"""Numbers that number the parts of a text: points of a list or within a sentence, notes, pages."""

from __future__ import annotations

from string import ascii_uppercase

from figcheck.numbers.figure import Figure

_MOST_POINTS = 20
_MOST_NOTES = 250
_LONGEST_LIST = 1_500
"""Code points from one point within a sentence to the next, at the most."""


def numbers_a_part(text: str, figure: Figure, before: str, after: str) -> bool:
    """Whether a plain number is that of a part; `before` and `after` are what stands right beside it."""
    if _is_point(text, figure, before, after):
        return True
    return (_starts_line(before) and _ends_mark(after)) or _is_note(figure, before, after)


def _is_point(text: str, figure: Figure, before: str, after: str) -> bool:
    """A point within a sentence, one before or behind it: `(1) the law; and (2) its use`."""
    if (
        figure.value > _MOST_POINTS
        or before[-1:] != "("
        or after[:2] != ") "
        or not after[2:].lstrip()[:1].isalpha()
    ):
        return False
    value = int(figure.value)
    return (
        f"({value + 1}) " in text[figure.end : figure.end + _LONGEST_LIST]
        or f"({value - 1}) " in text[max(0, figure.start - _LONGEST_LIST) : figure.start]
    )


def _is_note(figure: Figure, before: str, after: str) -> bool:
    """The number of a note: it opens a paragraph or ends a sentence, and a capital stands behind it."""
    said = after[1:].lstrip('_*[“"')[:1]
    if figure.value > _MOST_NOTES or after[:1] != " " or said == "" or said not in ascii_uppercase:
        return False
    return _starts_line(before) or (before[-2:] == ". " and before[-3:-2].islower())


def _starts_line(before: str) -> bool:
    """Whether nothing but a list's mark stands before the number on its line."""
    left = before.rstrip(" \t")
    if left[-1:] in ("-", "*", "•"):
        left = left[:-1].rstrip(" \t")
    return not left or left[-1] == "\n"


def _ends_mark(after: str) -> bool:
    """Whether what stands first on its line is a list's number, or a page number or counter alone there."""
    if after[:1] in (".", ")"):
        return after[1:2] in (" ", "\t")
    left = after.lstrip(" \t")
    return not left or left.startswith(("\n", "\r\n"))
