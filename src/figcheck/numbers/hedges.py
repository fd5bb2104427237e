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
PHRASES_BEFORE = frozenset(phrase for row in _BEFORE.values() for phrase in row.split("|"))
PHRASES_AFTER = frozenset(phrase for row in _AFTER.values() for phrase in row.split("|"))
HEADS: dict[str, Hedge] = {row.split("|")[0]: hedge for hedge, row in _BEFORE.items()}
"""The first hedge of every kind, which stands for the kind -> what it says."""


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
