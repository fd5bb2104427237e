"""Dates as they are printed, and the days of the calendar they can mean.

The Gregorian calendar, also before 1582. Two numbers that could each be the month (4/7/2021) are read
both ways; a year or a month stands for all of its days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date
from fractions import Fraction
from functools import lru_cache

from figcheck.engine.arithmetic import hull_of
from figcheck.numbers.dates import MONTH_NAMES, MONTHS
from figcheck.numbers.interval import Exact, Interval

_MONTH = "|".join(f"{month[:3]}(?:{month[3:]}|t)?" if month[3:] else month for month in MONTH_NAMES)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>\d{4})",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<name>{_MONTH})\.?,?\s+(?P<year>\d{{3,4}})",
        rf"(?P<name>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{3,4}})",
        rf"(?P<name>{_MONTH})\.?,?\s+(?P<year>\d{{3,4}})",
        r"(?P<year>\d{3,4})",
    )
)
_WEEKDAY = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a printed date can mean, from first to last."""

    first: date
    last: date


class NoSuchDayError(ValueError):
    """A date that the calendar does not have; the message says why."""


@lru_cache(maxsize=1024)
def read_date(text: str) -> tuple[Days, ...]:
    """Every way to read a printed date; none where it is no date. Raises NoSuchDayError."""
    bare = _WEEKDAY.sub("", text.strip(), count=1) if _WEEKDAY.match(text.strip()) else text.strip()
    for form in _FORMS:
        if found := form.fullmatch(bare):
            parts = {name: value for name, value in found.groupdict().items() if value}
            return tuple(_readings(parts, bare))
    return ()


def _readings(parts: dict[str, str], text: str) -> Iterator[Days]:
    year = int(parts["year"])
    if year == 0:
        raise NoSuchDayError(f"{text} is no date: there is no year 0")
    if "first" in parts:
        one, other = int(parts["first"]), int(parts["second"])
        orders = [(one, other), (other, one)] if one != other else [(one, other)]
        possible = [(month, day) for month, day in orders if 1 <= month <= 12]
        valid = [(month, day) for month, day in possible if 1 <= day <= _length(year, month)]
        for month, day in valid or possible[:1]:
            yield _day(year, month, day, text)
        if not possible:
            raise NoSuchDayError(f"{text} is no date: there is no month {max(one, other)}")
        return
    if "name" in parts:
        month = MONTHS[parts["name"].casefold()[:3]]
    elif "month" in parts:
        month = int(parts["month"])
    else:
        yield Days(date(year, 1, 1), date(year, 12, 31))
        return
    if "day" in parts:
        yield _day(year, month, int(parts["day"]), text)
    else:
        yield Days(date(year, month, 1), date(year, month, _length(year, month)))


def _day(year: int, month: int, day: int, text: str) -> Days:
    if not 1 <= month <= 12:
        raise NoSuchDayError(f"{text} is no date: there is no month {month}")
    if not 1 <= day <= _length(year, month):
        name = MONTH_NAMES[month - 1].capitalize()
        when = f" in {year}" if month == 2 else ""
        raise NoSuchDayError(f"{text} is no date: {name} has {_length(year, month)} days{when}")
    return Days(date(year, month, day), date(year, month, day))


def _length(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def elapsed(start: Days, end: Days, unit: str, counts: tuple[bool, ...] = (False, True)) -> Interval:
    """How long it can be from one date to another, in days to decades; `counts`: the last day too, or not."""
    return hull_of(
        [
            _between(first, last, unit, counted=counted)
            for first, last in ((start.last, end.first), (start.first, end.last))
            for counted in counts
        ]
    )


def _between(start: date, end: date, unit: str, *, counted: bool) -> Interval:
    if end < start:
        back = _between(end, start, unit, counted=counted)
        return Interval(_negated(back.high), _negated(back.low))
    days = (end - start).days + counted
    if unit in _IN_DAYS:
        return Interval(Fraction(days, _IN_DAYS[unit]), Fraction(days, _IN_DAYS[unit]))
    months = (end.year - start.year) * 12 + end.month - start.month
    if end.day < start.day:
        months -= 1
    rest = (end - _later(start, months)).days + counted
    per = _IN_MONTHS[unit]
    whole, odd = divmod(months, per)
    least, most = (min(Fraction(rest, days_in), Fraction(1)) for days_in in (31, 28))
    return Interval(whole + (odd + least) / per, whole + (odd + most) / per)


def _later(start: date, months: int) -> date:
    """The same day some whole months later, or the last of that month."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(min(year, MAXYEAR), month + 1, min(start.day, _length(year, month + 1)))


def _negated(value: Exact | None) -> Exact | None:
    return None if value is None else -value


_IN_DAYS = {"day": 1, "week": 7}
_IN_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
SPANS = frozenset({*_IN_DAYS, *_IN_MONTHS})
"""The units in which a duration between dates can be given."""
