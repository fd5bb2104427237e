"""Rows of one kind: the facts of the case files, both ways to a verdict, and cells that are no numbers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import figcheck
from figcheck.check.ladder import judge
from figcheck.claims.registry import kind

CASES = Path(__file__).parents[1] / "cases"
FILES = {"grim": "average", "grimmer": "spread", "debit": "binary"}


def facts(name: str) -> tuple[list[dict[str, Any]], list[bool]]:
    lines = (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    rows = []
    for case in cases:
        row = {"mean": case["x"] + ("%" if case.get("percent") else ""), "n": case["n"]}
        if "sd" in case:
            row["sd"] = case["sd"]
        if case.get("items", 1) > 1:
            row["items"] = case["items"]
        rows.append(row)
    return rows, [case["consistent"] for case in cases]


@pytest.mark.parametrize("name", FILES)
def test_every_fact_is_met(name: str) -> None:
    rows, consistent = facts(name)
    verdicts = figcheck.check_rows(FILES[name], rows)
    assert [verdict != "inconsistent" for verdict in verdicts] == consistent
    assert len(rows) > 400


@pytest.mark.parametrize("name", FILES)
def test_a_claim_and_a_row_get_the_same_verdict(name: str) -> None:
    rows = facts(name)[0][::7]
    claims = [
        kind(FILES[name])(**{role: cell if role == "items" else str(cell) for role, cell in row.items()})
        for row in rows
    ]
    assert [judge(claim).verdict for claim in claims] == figcheck.check_rows(FILES[name], rows)


@pytest.mark.parametrize(
    ("name", "row", "verdict"),
    [
        ("average", {"mean": "5.19", "n": 28}, "inconsistent"),
        ("average", {"mean": 5.21, "n": 28.0, "items": None}, "consistent"),
        ("average", {"mean": "5.19", "n": "280"}, "unchecked"),
        ("average", {"mean": "5.19", "n": "28", "total": "146"}, "inconsistent"),
        ("average", {"mean": "5.19", "n": "28", "integers": "false"}, "unchecked"),
        ("average", {"mean": "5.19", "n": "28", "integers": True}, "inconsistent"),
        ("average", {"mean": "about 5.19", "n": "28"}, "unchecked"),
        ("average", {"mean": "5,19", "n": "28"}, "unchecked"),
        ("average", {"mean": "", "n": "28"}, "unchecked"),
        ("average", {"mean": "5.19"}, "unchecked"),
        ("average", {"mean": "5.19", "n": "0"}, "unchecked"),
        ("average", {"mean": "5.19", "n": "1.5"}, "unchecked"),
        ("average", {"mean": "5.19", "n": "-3"}, "inconsistent"),
        ("average", {"mean": "5.19", "n": 10**9}, "unchecked"),
        ("average", {"mean": float("nan"), "n": "28"}, "unchecked"),
        ("average", {"mean": "5.19", "n": "28", "colour": "red"}, "unchecked"),
        ("spread", {"mean": "5.18", "sd": "-1.3", "n": "28"}, "inconsistent"),
        ("spread", {"mean": "5.18", "sd": "1.36", "n": "1"}, "unchecked"),
        ("spread", {"mean": "4.2", "sd": "3.1", "n": "20", "low": "1", "high": "7"}, "inconsistent"),
        ("share", {"part": "191", "whole": "266", "share": "71%"}, "inconsistent"),
        ("share", {"part": 190, "whole": 266, "share": "71%"}, "consistent"),
        ("share", {"part": "435,000", "whole": "662,000", "share": "65.8%"}, "consistent"),
        ("share", {"part": None, "whole": 28, "share": "19.5%"}, "inconsistent"),
        ("total", {"parts": "10; 20;30", "total": "60"}, "consistent"),
        ("total", {"parts": [10, 20, 30], "total": 61}, "inconsistent"),
        ("order", {"figures": "1;2", "direction": "fall"}, "inconsistent"),
    ],
)  # fmt: skip
def test_one_row(name: str, row: dict[str, Any], verdict: str) -> None:
    assert figcheck.check_rows(name, [row]) == [verdict]


class Frame:
    """What pandas and polars have in common with a list of rows: a method that gives them."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self.rows = rows


class Pandas(Frame):
    def to_dict(self, orient: str) -> list[dict[str, Any]]:
        assert orient == "records"
        return self.rows


class Polars(Frame):
    def to_dicts(self) -> list[dict[str, Any]]:
        return self.rows

    def to_dict(self) -> None:
        raise AssertionError


@pytest.mark.parametrize("frame", [Pandas, Polars])
def test_frames(frame: type[Frame]) -> None:
    rows = frame([{"mean": 5.21, "n": 28}, {"mean": 5.19, "n": 28}])
    assert figcheck.check_rows("average", rows) == ["consistent", "inconsistent"]


def test_a_kind_that_there_is_none_of() -> None:
    with pytest.raises(KeyError):
        figcheck.check_rows("averages", [])
