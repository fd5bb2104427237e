"""A date in words or digits, as the number of its day."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_NUMBER = {name[:length]: at + 1 for at, name in enumerate(_MONTHS) for length in (3, 4, len(name))}
_MONTH = "|".join(sorted(_NUMBER, key=len, reverse=True))
DATE = re.compile(
    rf"(?i:(?P<month>{_MONTH})\.? (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? (?P<year>[0-9]{{4}})"
    rf"|(?P<day2>[0-9]{{1,2}})(?:st|nd|rd|th)? (?P<month2>{_MONTH})\.?,? (?P<year2>[0-9]{{4}})"
    r"|(?P<year3>[0-9]{4})-(?P<month3>[0-9]{2})-(?P<day3>[0-9]{2}))(?![0-9A-Za-z])"
)
"""`May 3, 2021`, `3 May 2021`, `2021-05-03`."""

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = re.compile(rf"(?i:\b(?:{'|'.join(f'{day}|{day[:3]}' for day in WEEKDAYS)}))\b\.?")
"""`Friday`, `Fri.`."""


def weekday_number(text: str) -> int | None:
    """0 for a Monday to 6 for a Sunday, by the first three letters."""
    word = text.strip().rstrip("s.").casefold()
    matching = [at for at, day in enumerate(WEEKDAYS) if len(word) >= 3 and day.casefold().startswith(word)]
    return matching[0] if matching else None


def day_number(match: re.Match[str]) -> int | None:
    """The proleptic Gregorian ordinal of a matched date, or None where no such day exists."""
    parts = match.groupdict()
    month = parts["month"] or parts["month2"]
    number = _NUMBER[month.lower()] if month else int(parts["month3"])
    year = int(parts["year"] or parts["year2"] or parts["year3"])
    try:
        return date(year, number, int(parts["day"] or parts["day2"] or parts["day3"])).toordinal()
    except ValueError:
        return None
