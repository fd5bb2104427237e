"""Numbers of running text: where each begins and ends, and what it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.numbers.lexer import ending_at, figures, tokens
from figcheck.numbers.tokens import token_at

SENTENCES = [
    ("The office let 11,754 (3%) of 339,478 go.", ["11,754", "3%", "339,478"]),
    ("Of those, 328 were high, another 813 medium and 10,613 low.", ["328", "813", "10,613"]),
    ("191 of 266, 71%, gave no reason", ["191", "266", "71%"]),
    ("between 7,860 and 8,931 records", ["7,860", "8,931"]),
    ("grew from just over 3 million to more than 7 million", ["just over 3 million", "more than 7 million"]),
    ("More than 32,000 of them — 29% — of nearly 112,000", ["More than 32,000", "29%", "nearly 112,000"]),
    ("roughly 6% to 7% | 6% – 7%", ["roughly 6% to 7%", "6% – 7%"]),
    ("approximately one quarter of those", ["approximately one quarter"]),
    ("nearly one-third missed it; one in four did", ["nearly one-third", "one in four"]),
    ("one in every four; 2 out of every 5", ["one in every four", "2 out of every 5"]),
    ("a decline (15 to 25 percent)", ["15 to 25 percent"]),
    ("a decline of 15 to 25 percent", ["15", "25 percent"]),
    ("at follow-up 2 to 12 weeks", ["2 to 12 weeks"]),
    ("11k+ released", ["11k+"]),
    ("worth £3.4bn ($6.5bn) in 2023/24", ["£3.4bn", "$6.5bn", "2023", "24"]),
    ("17 288 and 17\u202f288 and 7 86", ["17 288", "17\u202f288", "7", "86"]),
    ("type 2 134 patients, 10 200 300", ["2", "134", "10 200 300"]),
    ("the years 2019 435 people", ["2019", "435"]),
    ("2,111/day, 130/80, 191/266", ["2,111", "130", "80", "191", "266"]),
    ("a 1.2-1.5 billion range; 405 -- $455 million", ["1.2-1.5 billion", "405", "$455 million"]),
    ("rose to 5.2 mln dlrs from 4.9 mln", ["5.2 mln dlrs", "4.9 mln"]),
    ("US$5, A$3m, U.S.$4 million", ["US$5", "A$3m", "U.S.$4 million"]),
    ("USD 5 million, Rs 500, EUR 7", ["USD 5 million", "Rs 500", "EUR 7"]),
    ("p = .03 (−0.5 to 0.7), r=-.2", [".03", "−0.5", "0.7", "-.2"]),
    ("from 6.20% in 1991 to 7% in 2000", ["6.20%", "1991", "7%", "2000"]),
    ("rose 3 percent to 40 percent", ["3 percent", "40 percent"]),
    ("3 1/2 percent, up 1-3/8 to 39-1/2", ["3 1/2 percent", "1-3/8", "39-1/2"]),
    ("[46,47,48] and 1,2", ["46", "47", "48", "1", "2"]),
    ("30 feet (9 m) at 5 °C", ["30 feet", "9 m", "5 °C"]),
    ("Forty-six (80.7%) of 57", ["Forty-six", "80.7%", "57"]),
    ("One hundred and seventy-six (80.7%)", ["One hundred and seventy-six", "80.7%"]),
    ("the first half, half a million, half of them", ["half a million", "half"]),
    ("the third quarter; three quarters of it; two-thirds", ["three quarters", "two-thirds"]),
    ("sales doubled, then halved; twice the 3-fold rise", ["doubled", "halved", "twice", "3-fold"]),
    ("no one knew; the TEN group; someone; freight", []),
    ("$17 million year, a $5 percent", ["$17 million", "$5"]),
    ("ten or more; 5 plus 3; 40 or so", ["ten or more", "5", "3", "40 or so"]),
    ("Q1 and over 50%", ["1", "over 50%"]),
    ("exceeded $5 million plus interest", ["exceeded $5 million"]),
    ("over half a billion dollars, 10–15 times", ["over half a billion dollars", "10–15 times"]),
    ("ran the 10,000m in 27 minutes", ["10,000m", "27 minutes"]),
    ("on 2026-03-12, 116-136", ["2026", "03", "12", "116-136"]),
    ("0.2x0.2x0.2", ["0.2", "0.2", "0.2"]),
    ("1·5 (2\u00b78%)", ["1·5", "2·8%"]),
    ("costs ½ less, 3½ more", ["½", "3½"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[row[0][:40] for row in SENTENCES])
def test_the_numbers_of_a_sentence(text: str, expected: list[str]) -> None:
    assert [figure.text for figure in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "number", "glued"),
    [
        ("COVID-19 spread", "19", True),
        ("S4-1", "1", True),
        ("B2B", "2", True),
        ("Fig 2B shows", "2", True),
        ("the 3M company", "3", True),
        ("$7M more", "$7M", False),
        ("1.2B people", "1.2B", False),
        ("version 1.2.3", "1.2", True),
        ("the 5th", "5", True),
        ("the 1990s", "1990", True),
        ("24703L202", "24703", True),
        ("#5", "5", True),
        ("item_7", "7", True),
        ("non-24", "24", True),
        ("[46,47]", "47", True),
        ("１2", "2", True),
        ("2,111/day", "2,111", False),
        ("(3%)", "3%", False),
        ("a range of 5-7", "7", False),
        ("word—29%", "29%", False),
        ("80-year-old", "80-year", False),
        ("$5", "$5", False),
        ("twenty-somethings", "twenty", True),
    ],
)
def test_what_a_number_is_glued_to(text: str, number: str, glued: bool) -> None:
    found = {text[token.start : token.end]: token for token in tokens(text)}
    assert found[number].glued is glued


@pytest.mark.parametrize(
    ("marked", "named"),
    [
        ("the office looked at nearly 112,000{}", "nearly 112,000"),
        ("191{}/266", "191"),
        ("191/266{}", "266"),
        ("one in four{} people", "one in four"),
        ("nine out of 10{}", "nine out of 10"),
        ("one in every four{} people", "one in every four"),
        ("2 out of every 5{}", "2 out of every 5"),
        ("released 11,754{} (3%)", "11,754"),
        ("11,754 (3%{}) of", "3%"),
        ("ICE freed 11k+{}", "11k+"),
        ("30 feet{} (9 m)", "30 feet"),
        ("30{} feet (9 m)", "30"),
        ("1.6{} million", "1.6"),
        ("6% to 7%{}", "7%"),
        ("between 7,860{} and 8,931", "7,860"),
        ("between 7,860 and 8,931{}", "8,931"),
        ("Tuesday, May 3, 2021{}", "May 3, 2021"),
        ("five or more{} cats", "five or more"),
        ("more than two-thirds{}", "more than two-thirds"),
        ("output doubled{}", "doubled"),
        ("one{} of them", "one"),
        ("3{}", "3"),
    ],
)
def test_the_number_that_ends_at_a_place(marked: str, named: str) -> None:
    offset = marked.index("{}")
    text = marked.replace("{}", "")
    figure = ending_at(text, offset)
    assert figure is not None
    assert figure.text == named == text[figure.start : figure.end]
    assert figure.end == offset


@pytest.mark.parametrize("text", ["no number", "3 people", "", "12 ", "five o'clock"])
def test_where_no_number_ends(text: str) -> None:
    assert ending_at(text, len(text)) is None


def test_the_number_whose_first_digit_stands_at_a_place() -> None:
    text = "about 5.2 million of"
    token = token_at(text, text.index("5"), len(text))
    assert token is not None
    assert text[token.start : token.end] == "5.2 million"
    assert token_at(text, 0, len(text)) is None


def test_an_m_behind_money_is_a_million_and_metres_are_no_money() -> None:
    assert [(token.exponent, token.unit) for token in tokens("$5m, $5 m and $5 metres")] == [
        (6, "$"), (6, "$"), (0, "$"),
    ]  # fmt: skip


def test_a_sign_for_a_fraction_is_a_share_a_time_or_an_amount() -> None:
    assert [token.form for token in tokens("½ of them, ½ hour, ½ kg and 2½ hours")] == [
        "fraction", "duration", "number", "duration",
    ]  # fmt: skip


def test_the_end_of_a_text_is_not_what_stands_before_its_first_number() -> None:
    assert [token.unit for token in tokens("5 to 3% –")] == ["percent", "percent"]


def test_only_the_asked_part_of_a_text_is_read() -> None:
    text = "1,000 of 25 million, or 3 percent"
    start = text.index("25")
    assert [figure.text for figure in figures(text, start, start + 2)] == ["25"]
    assert [figure.text for figure in figures(text, start)] == ["25 million", "3 percent"]


NUMERIC = st.text("0123456789.,%-–/ $km±½±٣１\u00a0onetwthrfhalfd'()", max_size=80)


@given(NUMERIC | st.text(max_size=80))
def test_spans_are_those_of_the_text_and_do_not_overlap(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        end = token.end
    for figure in figures(text):
        assert text[figure.start : figure.end] == figure.text
        assert figure.value is not None


@given(NUMERIC)
def test_a_token_of_a_part_lies_in_the_part(text: str) -> None:
    middle = len(text) // 2
    assert all(token.end <= middle for token in tokens(text, 0, middle))
    assert all(token.start >= middle for token in tokens(text, middle))


@given(NUMERIC, st.integers(0, 80))
def test_a_number_that_ends_somewhere_ends_there(text: str, offset: int) -> None:
    figure = ending_at(text, min(offset, len(text)))
    assert figure is None or text[figure.start : figure.end] == figure.text
