"""Loose forms in which test results are printed, each read as the plain one is."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import claims_of
from figcheck.extract.statistics.results import outside
from figcheck.extract.statistics.tests import FORMS

MINUSES = "-−–‐‑—﹣－"
BLANKS = "\u00a0\u2009\u202f\u200a\u2003\u200b \n"


def read(text: str) -> list[tuple[str, list[Fraction]]]:
    """Statistic and figures of every result."""
    return [
        (claim.statistic, [Fraction(figure.value) for _, figure in claim.operands()])  # type: ignore[attr-defined]
        for form in FORMS
        if form.kind == "test"
        for claim in claims_of(form, text, Figures(text))
    ]


T = [("t", [Fraction(22, 10), Fraction(28), Fraction(36, 1000)])]
CHI = [("chi2", [Fraction(35, 10), Fraction(1), Fraction(61, 1000)])]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        (r"\textit{t}(28) = 2.20, \textit{p} = .036", T),
        (r"\emph{t}(28) = 2.20, \emph{p} = .036", T),
        (r"$\mathit{t}(28) = 2.20, \mathit{p} = .036$", T),
        (r"\(t(28) = 2.20\), \(p = .036\)", T),
        (r"$t_{28} = 2.20$, $p = .036$", T),
        ("__t__(28) = 2.20, __p__ = .036", T),
        ("**t**(28) = 2.20, **p** = .036", T),
        ("t(28)=2.20,p=.036", T),
        ("t[28] = 2.20, p = .036", T),
        ("t(df = 28) = 2.20, p = .036", T),
        ("t = 2.20, df = 28, p = .036", T),
        ("t(28) = 2.20, p-value of .036", T),
        ("t(28) = 2.20, P value = 0·036", T),
        ("t(28) = 2.20 (two-tailed p = .036)", T),
        ("t(28) = 2.20, p = 3.6e-2", T),
        ("t(28) = 2.20, P = 3.6 x 10^-2", T),
        ("t(28) = 2.20, P = 3.6 × 10⁻²", T),
        (r"$t(28) = 2.20, p = 3.6 \times 10^{-2}$", T),
        ("χ2(1, N = 90) = 3.5, p = .061", CHI),
        ("χ²(1, 90) = 3.5, p = .061", CHI),
        (r"$\chi^2(1, N = 90) = 3.5$, $p = .061$", CHI),
        ("X²(1) = 3.5, p = .061", CHI),
        ("chi-squared = 3.5, df = 1, p = .061", CHI),
        ("t(1,000) = 2.20, p = .036", [("t", [T[0][1][0], Fraction(1000), T[0][1][2]])]),
    ],
)
def test_loose_forms(text: str, result: list[tuple[str, list[Fraction]]]) -> None:
    assert read(text) == result


@pytest.mark.parametrize("minus", MINUSES)
def test_every_minus_sign(minus: str) -> None:
    assert read(f"t(28) = {minus}2.20, p = .036")[0][1][0] == Fraction(-22, 10)
    assert read(f"t(28) = 2.20, p = 3.6e{minus}2") == T


@pytest.mark.parametrize("blank", BLANKS)
def test_every_blank(blank: str) -> None:
    assert read(f"t(28){blank}={blank}2.20,{blank}p{blank}={blank}.036") == T


def test_figures_of_results_are_told_from_the_others() -> None:
    text = "Of 30 people, t(28) = 2.20, p = .036, d = 0.8 and 12 more, F(2, 44) = 5.1, p = .01 in 7."
    places = [match.start() for match in re.finditer(r"\d[\d.]*", text)]
    assert [text[at : at + 2].strip() for at in outside(text, places)] == ["30", "0.", "12", "7."]


def test_without_results_every_figure_is_another() -> None:
    assert outside("Of 30 people 12 came.", [3, 13]) == [3, 13]


def test_the_statistic_is_named_right_before_its_bound() -> None:
    assert read("Scores rose (t(28) = 2.20, p = .036)") == T
    assert read("chi-squared test(1) = 3.5, p = .061") == CHI
    assert read("At the cost(28) = 2.20, p = .036") == []
    assert read("(a) t [28] = 2.20, p = .036") == T
