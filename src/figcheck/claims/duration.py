"""Two dates and the time between them: durations, ages, anniversaries.

Checks        from start to end is the printed length, in days to decades; the last day may be counted or
              not, and a length may be rounded or, as ages are, counted in full units.
Says          "1914 to 1918 is 3 to 5 years, not 6 years".
Not flagged   one unit more or less that counting both ends, or dates given only by their year, explain.
              The working says which count a length needs; where one length of an article needs the one
              and another the other, a note says so and names the slip.
Source        the Gregorian calendar; a year or month without its day stands for all of its days.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import ClassVar

from figcheck.claims.calendar import SPANS, NoSuchDayError, elapsed, read_date
from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Day, Span
from figcheck.claims.steps import in_steps
from figcheck.engine.arithmetic import hull_of
from figcheck.engine.constraints import Box, Constraint, Function, Variable
from figcheck.numbers.figure import COUNT
from figcheck.numbers.interval import Interval, interval

_NOTHING = Interval(1, 0)


class Duration(Claim):
    """end - start = length."""

    kind: ClassVar[str] = "duration"
    derived: ClassVar[str | None] = "length"
    round_numbers: ClassVar[bool] = False

    start: Day
    end: Day
    length: Span

    @property
    def unit(self) -> str:
        """The unit of the length; a bare number (an age, an anniversary) is one of years."""
        return "year" if self.length.unit == COUNT else self.length.unit

    def constraints(self) -> Iterator[Constraint]:
        if self.untestable() is not None:
            return
        yield Function((self.start, self.end, self.length), self._narrow, "duration")

    def _narrow(self, box: Box) -> Mapping[Variable, Interval]:
        """The printed lengths that fit; no other date is proposed."""
        between = self._between()
        if between is None or box[self.start].point is None or box[self.end].point is None:
            return {self.length: _NOTHING}
        return {self.length: self._printed(box[self.length], between)}

    def _printed(self, lengths: Interval, between: Interval) -> Interval:
        """The lengths of a set that may be printed for the time between two dates."""
        step = self.length.step
        near = interval(
            None if between.low is None else between.low - step,
            None if between.high is None else between.high + Fraction(step) / 2,
            low_open=True,
        )
        return in_steps(lengths & near, step)

    def _between(self, counts: tuple[bool, ...] = (False, True)) -> Interval | None:
        """Every length from start to end; None where the calendar lacks one of the two."""
        try:
            starts, ends = read_date(self.start.text), read_date(self.end.text)
        except NoSuchDayError:
            return None
        return hull_of([elapsed(start, end, self.unit, counts) for start in starts for end in ends])

    def inclusive(self) -> bool | None:
        """Whether the length counts the first day and the last; None where both counts fit, or none."""
        if self.untestable() is not None:
            return None
        found = [self._between((counted,)) for counted in (False, True)]
        fits = [
            between is not None and not self._printed(self.values("length"), between).empty
            for between in found
        ]
        return None if fits[0] == fits[1] else fits[1]

    def untestable(self) -> str | None:
        for figure in (self.start, self.end):
            try:
                if not read_date(figure.text):
                    return f"{figure.text} is no date with a year"
            except NoSuchDayError:
                return None
        return None if self.unit in SPANS else f"{self.length.text} is no length of time in days to decades"

    def recompute(self) -> Working:
        start, end, length = self.start.text, self.end.text, self.length
        between = self._between()
        if between is None:
            return Working(self._no_such_day(), (self._no_such_day(),))
        found = _words(between, self.unit)
        counted = {None: "", True: " (both ends counted)", False: " (one end counted)"}[self.inclusive()]
        line = f"{start} to {end}: {found}"
        return Working(
            f"{start} to {end} is {found}, not {length.text}",
            (f"{line}; {length.text}{counted}" if counted else line,),
        )

    def _no_such_day(self) -> str:
        for figure in (self.start, self.end):
            try:
                read_date(figure.text)
            except NoSuchDayError as reason:
                return str(reason)
        return ""


def _words(between: Interval, unit: str) -> str:
    """`3 to 5 years`: the whole units that a length reaches to on both sides."""
    if between.low is None or between.high is None:
        return "no time"
    low, high = between.low // 1, -(-between.high // 1)
    plural = unit if abs(high) == 1 else f"{unit}s"
    return f"{high} {plural}" if low == high else f"{low} to {high} {plural}"


EXAMPLES: tuple[Example, ...] = (
    holds(start="1914", end="1918", length="4 years"),
    holds(start="1914", end="1918", length="5 years"),
    holds(start="12 June 2024", end="15 June 2024", length="3 days"),
    holds(start="12 June 2024", end="15 June 2024", length="4 days"),
    holds(start="5 May 1980", end="4 May 2021", length="40"),
    fails(start="1914", end="1918", length="6 years", says="1914 to 1918 is 3 to 5 years, not 6 years"),
    fails(
        start="12 June 2024", end="15 June 2024", length="6 days",
        says="12 June 2024 to 15 June 2024 is 3 to 4 days, not 6 days",
    ),
    fails(
        start="31 April 2021", end="15 June 2024", length="3 years",
        says="31 April 2021 is no date: April has 30 days",
    ),
    unchecked(start="last year", end="1918", length="4 years", because="last year is no date with a year"),
)  # fmt: skip
