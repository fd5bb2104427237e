"""Which products are linear relations, and while what is not freed."""

from __future__ import annotations

from fractions import Fraction

from figcheck.engine.constraints import Constraint, Product, Sum, Variable
from figcheck.engine.linearised import Linearised
from figcheck.numbers.interval import COUNTS, NOT_NEGATIVE, Interval, exactly, interval

SHARES = interval(Fraction(1, 4), Fraction(3, 4))
DOMAINS: dict[Variable, Interval] = {
    "share": SHARES, "other": SHARES, "whole": exactly(8), "part": exactly(4), "rest": exactly(4),
}  # fmt: skip
FREED: dict[Variable, Interval] = {
    "share": NOT_NEGATIVE, "other": NOT_NEGATIVE, "whole": COUNTS, "part": COUNTS, "rest": COUNTS,
}  # fmt: skip


def table(share: str = "other") -> list[Constraint]:
    return [Product("share", "whole", "part"), Product(share, "whole", "rest")]


def test_a_known_whole_makes_a_share_linear_and_bounds_stand_in_when_it_is_freed() -> None:
    relations = Linearised(table(), DOMAINS, FREED)
    assert relations.owners == [0, 1, 0, 0, 1, 1]
    assert relations.complete([0, 1], frozenset())
    assert [relations.counts(row, frozenset()) for row in range(6)] == [True, True, *[False] * 4]
    loose = frozenset({"whole"})
    assert not relations.complete([0, 1], loose)
    assert [relations.counts(row, loose) for row in range(6)] == [False, False, *[True] * 4]
    assert not any(relations.counts(row, loose | {"share"}) for row in (0, 2, 3))
    assert relations.variables(0) == ("whole",)
    assert relations.variables(2) == ("share",)
    assert relations.rows[2] == Sum(((Fraction(1, 4), "whole"), (-1, "part")), Interval(None, 0))


def test_a_share_that_is_said_twice_is_not_bounded() -> None:
    relations = Linearised(table("share"), DOMAINS, FREED)
    assert relations.owners == [0, 1]
    assert relations.complete([0], frozenset())
    assert not relations.complete([0], frozenset({"whole"}))
