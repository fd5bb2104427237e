"""Figures and sets back as text."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.numbers.printed import printed
from tests.numbers.test_parse import FORMS

from figcheck.numbers.digits import approx, decimal_text
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import EVERYTHING, Interval, exactly, interval
from figcheck.numbers.parse import read
from figcheck.numbers.printing import nearest_print, set_in_words
from figcheck.numbers.readings import possible

FIELDS = ("mantissa", "exponent", "denominator", "unit", "hedge", "form", "scaled", "idiom")


def fields(figure: Figure) -> tuple[object, ...]:
    upper = None if figure.upper is None else (figure.upper.mantissa, figure.upper.exponent)
    return (*(getattr(figure, name) for name in FIELDS), upper)


@pytest.mark.parametrize(
    "text",
    [row[0] for row in FORMS] + ["6% to 7%", "between 7,860 and 8,931", "10 ± 2", "roughly 6 to 7%", "1 day"],
)
def test_what_is_printed_reads_back_as_the_same_figure(text: str) -> None:
    figure = read(text)
    again = read(printed(figure))
    assert fields(again) == fields(figure)
    assert possible(again) == possible(figure)


FIGURES = st.builds(
    Figure,
    st.just(""),
    st.integers(0, 10**12),
    st.integers(-8, 0),
    st.sampled_from(["count", "percent", "points", "basis points", "$", "£", "¥", "foot", "kilogram"]),
    st.sampled_from(
        [None, "about", "nearly", "more than", "at least", "up to", "or more", "+", "≥", "just over"]
    ),
)
SCALED = st.builds(
    Figure,
    st.just(""),
    st.integers(1, 10**6),
    st.integers(-2, 12),
    st.sampled_from(["count", "$", "barrel"]),
    st.sampled_from([None, "about"]),
    scaled=st.just(True),
)


@given(FIGURES | SCALED)
def test_any_figure_reads_back_as_itself(figure: Figure) -> None:
    assert fields(read(printed(figure))) == fields(figure)


@given(FIGURES)
def test_printing_what_was_read_changes_nothing_more(figure: Figure) -> None:
    once = printed(figure)
    assert printed(read(once)) == once


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11754", "11,754"),
        ("$3.4bn", "$3.4 billion"),
        ("11k+", "11 thousand+"),
        ("71 pct", "71%"),
        ("−0.5", "-0.5"),
        ("-$5", "-$5"),
        ("1 day", "1 day"),
        ("30 feet", "30 feet"),
        ("one-third", "1/3"),
        ("three-eighths", "three-eighths"),
        ("May 3, 2021", "2021-05-03"),
        ("5 or more", "5 or more"),
    ],
)
def test_the_plain_form_of_a_figure(text: str, expected: str) -> None:
    assert printed(read(text)) == expected


NEAREST = [
    ("191", interval(188, 190, whole=True), "190"),
    ("266", interval(268, 270, whole=True), "268"),
    ("266", interval(265, 267, whole=True), "266"),
    ("71%", exactly(Fraction(718, 1000)), "72%"),
    ("19%", interval(Fraction(9, 100), Fraction(91, 1000)), "9%"),
    ("19.0%", interval(Fraction(9, 100), Fraction(91, 1000)), "9.1%"),
    ("5,229", interval(2421, 2551, whole=True), "2,551"),
    ("$3.4bn", interval(3_600_000_000, None), "$3.6bn"),
    ("1.6 million", exactly(12_340_000), "12.3 million"),
    ("17\u202f288", exactly(1_017_289), "1\u202f017\u202f289"),
    ("339478", exactly(400_000), "400000"),
    ("more than 32,000", interval(20_000, 30_500), "more than 30,000"),
    ("nearly 112,000", exactly(115_000), "nearly 116,000"),
    ("twenty-one", exactly(23), "23"),
    ("five percent", exactly(Fraction(7, 100)), "7%"),
    ("−0.5", exactly(Fraction(-7, 10)), "−0.7"),
    ("1·5", exactly(Fraction(17, 10)), "1·7"),
    ("3 days", exactly(5), "5 days"),
    (".06", exactly(Fraction(362, 10_000)), ".04"),
    ("-.79", exactly(Fraction(-1, 2)), "-.50"),
    ("435,000", exactly(435_719), "435,719"),
    ("12", interval(Fraction(25, 2), Fraction(51, 4)), None),
    ("12", interval(None, -1), None),
    ("one in four", exactly(Fraction(1, 3)), None),
    ("doubled", exactly(3), None),
    ("6% to 7%", exactly(Fraction(1, 3)), None),
    ("12", interval(5, 4), None),
]


@pytest.mark.parametrize(("text", "values", "expected"), NEAREST, ids=[f"{r[0]}-{r[2]}" for r in NEAREST])
def test_the_nearest_print_that_a_set_allows(text: str, values: Interval, expected: str | None) -> None:
    assert nearest_print(read(text), values) == expected


@given(
    st.integers(0, 10**6),
    st.integers(0, 10**6),
    st.integers(0, 10**4),
    st.sampled_from(["{:,}", "{}%", "${:,}", "{}.5"]),
)
def test_the_nearest_print_meets_the_set_and_keeps_its_format(
    old: int, low: int, width: int, form: str
) -> None:
    figure = read(form.format(old))
    values = interval(low * figure.factor, (low + width) * figure.factor)
    found = nearest_print(figure, values)
    assert found is not None or (width == 0 and figure.exponent < 0)
    if found is not None:
        again = read(found)
        assert not (possible(again) & values).empty
        assert (again.unit, again.exponent) == (figure.unit, figure.exponent)


WORDS = [
    (interval(188, 190, whole=True), None, "188 to 190"),
    (exactly(190), None, "190"),
    (interval(Fraction(3860072, 10), whole=True), None, "more than 386,007"),
    (interval(Fraction(3860072, 10), low_open=True), None, "more than 386,007.2"),
    (interval(Fraction(22040) / Fraction(75, 1000), Fraction(22040) / Fraction(55, 1000), whole=True), None,
     "293,867 to 400,727"),
    (interval(0, None, whole=True), None, "at least 0"),
    (interval(None, 12, whole=True), None, "at most 12"),
    (interval(None, 12, high_open=True), None, "less than 12"),
    (EVERYTHING, None, "any number"),
    (interval(5, 4), None, "no value"),
    (interval(Fraction(10, 3), Fraction(11, 3)), None, "3.33 to 3.67"),
    (exactly(Fraction(472, 5229)), "9%", "9.02…%"),
    (exactly(Fraction(1, 8)), "9%", "12.5%"),
    (interval(Fraction(705, 1000), Fraction(715, 1000)), "71%", "70.5% to 71.5%"),
    (interval(None, Fraction(1, 8)), "5%", "at most 12.5%"),
    (interval(Fraction(35, 1000), Fraction(45, 1000)), "4 percentage points", "3.5 to 4.5 percentage points"),
    (interval(3_350_000_000, 3_450_000_000), "$3.4bn", "$3.35 billion to $3.45 billion"),
    (interval(1_550_000, 1_650_000, whole=True), "1.6 million", "1.55 million to 1.65 million"),
    (exactly(3), "2 days", "3 days"),
    (interval(Fraction(2, 9), Fraction(2, 7)), "one in four", "22.2% to 28.6%"),
    (exactly(Fraction(191, 266)), "191/266", "71.80…%"),
    (exactly(737913), "May 3, 2021", "2021-05-03"),
    (interval(737910, 737913), "May 3, 2021", "2021-04-30 to 2021-05-03"),
    (interval(737910, None), "May 3, 2021", "at least 2021-04-30"),
    (interval(-5, -3), "$4", "-$5 to -$3"),
    (interval(None, -3), "$4", "at most -$3"),
]  # fmt: skip


@pytest.mark.parametrize(("values", "like", "expected"), WORDS, ids=[row[2] for row in WORDS])
def test_a_set_in_words(values: Interval, like: str | None, expected: str) -> None:
    assert set_in_words(values, None if like is None else read(like)) == expected


@given(st.fractions(), st.fractions(min_value=0))
def test_the_words_for_a_set_never_say_less_than_it_holds(low: Fraction, width: Fraction) -> None:
    words = set_in_words(interval(low, low + width))
    ends = [Fraction(end.replace(",", "").rstrip("…")) for end in words.split(" to ")]
    if len(ends) == 2:
        assert ends[0] <= low
        assert ends[1] >= low + width
    else:
        assert width == 0
        assert (ends[0] == low) is not words.endswith("…")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (71, "71"),
        (Fraction(1, 2), "0.5"),
        (Fraction(1, 3), "1/3"),
        (Fraction(-1, 8), "-0.125"),
        (-1234, "-1234"),
    ],
)
def test_an_exact_number_for_machines(value: int | Fraction, text: str) -> None:
    assert decimal_text(value) == text
    assert Fraction(text) == value


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (Fraction(19100, 266), 2, "71.80…"),
        (Fraction(-19100, 266), 2, "-71.80…"),
        (Fraction(143, 2), 2, "71.5"),
        (5, 2, "5"),
        (Fraction(1, 3), 0, "0…"),
        (Fraction(12345678, 10), 1, "1,234,567.8"),
    ],
)
def test_a_number_that_goes_on_is_cut_with_a_mark(value: int | Fraction, digits: int, text: str) -> None:
    assert approx(value, digits) == text
