"""A date in words or digits, as the number of its day."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from string import ascii_letters

MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTHS = {name[:length]: at + 1 for at, name in enumerate(MONTH_NAMES) for length in (3, 4, len(name))}
"""Name of a month in small letters, whole or cut to its first three or four -> its number."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_STARTS = frozenset(day[:3].lower() for day in WEEKDAYS)
_LONGEST = 24
"""No date of the forms read here is longer: `September 23rd, 2021`."""


def day_ending_at(text: str, end: int, floor: int = 0) -> tuple[int, int, str] | None:
    """Where the date or the weekday begins that ends at `end`, its number, and its unit; None for neither.

    A date that the calendar has not is number 0: that is for a claim to say.
    """
    if _may_end_a_date(text, end):
        for match in _date().finditer(text, max(floor, end - _LONGEST), end):
            if match.end() == end:
                return match.start(), _day_number(match) or 0, "date"
        return None
    before = text[max(floor, end - _LONGEST) : end].rstrip(".").rstrip(ascii_letters)
    start = max(floor, end - _LONGEST) + len(before)
    number = None if before[-1:].isalnum() else weekday_in(text, start, end)
    return None if number is None else (start, number, "weekday")


def _may_end_a_date(text: str, end: int) -> bool:
    """Whether a year or the day behind a hyphen ends here; cheap, and true for every date."""
    last = text[max(0, end - 4) : end]
    return last.isdigit() or (last[-3:-2] == "-" and last[-2:].isdigit())


def date_in(text: str, start: int, end: int) -> int | None:
    """The number of the day that is all there is between two offsets; None where that is no date.

    Raises ValueError for a date that the calendar has not.
    """
    match = _date().fullmatch(text, start, end) if _may_end_a_date(text, end) else None
    if match is None:
        return None
    day = _day_number(match)
    if day is None:
        raise ValueError(match.group())
    return day


def weekday_in(text: str, start: int, end: int) -> int | None:
    """The number of the weekday that is all there is between two offsets; None where that is none."""
    word = text[start:end]
    if word[:3].lower() not in _STARTS or not _weekday().fullmatch(word):
        return None
    return weekday_number(word)


@cache
def _date() -> re.Pattern[str]:
    """`May 3, 2021`, `3 May 2021`, `2021-05-03`."""
    month = "|".join(sorted(MONTHS, key=len, reverse=True))
    return re.compile(
        rf"(?i:(?P<month>{month})\.? (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<year>[0-9]{{4}})"
        rf"|(?P<day2>[0-9]{{1,2}})(?:st|nd|rd|th)? (?P<month2>{month})\.?,? (?P<year2>[0-9]{{4}})"
        r"|(?P<year3>[0-9]{4})-(?P<month3>[0-9]{2})-(?P<day3>[0-9]{2}))(?![0-9A-Za-z])"
    )


@cache
def _weekday() -> re.Pattern[str]:
    """`Friday`, `Fri.`."""
    days = "|".join(f"{day}|{day[:3]}" for day in WEEKDAYS)
    return re.compile(rf"(?i:\b(?:{days}))\b\.?")


def weekday_number(text: str) -> int | None:
    """0 for a Monday to 6 for a Sunday, by the first three letters."""
    word = text.strip().rstrip("s.").casefold()
    matching = [at for at, day in enumerate(WEEKDAYS) if len(word) >= 3 and day.casefold().startswith(word)]
    return matching[0] if matching else None


def _day_number(match: re.Match[str]) -> int | None:
    """The proleptic Gregorian ordinal of a matched date, or None where no such day exists."""
    parts = match.groupdict()
    month = parts["month"] or parts["month2"]
    number = MONTHS[month.lower()] if month else int(parts["month3"])
    year = int(parts["year"] or parts["year2"] or parts["year3"])
    try:
        return date(year, number, int(parts["day"] or parts["day2"] or parts["day3"])).toordinal()
    except ValueError:
        return None
