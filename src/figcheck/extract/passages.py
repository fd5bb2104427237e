"""Paragraphs and sentences, and lines that a margin has wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

LONGEST = 2_000
"""Code points of the longest sentence that is read whole: what has no ends is cut into such pieces."""

_WRAPPED = 45
_NARROWEST = 20
_FAR = 4_000
_EMPTY_LINES = ("\n\n", "\n\r\n")
_FIGURE = re.compile(r"[$£€(]?\d")
_LINE_GOES_ON = re.compile(r"\n(?:(?<=[^\s.?!:|*>]\n)|(?<=[^\s.?!:|*>]\r\n))(?=[^\s*•|#>+·–-])")
"""A line end that ends no sentence, and behind which no list goes on."""
_SENTENCE_END = re.compile(
    r"""[.?!]["”’')\]]{0,2}(?:\s?\[[\d, –-]{1,20}\])?\s+(?=["“‘(\[]?(?:[^\W\d_a-z]|\d|[$£€]))"""
)
_ABBREVIATED = (
    "vs v no nos fig figs eq eqs ref refs approx ca cf eg ie inc corp co ltd cos mr mrs ms dr st prof "
    "gen sen rep gov jan feb mar apr jun jul aug sep sept oct nov dec pp p vol ch sec art al etc dept "
    "est resp incl bros jr sr rev messrs viz min max"
)
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())


GOES_ON = re.compile(
    r"(?:That|This)(?: (?:amount|figure|number|total|sum))?"
    r" (?P<verb>is|was|represents|represented|marks|marked|compares|compared)\b"
    r"|(?P<noun>An? (?:increase|decrease|rise|fall|drop|gain) of)(?= \d| ?\Z)"
)
"""How a sentence opens that tells of the last figure of the one before: it is read as its clause."""
_OPEN = frozenset("=(<")
_JOINING = frozenset(
    ("of", "from", "to", "in", "the", "and", "at", "by", "a", "an", "or", "with", "for", "on", "than")
)
_SHOUTED = re.compile(r"^[^a-z\n]*\b(?:PCT|PERCENT|PER CENT)\b[^a-z\n]*$", re.MULTILINE)


def unwrapped(text: str) -> str:
    """The text with the line ends of a wrapped margin as blanks, and lines in capitals in small letters.

    As long as the text: every offset stays what it is.
    """
    ends = list(_wrapped(text))
    if ends:
        pieces, at = [], 0
        for end in ends:
            pieces.append(text[at:end])
            at = end + 1
        text = " ".join([*pieces, text[at:]]).replace("\r", " ")
    if "PCT" in text or "PERCENT" in text:
        text = _SHOUTED.sub(lambda line: line[0].lower() if line[0].isascii() else line[0], text)
    return text


def _wrapped(text: str) -> Iterator[int]:
    """The line ends behind which a sentence goes on."""
    start = stop = 0
    narrow = False
    for match in _LINE_GOES_ON.finditer(text):
        end = match.start()
        last = end - 1 if text[end - 1] == "\r" else end
        line = text.rfind("\n", 0, end) + 1
        if last - line >= _WRAPPED or text[end + 1].islower() or _asks_for_more(text, line, last):
            yield end
        elif _FIGURE.match(text, end + 1):
            if not start <= line < stop:
                start, stop = _block(text, line)
                narrow = _is_narrow(text[start:stop])
            if narrow:
                yield end


def _block(text: str, line: int) -> tuple[int, int]:
    """Start and end of the lines around one that starts at `line`: to an empty one, or so far."""
    reach = max(0, line - _FAR)
    before = [(text.rfind(empty, reach, line), empty) for empty in _EMPTY_LINES]
    behind = [text.find(empty, line, line + _FAR) for empty in _EMPTY_LINES]
    return (
        max((at + len(empty) for at, empty in before if at >= 0), default=reach),
        min((at for at in behind if at >= 0), default=min(len(text), line + _FAR)),
    )


def _is_narrow(block: str) -> bool:
    """Whether lines are of a narrow column: half of them go on with a small letter, none ends too early.

    A line ends too early where the first word of the next would have had room in it, as in a list or a
    table; a fifth of the width is left for letters of unequal width.
    """
    lines = [line.rstrip() for line in block.rstrip().split("\n")]
    width = max(map(len, lines))
    small = sum(line[:1].islower() for line in lines[1:])
    if width < _NARROWEST or 2 * small < len(lines) - 1 or not small:
        return False
    return all(
        5 * (len(line) + 1 + len(following.split(" ", 1)[0])) > 4 * width
        for line, following in pairwise(lines)
    )


def _asks_for_more(text: str, line: int, end: int) -> bool:
    """Whether a short line breaks off: behind a sign, within a bracket, or at a word that joins."""
    mark = text[end - 1]
    if mark in _OPEN:
        return True
    if mark == ",":
        return text.rfind("(", line, end) > text.rfind(")", line, end)
    words = text[max(line, end - 8) : end].split()
    return bool(words) and words[-1].lower() in _JOINING


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every line that is not empty; of an `unwrapped` text these are its paragraphs."""
    find, size = text.find, len(text)
    start = 0
    while start < size:
        end = find("\n", start)
        if end < 0:
            end = size
        if end > start:
            yield start, end
        start = end + 1


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence between two places, none longer than `LONGEST`."""
    at = start
    for match in sentence_marks(text, start, end):
        mark, after = match.span()
        if ends_sentence(text, at, mark, after):
            yield from pieces(text, at, after)
            at = after
    if at < end:
        yield from pieces(text, at, end)


def sentence_marks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What may end a sentence between two places: each match is a mark with the blanks behind it."""
    return _SENTENCE_END.finditer(text, start, end)


def ends_sentence(text: str, start: int, mark: int, after: int) -> bool:
    """Whether the mark of a sentence that begins at `start` ends it: "Inc. That is" goes on twice."""
    if text[mark] != ".":
        return True
    return not (
        _abbreviates(text, start, mark, after) or (text[after] in "TA" and GOES_ON.match(text, after))
    )


def _abbreviates(text: str, start: int, stop: int, after: int) -> bool:
    """Whether the stop at `stop` ends an abbreviation or an initial instead of a sentence."""
    word = text[max(start, stop - 10) : stop].split()
    if not word:
        return True
    last = word[-1].lstrip("([\"“'‘")
    if len(last) == 1 and last.isalpha():
        return last.isupper() or text[after].isdigit()
    if "." in last and last.replace(".", "").isalpha() and len(last) <= 5:
        return last.lower() not in ("a.m", "p.m", "u.s", "u.k") or not text[after].isupper()
    return last.lower() in _ABBREVIATIONS


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence as it is, or cut at blanks into such as are not too long."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = start + LONGEST if cut < 0 else cut + 1
        yield start, cut
        start = cut
    yield start, end
