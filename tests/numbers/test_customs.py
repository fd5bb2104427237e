"""A project's own reach of hedges: how it is written, and which hedges an entry is for."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.numbers.customs import Reach, rules, share, usual
from figcheck.numbers.hedges import ABOUT, AT_LEAST, HEADS, HEDGES, JUST_OVER, NEARLY

FIFTH = Reach(Fraction(1, 5), Fraction(1, 5))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0.15", Fraction(3, 20)),
        ("3/20", Fraction(3, 20)),
        ("15%", Fraction(3, 20)),
        ("12.5%", Fraction(1, 8)),
        (2, Fraction(2)),
        ("0", Fraction(0)),
    ],
)
def test_a_share_is_exact(written: object, value: Fraction) -> None:
    assert share(written) == value


@pytest.mark.parametrize("written", ["", "x", "-0.1", "1/0", ".5", "1e9", "0.1/2", "١", "9" * 10, True, None])
def test_anything_else_is_no_share(written: object) -> None:
    with pytest.raises(ValueError, match="is no part of a number"):
        share(written)


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_fraction_is_read_as_it_is_written(top: int, bottom: int) -> None:
    assert share(f"{top}/{bottom}") == Fraction(top, bottom)


def test_the_first_hedge_of_a_kind_stands_for_all_of_it() -> None:
    found = rules({"nearly": FIFTH})
    assert {hedge for hedge, rule in HEDGES.items() if rule is NEARLY} == set(found)
    assert {rule.below.reach for rule in found.values()} == {Fraction(1, 5)}
    assert {rule.above for rule in found.values()} == {NEARLY.above}


def test_a_hedge_of_its_own_comes_before_its_kind() -> None:
    own = Reach(Fraction(0), Fraction(1, 100))
    found = rules({"nearly": FIFTH, "almost": own})
    assert (found["almost"].below.reach, found["approaching"].below.reach) == (own.most, FIFTH.most)
    assert set(rules({"or so": FIFTH})) == {"or so"}


def test_the_meaning_of_a_hedge_is_no_custom() -> None:
    for hedge, rule in rules(dict.fromkeys(HEADS, FIFTH)).items():
        before = HEDGES[hedge]
        assert (rule.equal, rule.below.allowed, rule.above.allowed) == (
            before.equal,
            before.below.allowed,
            before.above.allowed,
        )


def test_what_is_usual_is_what_the_table_says() -> None:
    assert HEADS["about"] is ABOUT
    assert usual("about") == usual("just over") == Reach(Fraction(1, 50), Fraction(1, 10))
    assert usual("nearly") == Reach(Fraction(1, 20), Fraction(3, 20))
    assert HEADS["at least"] is AT_LEAST
    assert usual("at least") is None
    assert JUST_OVER.below.allowed is False
