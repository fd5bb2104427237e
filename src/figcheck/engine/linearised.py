"""Products as the linear relations that they are while one of their factors is known, or nowhere else.

share x whole = part is a linear relation where the whole has one value. Where the share is in no other
relation it says of any whole that is not negative that low x whole <= part <= high x whole: so a table of
shares whose base may change is still refuted without a search.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from figcheck.engine.constraints import Constraint, Order, Product, Sum, Variable
from figcheck.numbers.interval import Interval

_AT_MOST_NOTHING = Interval(None, 0)


class Apart(NamedTuple):
    """A product of which one factor is in no other relation."""

    factor: Variable
    other: Variable
    result: Variable


class Linearised:
    """The relations of a list of constraints as rows for a linear program.

    The first rows have the numbers of the constraints; `owners` gives the constraint of every row.
    """

    def __init__(
        self,
        constraints: Sequence[Constraint],
        domains: Mapping[Variable, Interval],
        freed: Mapping[Variable, Interval],
    ) -> None:
        products = {n: one for n, one in enumerate(constraints) if isinstance(one, Product)}
        self._known = {
            n: factor
            for n, one in products.items()
            if (factor := _known_factor(one, domains, freed)) is not None
        }
        uses = Counter(variable for one in constraints for variable in one.variables)
        self._apart = {
            n: found
            for n, one in products.items()
            if (found := _apart(one, uses, domains, freed)) is not None
        }
        self._curved = {
            n
            for n, one in enumerate(constraints)
            if not isinstance(one, (Sum, Order)) and n not in self._known and n not in self._apart
        }
        self.rows = [self._row(n, one, domains) for n, one in enumerate(constraints)]
        self.owners = list(range(len(constraints)))
        for n, (factor, other, result) in self._apart.items():
            if n in self._known and self._known[n] not in freed:
                continue
            for end, sign in ((domains[factor].low, 1), (domains[factor].high, -1)):
                if end is not None:
                    self.rows.append(Sum(((sign * end, other), (-sign, result)), _AT_MOST_NOTHING))
                    self.owners.append(n)

    @property
    def linear(self) -> bool:
        """Whether the rows say all, whatever is freed."""
        return not self._curved and not self._apart

    def variables(self, row: int) -> tuple[Variable, ...]:
        """The variables whose printed domains a row rests on without having them in it."""
        owner = self.owners[row]
        if row != owner:
            return (self._apart[owner].factor,)
        return (self._known[owner],) if owner in self._known else ()

    def counts(self, row: int, loose: Collection[Variable]) -> bool:
        """Whether a row says what its relation does while some variables are freed."""
        owner = self.owners[row]
        if row != owner:
            return self._apart[owner].factor not in loose and not self._by_known(owner, loose)
        return owner not in self._known or self._by_known(owner, loose)

    def complete(self, numbers: Collection[int], loose: Collection[Variable]) -> bool:
        """Whether the rows say all that constraints of these numbers do. Those of a product apart refute
        much and prove nothing: which whole numbers go with which share is not in them.
        """
        return not any(
            n in self._curved or ((n in self._apart or n in self._known) and not self._by_known(n, loose))
            for n in numbers
        )

    def _by_known(self, number: int, loose: Collection[Variable]) -> bool:
        return number in self._known and self._known[number] not in loose

    def _row(self, number: int, one: Constraint, domains: Mapping[Variable, Interval]) -> Constraint:
        """The constraint, or the linear relation that it is while its known factor is not freed."""
        if not isinstance(one, Product) or number not in self._known:
            return one
        factor = self._known[number]
        other = one.right if factor == one.left else one.left
        return Sum(((domains[factor].low or 0, other), (-1, one.result)))


def _known_factor(
    one: Product, domains: Mapping[Variable, Interval], freed: Collection[Variable]
) -> Variable | None:
    """A factor with a single value, one that cannot be freed before one that can."""
    known = [factor for factor in (one.left, one.right) if domains[factor].point is not None]
    known.sort(key=lambda factor: factor in freed)
    return known[0] if known else None


def _apart(
    one: Product,
    uses: Mapping[Variable, int],
    domains: Mapping[Variable, Interval],
    freed: Mapping[Variable, Interval],
) -> Apart | None:
    """The product with a factor that is nowhere else, where the other one cannot be negative."""

    def sets(variable: Variable) -> tuple[Interval, Interval]:
        return domains[variable], freed.get(variable, domains[variable])

    for factor, other in ((one.left, one.right), (one.right, one.left)):
        if uses[factor] == 1 and not any(values.whole for values in sets(factor)):
            least = [values.low for values in sets(other)]
            if all(low is not None and low >= 0 for low in least):
                return Apart(factor, other, one.result)
    return None
