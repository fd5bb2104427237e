"""Claims that share figures stand or fall together: the components of an article and their joint systems."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from figcheck.check.report import Judgement
from figcheck.check.sets import PLAIN, Rung, domains, unknowns, within
from figcheck.claims.article import Rounding
from figcheck.claims.claim import Claim
from figcheck.engine.constraints import Constraint, System, Variable
from figcheck.engine.oracle import Label, Statements
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import EVERYTHING, Interval, interval
from figcheck.numbers.reading import Reading
from figcheck.numbers.readings import possible

CUT_OFF = Rung(Reading.CUT_OFF, Reading.CUT_OFF)


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
            if (met := first.setdefault(figure, index)) != index:
                one, other = find(met), find(index)
                leader[max(one, other)] = min(one, other)
    groups: dict[int, list[int]] = {}
    for index in range(len(judgements)):
        groups.setdefault(find(index), []).append(index)
    return [tuple(group) for group in groups.values()]


def rung_of(judgements: Iterable[Judgement], rounding: Rounding) -> Rung:
    """The strictest rung on which claims can hold together: rung 2 where one of them needs it."""
    if rounding == "cut off":
        return CUT_OFF
    return Rung(round_numbers=any(judgement.reading is Reading.ROUND_NUMBER for judgement in judgements))


def statements(judgements: Mapping[int, Judgement], rung: Rung = PLAIN) -> Statements:
    """Several claims as groups of constraints under their indices: a figure means the same in all."""
    found: dict[Variable, Interval] = {}
    groups: dict[Label, tuple[Constraint, ...]] = {}
    for index, judgement in judgements.items():
        for variable, values in domains(judgement.claim, rung).items():
            found[variable] = found[variable] & values if variable in found else values
        groups[index] = tuple(judgement.claim.constraints())
    constraints = [constraint for group in groups.values() for constraint in group]
    return Statements(found | unknowns(constraints), groups)


def joint(judgements: Iterable[Judgement], rung: Rung = PLAIN, freed: Collection[Figure] = ()) -> System:
    """One system of several claims; the figures in `freed` may be anything that their roles admit."""
    chosen = dict(enumerate(judgements))
    whole = statements(chosen, rung)
    loose = {figure: free(figure, chosen.values()) for figure in freed}
    return System(whole.domains | loose, system_of(whole).constraints)


def system_of(whole: Statements) -> System:
    """All groups of some statements as one system."""
    return System(whole.domains, tuple(constraint for group in whole.groups.values() for constraint in group))


def free(figure: Figure, judgements: Iterable[Judgement]) -> Interval:
    """Everything a freed figure could be: its roles' domain, and whole if it was."""
    values = EVERYTHING
    for judgement in judgements:
        for name, operand in judgement.claim.operands():
            if operand is figure:
                role = judgement.claim.roles[name]
                whole = possible(figure, whole=role.whole, measured=role.measured).whole
                values = within(values, role) & interval(whole=whole)
    return values


def matters(figure: Figure, printed: System) -> bool:
    """Whether another figure in its place could end a contradiction: where no relation names it, none can."""
    if any(figure in constraint.variables for constraint in printed.constraints):
        return True
    return printed.domains[figure].empty


def left_alone(figure: Figure, claim: Claim, *, as_printed: bool = False) -> Interval | None:
    """What a figure could be beside the others of a claim alone, where the claim knows at once."""
    roles = [role for role, operand in claim.operands() if operand is figure]
    if len(roles) != 1:
        return None
    asked, known = (roles[0], as_printed), claim.__dict__.setdefault("freed figures", {})
    if asked not in known:
        known[asked] = claim.freed(roles[0], as_printed=as_printed)
    left: Interval | None = known[asked]
    return left


def changeable(judgements: Iterable[Judgement], trusted: Collection[Figure]) -> Iterator[Figure]:
    """The figures of some claims that a repair may change, each once: no given, trusted or inferred one."""
    seen: set[Figure] = set()
    for judgement in judgements:
        for role, figure in judgement.claim.operands():
            if (
                figure in seen
                or figure.given
                or figure in trusted
                or role in judgement.claim.binding.inferred
            ):
                continue
            seen.add(figure)
            yield figure
