"""The entry point: version, help, what is loaded for them, and what is said of bad usage."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from tests.cli.conftest import Run

import figcheck

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_the_packages(process: Run, option: str) -> None:
    result = process(option)
    assert (result.code, result.out, result.err) == (0, f"figcheck {figcheck.__version__}\n", "")
    assert figcheck.__version__ == version("figcheck")


def test_the_script_and_the_module_are_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"figcheck": "figcheck.__main__:main"}


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--version"], {"click", "typing", "re", "pydantic", "rich", "yaml"}),
        (["--help"], {"pydantic", "rich", "yaml"}),
        (["verify", "--help"], {"pydantic", "rich", "yaml"}),
        (["show", "--help"], {"pydantic", "rich", "yaml"}),
        (["rules", "--help"], {"pydantic", "rich", "yaml"}),
    ],
)
def test_answers_load_no_more_than_they_need(arguments: list[str], unwanted: set[str]) -> None:
    code = (
        "import sys; before = set(sys.modules); from figcheck.__main__ import main\n"
        f"sys.argv[1:] = {arguments!r}\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sorted({name.split('.')[0] for name in set(sys.modules) - before}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stderr.split()) & unwanted == set()


STANDARD = {"encodings", "gc", "heapq", "_heapq", "shlex", "tomllib"}
"""What `verify` takes of the standard library besides what click, yaml and pydantic load anyway."""
LATER = ("rich.console", "rich.text", "html", "scipy", "figcheck.extract", "figcheck.report.drawing")
"""What a run on sound records never needs."""


def test_verify_loads_what_it_is_built_on_and_little_else() -> None:
    code = (
        "import sys, click, yaml, pydantic, rich.cells\n"
        "class Model(pydantic.BaseModel):\n    name: str\n"
        "before = set(sys.modules); from figcheck.__main__ import main\n"
        "sys.argv[1:] = ['verify', '--output', sys.argv[1]]\n"
        "try: main()\n"
        "except SystemExit as done: assert done.code == 0\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    arguments = [sys.executable, "-c", code, os.devnull]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = done.stdout.split()
    assert {name.split(".")[0] for name in loaded} <= STANDARD | {"figcheck", "rich"}
    assert [name for name in loaded if name in LATER or name.startswith("figcheck.extract.")] == []


def test_the_public_names_are_there_and_no_others() -> None:
    for name in figcheck.__all__:
        assert getattr(figcheck, name) is not None
    assert set(figcheck.__all__) <= set(dir(figcheck))
    with pytest.raises(AttributeError, match="no attribute 'verfy'"):
        _ = figcheck.verfy


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["verfy"], 'figcheck: no command "verfy"; did you mean "verify"? (see figcheck --help)\n'),
        (["\x1b[31m"], 'figcheck: no command "\\x1b[31m" (see figcheck --help)\n'),
        (["show"], "figcheck: missing argument 'ARTICLE[:LINE]' (see figcheck show --help)\n"),
        (["rules", "shar"], 'figcheck: no rule is called "shar"; did you mean "share"?\n'),
    ],
)
def test_bad_usage_is_one_sentence_and_2(run: Run, arguments: list[str], told: str) -> None:
    result = run(*arguments)
    assert (result.code, result.out, result.err) == (2, "", told)


def test_a_mistyped_option_is_told_with_the_right_one(run: Run) -> None:
    result = run("verify", "--fromat", "json")
    assert result.code == 2
    assert "--fromat" in result.err
    assert "--format" in result.err


def test_without_arguments_the_help_is_shown(run: Run) -> None:
    result = run()
    assert result.code == 2
    assert "verify" in result.out + result.err


def test_every_rule_is_listed_and_explained(run: Run) -> None:
    listed = run("rules")
    assert listed.code == 0
    assert "share" in listed.out
    explained = run("rules", "share")
    assert explained.code == 0
    for part in ("checks", "says", "not flagged", "source", "examples", "191 of 266 is 72%, not 71%"):
        assert part in explained.out


def test_a_closed_pipe_is_no_error(project: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "figcheck", "verify"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize(
    ("environment", "sign"),
    [({"PYTHONIOENCODING": "ascii"}, "x "), ({"PYTHONIOENCODING": "cp1252"}, "x "), ({}, "✗ ")],
)
def test_the_encoding_of_standard_output_decides_on_boxes(
    process: Run, environment: dict[str, str], sign: str
) -> None:
    result = process("verify", **{"PYTHONIOENCODING": "utf-8", **environment})
    assert result.code == 1
    assert f"\n{sign}472 of 5,229 is 9%, not 19%\n" in result.out


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colour_is_for_terminals_unless_forced(
    process: Run, environment: dict[str, str], coloured: bool
) -> None:
    assert ("\x1b[" in process("verify", **environment).out) is coloured


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_streams_that_are_closed_change_no_exit_code(closed: str) -> None:
    command = f'exec "{sys.executable}" -m figcheck scan -c "12 of 40 is 35%" {closed}'
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
