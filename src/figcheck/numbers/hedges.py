"""The words that bound a printed number, and what each lets it be.

A hedge has a hard side (`nearly 112,000` is below 112,000: no one can mean more) and a customary
side (how far below `nearly` may be). The customary sides are conventions, argued where they stand:

- Ferson and others, "Natural language of uncertainty: numeric hedge words", Int. J. of Approximate
  Reasoning 57 (2015), asked readers what numbers a hedge leaves. They found great differences between
  readers, but hardly more than three kinds of hedges (both ways, downward, upward), and that a round
  number leaves more room than a precise one. So all hedges of a kind reach equally far here, by the
  last digit that is not zero, and far enough that no ordinary use is called wrong.
- One unit of that digit: "about 435,000" is within 1,000 of it, "nearly 2.4 million" above 2.3. For a
  precise number that is little, so at least a fiftieth (a twentieth for nearly and almost); for a number
  with one such digit it is too much, so at most a tenth: nobody says "about 40" for 30.
- `nearly` and `almost` reach down to 0.85 at the most, which is what they reach before the word of a
  fraction: 29 % is called "nearly one-third".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from figcheck.numbers.interval import Exact, Interval, interval


@dataclass(frozen=True, slots=True)
class Side:
    """How far a true value may lie from the print on one side.

    `allowed` is False where the word itself says that the value does not lie there; `reach` is how far it
    customarily lies at the most, as a part of the value, and `least` how far it always may.
    """

    allowed: bool = True
    reach: Fraction | None = None
    least: Fraction = Fraction(1, 50)


@dataclass(frozen=True, slots=True)
class Hedge:
    """What a hedge says of a value: below, at (`equal`), or above the printed one."""

    below: Side
    above: Side
    equal: bool = True


_NOT = Side(allowed=False)
_FREE = Side()
_TENTH = Side(reach=Fraction(1, 10))

ABOUT = Hedge(_TENTH, _TENTH)
NEARLY = Hedge(Side(reach=Fraction(15, 100), least=Fraction(1, 20)), _NOT, equal=False)
JUST_UNDER = Hedge(_TENTH, _NOT, equal=False)
JUST_OVER = Hedge(_NOT, _TENTH, equal=False)
OVER = Hedge(_NOT, _FREE, equal=False)
AT_LEAST = Hedge(_NOT, _FREE)
UNDER = Hedge(_FREE, _NOT, equal=False)
AT_MOST = Hedge(_FREE, _NOT)

_BEFORE: dict[Hedge, str] = {
    ABOUT: "about|approximately|approx.|approx|roughly|around|some|circa|ca.|c.|an estimated|estimated"
    "|near|close to|in the region of|in the neighborhood of|in the neighbourhood of|on the order of"
    "|in the vicinity of|~|≈|∼|≃",
    NEARLY: "nearly|almost|approaching|nearing|not quite|virtually",
    JUST_UNDER: "just under|just below|just less than|just shy of|shy of|just short of|a little under"
    "|a little less than|a bit less than|a bit under|slightly under|slightly below|slightly less than"
    "|slightly fewer than",
    JUST_OVER: "just over|just above|just more than|slightly over|slightly above|slightly more than"
    "|a little over|a little more than|little more than|a bit more than|a bit over|marginally more than"
    "|barely over|barely more than|hardly more than",
    OVER: "more than|over|above|greater than|higher than|larger than|better than|in excess of|upwards of"
    "|upward of|exceeding|well over|well above|much more than|far more than|significantly more than"
    "|north of|exceeded|exceeds|exceed|surpassed|surpassing|topped|topping|>",
    AT_LEAST: "at least|a minimum of|minimum of|at or above|as few as|as little as|as low as|no less than"
    "|no fewer than|not less than|not fewer than|≥|⩾|>=",
    UNDER: "less than|fewer than|under|below|lower than|smaller than|well under|well below|far fewer than"
    "|far less than|much less than|south of|<",
    AT_MOST: "up to|at most|as many as|as much as|as high as|no more than|not more than|a maximum of"
    "|maximum of|at or below|at or under|no greater than|no higher than|not exceeding|≤|⩽|<=",
}
_AFTER: dict[Hedge, str] = {
    ABOUT: "or so|or thereabouts|or thereabout",
    AT_LEAST: "or more|or greater|or higher|or above|or over|or better|and up|and above|and over"
    "|at least|at a minimum|+|plus",
    AT_MOST: "or less|or fewer|or lower|or under|or below|at most|at the most",
}
HEDGES: dict[str, Hedge] = {
    phrase: hedge for table in (_BEFORE, _AFTER) for hedge, row in table.items() for phrase in row.split("|")
}
"""Every hedge as it stands in a text, in lower case and with single blanks -> what it says."""
HEADS: dict[str, Hedge] = {row.split("|")[0]: hedge for hedge, row in _BEFORE.items()}
"""The first hedge of every kind, which stands for the kind -> what it says."""


def _alternatives(table: dict[Hedge, str]) -> str:
    phrases = sorted(
        {p for row in table.values() for p in row.split("|")} - {"+", "plus"}, key=lambda p: (-len(p), p)
    )
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)


_SIGNS = r"[~≈∼≃<>≤≥⩾⩽]=?"
BEFORE = re.compile(
    rf"(?:(?<![\w'’-])(?:{_alternatives(_BEFORE)})\s+(?:the\s+)?|{_SIGNS}\s?)\Z", re.IGNORECASE
)
"""A hedge that ends right before a number (match on the text up to it)."""
AFTER = re.compile(
    rf"\+|-plus(?![\w-])|[ \u00a0-](?:{_alternatives(_AFTER)})(?![\w-])(?!\s+[$£€]?[0-9])", re.IGNORECASE
)
"""A hedge that begins right behind a number."""
_LEADING = re.compile(BEFORE.pattern.removesuffix(r"\Z"), re.IGNORECASE)
_PHRASES = [phrase.split(" ") for row in _BEFORE.values() for phrase in row.split("|")]
_ALONE = frozenset(words[0] for words in _PHRASES if len(words) == 1)
_LAST_TWO = frozenset((words[-2], words[-1]) for words in _PHRASES if len(words) > 1)
_OPENING = "([{\"'“‘—–-/,;:"
_LONGEST = 36


def before(text: str, start: int, floor: int = 0) -> tuple[int, str] | None:
    """Where the hedge begins that ends at `start`, and its canonical words; None where there is none."""
    window = text[max(floor, start - _LONGEST) : start]
    if not window:
        return None
    words = window.lower().split()
    if words and words[-1] == "the":
        words.pop()
    if not words or not _may_be_hedge(words):
        return None
    found = BEFORE.search(window)
    if found is None:
        return None
    phrase = canonical(found.group())
    return (start - len(window) + found.start(), phrase) if phrase in HEDGES else None


def _may_be_hedge(words: list[str]) -> bool:
    """Whether the last words before a number can end a hedge: cheap, and never false for one."""
    last = words[-1].lstrip(_OPENING)
    if last in _ALONE or words[-1][-1] in "~≈∼≃<>≤≥⩾⩽=":
        return True
    return len(words) > 1 and (words[-2].lstrip(_OPENING), last) in _LAST_TWO


def leading(text: str, start: int) -> tuple[int, str | None]:
    """Where the number begins that a hedge at `start` goes with, and the hedge's canonical words."""
    found = _LEADING.match(text, start)
    if found is None or canonical(found.group()) not in HEDGES:
        return start, None
    return found.end(), canonical(found.group())


def after(text: str, end: int, ceiling: int | None = None) -> tuple[int, str] | None:
    """Where the hedge ends that begins at `end`, and its canonical words; None where there is none."""
    ceiling = len(text) if ceiling is None else ceiling
    if text[end : end + 1] not in ("+", " ", "\u00a0", "-"):
        return None
    found = AFTER.match(text, end, ceiling)
    return None if found is None else (found.end(), canonical(found.group()))


def stands_behind(hedge: str) -> bool:
    """Whether a hedge follows its number (`or more`); `at least` may, and is printed before it."""
    return all(hedge not in row.split("|") for row in _BEFORE.values())


def canonical(phrase: str) -> str:
    """A hedge as the table holds it: lower case, single blanks, no article behind it."""
    words = phrase.lower().strip(" -\u00a0\t\n").split()
    return " ".join(words[:-1] if words[-1:] == ["the"] else words)


def bounded(rule: Hedge, printed: Interval, value: Exact, unit: Exact, *, customary: bool) -> Interval:
    """The set of a hedged figure from the set of its digits; `customary` False gives the hard side only.

    `unit` is one unit of the last digit that is not zero: 1,000 for 435,000.
    """
    low, low_open = (
        _end(rule, rule.below, printed.low, value, -unit) if customary else _hard(rule, rule.below, value)
    )
    high, high_open = (
        _end(rule, rule.above, printed.high, value, unit) if customary else _hard(rule, rule.above, value)
    )
    return interval(low, high, low_open, high_open)


def _hard(rule: Hedge, side: Side, value: Exact) -> tuple[Exact | None, bool]:
    return (None, False) if side.allowed else (value, not rule.equal)


def _end(
    rule: Hedge, side: Side, rounded: Exact | None, value: Exact, unit: Exact
) -> tuple[Exact | None, bool]:
    """The end of the customary set on one side; `unit` is negative below the value."""
    if not side.allowed or side.reach is None:
        return _hard(rule, side, value)
    size, way = max(value, -value), 1 if unit > 0 else -1
    end = value + way * min(size * side.reach, max(way * unit, size * side.least))
    return (rounded if rounded is not None and (rounded - end) * way > 0 else end), False
