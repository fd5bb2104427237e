"""Sums that other checkers got wrong or newspapers had to correct, read from prose."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import figcheck

CASES = Path(__file__).parent.parent / "cases" / "prose.jsonl"
ROWS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
LOUD = {"flag": {"error", "warning"}, "silent": set(), "info": {"note"}}


@pytest.mark.parametrize("row", [row for row in ROWS if row["as"] == "prose"], ids=lambda row: row["id"])
def test_prose(row: dict[str, str]) -> None:
    document = figcheck.scan(row["text"]).to_dict()["documents"][0]
    severities = {finding["severity"] for finding in document["findings"]}
    assert severities <= LOUD[row["expected"]]
    assert bool(severities) == (row["expected"] == "flag") or row["expected"] == "info"
