"""Sums that other checkers got wrong or newspapers had to correct, as a person would record them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import figcheck

CASES = Path(__file__).parent.parent / "cases" / "prose.jsonl"
ROWS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", [row for row in ROWS if row["as"] == "record"], ids=lambda row: row["id"])
def test_record(row: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(f"title: {row['id']}\n{row['record']}", encoding="utf-8")
    report = figcheck.verify([path]).to_dict()
    found = {finding["severity"] for document in report["documents"] for finding in document["findings"]}
    assert bool(found & {"error", "warning"}) == (row["expected"] == "flag"), report["documents"]
