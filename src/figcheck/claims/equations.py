"""A parsed formula as mathematics: the sets of its expressions, and its constraints."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from figcheck.claims.formula import Constant, Expression, Formula, Name
from figcheck.engine.arithmetic import divided, plus, scaled, times
from figcheck.engine.constraints import Constraint, Product, Sum, Unknown, Variable
from figcheck.numbers.interval import Exact, Interval, exactly


def evaluated(of: Expression, values: Mapping[str, Interval]) -> Interval:
    """Every value that an expression can take, each name taken by itself."""
    if isinstance(of, Name):
        return values[of.text]
    if isinstance(of, Constant):
        return exactly(of.value)
    left, right = evaluated(of.left, values), evaluated(of.right, values)
    if of.mark == "+":
        return plus(left, right)
    if of.mark == "-":
        return plus(left, scaled(right, -1))
    return times(left, right) if of.mark == "*" else divided(left, right)


@dataclass(frozen=True, slots=True)
class _Linear:
    """The sum of coefficient x variable, and a constant."""

    terms: tuple[tuple[Exact, Variable], ...]
    constant: Exact = 0

    def plus(self, other: _Linear, by: Exact = 1) -> _Linear:
        return _Linear(
            (*self.terms, *((by * times, of) for times, of in other.terms)),
            self.constant + by * other.constant,
        )

    def scaled(self, by: Exact) -> _Linear:
        return _Linear(tuple((by * times, of) for times, of in self.terms), by * self.constant)


def constraints(formula: Formula, variables: Callable[[str], Variable]) -> Iterator[Constraint]:
    """The relation as sums and products over the variables of its names."""
    sides = []
    for side in formula.sides:
        made: list[Constraint] = []
        sides.append(_linear(side, variables, made))
        yield from made
    for left, sign, right in zip(sides, formula.signs, sides[1:], strict=False):
        rest = left.plus(right, -1)
        bound = -rest.constant
        within = {
            "=": Interval(bound, bound),
            "<": Interval(None, bound, high_open=True),
            "<=": Interval(None, bound),
            ">": Interval(bound, None, low_open=True),
            ">=": Interval(bound, None),
        }[sign]
        yield Sum(_merged(rest.terms), within)


def _linear(of: Expression, variables: Callable[[str], Variable], made: list[Constraint]) -> _Linear:
    if isinstance(of, Name):
        return _Linear(((1, variables(of.text)),))
    if isinstance(of, Constant):
        return _Linear((), of.value)
    left, right = _linear(of.left, variables, made), _linear(of.right, variables, made)
    if of.mark in "+-":
        return left.plus(right, 1 if of.mark == "+" else -1)
    if of.mark == "*" and not (left.terms and right.terms):
        return right.scaled(left.constant) if not left.terms else left.scaled(right.constant)
    if of.mark == "/" and not right.terms and right.constant:
        return left.scaled(1 / Fraction(right.constant))
    result = Unknown(of.mark)
    one, other = _variable(left, made), _variable(right, made)
    made.append(Product(one, other, result) if of.mark == "*" else Product(result, other, one))
    return _Linear(((1, result),))


def _variable(of: _Linear, made: list[Constraint]) -> Variable:
    """A linear expression as one variable."""
    if not of.constant and len(of.terms) == 1 and of.terms[0][0] == 1:
        return of.terms[0][1]
    result = Unknown("of the formula")
    made.append(Sum(_merged(((-1, result), *of.terms)), Interval(-of.constant, -of.constant)))
    return result


def _merged(terms: tuple[tuple[Exact, Variable], ...]) -> tuple[tuple[Exact, Variable], ...]:
    """Each variable once."""
    found: dict[Variable, Exact] = {}
    for coefficient, of in terms:
        found[of] = found.get(of, 0) + coefficient
    return tuple((coefficient, of) for of, coefficient in found.items())
