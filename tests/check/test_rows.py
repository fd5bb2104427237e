"""Rows of one kind: the facts of the case files, both ways to a verdict, and cells that are no numbers."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import figcheck
from figcheck.check.ladder import judge
from figcheck.claims.registry import kind
from tests.needs import library

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
        ("average", {"mean": 5.21, "n": 28, "total": 0}, "inconsistent"),
        ("average", {"mean": "5.21", "n": 28, "items": 0}, "unchecked"),
        ("average", {"mean": "5.21", "n": 28, "integers": []}, "unchecked"),
        ("table2x2", {"a": 30, "b": 270, "c": 20, "d": 280, "estimate": 0, "p": 0.12}, "inconsistent"),
        ("margin", {"n": 400, "margin": "6%", "level": 0}, "unchecked"),
        ("interval", {"estimate": 2, "low": 1, "high": 3, "scale": 0}, "unchecked"),
        ("binary", {"mean": "0.5", "sd": "0.3", "n": 50_000}, "unchecked"),
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
        ("average", {"mean": "5.19", "n": "28", "colour": "red"}, "inconsistent"),
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


FRAMES = {"pandas": "DataFrame", "polars": "DataFrame"}
COLUMNS = {
    "study": ["A", "B", "C", "D"],
    "Mean": ["5.21", "5.19", None, "5.19"],
    "n": [28, 28, 28, None],
}


@pytest.mark.parametrize("module", FRAMES)
def test_frames_are_taken_by_their_columns(module: str) -> None:
    frame = getattr(library(module), FRAMES[module])
    expected = ["consistent", "inconsistent", "unchecked", "unchecked"]
    assert figcheck.check_rows("average", frame(COLUMNS)) == expected
    numbers = frame({"mean": [5.21, 5.19], "n": [28, 28], "items": [1, 1]})
    assert figcheck.check_rows("average", numbers) == ["consistent", "inconsistent"]
    assert figcheck.check_rows("average", frame({"mean": [], "n": []})) == []
    lists = frame({"parts": [["10", "20"], ["10", "21"]], "total": ["30", "30"]})
    assert figcheck.check_rows("total", lists) == ["consistent", "inconsistent"]


def test_missing_cells_of_every_kind_of_column() -> None:
    pandas = library("pandas")
    frame = pandas.DataFrame(
        {
            "mean": pandas.array(["5.21", None, "5.19"], dtype="string"),
            "n": pandas.array([28, 28, None], dtype="Int64"),
            "items": [float("nan"), 1.0, 1.0],
        }
    )
    assert figcheck.check_rows("average", frame) == ["consistent", "unchecked", "unchecked"]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"maen": ["5.19"], "n": [28]}, 'no role of average is called "maen"; did you mean "mean"?'),
        ({"M": ["5.19"], "n": [28]}, 'no column is called "mean"; the table has "M", "n"'),
        ({"mean": ["5.19"], "Mean": ["5.19"], "n": [28]}, 'two columns are called "mean"'),
    ],
)
@pytest.mark.parametrize("module", FRAMES)
def test_a_frame_without_the_roles_is_refused(module: str, columns: dict[str, Any], said: str) -> None:
    frame = getattr(library(module), FRAMES[module])
    with pytest.raises(figcheck.InputError, match=re.escape(said)):
        figcheck.check_rows("average", frame(columns))


class Study(NamedTuple):
    mean: str
    n: int


def test_named_tuples_decimals_and_iterators_are_rows() -> None:
    rows = [Study("5.19", 28), Study("5.21", 28), {"mean": Decimal("5.20"), "n": 25}]
    assert figcheck.check_rows("average", iter(rows)) == ["inconsistent", "consistent", "consistent"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("5.19", 28)], "a row names its roles: a mapping, not tuple"),
        (["5.19"], "a row names its roles: a mapping, not str"),
        ({"mean": ["5.19"], "n": [28]}, "rows are a list of mappings or a frame, not dict"),
        ("mean,n", "rows are a list of mappings or a frame, not str"),
        (None, "rows are a list of mappings or a frame, not NoneType"),
    ],
)
def test_what_holds_no_rows_is_refused(rows: Any, said: str) -> None:
    with pytest.raises(figcheck.InputError, match=re.escape(said)):
        figcheck.check_rows("average", rows)


def test_keys_are_told_apart_as_columns_are() -> None:
    rows = [{"mean": "5.19", "n": 28}, {"Mean": "5.19", "N": 28, "note": "x"}, {"n": 28, "mean": "5.21"}, {}]
    assert figcheck.check_rows("average", rows) == ["inconsistent", "inconsistent", "consistent", "unchecked"]
    for slipped, meant in (
        ({"maen": "5.19", "n": 28}, "mean"),
        ({"mean": "5.19", "n": 28, "itmes": 2}, "items"),
    ):
        with pytest.raises(figcheck.InputError, match=f'did you mean "{meant}"'):
            figcheck.check_rows("average", [rows[0], slipped])


def test_a_relation_takes_any_key() -> None:
    row = {"formula": "total = left + right", "total": "8", "left": "3", "right": "4"}
    assert figcheck.check_rows("relation", [row]) == ["inconsistent"]


def test_a_kind_that_there_is_none_of() -> None:
    said = re.escape('no kind is called "averages"; did you mean "average"?')
    with pytest.raises(figcheck.InputError, match=said):
        figcheck.check_rows("averages", [])
