"""A small project and a way to run figcheck in it, in this process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from figcheck.cli.main import execute

BRIDGES = """\
# The state of the bridges

Of the 5,229 bridges inspected, 472, or 19%, were rated unsafe.
A crew of 14,210 looked after them.
"""
RECORD = """\
title: The state of the bridges
text: ../texts/bridges.md
claims:
  - share: 5,229{whole} bridges inspected, 472{part}, or 19%{share}
"""
ACCEPTED = (
    RECORD.replace("or 19%{share}", "or 19%{share=rate}")
    + """\
acknowledged:
  - figure: rate
    reason: a misprint, told to the office
"""
)


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a configuration, a text, and a record whose claim does not hold."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "FIGCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "data").mkdir()
    (tmp_path / "texts").mkdir()
    (tmp_path / "figcheck.toml").write_text("")
    (tmp_path / "texts" / "bridges.md").write_text(BRIDGES)
    (tmp_path / "data" / "bridges.yaml").write_text(RECORD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str) -> Result:
        code = execute(arguments)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return call


@pytest.fixture
def process(project: Path) -> Run:
    """The real thing: `python -m figcheck`, with what is added to the environment by name."""

    def call(*arguments: str, **environment: str) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "figcheck", *arguments],
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    return call
