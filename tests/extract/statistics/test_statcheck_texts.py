"""The texts of statcheck's results, read by scan: what is read, and with which verdict."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import figcheck

pytest.importorskip("scipy")
CASES = Path(__file__).parents[2] / "cases" / "statcheck.jsonl"
STATISTICS = {"Z": "z", "Chi2": "chi2", "Qw": "Q", "Qb": "Q"}
LEFT = {
    "a letter that is not chi: R², G² and others are no chi-squared": re.compile(
        r"^\s*[A-WYZa-wyz](?:\^?2)?\s?\((?:12\)=\.3|1, N = 226|1\) = 6)"
    ),
    "a letter before F, which may be another statistic": re.compile(r"^\s*BF\("),
    "degrees of freedom in letters": re.compile(r"^\s*F\(l,"),
}
"""Reason -> the texts that are left alone for it."""
JUDGED = {
    "a statistic around 0 has every p up to 1": re.compile(r"(?:z|t\(21\)) = 0, p = 1\.00?$"),
    "p = .0 and p = .000 stand for less than half a step": re.compile(r"p = \.0+$"),
    "exponents of p are read": re.compile(r"p = 1\.6e-5$"),
    "the statement says that it is one-tailed": re.compile(r"one-tailed$"),
    "a p that is its bound to fifteen digits decides nothing": re.compile(r"\d{10}"),
    "bounds on both sides leave room between them": re.compile(r"> \.10, p > 0\.0864$"),
}
"""Reason -> the texts whose verdict differs for it."""


@cache
def read() -> list[tuple[str, dict[str, Any], dict[str, Any] | None, dict[str, Fraction]]]:
    """Text, statcheck's answer, the first test that scan reads in it, and its figures by role."""
    found = []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        document = figcheck.scan(case["input"]).to_dict()["documents"][0]
        claim = next((each for each in document["claims"] if each["kind"] == "test"), None)
        roles = (
            {}
            if claim is None
            else {
                role: Fraction(document["figures"][places[0]]["value"])
                for role, places in claim["roles"].items()
            }
        )
        found.append((case["input"].strip(), case["results"][0], claim, roles))
    return found


def test_what_is_left_alone_has_a_reason() -> None:
    left = [text for text, _, claim, _ in read() if claim is None]
    assert len(read()) == 781
    assert len(left) == 38
    assert not [text for text in left if not any(pattern.search(text) for pattern in LEFT.values())]


def test_what_is_read_is_what_is_printed() -> None:
    for text, answer, claim, roles in read():
        if claim is None:
            continue
        freedoms = [Fraction(str(answer[df])) for df in ("df1", "df2") if answer[df] is not None]
        assert claim["settings"]["statistic"] == STATISTICS.get(answer["test_type"], answer["test_type"])
        assert [roles[df] for df in ("df1", "df2") if df in roles] == freedoms, text
        value = float(roles["value"])
        assert value == pytest.approx(abs(answer["test_value"]) if "?" in text else answer["test_value"])
        if answer["p_comp"] != "ns":
            assert float(roles["p"]) == pytest.approx(answer["reported_p"], rel=1e-12), text


def test_verdicts_agree() -> None:
    for text, answer, claim, _ in read():
        if claim is not None and (claim["verdict"] == "inconsistent") != answer["error"]:
            assert any(pattern.search(text) for pattern in JUDGED.values()), text


@pytest.mark.parametrize("reason", JUDGED)
def test_each_exception_is_one(reason: str) -> None:
    assert any(
        claim is not None
        and JUDGED[reason].search(text)
        and (claim["verdict"] == "inconsistent") != answer["error"]
        for text, answer, claim, _ in read()
    )


@pytest.mark.parametrize("reason", LEFT)
def test_each_reason_leaves_some(reason: str) -> None:
    assert any(claim is None and LEFT[reason].search(text) for text, _, claim, _ in read())
