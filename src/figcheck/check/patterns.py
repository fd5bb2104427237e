"""Claims of one pattern that all miss by a little: the document computes otherwise, and that is one note.

Survival estimates, weighted shares and missing data make every share of a table or a paragraph miss
its counts by a little; a program that cuts off makes every share of its list miss that is not even.
Several such misses say less against the figures than one does. Only claims from prose: what a person
put in a record, that person meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from figcheck.check.changes import Repair
from figcheck.check.ladder import LENIENT
from figcheck.check.report import Finding, Judgement
from figcheck.check.sets import Rung, system
from figcheck.engine.solve import Outcome, solve

SEVERAL = 3
"""From so many misses on a pattern is the document's own way, not a slip."""
A_HABIT = 4
"""From so many misses on a convention that fits every claim of the pattern is the document's own."""
A_LITTLE = Fraction(1, 8)
"""How far, of the printed value, a recomputed one may lie to be called near. Decides severity only."""


def systematic(found: Sequence[Finding], judgements: Sequence[Judgement]) -> list[Finding]:
    """The findings, with those of one pattern that all miss by a little put together as one note."""
    groups: defaultdict[tuple[str, str | None], list[Finding]] = defaultdict(list)
    for finding in found:
        if len(finding.claims) == 1 and _from_prose(judgements[finding.claims[0]]):
            groups[_pattern(judgements[finding.claims[0]])].append(finding)
    together: dict[int, Finding | None] = {}
    for pattern, missed in groups.items():
        members = _of_one_cause(missed, judgements)
        if len(members) < SEVERAL or not all(map(_near, members)):
            continue
        if _mostly_missed(pattern, members, judgements) or _by_habit(pattern, members, judgements):
            together |= {id(member): None for member in members}
            together[id(members[0])] = as_one(
                members,
                f"{len(members)} figures of one pattern miss by a little, which suggests that they were "
                f"computed otherwise (estimates, weights, missing data): {members[0].message}, and so on",
            )
    return [kept for finding in found if (kept := together.get(id(finding), finding)) is not None]


def _of_one_cause(missed: Sequence[Finding], judgements: Sequence[Judgement]) -> Sequence[Finding]:
    """Those that a way to compute may explain together: a slip beside two shares cut off is not cut off."""
    lenient = [each for each in missed if judgements[each.claims[0]].reading in LENIENT]
    return missed if len(missed) - len(lenient) >= SEVERAL else lenient


def _pattern(judgement: Judgement) -> tuple[str, str | None]:
    return judgement.claim.kind, judgement.claim.binding.cue


def _from_prose(judgement: Judgement) -> bool:
    return judgement.claim.binding.origin == "prose"


def _mostly_missed(
    pattern: tuple[str, str | None], members: Sequence[Finding], judgements: Sequence[Judgement]
) -> bool:
    """Whether no more claims of the pattern hold than miss: a slip stands alone among many that hold."""
    checked = sum(j.verdict != "unchecked" and _from_prose(j) and _pattern(j) == pattern for j in judgements)
    return 2 * len(members) >= checked


def _by_habit(
    pattern: tuple[str, str | None], members: Sequence[Finding], judgements: Sequence[Judgement]
) -> bool:
    """Whether one lenient convention explains every miss, and fits every claim that holds as well."""
    readings = {judgements[finding.claims[0]].reading for finding in members}
    if len(members) < A_HABIT or len(readings) != 1 or (reading := readings.pop()) not in LENIENT:
        return False
    rungs = (Rung(derived=reading), Rung(reading, reading, round_numbers=True))
    return all(
        any(solve(system(judgement.claim, rung)).outcome is Outcome.POSSIBLE for rung in rungs)
        for judgement in judgements
        if judgement.verdict == "consistent" and _from_prose(judgement) and _pattern(judgement) == pattern
    )


def _near(finding: Finding) -> bool:
    return any(_moved(repair) <= A_LITTLE for repair in finding.repairs)


def _moved(repair: Repair) -> Fraction:
    """How far the nearest end of a repair's set lies from the print, as a part of the printed value."""
    change = repair.changes[0]
    value, ends = change.figure.value, (change.remaining.low, change.remaining.high)
    if value in change.remaining:
        return Fraction(0)
    return min(
        (abs(Fraction(end) - value) / abs(Fraction(value or 1)) for end in ends if end is not None),
        default=Fraction(1),
    )


def as_one(members: Sequence[Finding], message: str) -> Finding:
    """Several findings as one note, in the place of the first."""
    return replace(
        members[0],
        severity="note",
        message=message,
        claims=tuple(index for member in members for index in member.claims),
        working="\n".join(dict.fromkeys(member.working for member in members)),
        repairs=(),
    )
