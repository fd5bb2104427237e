"""What a sentence says of figures before it: of them, of those, another 813, the remaining 402."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from figcheck.claims.claim import Claim
from figcheck.extract import words as w
from figcheck.extract.bind import Bound
from figcheck.extract.claims import Roles, claim
from figcheck.extract.cues.language import CLAUSE, NOT_BEFORE, Cue
from figcheck.extract.explained import of_one_whole, parted_elsewhere
from figcheck.extract.figures import Figures
from figcheck.extract.passages import sentences
from figcheck.extract.tokens import Line, read_line
from figcheck.numbers.figure import Figure
from figcheck.numbers.token import Token

_BACK = 1_200
"""How far back an antecedent may stand, in code points."""
_SENTENCES = 2
_AMOUNT = f"[{w.COUNT}{w.DECIMAL}{w.MONEY}]"
_CLAUSE = f"[{CLAUSE}]"
_ITSELF = NOT_BEFORE["share"]
_OF_THOSE = re.compile(
    rf"^om(?![sp]),?{_CLAUSE}{{0,10}}?(?P<part>{_AMOUNT})w{{0,2}},?[r(](?P<share>P){_ITSELF}"
)
"""Not "Of those who drove, 540 (36.8%)": those are others than were counted before."""
_OF_THEM = re.compile(rf"(?P<part>{_AMOUNT})om[–,(]{{1,2}}r?d?(?P<share>P){_ITSELF}")
_PARTED = re.compile(r"^om")
_CONTINUED = re.compile("^d?[{}{}]".format(w.WORDS["another"][0], w.WORDS["rest"][0]))
_ADDED = re.compile("d?[{}][^A-Z]{{0,3}}{}".format(w.WORDS["another"][0], w.COUNT))
_ALONE = re.compile(f"om[^{w.COUNT}]*{w.COUNT}[^{w.COUNT}]*$")
"""Of those, 328 were urgent: one part, which the next sentence adds others to."""
_REST = re.compile(f"{w.WORDS['rest'][0]}d?w?{w.COUNT}")
"""The other 402: then no part is left out."""
_IN_ALL = re.compile(f"{w.COUNT}w?(?:i?d?{w.WORDS['total'][0]}|id)(?=\\W|$)")
"""8,549 in all: the last number is the total."""
_COORDINATE = re.compile(rf"{w.COUNT}[wdpi]{{1,3}}a[wd]{{0,2}}{w.COUNT}")
"""Two totals side by side, "37 drugs and 66 targets", whose parts may stand side by side as well."""
_MOST_PARTS = 8
_SHARES = (Cue("of those, x (z%)", "", "share"), Cue("x of them, z%", "", "share"))
_TOTAL = Cue("of those, a … and b", "", "total")


def claims_of(text: str, line: Line, left: str, figures: Figures) -> Iterator[Claim]:
    """The claims of a sentence whose whole or total stands in one before; `left` are its unused letters."""
    if _ADDED.match(left):
        first = next(_before(text, line.start), line)
        if _ALONE.match(first.letters):
            yield from _total(text, first, figures)
        return
    if "m" not in left:
        return
    for pattern, cue in zip((_OF_THOSE, _OF_THEM), _SHARES, strict=True):
        if match := pattern.search(left):
            yield from _share(text, line, match, cue, figures)
            return
    if _PARTED.match(left):
        yield from _total(text, line, figures)


def _share(text: str, line: Line, match: re.Match[str], cue: Cue, figures: Figures) -> Iterator[Claim]:
    part = figures.of(line.token(match.start("part")), line.start)
    share = figures.of(line.token(match.start("share")), line.start)
    between = _shares(line, line.start, part.start)
    for before in _before(text, line.start):
        wholes = [whole for whole in _amounts(before, figures) if whole.value > part.value]
        if len(wholes) > 1:
            wholes = [whole for whole in wholes if _agree(part, whole, share)]
        if len(wholes) == 1 and wholes[0].unit == part.unit:
            stated = [*_shares(before, wholes[0].end, before.end), *between]
            nearer = any(token.end <= line.start for token in between)
            if any(of_one_whole(part, share, wholes[0], own) for own in stated) or (
                nearer and not _agree(part, wholes[0], share)
            ):
                return
            roles: Roles = {"part": part, "whole": wholes[0], "share": share}
            yield claim(Bound(cue, {}, {}), roles, "strong")
            return
        if wholes:
            return
        between += _shares(before, before.start, before.end)


def _shares(line: Line, start: int, end: int) -> list[Token]:
    """The percents of a line between two places."""
    return [
        token
        for at, token in zip(line.at, line.tokens, strict=True)
        if line.letters[at] == w.PERCENT and start <= token.start < end
    ]


def _agree(part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether a share is the part of this whole, give or take a tenth: it tells which whole is meant."""
    off = abs(Fraction(part.value) - share.base_value * whole.value)
    return 10 * off <= part.value


def _total(text: str, line: Line, figures: Figures) -> Iterator[Claim]:
    """Parts of a total before: "Of those, a … and b", and what "Another" adds to them."""
    parts = _counts(line, figures)
    closed, last = len(parts), line
    for after in _after(text, line.end):
        if not _CONTINUED.match(after.letters):
            break
        parts += _counts(after, figures)
        last = after
    said = _IN_ALL.search(last.letters) is not None
    if not 2 <= len(parts) <= _MOST_PARTS:
        return
    totals = [total for before in _before(text, line.start) for total in _counts(before, figures)]
    if said and len(parts) > 2:
        totals, parts = [parts[-1]], parts[:-1]
    for size in range(len(parts), 1, -1):
        for chosen in combinations(parts, size):
            added = sum(Fraction(part.value) for part in chosen)
            for total in totals:
                if total.value == added and total.hedge is None:
                    yield claim(Bound(_TOTAL, {}, {}), {"parts": chosen, "total": total}, "strong")
                    return
    added = sum(Fraction(part.value) for part in parts)
    reach = 20 if _REST.search(last.letters) else 3
    near = [
        total for total in totals if abs(added - Fraction(total.value)) * 100 < reach * Fraction(total.value)
    ]
    if any(_COORDINATE.search(before.letters) for before in _before(text, line.start)):
        return
    if len(near) != 1 or (closed != 2 and len(parts) == closed):
        return
    values = [int(part.value) for part in parts]
    known = [int(total.value) for total in totals]
    if not parted_elsewhere(int(near[0].value), values[:closed], values[closed:], known):
        yield claim(Bound(_TOTAL, {}, {}), {"parts": tuple(parts), "total": near[0]}, "strong")


def _counts(line: Line, figures: Figures) -> list[Figure]:
    return [figures.of(line.token(index), line.start) for index in line.at if line.letters[index] == w.COUNT]


def _amounts(line: Line, figures: Figures) -> list[Figure]:
    kinds = w.COUNT + w.DECIMAL + w.MONEY
    return [figures.of(line.token(index), line.start) for index in line.at if line.letters[index] in kinds]


def _before(text: str, start: int) -> Iterator[Line]:
    """The sentences right before a place, the nearest first."""
    floor = max(0, start - _BACK)
    found = list(sentences(text, floor, start))[-_SENTENCES:]
    for first, last in reversed(found):
        yield read_line(text, first, last)


def _after(text: str, end: int) -> Iterator[Line]:
    """The sentences right behind a place."""
    for at, (first, last) in enumerate(sentences(text, end, min(len(text), end + _BACK))):
        if at == _SENTENCES:
            return
        yield read_line(text, first, last)
