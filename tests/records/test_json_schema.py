"""The schema in docs/ is the one of the code, and the project's own records follow it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from figcheck.claims.registry import KINDS
from figcheck.records.json_schema import record_schema
from figcheck.records.shapes import shape

ROOT = Path(__file__).parents[2]
RECORDS = sorted((ROOT / "data").glob("*.yaml"))


def valid(record: object) -> bool:
    return bool(jsonschema.Draft202012Validator(record_schema()).is_valid(record))


def test_the_schema_in_docs_is_fresh() -> None:
    """Made by `python -m figcheck.records.json_schema > docs/record.schema.json`."""
    written = (ROOT / "docs" / "record.schema.json").read_text(encoding="utf-8")
    assert json.loads(written) == json.loads(json.dumps(record_schema()))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(record_schema())


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_the_records_follow_it(path: Path) -> None:
    record = yaml.safe_load(path.read_text(encoding="utf-8"))
    jsonschema.validate(record, record_schema(), jsonschema.Draft202012Validator)


@pytest.mark.parametrize("kind", KINDS)
def test_every_role_and_setting_of_a_kind_is_in_it(kind: str) -> None:
    assert valid({"claims": [{kind: "a quote"}]})
    one = dict.fromkeys(shape(kind).one, "a")
    several = {name: ["a", 5] for name in shape(kind).several}
    assert valid({"claims": [{kind: {"quote": "x", "nth": 2, **one, **several}}]})


@pytest.mark.parametrize(
    "record",
    [
        {"titel": "x"},
        {"claims": [{"shar": "x"}]},
        {"claims": [{"share": "x", "total": "y"}]},
        {"claims": [{"share": {"prat": "x"}}]},
        {"claims": [{"share": {"part": ["a", "b"]}}]},
        {"quotes": [{"nth": 1}]},
        {"given": [{"a": 1}]},
        {"acknowledged": [{"figure": "a"}]},
        {"rounding": "up"},
        {"figures": {"a b": 1}},
    ],
)
def test_what_it_refuses(record: object) -> None:
    assert not valid(record)
