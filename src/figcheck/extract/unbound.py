"""Why not: for every figure of a text that is in no claim, what kept its words from binding it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from figcheck.claims.article import Article
from figcheck.extract import words as w
from figcheck.extract.nearest import nearest
from figcheck.extract.passages import paragraphs, sentences, unwrapped
from figcheck.extract.tokens import Line, read_line
from figcheck.numbers.figure import Figure
from figcheck.numbers.lexer import figures as figures_of
from figcheck.numbers.results import is_result

AMOUNTS = w.FIGURES["amount"]
OPERANDS = AMOUNTS + w.EACH + w.PERCENT + w.POINTS + w.TIMES + w.FRACTION
_NO_OPERAND = {
    w.DATE: "read as a date",
    w.PERIOD: "read as a period or an age, which no cue takes",
    w.LEVEL: "read as a confidence level",
    w.RANGE: "an end of a range",
    w.LABEL: "read as a label or part of a name, such as Table 2 or a 12-room house",
    w.VALUE: "read as a threshold or a p-value",
    w.IDENTIFIER: "read as part of an identifier or a citation",
    w.ORDINAL: "read as an ordinal number",
}
_WHAT = {
    w.PERCENT: "a share, but ",
    w.FRACTION: "a fraction, but ",
    w.POINTS: "percentage points, but ",
    w.TIMES: "a multiple, but ",
}
_ALONE = "no partner figure in its sentence"
_NUMBERS = ("no", "one", "two", "three", "several")
_CHANGE = re.compile(f"[{w.WORDS['rise'][0]}{w.WORDS['fall'][0]}]")
_LEVEL = re.compile(f"[{w.WORDS['from'][0]}{w.WORDS['to'][0]}]{w.WORDS['hedge'][0]}?\\Z")


def accounted(article: Article) -> Article:
    """The article with all figures of its text, and for each in no claim why it is in none."""
    text = unwrapped(article.document.masked)
    bound, left = _figures(article, text)
    reasons = {figure: _reason(figure, line) for figure, line in _lines(text, left)}
    figures = tuple(sorted([*bound, *left], key=_place))
    return replace(article, figures=figures, unbound=reasons, figure_count=None)


def told(article: Article, line: int) -> Article:
    """The article with what the nearest cue lacks for every figure on a line of it that is in no claim."""
    place, text = article.document.place, unwrapped(article.document.masked)
    used = {figure for claim in article.claims for _, figure in claim.operands()}
    figures = [
        figure
        for figure in article.figures
        if figure.end and figure not in used and place(figure.start)[0] <= line <= place(figure.end - 1)[0]
    ]
    reasons = {figure: _in_full(figure, sentence) for figure, sentence in _lines(text, figures)}
    return replace(article, unbound={**article.unbound, **reasons})


def counted(article: Article, tick: Callable[[int, int], None] | None = None) -> Article:
    """The article with the number of figures that `accounted` would find: why none binds takes far longer.

    `tick` is told how many characters are read, and of how many.
    """
    bound, left = _figures(article, unwrapped(article.document.masked), tick)
    return replace(article, figure_count=len(bound) + len(left))


def _figures(
    article: Article, text: str, tick: Callable[[int, int], None] | None = None
) -> tuple[list[Figure], list[Figure]]:
    """The figures in claims, and the others of the text that are results."""
    bound = sorted({figure for claim in article.claims for _, figure in claim.operands()}, key=_place)
    taken = [(figure.start, figure.end) for figure in bound]
    left = []
    for figure in figures_of(text):
        if tick is not None:
            tick(figure.end, len(text))
        if is_result(text, figure) and not _overlaps(figure, taken):
            left.append(figure)
    return bound, left


def _place(figure: Figure) -> tuple[int, int]:
    return figure.start, figure.end


def _overlaps(figure: Figure, taken: list[tuple[int, int]]) -> bool:
    at = bisect_left(taken, (figure.end, 0)) - 1
    return at >= 0 and taken[at][1] > figure.start


def _lines(text: str, figures: list[Figure]) -> Iterator[tuple[Figure, Line]]:
    """Every figure with the letters of its sentence."""
    at = 0
    for first, last in paragraphs(text):
        if at == len(figures):
            return
        if figures[at].start >= last:
            continue
        for start, end in sentences(text, first, last):
            if at == len(figures) or figures[at].start >= end:
                continue
            line = read_line(text, start, end)
            while at < len(figures) and figures[at].start < end:
                yield figures[at], line
                at += 1


def _reason(figure: Figure, line: Line) -> str:
    """What the sentence lacks; the letters of its figures say what each of them is."""
    at = _index(figure, line)
    letter = w.FRACTION if figure.form == "fraction" else w.COUNT if at is None else line.letters[at]
    if figure.upper is not None:
        return "a range, which no cue takes"
    if letter in _NO_OPERAND:
        return _NO_OPERAND[letter]
    others = Counter(each for each in line.letters if each in OPERANDS)
    others[letter] -= 1
    if not sum(others.values()):
        return f"{_WHAT.get(letter, '')}{_ALONE}"
    if letter in (w.PERCENT, w.FRACTION):
        return _WHAT[letter] + _of_share(letter, line.letters, at or 0, others)
    if letter in _WHAT:
        return f"{_WHAT[letter]}no words say which figures it lies between"
    to = "the share" if others[w.PERCENT] + others[w.FRACTION] else "the other figures"
    return f"no words tie it to {to} in its sentence"


def _in_full(figure: Figure, line: Line) -> str:
    """The reason with the nearest cue."""
    reason, at = _reason(figure, line), _index(figure, line)
    if at is None or line.letters[at] not in OPERANDS or figure.upper is not None or "nearest cue" in reason:
        return reason
    near = nearest(line.letters, at)
    return f"{reason} ({near})" if near else reason


def _index(figure: Figure, line: Line) -> int | None:
    """Where the letter of a figure stands."""
    for at, token in zip(line.at, line.tokens, strict=True):
        if token.start < figure.end and figure.start < token.end:
            return at
    return None


def _of_share(letter: str, letters: str, at: int, others: Counter[str]) -> str:
    """What a share lacks that is no figure's partner, with the cue that comes nearest."""
    changed = _CHANGE.search(letters, max(0, at - 6), at + 3) is not None
    if changed and _LEVEL.search(letters, max(0, at - 2), at):
        return "it rose or fell, and by how much is not printed in its sentence"
    lack = _change(others) if changed else _share(others)
    sentence = f"{letters[:at]}{letter}{letters[at + 1 :]}"
    near = nearest(sentence, at, "change" if changed else "share")
    return f"{lack} ({near})" if near else lack


def _amounts(others: Counter[str]) -> int:
    return sum(others[each] for each in AMOUNTS)


def _change(others: Counter[str]) -> str:
    """What a change lacks, in words."""
    if _amounts(others) < 2:
        return "as a change it lacks a figure before or after it in its sentence"
    return "its change is not tied to the figures before and after it"


def _share(others: Counter[str]) -> str:
    """What a share lacks, in words."""
    groups = others[w.PERCENT] + others[w.FRACTION] + 1
    if not _amounts(others):
        return "no count that it could be a share of stands in its sentence"
    if groups > 1:
        return f"{_NUMBERS[min(groups, len(_NUMBERS) - 1)]} groups stand in its sentence"
    if _amounts(others) == 1:
        return "its part or its whole is not in its sentence"
    return "no words say which counts are its part and its whole"
