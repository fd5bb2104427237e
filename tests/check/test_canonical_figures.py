"""The figures of a report as data: what integers write, intervals write too."""

from __future__ import annotations

from fractions import Fraction
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from figcheck.check.article import check
from figcheck.check.report import Report
from figcheck.claims.article import Article
from figcheck.claims.claim import Claim
from figcheck.claims.document import document
from figcheck.claims.registry import kind
from figcheck.numbers.digits import decimal_text, power_text

PRINTS = st.sampled_from(
    [
        "0", "3", "12", "12.0", "12.04", "-0.4", "1,300", "435,000", "12%", "0.5%", "0%", "$12",
        "$3.4 million", "2.5 million", "1.25 bn", "7 percentage points", "one in four", "two-thirds",
        "doubled", "1.5 times", "about 12", "more than 12", "more than 0", "under 3.5", "nearly 1.6 million",
        "at least 4%", "> 0.5", "< .05", "12 to 14", "10 ± 2", "0.00", "100%",
    ]
)  # fmt: skip


def figures_of(claim: Claim) -> list[dict[str, Any]]:
    article = Article(document("-", ""), "", "", claims=(claim,))
    return list(Report((check(article),)).to_dict()["documents"][0]["figures"])


def assert_alike(claim: Claim) -> None:
    with (
        patch("figcheck.check.canonical_figures._rounded", return_value=None),
        patch("figcheck.check.canonical_figures._bounded", return_value=None),
    ):
        slowly = figures_of(claim)
    assert figures_of(claim) == slowly


@settings(deadline=None)
@given(PRINTS, PRINTS, PRINTS)
def test_figures_of_counts_and_amounts(one: str, other: str, third: str) -> None:
    assert_alike(kind("share")(part=one, whole=other, share=third))
    assert_alike(kind("total")(parts=[one, other], total=third))
    assert_alike(kind("average")(n=one, total=other, mean=third))
    assert_alike(kind("rate")(count=one, base=other, rate=third))


@settings(deadline=None)
@given(PRINTS, PRINTS, st.sampled_from(["< .05", "> .05", ".03", ".000", "1.00", "ns", "≤ .01", "1.2", "5%"]))
def test_figures_of_tests(value: str, df: str, p: str) -> None:
    assert_alike(kind("test")(statistic="t", df1=df, value=value, p=p))


@pytest.mark.parametrize(
    ("mantissa", "exponent", "text"),
    [
        (220, -2, "2.2"), (0, -2, "0"), (-5, -1, "-0.5"), (-500, -2, "-5"), (36, -3, "0.036"),
        (16, 5, "1600000"), (7, 0, "7"),
    ],
)  # fmt: skip
def test_a_mantissa_with_its_power_of_ten(mantissa: int, exponent: int, text: str) -> None:
    assert power_text(mantissa, exponent) == text


@given(st.integers(-(10**12), 10**12), st.integers(-20, 12))
def test_it_is_written_as_any_number_is(mantissa: int, exponent: int) -> None:
    assert power_text(mantissa, exponent) == decimal_text(mantissa * Fraction(10) ** exponent)
