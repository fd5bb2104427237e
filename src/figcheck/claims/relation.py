"""Any arithmetic relation, written as a formula over the names of its figures.

Checks        `formula: detained + released = total`, with + - × ÷, brackets, numbers and percents;
              = < <= > >=, several in a row. A role for every name.
Says          "40 + 38 = 78, not 80".
Not flagged   what rounding explains; names without a figure. A formula is parsed, never run as code.
Source        exact interval arithmetic, Moore, Kearfott & Cloud (2009), chapter 2.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Self

from pydantic import ConfigDict, field_validator, model_validator

from figcheck.claims.claim import Claim, Working
from figcheck.claims.equations import constraints, evaluated
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.formula import Expression, Formula, Name, parse, written
from figcheck.claims.roles import Quantity, Role
from figcheck.claims.wording import differing, precisely, recomputed
from figcheck.engine.constraints import Constraint, Unknown, Variable
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import exactly


class OpenRoles(dict[str, Role]):
    """Roles of every name: each is any quantity."""

    def __missing__(self, name: str) -> Role:
        return Role()


class Relation(Claim):
    """Whatever the formula says."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Quantity]

    kind: ClassVar[str] = "relation"
    roles: ClassVar[dict[str, Role]] = OpenRoles()
    open_roles: ClassVar[bool] = True

    formula: str

    @field_validator("formula")
    @classmethod
    def _readable(cls, formula: str) -> str:
        parse(formula)
        return formula

    @model_validator(mode="after")
    def _named(self) -> Relation:
        unused = [name for name in self.__pydantic_extra__ if name not in self.names]
        if unused:
            raise ValueError(f"“{unused[0]}” is not in the formula “{self.formula}”")
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the formula: the roles of the claim."""
        return parse(self.formula).names()

    def _held(self) -> Iterator[tuple[str, Figure]]:
        for name in self.names:
            if (figure := self.__pydantic_extra__.get(name)) is not None:
                yield name, figure

    def replaced(self, instead: Mapping[Figure, Figure]) -> Self:
        figures = {name: instead.get(figure, figure) for name, figure in self.operands()}
        return self.model_copy(update=figures)

    def constraints(self) -> Iterator[Constraint]:
        held: dict[str, Variable] = {name: Unknown(name) for name in self.names}
        held.update(self.operands())
        yield from constraints(parse(self.formula), held.__getitem__)

    def untestable(self) -> str | None:
        missing = [name for name in self.names if name not in self.__pydantic_extra__]
        return f"no figure given for {missing[0]}" if missing else None

    def holds_plainly(self) -> bool:
        """Whether all figures but one, at just what is printed, give a value that the last one admits."""
        formula = parse(self.formula)
        if formula.signs != ("=",):
            return False
        (left, _, right) = next(_pairs(formula))
        if not isinstance(right, Name) or right.text in Formula((left,), ()).names():
            return False
        printed = {}
        for name, figure in self.operands():
            value = figure.base_value
            if figure.upper is not None or (name != right.text and value not in self.values_of(figure, name)):
                return False
            printed[name] = exactly(value)
        value_found = evaluated(left, printed).point
        result = self.__pydantic_extra__[right.text]
        return value_found is not None and value_found in self.values_of(result, right.text)

    def recompute(self) -> Working:
        formula, figures = parse(self.formula), dict(self.operands())
        sets = {name: self.values_of(figure, name) for name, figure in figures.items()}
        printed = {name: self.printed_of(figure, name) for name, figure in figures.items()}
        said = {name: figure.text for name, figure in figures.items()}
        messages, lines = [], []
        for left, sign, right in _pairs(formula):
            ours, theirs = written(left, said), written(right, said)
            of = _style(right, left, figures)
            if isinstance(left, Name) or of is None:
                messages.append(f"{ours} is not {'' if sign == '=' else f'{sign} '}{theirs}")
                lines.append(f"{ours} {sign} {theirs}")
                continue
            found, values = evaluated(left, printed), evaluated(left, sets)
            shown = differing(of, found) if sign == "=" else precisely(of, found)
            than = "not" if sign == "=" else f"which is not {sign}"
            messages.append(f"{ours} = {shown}, {than} {theirs}")
            lines.append(recomputed(ours, of, found, values))
        return Working("; ".join(messages), tuple(lines))


_MIRRORED = {"=": "=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}


def _pairs(formula: Formula) -> Iterator[tuple[Expression, str, Expression]]:
    """The two sides of every sign, what is to be computed on the left."""
    for left, sign, right in zip(formula.sides, formula.signs, formula.sides[1:], strict=False):
        if isinstance(left, Name) and not isinstance(right, Name):
            yield right, _MIRRORED[sign], left
        else:
            yield left, sign, right


def _style(side: Expression, other: Expression, figures: dict[str, Figure]) -> Figure | None:
    """The figure in whose style a side is written: the other side's, where that is one figure."""
    for of in (side, other):
        if isinstance(of, Name):
            return figures.get(of.text)
    return next(iter(figures.values()), None)


EXAMPLES: tuple[Example, ...] = (
    holds(formula="detained + released = total", detained="328", released="813", total="1,141"),
    holds(formula="price * (1 + 19%) = gross", price="$100", gross="$119"),
    holds(formula="low <= mean <= high", low="2", mean="2.4", high="3"),
    holds(formula="(a - b) / c = d", a="12", b="2", c="4", d="2.5"),
    fails(
        formula="detained + released = total", detained="40", released="38", total="80",
        says="40 + 38 = 78, not 80",
    ),
    fails(formula="a / b < c", a="9", b="3", c="3", says="9 ÷ 3 = 3, which is not < 3"),
    unchecked(formula="a + b = c", a="1", c="3", because="no figure given for b"),
)  # fmt: skip
