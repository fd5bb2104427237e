"""The results of statcheck (R): the same p and the same errors, but where it is known to be wrong."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from figcheck.check.ladder import judge
from figcheck.claims.registry import kind
from figcheck.engine.distributions import p_value

pytest.importorskip("scipy")
CASES = Path(__file__).parents[1] / "cases" / "statcheck.jsonl"
STATISTICS = {"t": "t", "F": "F", "r": "r", "Z": "z", "Chi2": "chi2", "Q": "Q", "Qw": "Q", "Qb": "Q"}
PRINTED = re.compile(
    r"([<>=])\s*(-?\s*[\d.,]*\d)\s*[,;]\s*(?:p\s*([<>=])\s*(\d*\.?\d+(?:e-?\d+)?)|(n\.?s\.?))", re.IGNORECASE
)
KNOWN = {
    "a statistic around 0 has every p up to 1": re.compile(r"(?:z|t\(21\)) = 0, p = 1\.00?$"),
    "p = .0 and p = .000 stand for less than half a step": re.compile(r"p = \.0+$"),
    "exponents of p are read": re.compile(r"p = 1\.6e-5$"),
    "a p that is its bound to fifteen digits decides nothing": re.compile(r"\d{10}"),
    "bounds on both sides leave room between them": re.compile(r"> \.10, p > 0\.0864$"),
}
"""Reason -> the results in which statcheck and figcheck differ for it."""


@cache
def cases() -> list[tuple[str, dict[str, Any], Any]]:
    """Text, statcheck's answer and the claim, or None where the text is garbled."""
    found = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        answer = case["results"][0]
        found.append((case["input"].strip(), answer, claim(case["input"].replace("−", "-"), answer)))
    return found


def claim(text: str, answer: dict[str, Any]) -> Any:
    printed = PRINTED.search(text)
    if printed is None:
        return None
    sign, value, bound, p, ns = printed.groups()
    operands = {"value": sign.strip("=") + value.replace(" ", ""), "p": ns or bound.strip("=") + p}
    operands |= {df: str(answer[df]) for df in ("df1", "df2") if answer[df] is not None}
    return kind("test")(statistic=STATISTICS[answer["test_type"]], **operands)


def test_nearly_all_are_read() -> None:
    garbled = [text for text, _, made in cases() if made is None]
    assert len(cases()) == 781
    assert len(garbled) == 7
    assert all("?" in text for text in garbled)


def test_p_agrees_to_nine_digits() -> None:
    for text, answer, made in cases():
        if made is not None:
            df1, df2 = (None if answer[df] is None else Fraction(str(answer[df])) for df in ("df1", "df2"))
            found = p_value(made.statistic, Fraction(str(answer["test_value"])), df1, df2)
            assert abs(found - answer["computed_p"]) < 1e-9, text


def test_errors_agree() -> None:
    for text, answer, made in cases():
        if made is not None:
            wrong = judge(made).verdict == "inconsistent"
            known = any(pattern.search(text) for pattern in KNOWN.values())
            assert wrong == answer["error"] or known, (text, answer)


def test_decision_errors_agree() -> None:
    for text, answer, made in cases():
        if made is None or answer["p_comp"] == "ns" or not answer["error"]:
            continue
        otherwise = made.decides_otherwise() is not None
        known = any(pattern.search(text) for pattern in KNOWN.values())
        assert otherwise == answer["decision_error"] or known, (text, answer)


@pytest.mark.parametrize("reason", KNOWN)
def test_each_exception_is_one(reason: str) -> None:
    differing = [
        text
        for text, answer, made in cases()
        if made is not None
        and KNOWN[reason].search(text)
        and (judge(made).verdict == "inconsistent") != answer["error"]
    ]
    assert differing, reason
