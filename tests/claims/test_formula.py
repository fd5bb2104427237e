"""Formulas are read by a grammar of their own, and only by it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.claims.equations import constraints, evaluated
from figcheck.claims.formula import FormulaError, parse, written
from figcheck.claims.relation import Relation
from figcheck.engine.constraints import System, Unknown
from figcheck.engine.solve import Outcome, solve
from figcheck.numbers.interval import exactly


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3 = x", 7),
        ("(1 + 2) * 3 = x", 9),
        ("10 - 4 - 3 = x", 3),
        ("12 / 3 / 2 = x", 2),
        ("-4 + 1 = x", -3),
        ("2 × -3 = x", -6),
        ("50% × 1,000 = x", 500),
        ("7 ÷ 2 − 0.5 = x", 3),
        ("-(2 - 5) = x", 3),
    ],
)
def test_precedence(text: str, value: int) -> None:
    side = parse(text).sides[0]
    assert evaluated(side, {}).point == value
    assert evaluated(parse(f"{written(side, {})} = x").sides[0], {}).point == value


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a + b", "has no =, < or >"),
        ("a + = b", "a name or a number is missing"),
        ("(a + b = c", "a bracket is not closed"),
        ("a + b) = c", "“)” does not fit"),
        ("a b = c", "“b” does not fit"),
        ("a = b; import os", "“;” means nothing in a formula"),
        ("__import__(os) = 1", "“(” does not fit"),
        ("'a' = 1", "“'” means nothing in a formula"),
        ("a ** 2 = b", "a name or a number is missing"),
        ("", "a name or a number is missing"),
        ("(" * 40 + "a" + ")" * 40 + " = 1", "brackets deep at the most"),
        ("a = " + "1 + " * 200 + "1", "500 characters at the most"),
        ("- " * 100 + "a = b", "brackets deep at the most"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(text: str, says: str) -> None:
    with pytest.raises(FormulaError) as raised:
        parse(text)
    assert says in str(raised.value)


def test_names_in_order_once() -> None:
    assert parse("b * a + b <= größe < 3").names() == ("b", "a", "größe")
    assert parse("b * a + b <= größe < 3").signs == ("<=", "<")


@given(
    st.lists(st.integers(-20, 20), min_size=3, max_size=3), st.sampled_from("+-*/"), st.sampled_from("+-*/")
)
def test_constraints_mean_what_the_formula_says(values: list[int], one: str, other: str) -> None:
    formula = parse(f"(a {one} b) {other} c = d")
    sets = {name: exactly(value) for name, value in zip("abc", values, strict=True)}
    if 0 in (values[1] if one == "/" else 1, values[2] if other == "/" else 1):
        return
    result = evaluated(formula.sides[0], sets).point
    assert result is not None
    for shift, outcome in ((0, Outcome.POSSIBLE), (Fraction(1, 7), Outcome.IMPOSSIBLE)):
        unknowns = {
            name: Unknown(name, values) for name, values in {**sets, "d": exactly(result + shift)}.items()
        }
        made = tuple(constraints(formula, unknowns.__getitem__))
        domains = {of: of.domain for each in made for of in each.variables if isinstance(of, Unknown)}
        assert solve(System(dict(domains), made)).outcome is outcome


def test_a_role_that_is_not_in_the_formula_is_refused() -> None:
    with pytest.raises(ValueError, match="“d” is not in the formula"):
        Relation(formula="a + b = c", a="1", b="2", c="3", d="4")
