"""What the rest of a sentence says of figures that do not agree: then they were not meant as bound.

A form of words is only as good as the sentence around it. Before a total or a share that misses is
called one, its sentence is asked whether the same figures agree in another way: a part that is named
behind the list, a whole that stands before it, a share of the same whole as the share right before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate, combinations

from figcheck.extract import words as w
from figcheck.extract.bind import Bound
from figcheck.extract.claims import Roles
from figcheck.extract.tokens import Line
from figcheck.numbers.figure import COUNT, PERCENT, Figure
from figcheck.numbers.token import Token

_OWN_SHARE = re.compile(rf"w{{0,2}}\({w.PERCENT}")
_ONE_MORE = re.compile(r"w{0,3},?adw")
_OF_THEM = w.WORDS["of"][0] + w.WORDS["whom"][0]
_ANOTHER_ITEM = re.compile(r"m.*,a[wdh]{0,3}$")
"""Behind "of whom" and a comma, the second figure of two begins another clause."""
_NEAR = 8
"""Letters before the figures of a change in which its verb stands."""
_CLOSE = 20
_UNNUMBERED = re.compile(r"(?<=[,:])dw{1,2}(?=,)")
"""A member of a list that is one by its article: "the president, 6 judges and 3 clerks"."""


def otherwise_meant(line: Line, bound: Bound, roles: Roles) -> bool:
    """Whether the sentence gives the figures of a total or a share that misses another meaning."""
    total, parts = roles.get("total"), roles.get("parts")
    if isinstance(total, Figure) and isinstance(parts, tuple):
        if total.hedge is not None and sum(part.value for part in parts) <= total.value:
            return True
        return _counted(total, *parts) and _other_total(line, bound, total, parts)
    shares = bound.roles.get("shares")
    if isinstance(shares, tuple):
        return sum(line.letters[at + 1 : at + 2] == w.WORDS["of"][0] for at in shares) > 1
    if "dir" in bound.words:
        return _turned(line, bound, roles)
    if bound.cue.kind == "order":
        return _of_others(line, bound, roles)
    whole, part, share = roles.get("whole"), roles.get("part"), roles.get("share")
    if isinstance(whole, Figure) and isinstance(part, Figure) and isinstance(share, Figure):
        place = bound.roles["part"]
        apart = bound.cue.keeps and _counted(part, whole)
        if apart and isinstance(place, int) and _of_another(line, place, part, share, whole):
            return True
        own = own_share(line, whole)
        return own is not None and own.start != share.start and of_one_whole(part, share, whole, own)
    return False


def _turned(line: Line, bound: Bound, roles: Roles) -> bool:
    """Whether a change that its figures do not have is of something else, or what is left ("85% retained").

    It is where the sentence says that they went that way ("pH fell from 8.2 to 8.1, a 26 percent rise in
    acidity"), and where the later figure is the change itself ("adds 20 mg, an increase of 80% from 25").
    """
    before, after, change = roles.get("before"), roles.get("after"), roles.get("change")
    if not isinstance(before, Figure) or not isinstance(after, Figure) or not isinstance(change, Figure):
        return False
    first, last = Fraction(before.value), Fraction(after.value)
    rise, fall = w.WORDS["rise"][0], w.WORDS["fall"][0]
    way = {rise: 1, fall: -1}.get(bound.words["dir"], 0)
    if change.unit != PERCENT or not first:
        return False
    said, place = Fraction(change.value), bound.roles["change"]
    named = isinstance(place, int) and line.letters[place + 1 : place + 2] == "w"
    if named and 2 * abs(100 * last - said * first) <= change.step * first:
        return True
    if (last - first) * way >= 0:
        return False
    if abs(100 * last - said * first) * _CLOSE <= 100 * last:
        return True
    start, end = min(bound.positions()), max(bound.positions())
    told = (fall if way > 0 else rise) in line.letters[max(0, start - _NEAR) : end]
    return told and 2 * abs(100 * abs(last / first - 1) - said) > said


def _of_others(line: Line, bound: Bound, roles: Roles) -> bool:
    """Whether of two figures in the wrong order the later alone has a noun: a toll of 40 from 80 cases."""
    figures, places = roles["figures"], bound.roles["figures"]
    if not isinstance(figures, tuple) or not isinstance(places, tuple):
        return False
    if len(figures) == 1:
        return True  # the other is a few in words, which is no operand of an order
    first, last = (figure.value for figure in figures)
    named = [line.letters[at + 1 : at + 2] == "w" for at in places]
    return (first < last) != (bound.cue.settings["direction"] == "rise") and named == [False, True]


def own_share(line: Line, figure: Figure) -> Token | None:
    """The percent in brackets right behind a figure of a line: it is itself a part of something."""
    for at, token in zip(line.at, line.tokens, strict=True):
        if token.start == figure.start:
            beside = _OWN_SHARE.match(line.letters, at + 1)
            return line.token(beside.end() - 1) if beside else None
    return None


def of_one_whole(part: Figure, share: Figure, other: Figure, own: Token) -> bool:
    """Whether a part that has not its share of another figure has it of the whole of which that is a part."""
    if not share.value or own.mantissa <= 0:
        return False
    if _is_share(part, share, int(other.value)):
        return False
    half = Fraction(share.step) / 2
    low, high = _wholes(Fraction(part.value), Fraction(share.value), half)
    scale = Fraction(10) ** own.exponent
    own_low, own_high = _wholes(Fraction(other.value), own.mantissa * scale, scale / 2)
    return low <= own_high and own_low <= high


def _wholes(part: Fraction, share: Fraction, half: Fraction) -> tuple[Fraction, Fraction]:
    """The least and the largest whole of which a part is a printed share."""
    return part / (share + half), part / max(share - half, half / 1000)


def _counted(*figures: Figure) -> bool:
    return all(figure.unit == COUNT and figure.exponent == 0 and figure.hedge is None for figure in figures)


def _other_total(line: Line, bound: Bound, total: Figure, parts: Sequence[Figure]) -> bool:
    values = [int(part.value) for part in parts]
    added, whole = sum(values), int(total.value)
    if added == whole:
        return False
    held = set(bound.positions())
    first, last = min(held), max(held)
    between = line.letters[first:last]
    free = [(at, value) for at, value in _counts(line) if at not in held]
    before = {value for at, value in free if at < first}
    behind = list(accumulate(value for at, value in free if at > last))
    unnumbered = len(_UNNUMBERED.findall(between)) + bool(_ONE_MORE.match(line.letters, last + 1))
    if added in before and 3 * abs(added - whole) > whole:
        return True
    if whole in (added + unnumbered, _without_subsets(line, bound, values)):
        return True
    if "(" in between:
        open_list = added < whole and between[1] == "(" and "a" not in between
        return open_list or whole - added in behind[1:]
    if len(values) == 2 and _ANOTHER_ITEM.search(line.letters, first, last):
        return True
    return (
        any(whole in accumulate(values[start:]) for start in range(len(values) - 1))
        or any(whole + value in before for value in values)
        or whole - added in behind[:1]
    )


def _without_subsets(line: Line, bound: Bound, values: Sequence[int]) -> int:
    """What parts add to without those that break another down: 19 men, 6 of them old, and 8 women."""
    places = bound.roles["parts"]
    if not isinstance(places, tuple):
        return 0
    kept = [
        value for at, value in zip(places, values, strict=True) if line.letters[at + 1 : at + 3] != _OF_THEM
    ]
    return sum(kept)


def _counts(line: Line) -> list[tuple[int, int]]:
    """The counts of a line, each with the place of its letter."""
    return [
        (at, token.mantissa)
        for at, token in zip(line.at, line.tokens, strict=True)
        if line.letters[at] in w.COUNT + w.FEW and token.exponent == 0
    ]


def _of_another(line: Line, place: int, part: Figure, share: Figure, whole: Figure) -> bool:
    """Whether a part has its share of another count before it: of 849, 422 (49.7%) and 310 (73.5%)."""
    if _is_share(part, share, int(whole.value)):
        return False
    before = [value for at, value in _counts(line) if at < place and value > part.value]
    return any(_is_share(part, share, value) for value in before)


def _is_share(part: Figure, share: Figure, whole: int) -> bool:
    off = abs(100 * Fraction(part.value) - Fraction(share.value) * whole)
    return whole != 0 and 2 * off <= share.step * whole


def parted_elsewhere(total: int, closed: Sequence[int], others: Sequence[int], before: Sequence[int]) -> bool:
    """Whether a total is another count before and what is added to that: 110 are 64 and another 46."""
    return any(
        sum(closed) <= count < total and count + sum(some) == total
        for count in before
        for size in range(1, len(others) + 1)
        for some in combinations(others, size)
    )
