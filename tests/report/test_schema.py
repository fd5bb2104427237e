"""The JSON Schema against the reports that are written, and against what is none."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.report import made

from figcheck.check.report import Report
from figcheck.errors import Problem
from figcheck.report.formats import render
from figcheck.report.jsonl_schema import line_schema
from figcheck.report.options import Options

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
LINE = Draft202012Validator(
    json.loads((Path(__file__).parents[2] / "docs" / "finding.schema.json").read_text(encoding="utf-8"))
)
VALIDATOR = Draft202012Validator(SCHEMA)
REPORT = Report(made.several().documents, (Problem("a.yaml", "unknown key", 3, 5),))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", [REPORT, Report(), Report((made.quiet(),))])
def test_reports_follow_the_schema(report: Report) -> None:
    assert list(VALIDATOR.iter_errors(json.loads(json.dumps(report.to_dict())))) == []


@pytest.mark.parametrize("report", [REPORT, Report(), made.canonical()])
def test_every_line_of_jsonl_follows_its_schema(report: Report) -> None:
    lines = [json.loads(line) for line in render("jsonl", report, Options()).splitlines()]
    assert len(lines) == sum(len(document.findings) for document in report.documents)
    assert [error for line in lines for error in LINE.iter_errors(line)] == []


def test_the_schema_of_a_line_is_fresh_and_names_every_key() -> None:
    """Made by `python -m figcheck.report.jsonl_schema docs/report.schema.json > docs/finding.schema.json`."""
    assert LINE.schema == line_schema(SCHEMA)
    Draft202012Validator.check_schema(LINE.schema)
    [line, *_] = render("jsonl", REPORT, Options()).splitlines()
    assert set(json.loads(line)) == set(LINE.schema["properties"])
    for key in json.loads(line):
        assert not LINE.is_valid({name: value for name, value in json.loads(line).items() if name != key})


def test_the_schema_names_every_key_that_is_written() -> None:
    """Both ways: no key of the schema is never written (optional ones apart), none unknown is."""
    written = REPORT.to_dict()
    document = next(entry for entry in written["documents"] if entry["findings"])
    finding = document["findings"][0]
    definitions = SCHEMA["$defs"]
    for name, value in (
        ("document", document),
        ("figure", document["figures"][0]),
        ("claim", document["claims"][0]),
        ("finding", finding),
        ("repair", finding["repairs"][0]),
        ("problem", written["problems"][0]),
        ("summary", written["summary"]),
    ):
        assert set(value) == set(definitions[name]["properties"]), name


def _drop(*keys: str | int) -> Callable[[Any], None]:
    def change(value: Any) -> None:
        for key in keys[:-1]:
            value = value[key]
        del value[keys[-1]]

    return change


def _put(new: object, *keys: str | int) -> Callable[[Any], None]:
    def change(value: Any) -> None:
        for key in keys[:-1]:
            value = value[key]
        value[keys[-1]] = new

    return change


@pytest.mark.parametrize(
    "change",
    [
        _drop("summary"),
        _drop("summary", "notes"),
        _drop("documents", 1, "path"),
        _drop("documents", 1, "figures", 0, "set", "low"),
        _drop("documents", 1, "findings", 0, "fingerprint"),
        _put(2, "version"),
        _put(1.5, "documents", 1, "figures", 0, "start"),
        _put(472, "documents", 1, "figures", 0, "value"),
        _put("1e9", "documents", 1, "figures", 0, "value"),
        _put("wrong", "documents", 1, "claims", 0, "verdict"),
        _put("rounded", "documents", 1, "claims", 0, "reading"),
        _put("fatal", "documents", 1, "findings", 0, "severity"),
        _put(-1, "documents", 1, "findings", 0, "line"),
        _put("x", "documents", 1, "extra"),
    ],
)
def test_what_is_no_report_is_refused(change: Callable[[Any], None]) -> None:
    value = copy.deepcopy(REPORT.to_dict())
    change(value)
    assert list(VALIDATOR.iter_errors(value)) != []
