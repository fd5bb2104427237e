"""Claims that hold one by one but not together: joint verdicts, conflicts, and what would settle them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from figcheck.check.components import rung_of, statements, system_of
from figcheck.check.findings import fingerprint, place
from figcheck.check.ladder import LENIENT
from figcheck.check.report import Finding, Judgement, Severity
from figcheck.check.sets import Rung, round_steps
from figcheck.claims.article import Article
from figcheck.claims.claim import Claim
from figcheck.claims.wording import listed
from figcheck.engine.oracle import Statements
from figcheck.engine.solve import Outcome, hull, solve
from figcheck.numbers.figure import Figure
from figcheck.numbers.printing import set_in_words
from figcheck.numbers.reading import Reading

if TYPE_CHECKING:
    from figcheck.engine.conflicts import Conflicts

STEPS = 2_000
SHOWN = 3
"""How many conflicts of one cause are spelled out; the others are counted."""
UNDECIDED = "undecided within the step budget, together with the claims that share its figures"


def judged_together(
    article: Article, judgements: Sequence[Judgement], parts: Sequence[Sequence[int]]
) -> tuple[list[Judgement], list[Finding]]:
    """The verdicts after the claims of every component were put together, and a finding a conflict.

    Where the budget leaves a component undecided its claims are unchecked, never consistent.
    """
    verdicts = list(judgements)
    found: list[Finding] = []
    for component in parts:
        if len(component) < 2:
            continue
        sound = {index: judgements[index] for index in component if judgements[index].verdict == "consistent"}
        if len(sound) < 2:
            continue
        outcome, reading = _together(article, sound)
        if outcome is Outcome.UNDECIDED:
            for index in sound:
                verdicts[index] = replace(
                    judgements[index], verdict="unchecked", reading=None, reason=UNDECIDED
                )
        elif outcome is Outcome.IMPOSSIBLE or reading is not None:
            found += _findings(article, judgements, sound, reading)
    return verdicts, found


def _together(article: Article, sound: Mapping[int, Judgement]) -> tuple[Outcome, Reading | None]:
    """Whether sound claims can hold together, and the lenient convention that it would take."""
    decided = Outcome.IMPOSSIBLE
    for reading, rung in _rungs(article, sound):
        whole = statements(sound, rung)
        outcome = solve(system_of(whole), steps=STEPS).outcome
        if outcome is Outcome.POSSIBLE:
            return outcome, reading
        if outcome is Outcome.UNDECIDED:
            decided = outcome
    return decided, None


def _rungs(article: Article, sound: Mapping[int, Judgement]) -> Iterator[tuple[Reading | None, Rung]]:
    """Rungs 1 and 2, then each lenient convention for the whole component."""
    first = rung_of(sound.values(), article.rounding)
    yield None, first
    if article.rounding != "ladder":
        return
    if not first.round_numbers and any(round_steps(judgement.claim) for judgement in sound.values()):
        yield None, Rung(round_numbers=True)
    for reading in LENIENT:
        yield reading, Rung(reading, reading, round_numbers=True)


def _findings(
    article: Article, judgements: Sequence[Judgement], sound: Mapping[int, Judgement], reading: Reading | None
) -> Iterator[Finding]:
    """One finding for every cause: conflicts that share a claim are one."""
    whole = statements(sound, rung_of(sound.values(), article.rounding))
    from figcheck.check.joint_repairs import joint_repairs  # conflicts are rare, and a start is not
    from figcheck.engine.conflicts import conflicts

    known = conflicts(whole, steps=STEPS)
    for group in _causes(known):
        members = sorted({index for conflict in group for index in conflict})
        figures = _figures(judgements, members)
        offered = joint_repairs(article, judgements, list(sound), members)
        start, end, line, column = place(article, judgements[members[0]])
        yield Finding(
            path=article.document.path,
            rule="conflict",
            rules=("conflict",),
            severity=_severity(judgements, members, reading),
            message=_message(judgements, members),
            start=start,
            end=end,
            line=line,
            column=column,
            claims=tuple(members),
            working="\n".join([*_working(judgements, whole, group, known, reading), *offered.limits]),
            repairs=tuple(offered.repairs),
            fingerprint=fingerprint(article, "conflict", figures),
        )


def _severity(judgements: Sequence[Judgement], members: Sequence[int], reading: Reading | None) -> Severity:
    if any(judgements[index].claim.binding.strength == "weak" for index in members):
        return "note"
    return "error" if reading is None else "warning"


def _causes(known: Conflicts) -> list[list[tuple[int, ...]]]:
    """Conflicts put together where they share a claim, smallest first."""
    groups: list[list[tuple[int, ...]]] = []
    for conflict in known.sets:
        labels = tuple(int(str(label)) for label in conflict)
        touching = [group for group in groups if any(set(labels) & set(other) for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([*(other for group in touching for other in group), labels])
    return groups


def _message(judgements: Sequence[Judgement], members: Sequence[int]) -> str:
    texts = list(dict.fromkeys(figure.text for figure in _figures(judgements, members)))
    shown = listed(texts) if len(texts) <= 8 else f"{', '.join(texts[:7])} and {len(texts) - 7} more"
    return f"{len(members)} claims hold one by one but not together: {shown}"


def _working(
    judgements: Sequence[Judgement],
    whole: Statements,
    group: Sequence[tuple[int, ...]],
    known: Conflicts,
    reading: Reading | None,
) -> Iterator[str]:
    """Each conflict as a chain: what all claims but the last leave for its figures, then the last."""
    smallest = min(len(conflict) for conflict in group)
    shown = [conflict for conflict in group if len(conflict) == smallest][:SHOWN]
    for conflict in shown:
        *others, last = conflict
        yield from (_statement(judgements[index].claim) for index in others)
        left = _left(judgements, whole, others, last)
        if left:
            yield f"together these leave {listed(left)}"
        yield f"which cannot meet {_statement(judgements[last].claim)}"
    if len(group) > len(shown):
        yield f"{len(group) - len(shown)} more minimal sets of these claims contradict each other"
    if known.least is not None:
        fewer = f", none of fewer than {known.least} claims" if known.least > 1 else ""
        yield f"there may be more sets that contradict each other{fewer}: the search stopped at its limits"
    if reading is not None:
        yield f"only if every figure was {reading}"


def _left(judgements: Sequence[Judgement], whole: Statements, others: Sequence[int], last: int) -> list[str]:
    """What some claims leave for the figures that they share with another, where that says anything."""
    shared = set(_figures(judgements, others))
    kept = Statements(whole.domains, {index: whole.groups[index] for index in others})
    found = []
    for figure in _figures(judgements, [last]):
        if figure in shared:
            values = hull(system_of(kept), figure, steps=STEPS)
            if not values.empty:
                found.append(f"{set_in_words(values, like=figure)} for {_called(figure)}")
    return found


def _statement(claim: Claim) -> str:
    """What a claim says, role by role: `total: parts a (10) and b (10), total ab (21)`."""
    roles: dict[str, list[str]] = {}
    for role, figure in claim.operands():
        roles.setdefault(role, []).append(_called(figure))
    return f"{claim.kind}: " + ", ".join(f"{role} {listed(texts)}" for role, texts in roles.items())


def _called(figure: Figure) -> str:
    return figure.text if figure.name is None else f"{figure.name} ({figure.text})"


def _figures(judgements: Sequence[Judgement], indices: Sequence[int]) -> list[Figure]:
    return list(
        dict.fromkeys(figure for index in indices for _, figure in judgements[index].claim.operands())
    )
