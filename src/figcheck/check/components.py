"""Claims that share figures stand or fall together: the components of an article and their joint systems."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from figcheck.check.report import Judgement
from figcheck.check.sets import Rung, domains, with_unknowns, within
from figcheck.engine.constraints import Constraint, System, Variable
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Interval, interval
from figcheck.numbers.reading import Reading
from figcheck.numbers.readings import possible


def components(judgements: Sequence[Judgement]) -> list[tuple[int, ...]]:
    """Indices of the claims that hang together through shared figures, each component in order."""
    leader = list(range(len(judgements)))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    first: dict[Figure, int] = {}
    for index, judgement in enumerate(judgements):
        for _, figure in judgement.claim.operands():
            one, other = find(first.setdefault(figure, index)), find(index)
            leader[max(one, other)] = min(one, other)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for index in range(len(judgements)):
        groups[find(index)].append(index)
    return [tuple(group) for group in groups.values()]


def joint(
    judgements: Iterable[Judgement], freed: Collection[Figure] = (), *, customary: bool = True
) -> System:
    """One system of several claims: a figure means the same in all of them.

    On rung 1, or on rung 2 where one of the claims needs it; the figures in `freed` may be
    anything that their roles admit.
    """
    chosen = list(judgements)
    rung = Rung(
        round_numbers=any(judgement.reading is Reading.ROUND_NUMBER for judgement in chosen),
        customary=customary,
    )
    found: dict[Variable, Interval] = {}
    constraints: list[Constraint] = []
    for judgement in chosen:
        for variable, values in domains(judgement.claim, rung).items():
            found[variable] = found[variable] & values if variable in found else values
        constraints.extend(judgement.claim.constraints())
    for figure in freed:
        found[figure] = _free(figure, chosen)
    return with_unknowns(found, tuple(constraints))


def _free(figure: Figure, judgements: Iterable[Judgement]) -> Interval:
    """Everything a freed figure could be: its roles' domain, and whole if it was."""
    values = Interval()
    for judgement in judgements:
        for name, operand in judgement.claim.operands():
            if operand is figure:
                role = judgement.claim.roles[name]
                whole = possible(figure, whole=role.whole, measured=role.measured).whole
                values = within(values, role) & interval(whole=whole)
    return values
