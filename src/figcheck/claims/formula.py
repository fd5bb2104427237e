"""Formulas of the kind `relation`: a small grammar, parsed and turned into constraints, never run as code.

relation    = expression { sign expression }        sign: = < <= > >=  (≤ ≥)
expression  = product { ("+" | "-") product }
product     = factor { ("*" | "×" | "/" | "÷") factor }
factor      = [ "-" ] ( number | name | "(" expression ")" )
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from figcheck.numbers.interval import Exact

LONGEST = 500
DEEPEST = 30
SIGNS = {"=": "=", "==": "=", "<": "<", "<=": "<=", "≤": "<=", ">": ">", ">=": ">=", "≥": ">="}
_SPELLED = {"×": "*", "·": "*", "÷": "/", "−": "-", "–": "-"}
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d[\d,]*(?:\.\d+)?%?)|(?P<name>[^\W\d]\w*)|(?P<sign>[<>=]=|[=<>≤≥])|(?P<mark>[-+*/×·÷−–()]))"
)


class FormulaError(ValueError):
    """A formula that cannot be read; the message says where."""


@dataclass(frozen=True, slots=True)
class Name:
    """A figure, by the name of its role."""

    text: str


@dataclass(frozen=True, slots=True)
class Constant:
    """A number of the formula itself."""

    text: str
    value: Exact


@dataclass(frozen=True, slots=True)
class Operation:
    """Two expressions and one of + - * / between them."""

    mark: str
    left: Expression
    right: Expression


Expression = Name | Constant | Operation


@dataclass(frozen=True, slots=True)
class Formula:
    """Expressions with a sign between each two."""

    sides: tuple[Expression, ...]
    signs: tuple[str, ...]

    def names(self) -> tuple[str, ...]:
        """Every name, in the order of the formula, once."""
        return tuple(dict.fromkeys(name for side in self.sides for name in _names(side)))


@lru_cache(maxsize=256)
def parse(text: str) -> Formula:
    """Read a formula. Raises FormulaError."""
    if len(text) > LONGEST:
        raise FormulaError(f"a formula has {LONGEST} characters at the most")
    return _Parser(text).formula()


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(_tokens(text))
        self.at = 0
        self.depth = 0

    def formula(self) -> Formula:
        sides, signs = [self.expression()], []
        while (sign := self.take("sign")) is not None:
            signs.append(SIGNS[sign])
            sides.append(self.expression())
        if self.at < len(self.tokens):
            raise FormulaError(f"“{self.tokens[self.at][1]}” does not fit where it stands in “{self.text}”")
        if not signs:
            raise FormulaError(f"“{self.text}” has no =, < or > in it")
        return Formula(tuple(sides), tuple(signs))

    def expression(self) -> Expression:
        left = self.product()
        while (mark := self.take("mark", "+-")) is not None:
            left = Operation(mark, left, self.product())
        return left

    def product(self) -> Expression:
        left = self.factor()
        while (mark := self.take("mark", "*/")) is not None:
            left = Operation(mark, left, self.factor())
        return left

    def factor(self) -> Expression:
        self.depth += 1
        if self.depth > DEEPEST:
            raise FormulaError(f"a formula is {DEEPEST} brackets deep at the most")
        found = self.bare()
        self.depth -= 1
        return found

    def bare(self) -> Expression:
        if self.take("mark", "-") is not None:
            return Operation("-", Constant("0", 0), self.factor())
        if (number := self.take("number")) is not None:
            return Constant(number, _value(number))
        if (name := self.take("name")) is not None:
            return Name(name)
        if self.take("mark", "(") is not None:
            inner = self.expression()
            if self.take("mark", ")") is None:
                raise FormulaError(f"a bracket is not closed in “{self.text}”")
            return inner
        raise FormulaError(f"a name or a number is missing in “{self.text}”")

    def take(self, kind: str, among: str = "") -> str | None:
        """The next token, if it is of a kind (and one of some marks)."""
        if self.at == len(self.tokens):
            return None
        of, text = self.tokens[self.at]
        if of != kind or (among and text not in among):
            return None
        self.at += 1
        return text


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at, end = 0, len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if found is None or found.lastgroup is None:
            raise FormulaError(f"“{text[at:].strip()[0]}” means nothing in a formula: “{text}”")
        token = found.group(found.lastgroup)
        yield found.lastgroup, _SPELLED.get(token, token)
        at = found.end()


def _value(number: str) -> Exact:
    digits = Fraction(number.rstrip("%").replace(",", ""))
    return digits / 100 if number.endswith("%") else digits


def _names(of: Expression) -> Iterator[str]:
    if isinstance(of, Name):
        yield of.text
    elif isinstance(of, Operation):
        yield from _names(of.left)
        yield from _names(of.right)


def written(of: Expression, said: Mapping[str, str], *, inner: bool = False) -> str:
    """An expression with the names replaced: `40 + 38`."""
    if isinstance(of, Name):
        return said.get(of.text, of.text)
    if isinstance(of, Constant):
        return of.text
    if of.mark == "-" and of.left == Constant("0", 0):
        return f"-{written(of.right, said, inner=True)}"
    mark = {"*": "×", "/": "÷"}.get(of.mark, of.mark)
    text = f"{written(of.left, said, inner=mark in '×÷')} {mark} {written(of.right, said, inner=mark != '+')}"
    return f"({text})" if inner else text
