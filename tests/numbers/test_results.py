"""Which numbers of a text are figures to account for."""

from __future__ import annotations

import pytest

from figcheck.numbers.lexer import figures
from figcheck.numbers.results import is_result

TEXTS = [
    ("In 2024 it was 1,500, in 1850 more than 2000", ["1,500", "more than 2000"]),
    ("from 2021-2024 about 22,040, 6% to 7% of all", ["about 22,040", "6% to 7%"]),
    ("On June 12 and on 3 March, the 5th of May", []),
    ("Jan. 4 to 9: 40 calls", ["40"]),
    ("on May 3, 2024 at 3:23pm", []),
    ("within 60 days 29% came", ["29%"]),
    ("95% CI 4.2 to 5.1, 95 % confidence", ["4.2", "5.1"]),
    ("Table 3 and Figure 12 show 14; see page 7, No. 9, #5", ["14"]),
    ("grade 3 in 14 patients aged 40", ["14"]),
    ("two offices, one of twelve, and forty-two people", ["forty-two"]),
    (
        "nearly two, two million, one-third, one in four",
        ["nearly two", "two million", "one-third", "one in four"],
    ),
    ("it doubled, threefold", ["doubled", "threefold"]),
    ("1. First 328\n2. Then 813\n", ["328", "813"]),
    ("a\n\n17\n\nof 40 [3, 4] and [12–14]", ["40"]),
    ("B2B COVID-19 xX2raCR 9th 1.2.3 4:15", []),
    ("$5 and 7 percentage points, 0.05", ["$5", "7 percentage points", "0.05"]),
    ("The 9th circuit, 11k+ and 3x", ["11k+", "3x"]),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_figures_to_account_for(text: str, expected: list[str]) -> None:
    assert [figure.text for figure in figures(text) if is_result(text, figure)] == expected
