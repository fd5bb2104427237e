"""A date and the day of the week it fell on.

Checks        the calendar has the date, and on that weekday, where one is given.
Says          "4 July 1776 was a Thursday, not a Friday".
Not flagged   4/7/2021 where either order of day and month fits; a date without its day or its year.
Source        the Gregorian calendar, also before 1582.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from figcheck.claims.calendar import NoSuchDayError, read_date
from figcheck.claims.claim import Claim, Working
from figcheck.claims.examples import Example, fails, holds, unchecked
from figcheck.claims.roles import Day, DayName
from figcheck.engine.constraints import Box, Constraint, Function, Variable
from figcheck.numbers.dates import WEEKDAYS, weekday_number
from figcheck.numbers.interval import Interval

_NOTHING = Interval(1, 0)


class Weekday(Claim):
    """The date falls on the weekday."""

    kind: ClassVar[str] = "weekday"
    round_numbers: ClassVar[bool] = False

    date: Day
    weekday: DayName | None = None

    def constraints(self) -> Iterator[Constraint]:
        if self.untestable() is not None:
            return
        figures = (self.date,) if self.weekday is None else (self.date, self.weekday)
        yield Function(figures, self._narrow, "weekday")

    def _narrow(self, box: Box) -> Mapping[Variable, Interval]:
        """No other date or weekday is proposed: either print could be the slip."""
        freed = [variable for variable, values in box.items() if values.point is None]
        possible = self._possible()
        if self.weekday is None:
            return {} if possible and not freed else {self.date: _NOTHING}
        if freed or weekday_number(self.weekday.text) not in possible:
            return {self.weekday: _NOTHING}
        return {}

    def _possible(self) -> list[int]:
        """The weekdays of every reading of the date; none where the calendar has no such day."""
        try:
            return [days.first.weekday() for days in read_date(self.date.text)]
        except NoSuchDayError:
            return []

    def untestable(self) -> str | None:
        if self.weekday is not None and weekday_number(self.weekday.text) is None:
            return f"{self.weekday.text} is no weekday"
        try:
            readings = read_date(self.date.text)
        except NoSuchDayError:
            return None
        if not readings or any(days.first != days.last for days in readings):
            return f"{self.date.text} is no full date"
        return None

    def recompute(self) -> Working:
        date = self.date.text
        try:
            readings = read_date(date)
        except NoSuchDayError as reason:
            return Working(str(reason), (str(reason),))
        found = " or a ".join(dict.fromkeys(WEEKDAYS[days.first.weekday()] for days in readings))
        lines = (f"{days.first.isoformat()}: {WEEKDAYS[days.first.weekday()]}" for days in readings)
        if self.weekday is None:
            return Working(f"{date} is in the calendar", tuple(lines))
        return Working(f"{date} was a {found}, not a {self.weekday.text}", tuple(lines))


EXAMPLES: tuple[Example, ...] = (
    holds(date="4 July 1776", weekday="Thursday"),
    holds(date="June 12, 2024", weekday="Wed"),
    holds(date="4/7/2021", weekday="Sunday"),
    holds(date="29 February 2000"),
    fails(date="4 July 1776", weekday="Friday", says="4 July 1776 was a Thursday, not a Friday"),
    fails(date="31 April 2021", weekday="Friday", says="31 April 2021 is no date: April has 30 days"),
    fails(
        date="29 February 1900", weekday="Thursday",
        says="29 February 1900 is no date: February has 28 days in 1900",
    ),
    fails(date="31 April 2021", says="31 April 2021 is no date: April has 30 days"),
    unchecked(date="July 1776", weekday="Friday", because="July 1776 is no full date"),
)  # fmt: skip
