"""What is left of a whole that stands a sentence or two before: the other 4,620, a loss of 913."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from figcheck.check.slips import slip
from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.passages import sentences
from figcheck.extract.tokens import read_line
from figcheck.extract.words import COUNT, FEW
from figcheck.numbers.figure import Figure

_REST = re.compile(r"the (?:rest|other|remaining),? \Z")
_LOST = re.compile(r", a (?P<way>loss|fall|drop|decline|decrease|gain|rise|increase) of \Z")
_ENDING, _LONGEST_AHEAD = 5, 20
_REST_ENDS = frozenset({"rest ", "est, ", "ther ", "her, ", "ning ", "ing, "})
_LOST_ENDS = frozenset({"s of ", "l of ", "p of ", "e of ", "n of "})
_COUNT_BEHIND = re.compile(r"\d[\d,]*(?![\d%.-]*\d|%)")
_NOT_LEFT = re.compile(r" (?:percent|per cent|million|billion|years)")
_LOSS_ENDS = re.compile(r"[.;,)]| [a-z]")
_FALLING = frozenset({"loss", "fall", "drop", "decline", "decrease"})
_BACK = 500
_SENTENCES = 3
_MOST_PARTS = 6
_TELLING, _LONG = 10, 100
"""A slip in a smaller number is a coincidence."""


def _counts(text: str, place: int, figures: Figures) -> tuple[list[Figure], int]:
    """The counts of the sentence around a place and of those before it, and where that sentence begins."""
    floor = max(0, text.rfind("\n\n", 0, place) + 1, place - _BACK)
    end = min(len(text), place + 40)
    found: list[tuple[int, int]] = [span for span in sentences(text, floor, end) if span[0] <= place]
    counts = []
    for start, stop in found[-_SENTENCES:]:
        line = read_line(text, start, stop)
        for at, token in zip(line.at, line.tokens, strict=True):
            if line.letters[at] in COUNT + FEW and token.start <= place:
                counts.append(figures.of(token, start))
    return counts, found[-1][0] if found else floor


def _behind(
    text: str, figures: Figures, ends: frozenset[str], ahead: re.Pattern[str]
) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Start and end of every count right behind certain words, told by their last letters first."""
    for at in [at for at in figures.places if text[at - _ENDING : at] in ends]:
        said, count = ahead.search(text, max(0, at - _LONGEST_AHEAD), at), _COUNT_BEHIND.match(text, at)
        if said is not None and count is not None:
            yield at, count.end(), said


def _rests(text: str, figures: Figures) -> Iterator[Found]:
    for place, end, _ in _behind(text, figures, _REST_ENDS, _REST):
        if _NOT_LEFT.match(text, end):
            continue
        counts, floor = _counts(text, place, figures)
        if not counts or counts[-1].start != place or counts[-1].hedge is not None:
            continue
        for at in range(max(0, len(counts) - 1 - _MOST_PARTS), len(counts) - 2):
            total, parts = counts[at], _exactly(counts[at], counts[at + 1 :])
            if total.start < floor and _adds(text, total, parts):
                yield Found({"parts": parts, "total": total})
                break


def _exactly(total: Figure, parts: Sequence[Figure]) -> tuple[Figure, ...]:
    """Those of the parts that add exactly to their total with the last of them; all where none do."""
    *others, last = parts
    for size in range(len(others), 0, -1):
        for some in combinations(others, size):
            if sum(part.value for part in some) + last.value == total.value:
                return (*some, last)
    return tuple(parts)


def _adds(text: str, total: Figure, parts: tuple[Figure, ...]) -> bool:
    """Whether parts are their total; a miss is telling only of a long total, by one slip, without asides."""
    added = Fraction(sum(part.value for part in parts))
    if (
        any(figure.hedge is not None for figure in (total, *parts))
        or max(part.value for part in parts) >= total.value
        or len(parts) == total.value
    ):
        return False
    if added == total.value:
        return True
    plain = "(" not in text[total.end : parts[-1].start] and min(part.value for part in parts) >= _TELLING
    return plain and total.value >= _LONG and _slipped(total, added)


def _slipped(figure: Figure, value: Fraction) -> bool:
    return value > _TELLING and figure.value > _TELLING and slip(figure, str(value)) is not None


def _losses(text: str, figures: Figures) -> Iterator[Found]:
    for place, end, said in _behind(text, figures, _LOST_ENDS, _LOST):
        if not _LOSS_ENDS.match(text, end):
            continue
        counts, floor = _counts(text, place, figures)
        if len(counts) != 3 or counts[-1].start != place:
            continue
        before, after, difference = counts
        change = Fraction(after.value - before.value) * (-1 if said["way"] in _FALLING else 1)
        if before.start < floor <= after.start and (
            change == difference.value or _slipped(difference, change)
        ):
            direction = "fall" if said["way"] in _FALLING else "rise"
            roles = {"before": before, "after": after, "difference": difference}
            yield Found(roles, {"direction": direction})


FORMS: tuple[Form, ...] = (
    Form(
        "T. a; the other b",
        "total",
        (),
        _rests,
        whole=True,
        reads=(
            "It read 5,761{total} files. Of those, 328{parts} were old, and the other 5,433{parts} new.",
            "There were 58{total} boats in the race. 41{parts} finished; the rest, 17{parts}, turned back.",
        ),
        leaves=(
            "There were 58 boats in the race. 41 finished; the rest turned back.",
            "It has 400 shops. It closed 12 in May; the other 31 are old.",
        ),
    ),
    Form(
        "a. b, a loss of d",
        "difference",
        (),
        _losses,
        whole=True,
        reads=(
            "There were 18,204{before} of us in 2010. We are 17,391{after} now, a loss of 813{difference}.",
            "Last year it had 40{before} shops. It now has 52{after}, a gain of 12{difference}.",
        ),
        leaves=(
            "The town had 18,204 people. It has 17,391 now, a loss of 12 in a year.",
            "It has 40 shops. The fee is 52, a gain of 3 percent.",
        ),
    ),
)
