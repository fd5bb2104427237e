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
