"""A part, its whole, and the share that the one is of the other.

Checks        part = share x whole, every figure as the set its print allows; counts are whole numbers.
              Of two figures as much as they say: no whole number of 28 is 19.5 %.
Says          "191 of 266 is 72%, not 71%".
Not flagged   shares above 100 % (a goal may be passed); a base that the text does not state;
              0 of 0; part and whole in different units. A spoken fraction that is merely loose ("one in
              ten" for 12 %) is a note.
Source        the ladder of readings, docs/design.md; whole-number shares after Brown & Heathers (2017),
              Social Psychological and Personality Science 8.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar

from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.plain import plain_count, plain_share
from figcheck.claims.roles import Amount, Count
from figcheck.claims.units import mixed
from figcheck.claims.wording import differing, recomputed
from figcheck.engine.arithmetic import divided
from figcheck.engine.constraints import Constraint, Product, Sum, Unknown
from figcheck.engine.integers import share_holds
from figcheck.numbers.interval import COUNTS, exactly


class Share(Claim):
    """part = share x whole."""

    kind: ClassVar[str] = "share"
    derived: ClassVar[str | None] = "share"

    part: Count | None = None
    whole: Count | None = None
    share: Amount

    def constraints(self) -> Iterator[Constraint]:
        yield Product(self.variable("share"), self.variable("whole"), self.variable("part"))

    def mistakes(self) -> Iterator[tuple[str, tuple[Constraint, ...]]]:
        if self.part is not None and self.whole is not None:
            name = "share of the rest instead of the whole"
            part, whole = self.values("part"), self.values("whole")
            if part.point is not None and whole.point is not None:
                rest = Unknown("rest", exactly(whole.point - part.point))
                yield name, (Product(self.share, rest, self.part),)
                return
            rest = Unknown("rest")
            others = Sum(((1, self.part), (1, rest), (-1, self.whole)))
            yield name, (others, Product(self.share, rest, self.part))

    def holds_plainly(self) -> bool:
        if self.part is None or self.whole is None:
            return False
        part, whole, share = plain_count(self.part), plain_count(self.whole), plain_share(self.share)
        if part is None or whole is None or share is None:
            return False
        return share_holds(part, whole, *share)

    def untestable(self) -> str | None:
        if self.part is None and self.whole is None:
            return "no part and no whole given"
        if self.part is None:
            return None if self._granular() else "no part given, and every share of so many is possible"
        if self.whole is None:
            wholes = divided(self.values("part"), self.values("share"), COUNTS)
            return None if wholes.empty else "no whole given"
        if self.whole.mantissa == 0 and self.part.mantissa == 0:
            return "0 of 0 has no share"
        return mixed((self.part, self.whole), said_once=True)

    def _granular(self) -> bool:
        """Whether the whole is so small that not every printed share is a whole number of it."""
        most, shares = self.values("whole").high, self.values("share")
        if most is None or shares.low is None or shares.high is None:
            return False
        return most * (shares.high - shares.low) < 1

    def recompute(self) -> Working:
        part, whole, share = self.part, self.whole, self.share
        if part is None or whole is None:
            return self._of_two()
        if whole.mantissa == 0:
            return Working(f"{part.text} of 0 is no share", (f"{part.text} ÷ 0 has no value",))
        found = divided(self.printed("part"), self.printed("whole"))
        values = divided(self.values("part"), self.values("whole"))
        return Working(
            f"{part.text} of {whole.text} is {differing(share, found)}, not {share.text}",
            (recomputed(f"{part.text} ÷ {whole.text}", share, found, values),),
        )

    def _of_two(self) -> Working:
        share = self.share.text
        if self.whole is not None:
            return Working(f"no whole number of {self.whole.text} is {share}", tuple(self._neighbours()))
        if self.part is not None:
            return Working(f"{self.part.text} is {share} of no whole number")
        return Working(f"nothing to compare {share} with")

    def _neighbours(self) -> Iterator[str]:
        """The shares of the two whole numbers between which the printed one lies."""
        whole = self.values("whole").point
        if not whole or whole.denominator != 1 or self.whole is None:
            return
        below = int(self.share.base_value * whole)
        for count in (below, below + 1):
            found = exactly(Fraction(count, int(whole)))
            yield recomputed(f"{count:,} ÷ {self.whole.text}", self.share, found, found)


EXAMPLES: tuple[Example, ...] = (
    holds(part="11,754", whole="339,478", share="3%"),
    holds(part="more than 32,000", whole="nearly 112,000", share="29%"),
    holds(part="103", whole="100", share="103%"),
    holds(part="1.6 million", whole="3.2 million", share="51%"),
    holds(part="435,000", whole="662,000", share="65.8%", reading="round number"),
    fails(
        part="191", whole="266", share="71%",
        only="cut off", says="191 of 266 is 72%, not 71%", frees={"part": "188 to 190"},
    ),
    fails(part="472", whole="5,229", share="19%", says="472 of 5,229 is 9%, not 19%"),
    fails(part="20", whole="40", share="45%", says="20 of 40 is 50%, not 45%"),
    holds(whole="28", share="21.4%"),
    fails(whole="28", share="19.5%", says="no whole number of 28 is 19.5%"),
    fails(part="5", whole="0", share="10%", says="5 of 0 is no share"),
    unchecked(
        part="22,040", share="6% to 7%", because="no whole given", implies={"whole": "293,867 to 400,727"},
    ),
    unchecked(part="0", whole="0", share="0%", because="0 of 0 has no share"),
    unchecked(part="$20", whole="€40", share="50%", because="$20 and €40 are not in one unit"),
)  # fmt: skip
