"""A table of two rows and two columns, and the ratio, difference or p that is printed with it.

Checks        the estimate is what the four counts give: odds or risk ratio, difference of risks, number
              needed to treat, sensitivity, specificity, predictive values, chi-squared; without a
              `measure` the odds or the risk ratio. The p is that of some usual test of the table.
Says          "30, 270, 20 and 280 give an odds ratio of 1.56, not 2.10".
Not flagged   what rounding explains; a p of another test within a power of ten (a warning at the most).
Source        see `engine.fourfold`: Pearson, Yates, Fisher, likelihood ratio, mid-p.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import ClassVar, Literal

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Chance, Measure, Size
from figcheck.claims.sizes import inexact
from figcheck.claims.statistics import in_style, shown
from figcheck.claims.wording import differing, listed, precisely
from figcheck.engine.arithmetic import hull_of
from figcheck.engine.constraints import Box, Constraint, Function, Variable
from figcheck.engine.fourfold import LARGEST, MEASURES, Cells, chances
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Interval, exactly

_NOTHING = Interval(1, 0)
EITHER = ("odds ratio", "risk ratio")
DECADE = 10


class Table2x2(Claim):
    """estimate = measure(a, b, c, d), and p = test(a, b, c, d)."""

    kind: ClassVar[str] = "table2x2"
    derived: ClassVar[str | None] = "estimate"
    round_numbers: ClassVar[bool] = False

    a: Size
    b: Size
    c: Size
    d: Size
    estimate: Measure | None = None
    p: Chance | None = None
    measure: (
        Literal[
            "odds ratio", "risk ratio", "difference", "NNT", "sensitivity", "specificity", "PPV", "NPV",
            "chi-squared", "Yates", "Fisher",
        ]
        | None
    ) = None  # fmt: skip

    @property
    def cells(self) -> Cells:
        """The four counts."""
        a, b, c, d = (int(figure.value) for figure in (self.a, self.b, self.c, self.d))
        return a, b, c, d

    def constraints(self) -> Iterator[Constraint]:
        if self.untestable() is not None:
            return
        counts = (self.a, self.b, self.c, self.d)
        printed = tuple(figure for figure in (self.estimate, self.p) if figure is not None)
        yield Function((*counts, *printed), self._narrow, "table")

    def _narrow(self, box: Box) -> Mapping[Variable, Interval]:
        """No other count is proposed: any of the four could be the slip."""
        found: dict[Variable, Interval] = {}
        if any(box[figure].point is None for figure in (self.a, self.b, self.c, self.d)):
            return {self.a: _NOTHING}
        if self.estimate is not None:
            found[self.estimate] = _among(box[self.estimate], self._estimates())
        if self.p is not None:
            found[self.p] = _among(box[self.p], self._chances().values())
        return found

    def _estimates(self) -> list[Interval]:
        names = EITHER if self.measure is None else (self.measure,)
        found = [MEASURES[name](self.cells) for name in names if name in MEASURES]
        values = [value for value in found if value is not None]
        if self.measure == "NNT":  # of people: brought to the next whole one, either way
            values += [Fraction(whole) for value in values for whole in (value // 1, -(-value // 1))]
        return [exactly(value) for value in values]

    def _chances(self) -> dict[str, Interval]:
        found = {name: Interval(*bracket) for name, bracket in chances(self.cells).items()}
        if self.measure in found and self.measure in ("chi-squared", "Yates", "Fisher"):
            return {self.measure: found[self.measure]}
        return found

    def untestable(self) -> str | None:
        counts = (self.a, self.b, self.c, self.d)
        for figure in counts:
            if reason := inexact(figure):
                return reason
        if self.estimate is None and self.p is None:
            return "no estimate and no p given"
        if any(figure.value < 0 for figure in counts):
            return None
        if sum(self.cells) > LARGEST and self.p is not None:
            return f"a table of more than {LARGEST:,} takes too long"
        if self.estimate is not None and (self.measure == "Fisher" or not self._estimates()):
            return f"{self.measure or 'a ratio'} of {self._counts()} has no value"
        return None

    def _counts(self) -> str:
        return listed([figure.text for figure in (self.a, self.b, self.c, self.d)])

    def rescued(self) -> str | None:
        if self.p is None or any(count < 0 for count in self.cells) or not self._estimate_fits():
            return None
        found, printed = self._chances(), self.values("p")
        lowest = min(_low(each) for each in found.values())
        highest = max(_low(each) for each in found.values())
        if (Interval(lowest / DECADE, highest * DECADE) & printed).empty:
            return None
        return f"p = {self.p.text} only by another test than {listed(list(found))}"

    def _estimate_fits(self) -> bool:
        if self.estimate is None:
            return True
        return not _among(self.values("estimate"), self._estimates()).empty

    def recompute(self) -> Working:
        if any(count < 0 for count in self.cells):
            return Working(f"{self._counts()} are no counts")
        messages, lines = [], []
        if self.estimate is not None:
            name = self.measure or EITHER[0]
            value = self._estimates()[0]
            article = "an" if name[0] in "aeoN" else "a"
            if not self._estimate_fits() or self.p is None:
                messages.append(
                    f"{article} {name} of {differing(self.estimate, value)}, not {self.estimate.text}"
                )
            lines.append(f"{name}: {precisely(self.estimate, value)}")
        if self.p is not None:
            found = self._chances()
            lines += [f"{name}: p = {shown(_low(each))}" for name, each in found.items()]
            if _among(self.values("p"), found.values()).empty or not messages:
                messages.append(_p_message(self.p, next(iter(found.values()))))
        return Working(f"{self._counts()} give {' and '.join(messages)}", tuple(lines))


def _among(values: Interval, candidates: Iterable[Interval]) -> Interval:
    """What is left of a set by some candidates that meet it."""
    meeting = [each & values for each in candidates if not (each & values).empty]
    return hull_of(meeting)


def _low(values: Interval) -> Fraction:
    return Fraction(values.low or 0)


def _p_message(p: Figure, found: Interval) -> str:
    return f"p = {in_style(p, _low(found))}, not {p.text}"


EXAMPLES: tuple[Example, ...] = (
    holds(a="30", b="270", c="20", d="280", estimate="1.56"),
    holds(a="30", b="270", c="20", d="280", estimate="1.50"),
    holds(a="30", b="270", c="20", d="280", estimate="30", measure="NNT"),
    holds(a="90", b="20", c="10", d="80", estimate="90%", measure="sensitivity"),
    holds(a="5", b="127", c="4", d="29", p="0.059"),
    fails(
        a="30", b="270", c="20", d="280", estimate="2.10",
        says="30, 270, 20 and 280 give an odds ratio of 1.56, not 2.10",
    ),
    fails(
        a="2", b="1", c="0", d="1", estimate="1.7", measure="NNT",
        says="2, 1, 0 and 1 give an NNT of 1.5, not 1.7",
    ),
    fails(a="5", b="127", c="4", d="29", p="0.0001", says="5, 127, 4 and 29 give p = 0.0594, not 0.0001"),
    fails(a="8", b="12", c="10", d="10", p="0.06", says="8, 12, 10 and 10 give p = 0.53, not 0.06"),
    unchecked(
        a="0", b="12", c="0", d="10", estimate="1.2", because="a ratio of 0, 12, 0 and 10 has no value",
    ),
    unchecked(a="30", b="270", c="20", d="280", because="no estimate and no p given"),
)  # fmt: skip
