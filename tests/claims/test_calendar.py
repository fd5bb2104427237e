"""Printed dates and the days they can mean."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from figcheck.claims.calendar import Days, NoSuchDayError, elapsed, read_date
from figcheck.numbers.dates import weekday_number
from figcheck.numbers.interval import Interval

JUNE_12 = date(2024, 6, 12)


@pytest.mark.parametrize(
    "text",
    [
        "2024-06-12", "12 June 2024", "June 12, 2024", "June 12th 2024", "12th of June 2024", "Jun. 12, 2024",
        "Wednesday, June 12, 2024", "Wed 12 Jun 2024", "13/06/2024".replace("13", "12").replace("06", "6"),
    ],
)  # fmt: skip
def test_forms_of_a_date(text: str) -> None:
    assert Days(JUNE_12, JUNE_12) in read_date(text)


def test_numbers_that_could_each_be_the_month_are_read_both_ways() -> None:
    assert {days.first for days in read_date("4/7/2021")} == {date(2021, 4, 7), date(2021, 7, 4)}
    assert {days.first for days in read_date("14/7/2021")} == {date(2021, 7, 14)}
    assert len(read_date("7/7/2021")) == 1


def test_a_month_or_a_year_stands_for_all_its_days() -> None:
    assert read_date("February 2024") == (Days(date(2024, 2, 1), date(2024, 2, 29)),)
    assert read_date("1914") == (Days(date(1914, 1, 1), date(1914, 12, 31)),)
    assert read_date("last May") == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("31 April 2021", "April has 30 days"),
        ("February 29, 1900", "February has 28 days in 1900"),
        ("2021-13-01", "there is no month 13"),
        ("31/13/2021", "there is no month 31"),
        ("0000-06-01", "there is no year 0"),
        ("0 June 2021", "June has 30 days"),
        ("31/4/2021", "April has 30 days"),
    ],
)
def test_days_that_the_calendar_lacks(text: str, says: str) -> None:
    with pytest.raises(NoSuchDayError, match=says):
        read_date(text)


@pytest.mark.parametrize(
    ("text", "day"), [("Thursday", 3), ("thu", 3), ("Sun.", 6), ("Mondays", 0), ("T", None)]
)
def test_weekdays(text: str, day: int | None) -> None:
    assert weekday_number(text) == day


@pytest.mark.parametrize(
    ("start", "end", "unit", "low", "high"),
    [
        ("2024-06-12", "2024-06-15", "day", 3, 4),
        ("2024-06-15", "2024-06-12", "day", -4, -3),
        ("2024-06-01", "2024-06-15", "week", 2, Fraction(15, 7)),
        ("1980-05-05", "2021-05-05", "year", 41, 41 + Fraction(1, 28) / 12),
        ("2020-02-29", "2021-02-28", "month", 11 + Fraction(30, 31), 12),
        ("2000", "2020", "decade", Fraction(228 + Fraction(1, 31), 120), Fraction(21, 10)),
    ],
)
def test_time_between_dates(start: str, end: str, unit: str, low: Fraction, high: Fraction) -> None:
    assert elapsed(read_date(start)[0], read_date(end)[0], unit) == Interval(low, high)
