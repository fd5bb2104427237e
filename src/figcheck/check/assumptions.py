"""P's that all miss alike: one assumption that nobody stated explains them, and that is one note.

A study that corrects its p's for the number of tests, or takes one tail throughout, often does not say so
where the p's stand. An assumption counts where it explains three misses, half of all there are, and no
fewer than the results that hold and would not hold with it; the other misses stay findings. Nothing is
assumed of a result that holds. Only results from prose: what a person put in a record, that person meant.
Source: Holm (1979), Scandinavian Journal of Statistics 6; Benjamini & Hochberg (1995), JRSS B 57.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import accumulate
from math import ceil, floor, inf
from operator import methodcaller
from typing import TYPE_CHECKING

from figcheck.check.patterns import as_one
from figcheck.check.report import Finding, Judgement
from figcheck.numbers.interval import Exact, Interval

if TYPE_CHECKING:
    from figcheck.claims.test import Test

SEVERAL = 3
"""From so many misses on an assumption is the document's own."""
PAIRS = 28
"""Of eight groups: up to so many tests are thought of, however few a study prints."""
Number = Exact | float
Family = dict[int, "Test"]
"""Results that may have been corrected together, by the place of their claim."""


def assumed(found: Sequence[Finding], judgements: Sequence[Judgement]) -> list[Finding]:
    """The findings, with the p's that one assumption explains put together as one note."""
    missed = {
        finding.claims[0]: finding for finding in found if finding.rule == "test" and len(finding.claims) == 1
    }
    if len(missed) < SEVERAL:
        return list(found)
    together: dict[int, Finding | None] = {}
    for family in _families(judgements):
        misses = [at for at in family if at in missed and id(missed[at]) not in together]
        explained, words = _best(family, misses)
        members = [missed[at] for at in explained]
        if members:
            together |= {id(member): None for member in members}
            together[id(members[0])] = as_one(
                members, f"{len(members)} p's miss alike and fit if {words}: {members[0].message}, and so on"
            )
    return [kept for finding in found if (kept := together.get(id(finding), finding)) is not None]


def _families(judgements: Sequence[Judgement]) -> Iterator[Family]:
    """All results, then those of each statistic."""
    from figcheck.claims.test import Test

    every = {
        at: judgement.claim
        for at, judgement in enumerate(judgements)
        if isinstance(judgement.claim, Test)
        and judgement.verdict != "unchecked"
        and judgement.claim.binding.origin == "prose"
    }
    yield every
    statistics = dict.fromkeys(claim.statistic for claim in every.values())
    if len(statistics) > 1:
        for statistic in statistics:
            yield {at: claim for at, claim in every.items() if claim.statistic == statistic}


def _best(family: Family, misses: Sequence[int]) -> tuple[list[int], str]:
    """The most misses that one assumption explains, and its words; none where too few are."""
    best: tuple[list[int], str] = ([], "")
    if len(misses) < SEVERAL:
        return best
    for words, fits in _assumptions(family, misses):
        explained = [at for at in misses if fits(family[at])]
        if len(explained) <= max(len(best[0]), SEVERAL - 1) or 2 * len(explained) < len(misses):
            continue
        against = sum(not fits(family[at]) for at in family.keys() - set(misses))
        if len(explained) >= against:
            best = explained, words
    return best


def _assumptions(family: Family, misses: Sequence[int]) -> Iterator[tuple[str, Callable[[Test], bool]]]:
    """Every assumption in words, and whether a result fits with it; the simplest first."""
    yield "the tests are one-tailed", methodcaller("fits_one_tail")
    for times in _times(family, misses):
        yield f"they were corrected for {times} tests", methodcaller("meets", times)
    between = {at: claim for at, claim in family.items() if misses[0] <= at <= misses[-1]}
    for group in (family, between):
        for name, adjusted in (("Holm", _holm), ("Benjamini and Hochberg", _stepped_up)):
            if _fit(list(group.values()), adjusted):
                yield f"they were corrected for {len(group)} tests as by {name}", _among(group)


def _among(group: Family) -> Callable[[Test], bool]:
    members = {id(claim) for claim in group.values()}
    return lambda claim: id(claim) in members


def _times(family: Family, misses: Sequence[int]) -> list[int]:
    """For how many tests half of the misses may have been corrected: each for some numbers without a gap."""
    most = max(len(family), PAIRS)
    begun = [0] * (most + 2)
    for at in misses:
        first, last = _factors(family[at], most)
        if first <= last:
            begun[first] += 1
            begun[last + 1] -= 1
    enough = max(SEVERAL, ceil(Fraction(len(misses), 2)))
    return [times for times, number in enumerate(accumulate(begun)) if number >= enough]


def _factors(claim: Test, most: int) -> tuple[int, int]:
    """The fewest and the most tests, from 2 up, for which a p may have been corrected, or some beyond."""
    if (known := claim.by_floats()) is not None:
        (least, _, greatest), (low, high) = known
    else:
        printed = claim.values("p")
        if printed.low is None or printed.high is None or printed.empty:
            return 2, 1
        least, greatest, low, high = (float(end) for end in (*claim.found(), printed.low, printed.high))
    first = low / greatest if greatest else inf if low else 0.0
    last = high / least if least and high < 1 else inf
    return max(2, floor(min(first, most + 1))), min(most, ceil(min(last, most)))


def _fit(claims: Sequence[Test], adjusted: Callable[[Sequence[Number]], list[Number]]) -> bool:
    """Whether all results print the p's that an adjustment gives: that they do not, floats mostly tell."""
    from figcheck.claims.chances import CLEAR, Chances, clearly_apart

    known = [each for claim in claims if (each := claim.by_floats()) is not None]
    if any(printed[1] < found.least * (1 - CLEAR) for found, printed in known):
        return False  # no adjustment makes a p smaller
    if len(known) == len(claims):
        ends = (adjusted([found[end] for found, _ in known]) for end in (0, 2))
        floats = (Chances(float(low), float(low), float(high)) for low, high in zip(*ends, strict=True))
        if any(clearly_apart(found, printed) for found, (_, printed) in zip(floats, known, strict=True)):
            return False
    lows, highs = (adjusted([claim.found()[end] for claim in claims]) for end in (0, 1))
    sets = (Interval(Fraction(low), Fraction(high)) for low, high in zip(lows, highs, strict=True))
    return all(not (found & claim.values("p")).empty for found, claim in zip(sets, claims, strict=True))


def _holm(chances: Sequence[Number]) -> list[Number]:
    """Of m p's the smallest times m, the next times m - 1 and so on, none below the one before."""
    adjusted: list[Number] = [0] * len(chances)
    most: Number = 0
    for done, at in enumerate(sorted(range(len(chances)), key=chances.__getitem__)):
        most = max(most, min(chances[at] * (len(chances) - done), 1))
        adjusted[at] = most
    return adjusted


def _stepped_up(chances: Sequence[Number]) -> list[Number]:
    """Of m p's the largest as it is, the one before times m over m - 1 and so on, none above the next."""
    adjusted: list[Number] = [1] * len(chances)
    least: Number = 1
    for done, at in enumerate(sorted(range(len(chances)), key=chances.__getitem__, reverse=True)):
        least = min(least, chances[at] * Fraction(len(chances), len(chances) - done))
        adjusted[at] = least
    return adjusted
