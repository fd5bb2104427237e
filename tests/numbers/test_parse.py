"""Every printed form of a number, read whole."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.numbers.parse import NumberError, read

FORMS = [
    # text, value in printed units, unit, form, hedge
    ("11,754", 11754, "count", "number", None),
    ("11\u202f754", 11754, "count", "number", None),
    ("11\u2009754", 11754, "count", "number", None),
    ("11\u00a0754", 11754, "count", "number", None),
    ("11 754", 11754, "count", "number", None),
    ("339478", 339478, "count", "number", None),
    ("1,234,567.89", Fraction(123456789, 100), "count", "number", None),
    ("0.05", Fraction(1, 20), "count", "number", None),
    (".05", Fraction(1, 20), "count", "number", None),
    ("3·5", Fraction(7, 2), "count", "number", None),
    ("-0.5", Fraction(-1, 2), "count", "number", None),
    ("−0.5", Fraction(-1, 2), "count", "number", None),
    ("+3%", 3, "percent", "number", None),
    ("71%", 71, "percent", "number", None),
    ("71 percent", 71, "percent", "number", None),
    ("71 per cent", 71, "percent", "number", None),
    ("71 pct", 71, "percent", "number", None),
    ("71 p.c.", 71, "percent", "number", None),
    ("fifteen percent", 15, "percent", "number", None),
    ("4 percentage points", 4, "points", "number", None),
    ("1.5 percentage point", Fraction(3, 2), "points", "number", None),
    ("two pct points", 2, "points", "number", None),
    ("25 basis points", 25, "basis points", "number", None),
    ("$12,000", 12000, "$", "number", None),
    ("US$1.2 trillion", 1_200_000_000_000, "$", "number", None),
    ("$3.4bn", 3_400_000_000, "$", "number", None),
    ("£3.4bn", 3_400_000_000, "£", "number", None),
    ("A$3m", 3_000_000, "A$", "number", None),
    ("€5", 5, "€", "number", None),
    ("-$5", -5, "$", "number", None),
    ("$-5", -5, "$", "number", None),
    ("50 mln dlrs", 50_000_000, "$", "number", None),
    ("1.5 billion yen", 1_500_000_000, "¥", "number", None),
    ("56 cts", 56, "cent", "number", None),
    ("1.6 million", 1_600_000, "count", "number", None),
    ("400k", 400_000, "count", "number", None),
    ("two million", 2_000_000, "count", "number", None),
    ("half a million", 500_000, "count", "number", None),
    ("two and a half million", 2_500_000, "count", "number", None),
    ("three dozen", 36, "count", "number", None),
    ("half a dozen", 6, "count", "number", None),
    ("one hundred and seventy-six", 176, "count", "number", None),
    ("Twenty-one", 21, "count", "number", None),
    ("a hundred", 100, "count", "number", None),
    ("three hundred thousand", 300_000, "count", "number", None),
    ("one million two hundred thousand", 1_200_000, "count", "number", None),
    ("twelve hundred", 1200, "count", "number", None),
    ("11k+", 11_000, "count", "number", "+"),
    ("nearly 112,000", 112_000, "count", "number", "nearly"),
    ("More than 32,000", 32_000, "count", "number", "more than"),
    ("just over 3 million", 3_000_000, "count", "number", "just over"),
    ("no fewer than 12", 12, "count", "number", "no fewer than"),
    ("an estimated 5,000", 5000, "count", "number", "an estimated"),
    ("~5", 5, "count", "number", "~"),
    ("≥ 5", 5, "count", "number", "≥"),
    ("<5%", 5, "percent", "number", "<"),
    ("5 or more", 5, "count", "number", "or more"),
    ("20 or so", 20, "count", "number", "or so"),
    ("up to $20bn or more", 20_000_000_000, "$", "number", "up to"),
    ("191/266", Fraction(191, 266), "count", "fraction", None),
    ("191 / 266", Fraction(191, 266), "count", "fraction", None),
    ("½", Fraction(1, 2), "count", "fraction", None),
    ("one-third", Fraction(1, 3), "count", "fraction", None),
    ("a third", Fraction(1, 3), "count", "fraction", None),
    ("one quarter", Fraction(1, 4), "count", "fraction", None),
    ("two-thirds", Fraction(2, 3), "count", "fraction", None),
    ("three quarters", Fraction(3, 4), "count", "fraction", None),
    ("half", Fraction(1, 2), "count", "fraction", None),
    ("one in four", Fraction(1, 4), "count", "fraction", None),
    ("1 in 5", Fraction(1, 5), "count", "fraction", None),
    ("nine out of 10", Fraction(9, 10), "count", "fraction", None),
    ("nearly one-third", Fraction(1, 3), "count", "fraction", "nearly"),
    ("3 1/2 percent", Fraction(7, 2), "percent", "number", None),
    ("3½ percent", Fraction(7, 2), "percent", "number", None),
    ("39-1/2", Fraction(79, 2), "count", "number", None),
    ("doubled", 2, "times", "multiple", None),
    ("halved", Fraction(1, 2), "times", "multiple", None),
    ("twice", 2, "times", "multiple", None),
    ("threefold", 3, "times", "multiple", None),
    ("3-fold", 3, "times", "multiple", None),
    ("3x", 3, "times", "multiple", None),
    ("3 times", 3, "times", "multiple", None),
    ("four times", 4, "times", "multiple", None),
    ("2.5 times", Fraction(5, 2), "times", "multiple", None),
    ("3 days", 3, "day", "duration", None),
    ("2 years", 2, "year", "duration", None),
    ("30-minute", 30, "minute", "duration", None),
    ("30 feet", 30, "foot", "number", None),
    ("9 m", 9, "metre", "number", None),
    ("10,000m", 10_000, "metre", "number", None),
    ("£1,500m", 1_500_000_000, "£", "number", None),
    ("5 °C", 5, "celsius", "number", None),
    ("5 degrees Celsius", 5, "celsius", "number", None),
    ("5 DEGREES F", 5, "fahrenheit", "number", None),
    ("1e6", 1_000_000, "count", "number", None),
    ("2.5×10^3", 2500, "count", "number", None),
    ("１２", 12, "count", "number", None),
    ("٣٤", 34, "count", "number", None),
    ("  42\t", 42, "count", "number", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "unit", "form", "hedge"), FORMS, ids=[row[0] for row in FORMS])
def test_a_printed_number_is_read_whole(
    text: str, value: int | Fraction, unit: str, form: str, hedge: str | None
) -> None:
    figure = read(text)
    assert (figure.value, figure.unit, figure.form, figure.hedge) == (value, unit, form, hedge)
    assert figure.text == text.strip()


@pytest.mark.parametrize(
    ("text", "mantissa", "exponent", "scaled"),
    [
        ("3.50", 350, -2, False),
        ("1.6 million", 16, 5, True),
        ("$3.4bn", 34, 8, True),
        ("11k", 11, 3, True),
        ("two million", 2, 6, True),
        ("half a million", 5, 5, True),
        ("1,000,000", 1_000_000, 0, False),
        ("twelve hundred", 1200, 0, False),
    ],
)
def test_the_step_is_that_of_the_last_printed_digit(
    text: str, mantissa: int, exponent: int, scaled: bool
) -> None:
    figure = read(text)
    assert (figure.mantissa, figure.exponent, figure.scaled) == (mantissa, exponent, scaled)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "hedge"),
    [
        ("6% to 7%", 6, 7, "percent", None),
        ("6% – 7%", 6, 7, "percent", None),
        ("6 to 7%", 6, 7, "percent", None),
        ("6–7 percent", 6, 7, "percent", None),
        ("five to ten percent", 5, 10, "percent", None),
        ("roughly 6% to 7%", 6, 7, "percent", "roughly"),
        ("between 7,860 and 8,931", 7860, 8931, "count", None),
        ("from 5 to 9", 5, 9, "count", None),
        ("1.2-1.5 billion", 1_200_000_000, 1_500_000_000, "count", None),
        ("$5 to $10 million", 5_000_000, 10_000_000, "$", None),
        ("10 ± 2", 8, 12, "count", None),
        ("10.0 ± 0.25", Fraction(975, 100), Fraction(1025, 100), "count", None),
        ("48% ± 3%", 45, 51, "percent", None),
        ("3½ ± 2", Fraction(3, 2), Fraction(11, 2), "count", None),
        ("½ ± ¼", Fraction(1, 4), Fraction(3, 4), "count", None),
    ],
)
def test_ranges(text: str, low: int | Fraction, high: int | Fraction, unit: str, hedge: str | None) -> None:
    figure = read(text)
    assert figure.form == "range"
    assert figure.upper is not None
    assert (figure.value, figure.upper.value, figure.unit, figure.upper.unit) == (low, high, unit, unit)
    assert figure.hedge == hedge


@pytest.mark.parametrize("text", ["May 3, 2021", "3 May 2021", "May 3rd, 2021", "2021-05-03", "may 3 2021"])
def test_a_date_is_the_number_of_its_day(text: str) -> None:
    figure = read(text)
    assert (figure.form, figure.unit, figure.value) == ("date", "date", 737913)


REFUSED = [
    ("", "no number is printed here", 0),
    ("   ", "no number is printed here", 0),
    ("abc", '"abc" is no number', 0),
    ("12 apples", 'a number ends here, but more follows: "apples"', 2),
    ("7,86", 'a number ends here, but more follows: ",86"', 1),
    ("1,2,3", 'a number ends here, but more follows: ",2,3"', 1),
    ("1,00,000", 'a number ends here, but more follows: ",00,000"', 1),
    ("5/0", "a fraction has no zero below the line", 2),
    ("0/0", "a fraction has no zero below the line", 2),
    ("5 to 3", "the first number of a range is above the second", 5),
    ("6% to 7 days", "the two ends of a range are of different units", 6),
    ("$10 ± 2%", "the two numbers beside ± are of different units", 6),
    ("10 ± -2", "what is added and taken away is not below zero", 5),
    ("between 5", 'a second number is missing ("between 5 and 7")', 9),
    ("more than", '"more than" is no number', 0),
    ("5th", "letters follow that are no unit or magnitude known here", 1),
    ("9" * 41, "a number has at most 40 digits", 0),
    ("9" * 10_000, "a number has at most 40 digits", 0),
    ("0." + "1" * 50, "a number has at most 40 digits", 0),
    ("1e41", "a power of ten is at most 40 either way", 2),
    ("1e999999", "a power of ten is at most 40 either way", 2),
    ("1e" + "9" * 5000, "a number has at most 40 digits", 2),
    ("February 30, 2021", "there is no such day", 0),
    ("5 " * 200, "a printed number is not longer than 200 characters", 200),
    ("nan", '"nan" is no number', 0),
    ("inf", '"inf" is no number', 0),
    ("0x1F", "letters follow that are no unit or magnitude known here", 1),
    ("1_000", "letters follow that are no unit or magnitude known here", 1),
]


@pytest.mark.parametrize(("text", "message", "position"), REFUSED, ids=[row[0][:16] for row in REFUSED])
def test_what_is_no_number_is_refused_with_its_place(text: str, message: str, position: int) -> None:
    with pytest.raises(NumberError) as refusal:
        read(text)
    assert (refusal.value.message, refusal.value.position) == (message, position)
    assert refusal.value.text == text


def test_the_excerpt_has_a_caret_under_the_place() -> None:
    with pytest.raises(NumberError) as refusal:
        read("12 apples")
    assert refusal.value.excerpt == "12 apples\n  ^"


def test_the_excerpt_of_a_long_or_hostile_text_is_short_and_printable() -> None:
    with pytest.raises(NumberError) as refusal:
        read("x\x1b[31m" + "y" * 190)
    excerpt = refusal.value.excerpt
    assert "\x1b" not in excerpt
    assert len(excerpt) < 160


def test_every_call_makes_a_figure_of_its_own() -> None:
    assert read("40") is not read("40")


@given(st.text(max_size=60) | st.text("0123456789.,%-–/ eE$km±½٣１\u00a0", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    refusal = refused(text)
    if refusal is None:
        assert read(text).text == text.strip()
    else:
        assert refusal.message
        assert 0 <= refusal.position <= len(text)
        assert "\n" in refusal.excerpt


@given(st.from_regex(r"\A([1-9][0-9]{0,2}(,[0-9]{3}){1,3}|[0-9]{1,9})(\.[0-9]{1,6})?%?\Z"))
def test_a_plain_number_reads_the_same_with_blanks_around_it(text: str) -> None:
    plain, spaced = read(text.strip()), read(f" {text.strip()} ")
    assert (plain.text, plain.mantissa, plain.exponent, plain.unit) == (
        spaced.text, spaced.mantissa, spaced.exponent, spaced.unit)  # fmt: skip


def refused(text: str) -> NumberError | None:
    try:
        read(text)
    except NumberError as refusal:
        return refusal
    return None
