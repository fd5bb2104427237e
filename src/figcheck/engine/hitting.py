"""The cheapest set that takes something from every one of many sets.

Sets are bit masks over numbered elements; element i costs `costs[i]`, more than 0.

Source: branch and bound on the set with the fewest elements left, with a packing of disjoint sets as the
lower bound (Reiter, A theory of diagnosis from first principles, 1987, has the tree).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import TypeVar

from figcheck.engine.propagate import BudgetSpentError
from figcheck.numbers.interval import Exact

T = TypeVar("T")
COMPARISONS = 400_000
"""The most work for one problem: sets compared with partial answers."""


class HittingSets:
    """Sets to hit, and sets that no answer may contain."""

    def __init__(self, costs: Sequence[Exact]) -> None:
        self._costs = costs
        self._sets: list[int] = []
        self._blocked: list[int] = []
        self.floor: Exact = 0
        """The cost of the last answer: more sets and more blocks never make the next one cheaper."""
        self._compared = 0

    def add(self, mask: int) -> None:
        """One more set to hit."""
        self._sets.append(mask)

    def block(self, mask: int) -> None:
        """No answer may contain all of these elements."""
        self._blocked.append(mask)

    def cost(self, mask: int) -> Exact:
        """What a set costs."""
        return sum(self._costs[element] for element in elements(mask))

    def cheapest(self, ceiling: Exact | None = None) -> int | None:
        """A cheapest set that hits all and contains no blocked one, of no more than `ceiling`; or None.

        Of equally cheap sets the same one each time. Raises BudgetSpentError when all calls together have
        compared `COMPARISONS` sets.
        """
        best: int | None = None
        stack: list[tuple[int, int, Exact]] = [(0, 0, 0)]
        while stack:
            chosen, barred, cost = stack.pop()
            self._compared += len(self._sets) + len(self._blocked)
            if self._compared > COMPARISONS:
                raise BudgetSpentError
            if any(chosen & mask == mask for mask in self._blocked):
                continue
            left = [mask & ~barred for mask in self._sets if not mask & chosen]
            left.sort(key=int.bit_count)
            least = cost + self._packing(left)
            if ceiling is not None and (least > ceiling or (best is not None and least >= ceiling)):
                continue
            if not left:
                best, ceiling = chosen, cost
                if cost == self.floor:
                    break
                continue
            children = []
            for element in self._by_use(left):
                children.append((chosen | 1 << element, barred, cost + self._costs[element]))
                barred |= 1 << element
            stack.extend(reversed(children))
        if best is not None and ceiling is not None:
            self.floor = ceiling
        return best

    def some(self) -> int:
        """A set that hits all, found quickly: always the element that hits most for its cost."""
        chosen = 0
        left = self._sets
        while left:
            uses: dict[int, int] = {}
            for mask in left:
                for element in elements(mask):
                    uses[element] = uses.get(element, 0) + 1
            chosen |= 1 << max(
                uses, key=lambda element: (Fraction(uses[element]) / self._costs[element], -element)
            )
            left = [mask for mask in left if not mask & chosen]
        return chosen

    def _by_use(self, left: list[int]) -> list[int]:
        """The elements of the first set, those that hit most for their cost before the others."""
        uses = {element: sum(mask >> element & 1 for mask in left) for element in elements(left[0])}
        return sorted(uses, key=lambda element: (self._costs[element], -uses[element]))

    def _packing(self, masks: list[int]) -> Exact:
        """What hitting some disjoint sets of these costs at the least."""
        used, total = 0, 0  # type: int, Exact
        for mask in masks:
            if not mask & used:
                used |= mask
                total += min((self._costs[element] for element in elements(mask)), default=0)
        return total


def elements(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set, ascending."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def minimal(candidates: list[T], contradictory: Callable[[list[T]], frozenset[T] | None]) -> list[T]:
    """A smallest part of a contradictory list: nothing can be left out of it.

    `contradictory` answers for a part: None where it is not (known to be) so, else a part that still is.
    """
    needed: list[T] = []
    while candidates:
        first, *rest = candidates
        core = contradictory(needed + rest)
        if core is None:
            needed.append(first)
        candidates = rest if core is None else [one for one in rest if one in core]
    return needed
