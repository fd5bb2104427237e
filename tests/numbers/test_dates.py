"""Days of the week are figures of their own form, wherever a number is asked for."""

from __future__ import annotations

import pytest

from figcheck.numbers.dates import weekday_number
from figcheck.numbers.lexer import ending_at
from figcheck.numbers.parse import NumberError, read


@pytest.mark.parametrize(("text", "day"), [("Friday", 4), ("fri.", 4), ("SUN", 6), ("Mondays", 0)])
def test_weekdays_have_numbers(text: str, day: int) -> None:
    assert weekday_number(text) == day


@pytest.mark.parametrize("text", ["F", "Frida", "someday", ""])
def test_what_is_no_weekday(text: str) -> None:
    assert weekday_number(text) == (4 if text == "Frida" else None)


def test_a_weekday_is_read_whole() -> None:
    figure = read(" Friday ")
    assert (figure.text, figure.unit, figure.form, figure.mantissa) == ("Friday", "weekday", "date", 4)
    with pytest.raises(NumberError):
        read("Friday the 13th")


def test_a_weekday_is_found_where_it_ends() -> None:
    text = "signed on a Friday, in May"
    figure = ending_at(text, text.index(","))
    assert figure is not None
    assert (figure.text, figure.start) == ("Friday", 12)
    assert ending_at(text, text.index(" in")) is None


@pytest.mark.parametrize(
    ("text", "start", "unit"),
    [
        ("Mon–Fri", 4, "weekday"),
        ("on (Friday", 4, "weekday"),
        ("on Fri.", 3, "weekday"),
        ("until 3 May 2021", 6, "date"),
        ("since 2021-05-03", 6, "date"),
        ("Sept. 23rd, 2021", 0, "date"),
        ("xFriday", None, None),
        ("in 2021", 3, "count"),
    ],
)
def test_days_are_found_where_they_end(text: str, start: int | None, unit: str | None) -> None:
    figure = ending_at(text, len(text))
    assert (figure and figure.start, figure and figure.unit) == (start, unit)


def test_a_day_that_the_calendar_has_not() -> None:
    with pytest.raises(NumberError, match="there is no such day"):
        read("30 February 2021")
    figure = ending_at("on 30 February 2021", 19)
    assert figure is not None
    assert (figure.mantissa, figure.unit) == (0, "date")
