"""The cheapest set that takes something from every one of many sets.

Sets are bit masks over numbered elements; element i costs `costs[i]`, more than 0.

Source: branch and bound on the set with the fewest elements left, with a packing of disjoint sets as the
lower bound (Reiter, A theory of diagnosis from first principles, 1987, has the tree).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from figcheck.numbers.interval import Exact

T = TypeVar("T")


class HittingSets:
    """Sets to hit, and sets that no answer may contain."""

    def __init__(self, costs: Sequence[Exact]) -> None:
        self._costs = costs
        self._sets: list[int] = []
        self._blocked: list[int] = []

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

        Of equally cheap sets always the same one.
        """
        best: int | None = None
        sets = sorted(self._sets, key=lambda mask: (mask.bit_count(), mask))
        stack: list[tuple[int, int, Exact]] = [(0, 0, 0)]
        while stack:
            chosen, barred, cost = stack.pop()
            if any(chosen & mask == mask for mask in self._blocked):
                continue
            left = [mask & ~barred for mask in sets if not mask & chosen]
            least = cost + self._packing(left)
            if ceiling is not None and (least > ceiling or (best is not None and least >= ceiling)):
                continue
            if not left:
                best, ceiling = chosen, cost
                continue
            branch = min(left, key=int.bit_count)
            children = []
            for element in sorted(elements(branch), key=lambda one: self._costs[one]):
                children.append((chosen | 1 << element, barred, cost + self._costs[element]))
                barred |= 1 << element
            stack.extend(reversed(children))
        return best

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
