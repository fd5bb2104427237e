"""What a pipeline stands on: no network, no file unasked, no print, one exception, the same bytes."""

from __future__ import annotations

import json
import os
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import figcheck
from figcheck.cli.main import execute
from figcheck.report.formats import FORMATS

ROOT = Path(__file__).parents[1]
WRONG = "Of the 5,229 bridges inspected, 472, or 19%, were rated unsafe.\n"
RECORD = (
    "title: x\ntext: a.md\nclaims:\n  - share: 5,229{whole} bridges inspected, 472{part}, or 19%{share}\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    (tmp_path / "figcheck.toml").write_text("")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.yaml").write_text(RECORD)
    (tmp_path / "data" / "a.md").write_text(WRONG)
    return tmp_path


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


COMMANDS = [
    *(["verify", "--format", form] for form in FORMATS),
    *(["scan", "data/a.md", "--format", form] for form in FORMATS),
    ["verify", "--statistics"],
    ["verify", "--show-files"],
    ["scan", "data", "--jobs", "2"],
    ["show", "a"],
    ["show", "a", "--format", "csv"],
    ["draft", "data/a.md", "--output", "-"],
    ["draft", "data/a.yaml", "--refresh", "--dry-run"],
    ["rules"],
    ["rules", "share", "--format", "json"],
    ["config"],
    ["scan", "missing.md"],
    ["verify", "data/a.md"],
]


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_no_connection_is_made_and_no_file_written_unasked(
    folder: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    before = state(folder)
    assert execute(arguments) in (0, 1, 2)
    captured = capsys.readouterr()
    assert "a connection was made" not in captured.out + captured.err
    assert captured.out + captured.err
    assert state(folder) == before


def test_several_threads_find_what_one_finds(capsys: pytest.CaptureFixture[str]) -> None:
    texts = [
        WRONG.replace("19%", f"{share}%") + "It rose 12% to 1,344 from 1,200.\n" * 2 for share in range(1, 40)
    ]
    alone = [figcheck.scan(text).to_dict() for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: figcheck.scan(text).to_dict(), texts * 3))
    assert together == alone * 3
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    "call",
    [
        lambda: figcheck.scan(b"bytes"),  # type: ignore[arg-type]
        lambda: figcheck.scan(None),  # type: ignore[arg-type]
        lambda: figcheck.scan("x", format="pdf"),
        lambda: figcheck.verify("missing.yaml"),
        lambda: figcheck.verify("data/a.md"),
        lambda: figcheck.load("missing.yaml"),
        lambda: figcheck.load("data"),
    ],
)
def test_the_only_exception_is_an_input_error(folder: Path, call: Any) -> None:
    with pytest.raises(figcheck.InputError):
        call()


def test_the_same_input_is_the_same_bytes_whatever_the_seed_of_sets(folder: Path) -> None:
    import subprocess
    import sys

    def printed(seed: str) -> bytes:
        command = [sys.executable, "-m", "figcheck", "verify", str(ROOT / "data"), "--format", "json"]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(command, env=environment, capture_output=True, check=False).stdout

    first = printed("1")
    assert json.loads(first)["tool"] == {"name": "figcheck", "version": figcheck.__version__}
    assert printed("2") == first


@pytest.mark.parametrize("path", [5, None, b"a.yaml", [5], [None]])
def test_what_is_no_path_is_an_input_error(path: Any) -> None:
    for call in (figcheck.load, figcheck.verify):
        with pytest.raises(figcheck.InputError, match="a path is a str or a path, not"):
            call(path)


def test_an_empty_path_is_not_the_working_folder() -> None:
    for call in (figcheck.load, figcheck.verify):
        with pytest.raises(figcheck.InputError, match="the path is empty"):
            call("")
