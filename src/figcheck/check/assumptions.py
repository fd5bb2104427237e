"""P's that all miss alike: one assumption that nobody stated explains them, and that is one note.

A study that corrects its p's for the number of tests, or takes one tail throughout, often does not say so
where the p's stand. An assumption counts where it explains three misses, half of all there are, and no
fewer than the results that hold and would not hold with it; the other misses stay findings. Nothing is
assumed of a result that holds. Only results from prose: what a person put in a record, that person meant.
Source: Holm (1979), Scandinavian Journal of Statistics 6; Benjamini & Hochberg (1995), JRSS B 57.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from figcheck.check.patterns import as_one
from figcheck.check.report import Finding, Judgement
from figcheck.numbers.interval import Interval

if TYPE_CHECKING:
    from figcheck.claims.test import Test

SEVERAL = 3
"""From so many misses on an assumption is the document's own."""
PAIRS = 28
"""Of eight groups: up to so many tests are thought of, however few a study prints."""
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
    for words, fitting in _assumptions(family, misses):
        explained = [at for at in misses if at in fitting]
        against = len(family.keys() - fitting - set(misses))
        enough = len(explained) >= max(SEVERAL, against) and 2 * len(explained) >= len(misses)
        if enough and len(explained) > len(best[0]):
            best = explained, words
    return best


def _assumptions(family: Family, misses: Sequence[int]) -> Iterator[tuple[str, set[int]]]:
    """Every assumption in words, and the results that fit with it; the simplest first."""
    yield "the tests are one-tailed", {at for at, claim in family.items() if claim.fits_one_tail()}
    for times in range(2, max(len(family), PAIRS) + 1):
        yield (
            f"they were corrected for {times} tests",
            {at for at, claim in family.items() if claim.meets(times)},
        )
    between = {at: claim for at, claim in family.items() if misses[0] <= at <= misses[-1]}
    for group in (family, between):
        for name, adjusted in (("Holm", _holm), ("Benjamini and Hochberg", _stepped_up)):
            lows, highs = (adjusted([claim.found()[end] for claim in group.values()]) for end in (0, 1))
            sets = zip(group.values(), lows, highs, strict=True)
            if all(not (Interval(low, high) & claim.values("p")).empty for claim, low, high in sets):
                yield f"they were corrected for {len(group)} tests as by {name}", set(group)


def _holm(chances: Sequence[Fraction]) -> list[Fraction]:
    """Of m p's the smallest times m, the next times m - 1 and so on, none below the one before."""
    adjusted, most = [Fraction(0)] * len(chances), Fraction(0)
    for done, at in enumerate(sorted(range(len(chances)), key=chances.__getitem__)):
        most = max(most, min(chances[at] * (len(chances) - done), Fraction(1)))
        adjusted[at] = most
    return adjusted


def _stepped_up(chances: Sequence[Fraction]) -> list[Fraction]:
    """Of m p's the largest as it is, the one before times m over m - 1 and so on, none above the next."""
    adjusted, least = [Fraction(1)] * len(chances), Fraction(1)
    for done, at in enumerate(sorted(range(len(chances)), key=chances.__getitem__, reverse=True)):
        least = min(least, chances[at] * Fraction(len(chances), len(chances) - done))
        adjusted[at] = least
    return adjusted
