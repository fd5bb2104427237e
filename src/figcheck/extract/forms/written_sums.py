"""Arithmetic as a text writes it out: figures with signs between them, an equals sign, and what it comes to.

Read only where figures stand alone: what is around them says that they are names, or part of a formula.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from figcheck.extract.surroundings import LABELS
from figcheck.numbers.figure import Figure
from figcheck.numbers.parse import NumberError, read

_BLANK = "[ \u00a0\u2009\u202f]"
_NUMBER = (
    r"[$£€]?(?!0\d)\d++(?:,\d{3}(?!\d))*+(?:\.\d+)?+(?: ?%| percent| per cent| (?:thousand|million|billion))?"
)
_WORDS = r"(?: (?!plus\b|minus\b|times\b|divided\b|and\b|or\b|of\b|to\b|is\b|per\b)[a-z]{2,}+){0,2}+"
_SIGN = (
    rf"(?:(?<=\d)(?:-|(?<!\b0)x)(?=\d)|{_BLANK}(?:[x–-]|plus|minus|times|divided by){_BLANK}"
    rf"|{_BLANK}?[+*×÷/−]{_BLANK}?)"
)
_LEFT = re.compile(
    rf"(?<![\w$£€.,:/^%)\]+*×=<>−-])\(*{_NUMBER}{_WORDS}\)?(?:{_SIGN}\(?{_NUMBER}{_WORDS}\)?)++(?={_BLANK}?\Z)"
)
_PIECE = re.compile(rf"(?P<number>{_NUMBER})(?P<words>{_WORDS})|(?P<bracket>[()])|(?P<sign>{_SIGN})")
_EQUALS = re.compile(
    rf"=(?:(?<=[\d%]=)|(?<=[\d%]{_BLANK}=)|(?<=[a-z][a-z]{_BLANK}=))(?={_BLANK}?[−-]?[$£€]?\d)"
)
"""The sign with a figure on either side; it begins with one fixed character, and so is found in C."""
_SIGNED = re.compile(rf"{_SIGN}\(?[$£€]?\d")
_RESULT = re.compile(
    rf"{_BLANK}?(?P<number>[−-]?{_NUMBER})"
    rf"(?![\w$²³°!(]|[.,]\d|{_BLANK}\d|{_BLANK}?[/^*×÷+±−]{_BLANK}?[\w$£€(]|{_BLANK}[x–-]{_BLANK}\d|[–-]\d"
    rf"| ?\(?mod| (?:to|or) \d| (?:in )?(?:base|binary|hex|octal|log))(?P<words>{_WORDS})"
)
"""What it comes to, where nothing goes on behind it: a sign, a power, the other end of a range."""
_JOINED = re.compile(
    r"(?:[-–−+*×÷^<>≤≥±√~≈#&|\\_]|(?<!=)(?<!= )(?<![\d.,])\d[\d.,]*;?(?: and| or)?"
    r"|\b(?:[A-Za-z]|[A-Z]{2,4}|of|times|plus|minus|by|over|between|from|to|log|ln|sin|cos|tan|exp|sqrt|min|max|mod|base)"
    r")\s*\Z"
)
"""Before an equation these say that it begins further ahead, or is part of something else."""
_LABEL = re.compile(rf"\b(?i:{'|'.join(sorted(LABELS))}) \Z")
_QUOTES = frozenset("\"'“”‘’")
_SAYING = re.compile(r"2 ?\+ ?2 ?= ?5|1 ?\+ ?1 ?= ?[13]")
"""Within a sentence these stand for a lie, or for more than the sum of the parts."""
_REACH = 120
_SHORTEST = 3
_MARKS = {
    "plus": "+", "minus": "-", "−": "-", "–": "-", "x": "*", "×": "*", "times": "*", "÷": "/",
    "divided by": "/",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Equation:
    """The figures on its left, the expression that they stand in (a letter a figure), and its result."""

    operands: tuple[Figure, ...]
    expression: str
    result: Figure
    nouns: tuple[str, ...]
    """What each operand counts, and the result; empty where no word stands behind it."""

    @property
    def marks(self) -> frozenset[str]:
        """Which of + - * / and brackets it has."""
        return frozenset(self.expression) & frozenset("+-*/(")


def equations(text: str) -> Iterator[Equation]:
    """Every equation of figures alone."""
    for match in _EQUALS.finditer(text):
        at = match.start()
        reach = max(0, at - _REACH)
        floor = max(reach, text.rfind("\n", reach, at) + 1, text.rfind("=", reach, at) + 1)
        if _SIGNED.search(text, floor, at) is None:
            continue
        left, right = _LEFT.search(text, floor, at), _RESULT.match(text, at + 1)
        if left is None or right is None or _is_part(text, floor, left.start(), right.end("number")):
            continue
        found = _read(text, left, right)
        if found is not None:
            yield found


def _is_part(text: str, floor: int, start: int, end: int) -> bool:
    """Whether an equation is part of something longer, its figures are names, or it is a saying."""
    if _JOINED.search(text, floor, start) or _LABEL.search(text, floor, start):
        return True
    if not text[floor:start].strip():
        return False
    quoted = text[start - 1] in _QUOTES and text[end : end + 1] in _QUOTES
    return quoted or _SAYING.match(text, start, end) is not None


def _read(text: str, left: re.Match[str], right: re.Match[str]) -> Equation | None:
    operands: list[Figure] = []
    nouns: list[str] = []
    written: list[str] = []
    hyphens = 0
    for piece in _PIECE.finditer(text, *left.span()):
        if piece["number"] is None:
            mark = piece["bracket"] or piece["sign"]
            hyphens += mark == "-"
            written.append(_MARKS.get(mark.strip(), mark.strip()))
            continue
        figure = _figure(text, piece)
        if figure is None or len(operands) == len(ascii_lowercase):
            return None
        written.append(ascii_lowercase[len(operands)])
        operands.append(figure)
        nouns.append(piece["words"].rpartition(" ")[2])
    result = _figure(text, right)
    if result is None or written.count("(") != written.count(")") or (hyphens and len(written) > _SHORTEST):
        return None  # numbers with hyphens alone between them are a code: 2020-01-02
    nouns.append(right["words"].lstrip().partition(" ")[0])
    expression = " ".join(written).replace("( ", "(").replace(" )", ")")
    return Equation(tuple(operands), expression, result, tuple(nouns))


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    """The figure of a match, with as many of the words behind it as are its unit."""
    start, end = match.span("number")
    ends = [end + at.end() for at in re.finditer(r" [a-z]+", match["words"])]
    for stop in (*reversed(ends), end):
        try:
            return read(text[start:stop]).placed(start, stop)
        except NumberError:
            continue
    return None
