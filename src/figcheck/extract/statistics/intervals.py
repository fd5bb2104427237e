"""Estimates with their confidence intervals: ratios, differences, areas under a curve, kappas, shares, means.

Read strictly, only that the estimate lies inside is checked: limits that are exact, profiled, bootstrapped
or carried over from another model need not be symmetric. That they are, on the scale of logarithms for
ratios, and agree with a p, is a weak reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from figcheck.extract.figures import Figures
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.statistics.limits import BLANK, NOT_ITS, Limited, limited
from figcheck.numbers.figure import PERCENT

_IS = rf"{BLANK}?(?:[:=,;]|of|was|is|were|at)?{BLANK}?[(\[]?{BLANK}?\+?\Z"
_RATIO = re.compile(
    r"(?:\b(?:[acu]|adj\.?\s?)?(?:OR|HR|RR|IRR|PR|SHR|SIR|SMR|RH)s?\b"
    r"|\b(?:[Oo]dds|[Hh]azards?|[Rr]isk|[Rr]ate|[Ii]ncidence|[Pp]revalence|[Mm]ortality)[ -][Rr]atios?\b"
    rf"|\b[Rr]elative [Rr]isks?\b){BLANK}?(?:[(\[][a-z]{{0,3}}(?:OR|HR|RR|IRR|PR)[)\]])?"
    rf"(?: for [a-z ]{{1,30}})?{_IS}"
)
_DIFFERENCE = re.compile(
    r"(?:\b(?:[WS]?MD|[AR]RD?|RD)\b|\b[Dd]iff(?:erences?|\.)?|Δ|β|\b[Bb]eta\b|\b[Cc]oefficients?)"
    rf"(?:{BLANK}?[(\[;,]{BLANK}?[A-ZΔ]{{1,4}}[)\]]?)?(?: (?:of|in|between|for) [A-Za-z ,-]{{1,50}})?{_IS}"
)
_OTHERWISE = re.compile(
    r"\b(?:log|ln|std|standardi[sz]ed|inverse|reciprocal|back-?transformed)", re.IGNORECASE
)
"""Words of an estimate that is on another scale than its limits."""
_COMPARED = re.compile(
    r"\d[^\d.;]{0,25}?\b(?:vs\.?|v\.|versus|compared (?:with|to)|than|to|and|or|from|against|minus)"
    rf"{BLANK}[^\d.;]{{0,30}}\Z"
)
"""Words of an estimate that is one of two, so that the limits may be those of their difference."""
_NEAR = 60
_LEVELS = frozenset({90, 95, 99})


def _kind(text: str, found: Limited) -> str | None:
    """`log` for a ratio, `linear` for a difference, "" for any other estimate; None where it is none."""
    before = text[max(0, found.start - _NEAR) : found.start]
    if _OTHERWISE.search(before):
        return None
    if _RATIO.search(before):
        return "log" if found.estimate.unit != PERCENT else None
    if _DIFFERENCE.search(before):
        return "linear"
    if (
        found.apart
        or NOT_ITS.search(before)
        or (_COMPARED.search(before) and not re.search("CI|onfidence", before))
    ):
        return None
    return ""


def _inside(text: str, figures: Figures) -> Iterator[Found]:
    for found in limited(text):
        if _kind(text, found) is not None and not _elsewhere(found):
            yield Found(_kept(found, figures))


def _symmetric(text: str, figures: Figures) -> Iterator[Found]:
    for found in limited(text):
        scale = _kind(text, found)
        if scale and found.p is not None and not _elsewhere(found):
            level = {"level": found.level} if found.level else {}
            yield Found(_kept(found, figures), {"scale": scale, **level})


def _elsewhere(found: Limited) -> bool:
    """Whether the limits are those of the estimate with another sign, or in hundredths, or of its ratio.

    A reduction of 4.3 has limits from -6.1 to -2.4, and a lost minus sign is no slip of arithmetic. Of a risk
    that is lower by 7% they are often those of its ratio, 0.87 to 0.99.
    """
    value, low, high = (each.base_value for each in (found.estimate, found.low, found.high))
    if low <= value <= high:
        return False
    if found.estimate.unit == PERCENT and (
        found.estimate.value in _LEVELS or low <= (1 - value) / 100 <= high
    ):
        return True
    return low <= -value <= high or low <= value * 100 <= high or low * 100 <= value <= high * 100


def _kept(found: Limited, figures: Figures) -> dict[str, Any]:
    roles = {"estimate": found.estimate, "low": found.low, "high": found.high, "p": found.p}
    return {role: figures.keep(figure) for role, figure in roles.items() if figure is not None}


_HINTS = ("CI", "onfidence", "redible", "CrI")
FORMS: tuple[Form, ...] = (
    Form(
        "estimate (95% CI low-high)",
        "interval",
        _HINTS,
        _inside,
        whole=True,
        reads=(
            "OR 1.63{estimate} (95% CI 1.04{low}–2.54{high}; P = 0.032{p})",
            "(HR, 0.80{estimate}; 95% CI 0.73{low} to 0.89{high}; P<0.001{p})",
            "OR(meta)=1.16{estimate}, 95% CI 1.11{low} to 1.22{high}; p=4.88×10(-10{p}) and",
            "hazard ratio [HR] 0·76{estimate}, 95% CI 0·63{low}–0·92{high}, p=0·0058{p})",
            "an odds ratio of 1.48{estimate} (95% confidence interval, 1.15{low}-1.91{high})",
            "RR = 0.51{estimate} [95% CI: 0.34{low}, 0.75{high}]",
            "aOR 2.31{estimate}; 95% CI 1.20{low} to 4.44{high}",
            "AUC 0.83{estimate} (95% CI 0.78{low}-0.88{high})",
            "an area under the curve of 0.83{estimate} (95% confidence interval [CI]: 0.78{low}-0.88{high})",
            "κ = 0.71{estimate} (95% CI 0.60{low} to 0.82{high})",
            "Cohen's kappa coefficient of 0.83{estimate} (95 % CI 0.74{low} – 0.89{high}).",
            "mean difference 3.2{estimate} (95% CI 1.1{low} to 5.3{high}; P = .003{p})",
            "(MD = -1.2{estimate}, 95% CI [-2.0{low}, -0.4{high}])",
            "SMD −0.42{estimate} (95% CI −0.70{low} to −0.14{high})",
            "was -0.5{estimate} [95% CI, -0.9{low} to -0.1{high}]",
            "difference +13%{estimate}, 95%CI +1%{low} to +28%{high}, p = 0.07{p}",
            "mortality of 25.1%{estimate} (95% CI 22.4{low}-28.0%{high}) was",
            "week 96 (OR (95% CI): 0.72{estimate} (0.56{low}–0.92{high}); p = 0.0103{p}",
            "mean difference [95% CI] −0.4{estimate} [−0.5{low} to −0.3{high}]",
            "Median survival was 9.7{estimate} months (95% CI, 7.7{low}–19.3{high} months)",
            "0.83{estimate} (95% CI: 0.79{low}–0.87{high}) and 0.816{estimate} (95% CI 0.76{low}–0.86{high})",
        ),
        leaves=(
            "log OR 1.63 (95% CI 1.04–2.54)",
            "OR 1.63 (95% CI 2.54–1.04)",
            "OR 1.63 (95% CI 4%–54%)",
            "10.1 vs 12.3 (95% CI 0.8 to 3.4)",
            "fell from 12.3 to 10.1 (95% CI 0.8 to 3.4)",
            "in 20 patients (n = 26; 95% CI 1.2 to 3.4)",
            "(p = 0.02, 95% CI 1.1 to 2.3)",
            "t(28) = 2.20, 95% CI [0.1, 1.3]",
            "43 of 350 (95% CI 9 to 15)",
            "a reduction of 4.3 (95% CI -6.1 to -2.4)",
            "5.4 ± 1.2 (95% CI 5.1–5.8)",
            "lowered it by 7% (95% CI 0.87-0.99)",
            "an effect of -0.66; 95 %; CI: -1.01, -0.31",
            "11.0 months for a ratio ≥3.65 (95% CI 3.9-9.4)",
            "HR 1.86 per 5 mm Hg, 95% CI 1.39-2.45",
            "fewer by 22.0 x 109, 95% CI 14.9 to 29.1",
            "254.6 deaths per 100,000, 95% CI: 241.1-268.2",
            "[20.9%; P-value = 0.018, 95% CI -0.340, -0.061]",
            "k = 0.854, standard error = 0.049, 95% CI = 0.758-0.950",
            "Std Beta: 0.228, 95% CI: 0.010-0.055",
            "at 14.03±1.01 ms^−1 (95% CI: 12.05–16.01 ms^−1) and 0.04 g/cm^2 (95% CI −0.06, −0.02)",
            "for the vitamin, 5. 1 (95% CI = 1.7-15.0) for the acid",
        ),
    ),
    Form(
        "estimate (95% CI low-high; p), symmetric",
        "interval",
        _HINTS,
        _symmetric,
        whole=True,
        strength="weak",
        reads=(
            "OR 1.63{estimate} (95% CI 1.04{low}–2.54{high}; P = 0.032{p})",
            "(HR, 0.80{estimate}; 95% CI 0.73{low} to 0.89{high}; P<0.001{p})",
            "mean difference 3.2{estimate} (95% CI 1.1{low} to 5.3{high}; P = .003{p})",
        ),
        leaves=(
            "OR 1.63 (95% CI 1.04–2.54)",
            "log OR 1.63 (95% CI 1.04–2.54; P = 0.032)",
            "mean difference 3.2 (95% CI 1.1 to 5.3)",
        ),
    ),
)
