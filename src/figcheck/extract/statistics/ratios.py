"""Estimates with their confidence intervals: odds, hazard and risk ratios, differences of means.

Read strictly, only that the estimate lies inside is checked: limits that are exact, profiled, bootstrapped
or carried over from another model need not be symmetric. That they are on the scale of logarithms, and
agree with a p, is a weak reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from figcheck.extract.figures import Figures
from figcheck.extract.forms.anchored import near
from figcheck.extract.forms.form import Form, Found
from figcheck.extract.statistics.notation import BOUND, CHANCE, DIGITS, group

_RATIO = (
    r"(?:\b(?:[ac]|adj\.?\s?)?(?:OR|HR|RR|IRR|PR|SHR|SIR|SMR)s?\b"
    r"|\b(?:[Oo]dds|[Hh]azards?|[Rr]isk|[Rr]ate|[Ii]ncidence|[Pp]revalence|[Mm]ortality)[ -][Rr]atios?\b"
    r"|\b[Rr]elative [Rr]isks?\b)"
)
_NUMBER = rf"(?<![\d.,·]){DIGITS}"
_CI = (
    r"(?:9[05]|99)(?:\.\d)?\s?(?:%|percent|per cent)\s?(?:C\.?I\.?s?\b|CrI\b"
    r"|[Cc]onfidence [Ii]ntervals?(?: \[CI\]| \(CI\))?)"
    r"|\bCI(?:\s?95\s?%)?"
)
_BLANK = r"[\s\u00a0\u2009\u202f]"
_LIMITS = (
    rf"{_BLANK}?[)\]]?{_BLANK}?[:=,;]?{_BLANK}?(?:of{_BLANK}|from{_BLANK}|was{_BLANK})?[(\[]?{_BLANK}?"
    rf"(?P<low>{_NUMBER}){_BLANK}?(?:-|–|—|−|‐|‑|to|and|,|;){_BLANK}?(?P<high>{DIGITS})"
    rf"(?!{_BLANK}?(?:%|[-–—−]{_BLANK}?\d|[x×]{_BLANK}?10))"
)
_CLAIM = re.compile(
    rf"(?P<name>{_RATIO}){_BLANK}?(?:[(\[](?:OR|HR|RR|IRR|PR)[)\]])?{_BLANK}?"
    rf"(?:[:=,]|for {{0,1}}[a-z ]{{1,30}}|of|was|is)?{_BLANK}?[(\[]?(?P<estimate>{_NUMBER})"
    rf"{_BLANK}?[,;:]?{_BLANK}?[(\[]?{_BLANK}?(?:{_CI}){_LIMITS}"
    rf"(?:{_BLANK}?[)\]]?{_BLANK}?[,;:]?{_BLANK}?[(\[]?"
    rf"[pP]{_BLANK}?(?:[ -]?[Vv]alue)?{_BLANK}?(?P<bound>{BOUND}){_BLANK}?(?P<p>{CHANCE}))?"
)
_OTHERWISE = re.compile(r"\b(?:log|ln|beta|inverse|reciprocal)", re.IGNORECASE)
_BACK = 30
_LEVELS = (re.compile("CI"), re.compile("onfidence"))
_BEFORE, _AFTER = 120, 140
"""How far a ratio with its limits reaches from the name of the level."""


def _found(text: str, figures: Figures) -> Iterator[tuple[Found, bool]]:
    """Every ratio with its limits, and whether a p follows."""
    done: set[int] = set()
    for match in near(_CLAIM, _LEVELS, text, before=_BEFORE, after=_AFTER):
        if match.start() in done:
            continue
        done.add(match.start())
        roles = {role: group(text, match, role) for role in ("estimate", "low", "high")}
        estimate, low, high = roles.values()
        if estimate is None or low is None or high is None or low.value > high.value:
            continue
        if _OTHERWISE.search(text, max(0, match.start() - _BACK), match.end()):
            continue
        kept = {
            role: figures.keep(replace(each, hedge=None)) for role, each in roles.items() if each is not None
        }
        p = group(text, match, "p", "bound")
        yield Found(kept if p is None else {**kept, "p": figures.keep(p)}), p is not None


def _inside(text: str, figures: Figures) -> Iterator[Found]:
    for found, _ in _found(text, figures):
        yield found


def _symmetric(text: str, figures: Figures) -> Iterator[Found]:
    for found, tested in _found(text, figures):
        if tested:
            yield Found(found.roles, {"scale": "log"})


_HINTS = ("CI", "onfidence")
FORMS: tuple[Form, ...] = (
    Form(
        "ratio (95% CI low-high)",
        "interval",
        _HINTS,
        _inside,
        whole=True,
        reads=(
            "OR 1.63{estimate} (95% CI 1.04{low}–2.54{high}; P = 0.032{p})",
            "(HR, 0.80{estimate}; 95% CI 0.73{low} to 0.89{high}; P<0.001{p})",
            "hazard ratio [HR] 0·76{estimate}, 95% CI 0·63{low}–0·92{high}, p=0·0058{p})",
            "an odds ratio of 1.48{estimate} (95% confidence interval, 1.15{low}-1.91{high})",
            "RR = 0.51{estimate} [95% CI: 0.34{low}, 0.75{high}]",
        ),
        leaves=(
            "forms 1.63 (95% CI 1.04–2.54)",
            "log OR 1.63 (95% CI 1.04–2.54)",
            "OR 1.63 (95% CI 2.54–1.04)",
            "OR 1.63 (95% CI 4%–54%)",
        ),
    ),
    Form(
        "ratio (95% CI low-high; p) on the scale of logarithms",
        "interval",
        _HINTS,
        _symmetric,
        whole=True,
        strength="weak",
        reads=(
            "OR 1.63{estimate} (95% CI 1.04{low}–2.54{high}; P = 0.032{p})",
            "(HR, 0.80{estimate}; 95% CI 0.73{low} to 0.89{high}; P<0.001{p})",
        ),
        leaves=(
            "OR 1.63 (95% CI 1.04–2.54)",
            "log OR 1.63 (95% CI 1.04–2.54; P = 0.032)",
        ),
    ),
)
