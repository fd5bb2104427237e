"""Which configuration holds in a folder, and what is said of an unsound one."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from figcheck.app.configuration import settings_for
from figcheck.app.json_schema import config_schema
from figcheck.app.settings import KEYS
from figcheck.errors import InputError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_nearest_upward_holds(folder: Path) -> None:
    deep = folder / "a" / "b"
    deep.mkdir(parents=True)
    (folder / "figcheck.toml").write_text('data = "records"\nfail-on = "error"\nexclude = ["old"]\n')
    settings = settings_for(deep)
    assert (settings.root, settings.source) == (folder, "figcheck.toml")
    assert (settings.data, settings.fail_on, settings.exclude) == ("records", "error", ("old",))
    (deep / "figcheck.toml").write_text("min-claims = 3\ncomplete = true\nmax-size = '1 MB'\n")
    nearer = settings_for(deep)
    assert (nearer.data, nearer.min_claims, nearer.complete, nearer.max_size) == ("data", 3, True, 10**6)


def test_a_pyproject_counts_only_with_the_table(folder: Path) -> None:
    inner = folder / "inner"
    inner.mkdir()
    (folder / "pyproject.toml").write_text("[project]\nname = 'x'\n\n[tool.figcheck]\nrounding = 'cut off'\n")
    (inner / "pyproject.toml").write_text("[project]\nname = 'y'\n")
    assert settings_for(inner).rounding == "cut off"
    assert settings_for(inner).root == folder


def test_without_configuration_the_project_is_what_is_under_version_control(folder: Path) -> None:
    deep = folder / "a" / "b"
    deep.mkdir(parents=True)
    assert settings_for(deep).source is None
    (folder / ".git").mkdir()
    assert settings_for(deep).root == folder


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("fail_on = 1\n", 'figcheck.toml:1: unknown key "fail_on"; did you mean "fail-on"?'),
        ("\ncolour = 1\n", 'figcheck.toml:2: unknown key "colour"'),
        ('fail-on = "all"\n', "figcheck.toml:1: fail-on is to be one of note, warning, error"),
        ("complete = 1\n", "figcheck.toml:1: complete is to be true or false"),
        ("min-claims = -1\n", "figcheck.toml:1: min-claims is to be a whole number, not negative"),
        ("exclude = 'x'\n", 'figcheck.toml:1: exclude is to be a list of patterns such as ["drafts/*"]'),
        ("data = ''\n", "figcheck.toml:1: data is to be text in quotation marks"),
        ("max-size = 'big'\n", "figcheck.toml:1: max-size is to be a size such as 50 MB"),
        ("data = \n", "figcheck.toml:1:8: no valid TOML: Invalid value"),
        ("a = " + "[" * 5000, "figcheck.toml: no valid TOML: nested too deeply"),
    ],
)
def test_an_unsound_configuration_is_told_at_its_line(folder: Path, written: str, told: str) -> None:
    (folder / "figcheck.toml").write_text(written)
    with pytest.raises(InputError) as caught:
        settings_for(folder)
    assert str(caught.value).startswith(told)


def test_all_that_is_wrong_is_told_at_once(folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        "[tool.other]\ncolour = 1\n[tool.figcheck]\ncolour = 1\ncomplete = 1\n"
    )
    with pytest.raises(InputError) as caught:
        settings_for(folder)
    assert [(problem.line, problem.path) for problem in caught.value.problems] == [
        (4, "pyproject.toml"),
        (5, "pyproject.toml"),
    ]


def test_a_configuration_in_another_encoding_is_refused(folder: Path) -> None:
    (folder / "figcheck.toml").write_bytes("data = 'é'".encode("latin-1"))
    with pytest.raises(InputError, match="not UTF-8"):
        settings_for(folder)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            'select = ["shar"]\n',
            'select is to be a list of rules, and none is called "shar"; did you mean "share"?',
        ),
        ("ignore = 'share'\n", 'ignore is to be a list of rules such as ["share"]'),
        ("per-path = 1\n", 'per-path is to be a table such as "drafts/*" = { ignore = ["hedge"] }'),
        ("[per-path]\n'a' = []\n", 'per-path is to be a table for "a", such as { ignore = ["hedge"] }'),
        (
            "[per-path.'a']\nignroe = []\n",
            'select and ignore for "a", and "ignroe" is neither; did you mean "ignore"?',
        ),
        ("[per-path.'a']\nignore = ['x']\n", 'a list of rules, and none is called "x"'),
        ('required-version = ">=99"\n', "required-version is to be met, and this is figcheck "),
        ('required-version = "~=1"\n', "required-version is to be a version or bounds of it"),
        ("required-version = 1\n", "required-version is to be a version or bounds of it"),
    ],
)
def test_rules_and_versions_are_checked(folder: Path, written: str, told: str) -> None:
    (folder / "figcheck.toml").write_text(written)
    with pytest.raises(InputError) as caught:
        settings_for(folder)
    assert told in str(caught.value)
    assert str(caught.value).startswith("figcheck.toml:1: ")


@pytest.mark.parametrize("bounds", [">=0.1", "0.1", "==0.1.0", ">=0.1,<99", "!=0.2", " > 0.0.9 , <= 0.1 "])
def test_a_version_that_is_met(folder: Path, bounds: str) -> None:
    (folder / "figcheck.toml").write_text(f'required-version = "{bounds}"\n')
    assert settings_for(folder).required_version == bounds


def test_two_configurations_in_one_folder_are_refused(folder: Path) -> None:
    (folder / "figcheck.toml").write_text("complete = true\n")
    (folder / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert settings_for(folder).complete
    (folder / "pyproject.toml").write_text("[tool.figcheck]\ncomplete = true\n")
    with pytest.raises(InputError, match=r"two configurations in one folder.*pyproject\.toml has a table"):
        settings_for(folder)


def test_the_schema_in_docs_is_fresh_and_names_every_key() -> None:
    """Made by `python -m figcheck.app.json_schema > docs/config.schema.json`."""
    written = (Path(__file__).parents[2] / "docs" / "config.schema.json").read_text(encoding="utf-8")
    assert json.loads(written) == config_schema()
    assert set(config_schema()["properties"]) == set(KEYS)
    jsonschema.Draft202012Validator.check_schema(config_schema())


@pytest.mark.parametrize(
    ("written", "sound"),
    [
        ('select = ["share"]\nmax-size = "50 MB"\n[per-path]\n"a/*" = { ignore = ["hedge"] }\n', True),
        ('select = ["shar"]\n', False),
        ("fail_on = 'error'\n", False),
        ("max-size = '1 TB'\n", False),
        ("[per-path]\n'a' = { ignroe = [] }\n", False),
    ],
)
def test_the_schema_and_the_reader_agree(folder: Path, written: str, sound: bool) -> None:
    validator = jsonschema.Draft202012Validator(config_schema())
    assert validator.is_valid(tomllib.loads(written)) is sound
    (folder / "figcheck.toml").write_text(written)
    if sound:
        assert settings_for(folder).source == "figcheck.toml"
    else:
        with pytest.raises(InputError):
            settings_for(folder)
