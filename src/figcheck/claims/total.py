"""Parts, and the total that they add to.

Checks        the parts add to the total; with `complete: false` they are at most the total.
Says          "328 + 813 + 10,613 = 11,754, not 11,755".
Not flagged   sums that rounding explains, however many parts share it; figures that are not in one
              unit; an incomplete list with a negative part.
Source        interval sums, Moore, Kearfott & Cloud (2009), chapter 2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.plain import plain_number
from figcheck.claims.roles import Quantity
from figcheck.claims.units import mixed
from figcheck.claims.wording import differing, joined, recomputed
from figcheck.engine.arithmetic import plus
from figcheck.engine.constraints import Constraint, Sum
from figcheck.engine.integers import sum_holds
from figcheck.numbers.interval import Interval, exactly


class Total(Claim):
    """The sum of the parts = total."""

    kind: ClassVar[str] = "total"
    derived: ClassVar[str | None] = "total"

    parts: Annotated[tuple[Quantity, ...], Field(min_length=1)]
    total: Quantity
    complete: bool = True

    def constraints(self) -> Iterator[Constraint]:
        terms = Counter(self.parts)
        terms[self.total] -= 1
        within = Interval(0, 0) if self.complete else Interval(None, 0)
        yield Sum(tuple((times, figure) for figure, times in terms.items()), within)

    def holds_plainly(self) -> bool:
        figures = (*self.parts, self.total)
        if not self.complete or mixed(figures, said_once=True) or len({each.factor for each in figures}) > 1:
            return False
        parts = [plain_number(part) for part in self.parts]
        total = plain_number(self.total)
        return total is not None and None not in parts and sum_holds((p for p in parts if p), total)

    def untestable(self) -> str | None:
        if not self.complete and any(part.mantissa < 0 for part in self.parts):
            return "some of the parts are not listed, and one that is listed is negative"
        return mixed((*self.parts, self.total), said_once=True)

    def recompute(self) -> Working:
        found = values = exactly(0)
        for part in self.parts:
            found = plus(found, self.printed_of(part, "parts"))
            values = plus(values, self.values_of(part, "parts"))
        said = joined("+", self.parts)
        verdict = f"not {self.total.text}" if self.complete else f"more than {self.total.text}"
        return Working(
            f"{said} = {differing(self.total, found)}, {verdict}",
            (recomputed(said, self.total, found, values),),
        )


EXAMPLES: tuple[Example, ...] = (
    holds(parts=["45,000", "149,000"], total="194,000 tonnes"),
    holds(parts=["328", "813", "10,613"], total="11,754"),
    holds(parts=["1.2 million", "3.4 million"], total="4.7 million"),
    holds(parts=["33.3%", "33.3%", "33.3%"], total="100%"),
    holds(parts=["435,000", "226,847"], total="662,000", reading="round number"),
    holds(parts=["-40", "100"], total="60"),
    holds(parts=["328", "813"], total="11,754", complete=False),
    fails(
        parts=["328", "813", "10,613"], total="11,755",
        says="328 + 813 + 10,613 = 11,754, not 11,755",
        frees={"total": "11,754"},
    ),
    fails(parts=["10", "20", "30"], total="61", says="10 + 20 + 30 = 60, not 61"),
    fails(parts=["700", "400"], total="1,050", complete=False, says="700 + 400 = 1,100, more than 1,050"),
    unchecked(parts=["$5", "20%"], total="25", because="$5 and 20% are not in one unit"),
    unchecked(parts=["40", "60"], total="100%", because="40 and 100% are not in one unit"),
)  # fmt: skip
