"""Every file by its own configuration, what the command line changes of it, and `figcheck config`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from figcheck.app.settings import KEYS
from figcheck.numbers.hedges import HEADS

WRONG = "Of the 5,229 bridges, 472, or 19%, are unsafe.\n"


@pytest.fixture
def nested(project: Path) -> Path:
    """Two texts, each in a folder of its own."""
    for name in ("a", "b"):
        (project / name).mkdir()
        (project / name / "text.md").write_text(WRONG)
    return project


def test_a_pattern_selects_rules_for_its_files(run: Run, nested: Path) -> None:
    config = nested / "figcheck.toml"
    for written, paths in (
        ('ignore = ["share"]\n', []),
        ('select = ["total"]\n', []),
        ('[per-path]\n"a/*" = { ignore = ["share"] }\n', ["b/text.md"]),
        ('[per-path]\n"a" = { ignore = ["share"] }\n', ["b/text.md"]),
        ('select = ["total"]\n[per-path."b/*"]\nselect = ["share"]\n', ["b/text.md"]),
        ('[per-path]\n"data/*" = { ignore = ["share"] }\n', ["a/text.md", "b/text.md"]),
    ):
        config.write_text(written)
        told = run("scan", "a", "b", "--format", "concise").out.splitlines()
        assert [line.partition(":")[0] for line in told] == paths, written
    config.write_text('[per-path]\n"data/*" = { ignore = ["share"] }\n')
    assert run("verify").code == 0
    assert run("scan", "texts").code == 1


def test_the_command_line_stands_in_for_the_general_rules(run: Run, nested: Path) -> None:
    (nested / "figcheck.toml").write_text('select = ["total"]\n')
    assert run("scan", "a").code == 0
    assert run("scan", "a", "--select", "share").code == 1


def test_every_file_has_the_configuration_nearest_to_it(run: Run, nested: Path) -> None:
    (nested / "a" / "figcheck.toml").write_text('ignore = ["share"]\n')
    for paths in (["a/text.md", "b/text.md"], ["b/text.md", "a/text.md"], ["."]):
        told = run("scan", *paths, "--format", "concise").out.splitlines()
        assert [
            line.partition(":")[0] for line in told if "5,229 is" in line and line[:2] in ("a/", "b/")
        ] == ["b/text.md"]


def test_two_configurations_at_odds_over_the_outcome_are_refused(run: Run, nested: Path) -> None:
    (nested / "a" / "figcheck.toml").write_text('fail-on = "error"\n')
    (nested / "b" / "figcheck.toml").write_text('fail-on = "note"\n')
    result = run("scan", "a/text.md", "b/text.md")
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "figcheck: b/figcheck.toml: fail-on is note here and error in a/figcheck.toml: "
        "these files are no one run; check them apart, or say --fail-on\n"
    )
    assert run("scan", "a/text.md", "b/text.md", "--fail-on", "error").code == 1


def test_config_tells_every_value_and_where_it_came_from(run: Run, nested: Path) -> None:
    (nested / "a" / "figcheck.toml").write_text(
        '\nfail-on = "error"\nexclude = ["x"]\n[per-path]\n"y" = { ignore = ["share"] }\n'
    )
    lines = run("config", "a/text.md").out.splitlines()
    told = {line.partition(" = ")[0]: line for line in lines}
    assert told["fail-on"].split() == ["fail-on", "=", '"error"', "#", "a/figcheck.toml:2"]
    assert told["exclude"].endswith("# a/figcheck.toml:3")
    assert 'per-path = { "y" = { select = [], ignore = ["share"] } }' in told["per-path"]
    assert told["data"].split() == ["data", "=", '"data"', "#", "default"]
    assert "# baseline is not set" in lines
    assert told["hedges.nearly"].startswith('hedges.nearly = { least = "1/20", most = "3/20" }  ')
    assert '# hedges."up to" is not set' in lines
    assert len(lines) == 1 + len(KEYS) - 1 + len(HEADS)
    assert tomllib.loads("\n".join(lines))["fail-on"] == "error"


@pytest.mark.parametrize(
    "written",
    [
        '[hedges]\nabout = "5%"\n"or  So" = { least = 0, most = "0.1" }\n',
        'hedges.about = "5%"\nhedges."or  So" = { least = 0, most = "0.1" }\n',
        '[hedges]\nabout = "5%"\n[hedges."or  So"]\nleast = 0\nmost = "0.1"\n',
    ],
)
def test_config_tells_where_every_hedge_came_from(run: Run, project: Path, written: str) -> None:
    (project / "figcheck.toml").write_text(written)
    told = [line.split() for line in run("config").out.splitlines() if "figcheck.toml:" in line]
    places = [
        f"figcheck.toml:{written[: written.index(name)].count(chr(10)) + 1}" for name in ("about", '"or')
    ]
    assert [line[-1] for line in told] == places
    assert [" ".join(line[:-2]) for line in told] == [
        'hedges.about = "1/20"',
        'hedges."or so" = { least = "0", most = "1/10" }',
    ]


def test_a_typo_in_the_configuration_is_told_by_every_command(run: Run, project: Path) -> None:
    (project / "figcheck.toml").write_text("fail_on = 'error'\n")
    for arguments in (["verify"], ["scan", "texts"], ["show", "bridges"], ["config"], ["baseline", "write"]):
        result = run(*arguments)
        assert (result.code, result.out) == (2, ""), arguments
        assert 'figcheck.toml:1: unknown key "fail_on"; did you mean "fail-on"?' in result.err


def test_files_are_shown_and_not_checked(run: Run, nested: Path) -> None:
    assert run("verify", "--show-files").out == "data/bridges.yaml\n"
    shown = run("scan", "--show-files", "b", "a", "b/text.md")
    assert (shown.code, shown.out) == (0, "b/text.md\na/text.md\nb/text.md\n")
    (nested / "figcheck.toml").write_text('exclude = ["b"]\n')
    assert run("scan", "--show-files", "b/text.md", "a").out == "a/text.md\n"
    assert run("scan", "--show-files", "missing").out == "missing\n"


def test_statistics_count_findings_by_rule(run: Run, nested: Path) -> None:
    (nested / "a" / "text.md").write_text(f"<!-- figcheck: ignore[total] x -->\n{WRONG}\n{WRONG}")
    assert run("scan", "a", "b", "--statistics").out == "3  share        3 errors\n1  suppression  1 note\n"
    (nested / "a" / "text.md").write_text("")
    assert run("scan", "a", "--statistics").out == ""
