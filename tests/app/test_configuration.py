"""Which configuration holds in a folder, and what is said of an unsound one."""

from __future__ import annotations

from pathlib import Path

import pytest

from figcheck.app.configuration import settings_for
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
