"""What is offered to pipelines is run here as a pipeline would, figcheck standing in for its install."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from figcheck.cli.lazy import COMMANDS

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
WRONG = "Of the 5,229 bridges inspected, 472, or 19%, were rated unsafe.\n"
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
WINDOWS = os.name == "nt"


def read(path: str) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with an article that has one wrong share, and `figcheck` where pipelines install it."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text(WRONG)
    (tmp_path / "README.md").write_text("Of 10 bridges, 5 (50%) are safe.\n")
    for place in (".figcheck-venv/bin", "home/bin"):
        folder = tmp_path / place
        folder.mkdir(parents=True)
        for name, call in (("figcheck", "-m figcheck "), ("python", "")):
            (folder / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {call}"$@"\n')
            (folder / name).chmod(0o755)
    return tmp_path


def bash(project: Path, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    path = f"{project / '.figcheck-venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    command = [shutil.which("bash") or "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    kept = {key: value for key, value in os.environ.items() if key != "GITHUB_STEP_SUMMARY"}
    return subprocess.run(
        command,
        cwd=project,
        env={**kept, "PYTHONIOENCODING": "utf-8", **environment, "PATH": path},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def step(project: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the action's own step as GitHub would: the inputs put into its environment."""
    given = {name: entry["default"] for name, entry in ACTION["inputs"].items()} | inputs
    run = ACTION["runs"]["steps"][1]
    environment = {
        name: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda match: given[match[1]], value)
        for name, value in run["env"].items()
    }
    environment["FIGCHECK_HOME"] = str(project / "home")
    return bash(project, run["run"], **environment, GITHUB_STEP_SUMMARY=str(project / "summary.md"))


def test_hooks_call_commands_that_are_there_and_write_nothing() -> None:
    hooks = read(".pre-commit-hooks.yaml")
    assert [hook["id"] for hook in hooks] == ["figcheck-verify", "figcheck-scan"]
    for hook in hooks:
        assert hook["entry"].split() == ["figcheck", hook["id"].removeprefix("figcheck-")]
        assert hook["entry"].split()[1] in COMMANDS
        assert hook["language"] == "python"
    assert re.search(hooks[1]["files"], "a/b.html")
    assert not re.search(hooks[1]["files"], "a/b.pdf")


@pytest.mark.skipif(WINDOWS, reason="the stand-in for an install is a shell script")
def test_the_hooks_of_the_page_run_under_pre_commit(project: Path, tmp_path_factory: Any) -> None:
    """As the page has them, but found on the path: pre-commit's own install would need a network."""
    [repository] = yaml.safe_load(re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0])["repos"]
    offered = {hook["id"]: hook for hook in read(".pre-commit-hooks.yaml")}
    hooks = [{**offered[hook["id"]], **hook, "language": "system"} for hook in repository["hooks"]]
    written = yaml.safe_dump({"repos": [{"repo": "local", "hooks": hooks}]})
    (project / ".pre-commit-config.yaml").write_text(written)
    (project / "data").mkdir()
    (project / "data" / "a.yaml").write_text(
        "title: x\ntext: ../articles/a.md\nclaims:\n  - share: 472{part}, or 19%{share}\n"
    )
    (project / ".gitignore").write_text(".figcheck-venv\nhome\n")
    home = str(tmp_path_factory.mktemp("pre-commit"))
    command = f'git init -q . && git add -A && "{sys.executable}" -m pre_commit run --all-files --color never'
    failed = bash(project, command, PRE_COMMIT_HOME=home)
    assert failed.returncode == 1, failed.stderr
    assert re.findall(r"^(figcheck \w+)\.+(\w+)$", failed.stdout, re.MULTILINE) == [
        ("figcheck verify", "Passed"),
        ("figcheck scan", "Failed"),
    ]
    assert "articles/a.md:1:8: share 472 of 5,229 is 9%, not 19%\n" in failed.stdout
    (project / "articles" / "a.md").write_text(WRONG.replace("19%", "9%"))
    (project / "data" / "a.yaml").unlink()
    (project / "data" / "b.yaml").write_text(
        "title: x\nclaims:\n  - share: {part: 1, whole: 2, share: 50%}\n"
    )
    passed = bash(project, command, PRE_COMMIT_HOME=home)
    assert (passed.returncode, passed.stdout.count("Passed")) == (0, 2), passed.stdout


def test_every_address_on_the_page_is_left_to_its_reader() -> None:
    assert "`OWNER` stands for whoever hosts the figcheck" in PAGE
    assert set(re.findall(r"([\w.-]+)/figcheck(?:@|$)", PAGE, re.MULTILINE)) == {"OWNER"}
    assert set(re.findall(r"(?:@|rev: )(v0[\w.]*)", PAGE)) == {"v0.1.0"}


def test_the_page_uses_hooks_and_inputs_that_are_there() -> None:
    blocks = [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)]
    hooks = {hook["id"] for hook in read(".pre-commit-hooks.yaml")}
    assert {hook["id"] for hook in blocks[0]["repos"][0]["hooks"]} == hooks
    [own] = [entry for entry in blocks[1]["jobs"]["figcheck"]["steps"] if "/figcheck@" in entry["uses"]]
    assert set(own["with"]) <= set(ACTION["inputs"])
    assert set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)) == set(ACTION["inputs"])


def test_no_input_is_pasted_into_a_script() -> None:
    for entry in ACTION["runs"]["steps"]:
        assert "${{" not in entry["run"]


@pytest.mark.skipif(WINDOWS, reason="the stand-in for an install is a shell script")
def test_the_action_annotates_and_sums_up(project: Path) -> None:
    done = step(project, command="scan", paths="articles\nREADME.md\n", sarif="out.sarif")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith(
        "::error file=articles/a.md,line=1,col=8,title=figcheck share::472 of 5,229"
    )
    assert "472 of 5,229" in (project / "summary.md").read_text(encoding="utf-8")
    assert '"ruleId": "share"' in (project / "out.sarif").read_text(encoding="utf-8")


@pytest.mark.skipif(WINDOWS, reason="the stand-in for an install is a shell script")
@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"command": "scan", "paths": "articles", "args": "--exit-zero"}, 0),
        ({"command": "scan", "paths": "README.md", "args": "--min-claims=9"}, 1),
        ({"command": "scan", "paths": "--output=x\n"}, 2),
        ({"command": "scan; touch x"}, 2),
        ({"command": "scan", "paths": "$(touch x)\n`touch x`"}, 2),
        ({"command": "verify"}, 2),
    ],
)
def test_the_action_fails_as_figcheck_does(project: Path, inputs: dict[str, str], code: int) -> None:
    assert step(project, **inputs).returncode == code
    assert not (project / "x").exists()


@pytest.mark.skipif(WINDOWS, reason="the stand-in for an install is a shell script")
def test_the_job_for_gitlab_reports_and_fails(project: Path) -> None:
    job = read("docs/ci/gitlab.yml")["figcheck"]
    *reports, last = job["script"]
    for line in reports:
        assert bash(project, line, FIGCHECK_ARGUMENTS="scan articles").returncode == 0
    assert bash(project, last, FIGCHECK_ARGUMENTS="scan articles").returncode == 1
    for name in job["artifacts"]["reports"].values():
        assert "472 of 5,229" in (project / name).read_text(encoding="utf-8")


@pytest.mark.skipif(WINDOWS, reason="the stand-in for an install is a shell script")
def test_the_commands_of_the_page_run(project: Path) -> None:
    lines = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)[0].splitlines()
    lines += re.findall(r"- run: (figcheck .*)", PAGE)
    for line in lines:
        done = bash(project, line)
        expected = 0 if "--exit-zero" in line else 1
        assert (done.returncode, done.stderr) == (expected, ""), line
    assert {path.name for path in project.glob("figcheck.*")} == {
        "figcheck.xml",
        "figcheck.jsonl",
        "figcheck.sarif",
    }


@pytest.mark.skipif(WINDOWS, reason="the stand-in for an install is a shell script")
def test_the_commands_for_a_baseline_run(project: Path) -> None:
    page = (ROOT / "docs" / "suppression.md").read_text(encoding="utf-8")
    [block] = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
    (project / "articles").rename(project / "reports")
    done = [bash(project, line) for line in block.splitlines()]
    assert [each.returncode for each in done] == [0, 0, 0, 0]
    assert "1 known finding in figcheck-baseline.json" in done[1].stdout
    assert done[2].stdout.startswith("reports/a.md: share 472 of 5,229 is 9%, not 19%")
    [setting] = re.findall(r"in `figcheck.toml`: `(.*)`", page)
    (project / "figcheck.toml").write_text(f"{setting}\n")
    assert bash(project, "figcheck scan reports").returncode == 0
