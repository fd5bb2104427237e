"""Dates: the weekday beside one, days that no calendar has, the years between two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import near
from figcheck.extract.forms.form import Form, Found
from figcheck.numbers.dates import weekday_number
from figcheck.numbers.figure import Figure
from figcheck.numbers.lexer import tokens

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?:1[5-9]|20)\d\d(?![\d/-])"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? {_YEAR})"
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_DATE_BEHIND = re.compile(rf"(?:, | |, the | the | \()(?P<date>{_DATE})")
_DATE_AHEAD = re.compile(rf"(?P<date>{_DATE})(?:, (?:which (?:was|is) )?a | \()\Z")
_OWN_DAY = re.compile(r",? \d")
"""Behind a weekday: it has a date of its own, and not the one before it."""
_LONGEST_DATE = 60
_SHORT_MONTHS = ("Feb", "Apr", "Jun", "Sep", "Nov")
_DAY_ENDS = frozenset("0123456789ht")
_RARE_BEHIND = re.compile(r"[a-z]*\.? (?:29|3\d)")
_REFORM = 1753
"""From here on English dates are Gregorian; before, the weekday beside a date may be a Julian one."""

_FEBRUARY = r"Feb(?:ruary|\.)?"
_OF_THIRTY = r"(?:Apr(?:il|\.)?|June?|Sept?(?:ember|\.)?|Nov(?:ember|\.)?)"
_RARE_DAY = re.compile(
    rf"(?<![\d/.-])(?P<date>{_FEBRUARY} (?:29|3\d)(?:th|st)?,? {_YEAR}|{_OF_THIRTY} 3[1-9](?:st)?,? {_YEAR}"
    rf"|(?:29|3\d)(?:th|st)? {_FEBRUARY},? {_YEAR}|3[1-9](?:st)? {_OF_THIRTY},? {_YEAR})"
)
"""A day that some years, or no year, have."""

_LENGTH = r"(?P<length>(?:\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)[- ](?:years?|decades))"
_FROM_TO = rf"from (?P<start>{_YEAR}) (?:to|until|through) (?P<end>{_YEAR})"
_AFTER = re.compile(
    rf"\b{_FROM_TO}(?:, (?:a |in all |for |a (?:period|span|total) of )?| \()"
    rf"{_LENGTH}(?: (?:in all|altogether|in total|period|span))?(?=[.;,)])"
)
_BEFORE = re.compile(rf"\bfor {_LENGTH}, {_FROM_TO}(?=[.;,)])")
_FROM_YEAR = (re.compile(r"from [12]\d\d\d (?:to|until|through) [12]"),)
_WIDE = 100
_INTERRUPTED = re.compile(r"break|except|interrupt|gap|apart|intermittent|all but|non-?consecutive|more than")


def _weekdays(text: str, figures: Figures) -> Iterator[Found]:
    for day in _WEEKDAY.finditer(text):
        start, end = day.span()
        date = _DATE_BEHIND.match(text, end)
        if date is None and not _OWN_DAY.match(text, end):
            date = _DATE_AHEAD.search(text, max(0, start - _LONGEST_DATE), start)
        if date is not None and int(date["date"][-4:]) >= _REFORM:
            dated = _date(text, date.span("date"), figures)
            yield Found({"date": dated, "weekday": _date(text, day.span(), figures)})


def _date(text: str, span: tuple[int, int], figures: Figures) -> Figure:
    """A date or a weekday as printed: the calendar reads it."""
    printed = text[slice(*span)]
    number = weekday_number(printed)
    if number is None:
        return figures.keep(Figure(printed, 0, unit="date", form="date", start=span[0], end=span[1]))
    return figures.keep(Figure(printed, number, unit="weekday", form="date", start=span[0], end=span[1]))


def _rare_days(text: str, figures: Figures) -> Iterator[Found]:
    for month in _SHORT_MONTHS:
        at = text.find(month)
        while at >= 0:
            if text[at - 2 : at - 1] in _DAY_ENDS or _RARE_BEHIND.match(text, at + 3):
                match = _RARE_DAY.search(text, max(0, at - 6), at + _LONGEST_DATE)
                if match is not None:
                    yield Found({"date": _date(text, match.span("date"), figures)})
            at = text.find(month, at + 3)


def _durations(text: str, figures: Figures) -> Iterator[Found]:
    for pattern in (_AFTER, _BEFORE):
        for match in near(pattern, _FROM_YEAR, text, before=_WIDE, after=_WIDE):
            length = tokens(text, *match.span("length"))
            around = text[max(0, match.start() - 60) : match.end() + 60]
            if len(length) == 1 and not _INTERRUPTED.search(around):
                yield Found(
                    {
                        "start": _date(text, match.span("start"), figures),
                        "end": _date(text, match.span("end"), figures),
                        "length": figures.of(length[0], match.start()),
                    }
                )


FORMS: tuple[Form, ...] = (
    Form(
        "weekday, date",
        "weekday",
        ("day",),
        _weekdays,
        reads=(
            "adopted on Thursday{weekday}, July 4, 1776{date}, by the congress",
            "The hearing is set for Wednesday{weekday} 14 March 2018{date}.",
            "It was signed on June 5, 2019{date}, a Wednesday{weekday}.",
        ),
        leaves=(
            "On Monday he said that March 14, 2018, had been a long day.",
            "Filed Tuesday: the order of June 3, 2019 stands.",
            "On Friday, 10 March 1702, by the old calendar",
            "in the night of 8–9 February 1904 (Monday 8 February to Tuesday 9 February)",
        ),
    ),
    Form(
        "day that the month may lack",
        "weekday",
        ("Feb", "Apr", "Jun", "Sep", "Nov"),
        _rare_days,
        reads=("The deadline is 31 April 2021{date}.", "for the year ended February 29, 2020{date}"),
        leaves=("The deadline is 30 April 2021.", "In April 31 2,021 votes were cast", "due May 31, 2021"),
    ),
    Form(
        "from year to year, n years",
        "duration",
        ("from 1", "from 2"),
        _durations,
        reads=(
            "He ruled from 1952{start} to 1970{end}, 18 years{length} in all.",
            "The plant ran for 31 years{length}, from 1961{start} to 1992{end}.",
        ),
        leaves=(
            "From 1990 to 2005 she ran it for 12 years with a break of 3.",
            "He ruled from 1952 to 1970, 18 years before the war",
            "rose 20% from 1978 to 2005, 12 years after it began",
        ),
    ),
)
