"""Registry, files, documentation and examples of the kinds hold together."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import figcheck.claims
from figcheck.claims.claim import Claim
from figcheck.claims.registry import KINDS, kind
from figcheck.claims.rules import names, rule

FOLDER = Path(figcheck.claims.__file__).parent


def test_every_file_with_a_claim_is_registered() -> None:
    defining = {path.stem for path in FOLDER.glob("*.py") if "(Claim):" in path.read_text(encoding="utf-8")}
    assert defining == set(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_what_its_name_says(name: str) -> None:
    found = kind(name)
    assert issubclass(found, Claim)
    assert found.kind == name
    assert found.derived is None or found.derived in found.roles


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_shows_what_holds_what_fails_and_what_is_left_alone(name: str) -> None:
    verdicts = [example.verdict for example in import_module(f"figcheck.claims.{name}").EXAMPLES]
    assert verdicts.count("consistent") >= 2
    assert verdicts.count("inconsistent") >= 2


@pytest.mark.parametrize("name", KINDS)
def test_what_a_rule_says_is_what_an_example_shows(name: str) -> None:
    said = rule(name).says
    assert said.startswith('"')
    quoted = said[1 : said.index('"', 1)]
    assert quoted in {example.says for example in rule(name).examples}


@pytest.mark.parametrize("name", names())
def test_every_rule_is_documented(name: str) -> None:
    found = rule(name)
    assert found.summary.endswith(".")
    for section in (found.checks, found.says, found.not_flagged, found.source):
        assert len(section) > 10


def test_roles_and_settings_are_read_from_the_fields() -> None:
    average = rule("average")
    assert [(role.name, role.optional, role.several) for role in average.roles] == [
        ("mean", False, False), ("n", False, False), ("total", True, False),
    ]  # fmt: skip
    assert [(setting.name, setting.values, setting.default) for setting in average.settings] == [
        ("items", "a whole number", "1"), ("integers", "true or false", "true"),
    ]  # fmt: skip
    assert rule("total").roles[0].several


def test_one_kind_imports_no_other() -> None:
    code = (
        "import sys; from figcheck.claims.registry import KINDS, kind; kind('share');"
        "print(*(name for name in KINDS if f'figcheck.claims.{name}' in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["share"]


def test_an_unknown_rule_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        rule("shares")
