"""The four shapes of relation that the engine knows. Variables are any hashable objects.

The engine is mathematics only: it knows nothing of figures, print or prose. A figure serves as a
variable because figures are compared by identity; a quantity that is not printed is an `Unknown`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field

from figcheck.numbers.immutable import immutable
from figcheck.numbers.interval import EVERYTHING, Exact, Interval

Variable = Hashable
Box = Mapping[Variable, Interval]


@immutable(eq=False)
class Unknown:
    """A quantity that takes part in a relation but is not printed; `name` is its role."""

    name: str
    domain: Interval = EVERYTHING


@immutable()
class Sum:
    """low <= sum of coefficient x variable <= high; both ends `constant` for an equation."""

    terms: tuple[tuple[Exact, Variable], ...]
    within: Interval = field(default_factory=lambda: Interval(0, 0))

    @property
    def variables(self) -> tuple[Variable, ...]:
        return tuple(variable for _, variable in self.terms)


@immutable()
class Product:
    """left x right = result."""

    left: Variable
    right: Variable
    result: Variable

    @property
    def variables(self) -> tuple[Variable, ...]:
        return (self.left, self.right, self.result)


@immutable()
class Order:
    """low <= high, or low < high where `strict`."""

    low: Variable
    high: Variable
    strict: bool = False

    @property
    def variables(self) -> tuple[Variable, ...]:
        return (self.low, self.high)


@dataclass(frozen=True, slots=True)
class Function:
    """Any other relation, as a narrowing of boxes.

    `narrow(box)` returns smaller intervals for some of its variables, never losing a solution; an
    empty interval for any of them says that the box holds none. On a box of points it must decide
    exactly: either it returns an empty interval or the points are a solution.
    """

    variables: tuple[Variable, ...]
    narrow: Callable[[Box], Box]
    name: str = "function"
    visits: int = 1
    """What one narrowing takes, in visits to another constraint."""


Constraint = Sum | Product | Order | Function


@immutable()
class System:
    """Domains of all variables and the constraints between them."""

    domains: dict[Variable, Interval]
    constraints: tuple[Constraint, ...]


@dataclass(frozen=True, slots=True)
class Core:
    """Constraints (by their number in the system) and domains (by variable) that contradict each other.

    Not always minimal; what is outside a core plays no part in the contradiction.
    """

    constraints: frozenset[int]
    variables: frozenset[Variable]
