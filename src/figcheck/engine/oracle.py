"""Questions about one system with constraints left out and domains widened, each cheap after the first.

The constraints come in labelled groups. An answer that says impossible names
a core: groups and variables that contradict each other already by themselves.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass

from figcheck.engine.branching import Branching
from figcheck.engine.components import components
from figcheck.engine.constraints import Constraint, Core, System, Variable
from figcheck.engine.linearised import Linearised
from figcheck.engine.program import Program
from figcheck.engine.simplex import PivotsSpentError
from figcheck.engine.solve import Outcome, measured_hull, solve
from figcheck.numbers.interval import EVERYTHING, Interval

Label = Hashable
SEARCH = 3
"""What a visit to a constraint in a search takes, in pivots of a program that is kept."""


@dataclass(frozen=True, slots=True)
class Statements:
    """Domains of all variables, and groups of constraints under labels: claims, to the floors above."""

    domains: dict[Variable, Interval]
    groups: dict[Label, tuple[Constraint, ...]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was decided; where impossible, which groups and which variables' domains suffice for that."""

    outcome: Outcome
    labels: frozenset[Label] = frozenset()
    variables: frozenset[Variable] = frozenset()


class Oracle:
    """Asks about subsets of the groups, with some variables given the wider set in `freed`.

    `steps` is the budget of one question, as in `solve`, and `total` that of all: once it is spent, every
    answer is undecided. `asked` counts the questions, `left` is what is left of the total.
    """

    def __init__(
        self, statements: Statements, freed: Mapping[Variable, Interval], steps: int, total: int
    ) -> None:
        self.statements = statements
        self.asked = 0
        self.left = total
        self._freed = freed
        self._steps = steps
        self._labels: list[Label] = []
        self._constraints: list[Constraint] = []
        for label, group in statements.groups.items():
            self._constraints.extend(group)
            self._labels.extend(label for _ in group)
        domains = statements.domains
        self._relations = Linearised(self._constraints, domains, freed)
        self._program = Program(domains, self._relations.rows)
        self._whole = [v for v in domains if v in self._program and self._may_be_whole(v)]
        self._always_whole = [v for v in self._whole if domains[v].whole and freed.get(v, domains[v]).whole]
        self._loose = frozenset[Variable]()
        self._active = frozenset(statements.groups)
        for row in range(len(self._relations.rows)):
            self._program.switch(row, on=self._relations.counts(row, self._loose))

    @property
    def linear(self) -> bool:
        """Whether all questions are cheap."""
        return self._relations.linear

    def ask(self, labels: Collection[Label] | None = None, free: Collection[Variable] = ()) -> Answer:
        """Whether the groups with these labels (all, by default) can hold with some variables freed."""
        self.asked += 1
        self._set(frozenset(self.statements.groups if labels is None else labels), frozenset(free))
        if self.left <= 0:
            return Answer(Outcome.UNDECIDED)
        before = self._program.work
        try:
            core = self._program.core(self._steps + 10 * len(self._constraints))
        except PivotsSpentError:
            return Answer(Outcome.UNDECIDED)
        finally:
            self.left -= 1 + self._program.work - before
        if core is not None and core.constraints:
            return self._impossible_by(core)
        if core is None and self._is_linear():
            answer = self._in_whole_numbers()
            if answer.outcome is not Outcome.UNDECIDED:
                return answer
        numbers = self._numbers()
        solution = solve(self._system(numbers), steps=self._steps)
        self.left -= SEARCH * solution.spent
        if solution.core is not None:
            return self._impossible(solution.core, numbers)
        return Answer(solution.outcome)

    def remaining(self, variable: Variable, free: Collection[Variable]) -> Interval:
        """The values a variable can have with some variables freed; all groups count.

        Past the budget they may be too many, never too few.
        """
        answer = self.ask(None, free)
        domain = self._domain(variable)
        if self._is_linear() and answer.outcome is Outcome.POSSIBLE and variable in self._program:
            try:
                extent = self._program.extent(variable, self._steps) & domain
            except PivotsSpentError:
                extent = domain
            if not domain.whole or self._ends_attained(variable, extent):
                return extent
        if self.left <= 0:
            return domain
        whole = self._system(range(len(self._constraints)))
        left, spent = measured_hull(whole, variable, min(self._steps, self.left))
        self.left -= SEARCH * spent
        return left

    def _in_whole_numbers(self) -> Answer:
        """The answer after the program has found real values for what it knows all of."""
        core = self._program.uneven(self._always_whole)
        if core is not None:
            return self._impossible_by(core)
        before = self._program.work
        try:
            search = Branching(self._program, self._whole, self._always_whole, self._domain)
            outcome, core = search.run(self._steps)
        except PivotsSpentError:
            return Answer(Outcome.UNDECIDED)
        finally:
            self.left -= self._program.work - before
        return self._impossible_by(core) if outcome is Outcome.IMPOSSIBLE else Answer(outcome)

    def _may_be_whole(self, variable: Variable) -> bool:
        freed = self._freed.get(variable)
        return self.statements.domains[variable].whole or (freed is not None and freed.whole)

    def _set(self, active: frozenset[Label], loose: frozenset[Variable]) -> None:
        changed, moved = active ^ self._active, loose ^ self._loose
        self._active, self._loose = active, loose
        for row, owner in enumerate(self._relations.owners):
            label, rests_on = self._labels[owner], self._relations.variables(row)
            if label in changed or not moved.isdisjoint(rests_on) or (rests_on and moved):
                self._program.switch(row, on=label in active and self._relations.counts(row, loose))
        for variable in moved:
            self._program.restrict(variable, self._domain(variable))

    def _numbers(self) -> list[int]:
        """The constraints that count at present."""
        return [n for n, label in enumerate(self._labels) if label in self._active]

    def _is_linear(self) -> bool:
        """Whether the program knows all that is asked at present."""
        return self._relations.complete(self._numbers(), self._loose)

    def _domain(self, variable: Variable) -> Interval:
        domain = self.statements.domains[variable]
        return self._freed.get(variable, domain) if variable in self._loose else domain

    def _system(self, numbers: Collection[int]) -> System:
        constraints = tuple(self._constraints[number] for number in numbers)
        used = dict.fromkeys(variable for one in constraints for variable in one.variables)
        return System({variable: self._domain(variable) for variable in used}, constraints)

    def _ends_attained(self, variable: Variable, extent: Interval) -> bool:
        for end in (extent.low, extent.high):
            if end is None:
                continue
            self._program.restrict(variable, Interval(end, end))
            try:
                attained = (
                    self._program.core(self._steps) is None and self._program.broken(self._whole) is None
                )
            except PivotsSpentError:
                attained = False
            self._program.restrict(variable, self._domain(variable))
            if not attained:
                return False
        return True

    def _impossible_by(self, core: Core) -> Answer:
        """The answer by a core of the program, some of whose coefficients are ends of domains."""
        used = {variable for row in core.constraints for variable in self._relations.variables(row)}
        numbers = frozenset(self._relations.owners[row] for row in core.constraints)
        return self._impossible(Core(numbers, core.variables | used), range(len(self._constraints)))

    def _impossible(self, core: Core, numbers: Collection[int]) -> Answer:
        listed = list(numbers)
        labels = frozenset(self._labels[listed[number]] for number in core.constraints)
        return Answer(Outcome.IMPOSSIBLE, labels or self._users(core.variables), core.variables)

    def _users(self, variables: frozenset[Variable]) -> frozenset[Label]:
        """Of a set that is empty without any constraint: the first group that speaks of it."""
        groups = self.statements.groups.items()
        return frozenset(
            [label for label, group in groups if not variables.isdisjoint(_variables(group))][:1]
        )


def split(statements: Statements, freed: Collection[Variable] = ()) -> list[Statements]:
    """Statements apart that share no variable; one with a single value that is not freed joins nothing."""
    groups = statements.groups
    scopes = {label: _variables(group) for label, group in groups.items()}
    domains = {v: EVERYTHING if v in freed else values for v, values in statements.domains.items()}
    labels = list(groups)
    apart = [
        [labels[n] for n in one.scopes] for one in components(domains, list(scopes.values())) if one.scopes
    ]
    apart += [[label] for label in labels if all(domains[v].point is not None for v in scopes[label])]
    return [
        Statements(
            {v: statements.domains[v] for label in together for v in scopes[label]},
            {label: groups[label] for label in together},
        )
        for together in apart
    ]


def _variables(group: tuple[Constraint, ...]) -> tuple[Variable, ...]:
    return tuple(dict.fromkeys(variable for one in group for variable in one.variables))
