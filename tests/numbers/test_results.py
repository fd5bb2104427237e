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
    ("district 00017, agent 007 and 0 of 10, or 0.5", ["0", "10", "0.5"]),
    ("$5 and 7 percentage points, 0.05", ["$5", "7 percentage points", "0.05"]),
    ("by calling (202) 512-6000, toll free (866) 801-7077 or 555-1234, at 40 cents", ["40 cents"]),
    ("Please call us at (202) 512-6806, or write to 441 G St. N.W., Washington, DC 20548", []),
    ("in DC 12,345 men, and 20548 of them in 441 places", ["12,345", "20548", "441"]),
    ("GAO-26-107820, [GAO-09-644T](https://www.gao.gov/products/GAO-09-644T) and 12 others", ["12"]),
    ("26 U.S.C. § 7623(b)(1), 134 Stat. 281, 306; Pub. L. No. 117-128; 68 Fed. Reg. 4406", []),
    ("under 21 C.F.R. § 516.3 and Executive Order 12250, on Form 4506 for 3 firms", ["3"]),
    ("a law that (1) says it, and (2) asks 40 men (12) for it", ["40", "12"]),
    ("5 We assessed 12 men.\nIt was so. 39 Although 14 came", ["12", "14"]),
    ("in SY 2022–23, by 9/2032, on 2026-03-12, at 8 a.m. with 40", ["40"]),
    ("sold 512-600 of 20,548 at 12", ["512-600", "20,548", "12"]),
    ("The 9th circuit, 11k+ and 3x", ["11k+", "3x"]),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_figures_to_account_for(text: str, expected: list[str]) -> None:
    assert [figure.text for figure in figures(text) if is_result(text, figure)] == expected
