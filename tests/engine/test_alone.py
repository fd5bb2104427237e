"""Values for one relation by itself."""

from __future__ import annotations

from fractions import Fraction

import pytest

from figcheck.engine.alone import likely
from figcheck.engine.constraints import Constraint, Product, Sum, System, Variable
from figcheck.engine.solve import Outcome, solve
from figcheck.numbers.interval import COUNTS, NOT_NEGATIVE, Interval, exactly, interval

SHARE = interval(Fraction(705, 1000), Fraction(715, 1000))


@pytest.mark.parametrize(
    ("relation", "domains"),
    [
        (Product("s", "w", "p"), {"s": SHARE, "w": exactly(266), "p": COUNTS}),
        (Product("s", "w", "p"), {"s": SHARE, "w": COUNTS, "p": exactly(191)}),
        (Product("s", "w", "p"), {"s": NOT_NEGATIVE, "w": exactly(266), "p": exactly(191)}),
        (Sum(((1, "a"), (1, "b"), (-1, "t"))), {"a": exactly(2), "b": COUNTS, "t": exactly(6)}),
        (Sum(((1, "a"), (-1, "t"))), {"a": SHARE, "t": interval(0, 1), "unused": COUNTS}),
    ],
)
def test_a_witness_is_among_the_likely_values(
    relation: Constraint, domains: dict[Variable, Interval]
) -> None:
    found = solve(System(domains, (relation,)))
    assert found.outcome is Outcome.POSSIBLE
    assert found.witness in list(likely(relation, found.domains))
    assert found.witness is not None
    assert set(found.witness) == set(domains)
