"""`figcheck scan`: what is read, what is refused, and the exit code."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from figcheck.cli.main import execute

WRONG = "Of the 5,229 bridges, 472, or 19%, are unsafe.\n"
RIGHT = "Of the 5,229 bridges, 472, or 9%, are unsafe.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wrong.md").write_text(WRONG)
    (tmp_path / "right.txt").write_text(RIGHT)
    return tmp_path


def scanned(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    execute(["scan", "--format", "json", *arguments])
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return report


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["wrong.md"], 1),
        (["right.txt"], 0),
        (["right.txt", "wrong.md"], 1),
        (["wrong.md", "--exit-zero"], 0),
        (["wrong.md", "--fail-on", "error"], 1),
        (["wrong.md", "--ignore", "share"], 0),
        (["wrong.md", "--select", "total,part"], 0),
        (["wrong.md", "--select", "total", "--select", "share"], 1),
        (["right.txt", "--min-claims", "1"], 0),
        (["right.txt", "--min-claims", "2"], 1),
        (["-c", WRONG], 1),
        (["-c", "191/266 = 71%"], 1),
        (["-c", ""], 0),
        (["missing.md"], 2),
        (["missing.md", "wrong.md"], 2),
        ([], 2),
        (["wrong.md", "--select", "shares"], 2),
        (["wrong.md", "--cues", "some"], 2),
    ],
)
def test_the_exit_code(folder: Path, arguments: list[str], code: int) -> None:
    assert execute(["scan", *arguments]) == code


def test_one_document_a_path_in_the_order_given(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = scanned(capsys, "wrong.md", "right.txt")
    assert [document["path"] for document in report["documents"]] == ["wrong.md", "right.txt"]


def test_a_folder_is_walked_sorted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    for name in ("deep/er/page.html", "deep/b.md", "data.csv", ".hidden/x.md", "deep/record.yaml"):
        (folder / name).write_text(RIGHT)
    report = scanned(capsys, ".")
    paths = ["right.txt", "wrong.md", "deep/b.md", "deep/er/page.html"]
    assert [document["path"] for document in report["documents"]] == paths


def test_standard_input_is_a_document(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, WRONG.encode())
    [document] = scanned(capsys, "-")["documents"]
    assert document["path"] == "-"
    assert [finding["rule"] for finding in document["findings"]] == ["share"]


def test_standard_input_has_a_limit(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    feed(monkeypatch, b"1 " * 600)
    assert execute(["scan", "-", "--max-size", "1 kB"]) == 2
    assert "longer than 1,000 bytes" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("paper.pdf", "pdftotext -layout paper.pdf - | figcheck scan -"),
        ("rows.csv", "figcheck scan - < rows.csv"),
        ("record.yaml", "figcheck verify record.yaml"),
        ("empty", "no document"),
    ],
)
def test_what_is_not_read_names_a_command_that_works(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, says: str
) -> None:
    (folder / "empty").mkdir()
    if name != "empty":
        (folder / name).write_text("a,b\n")
    assert execute(["scan", name]) == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1


def test_quiet_prints_only_what_was_found(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["scan", "--quiet", "right.txt"]) == 0
    assert capsys.readouterr().out == ""
    assert execute(["scan", "--quiet", "wrong.md"]) == 1
    assert "9%" in capsys.readouterr().out


def test_excluded_files_are_left_out_also_by_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "figcheck.toml").write_text('exclude = ["wrong.*"]\n')
    assert [document["path"] for document in scanned(capsys, ".", "wrong.md")["documents"]] == ["right.txt"]


def test_a_report_goes_to_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["scan", "wrong.md", "--format", "json", "--output", "report.json"]) == 1
    assert capsys.readouterr().out == ""
    assert json.loads((folder / "report.json").read_text())["summary"]["errors"] == 1


def test_escape_characters_never_reach_the_terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    execute(["scan", "-c", "Of the 5,229 bri\x1b[31mdges, 472, or 19%, are unsafe\x07."])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\x07" not in out


def test_years_and_labels_are_no_figures(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "dated.md").write_text(f"In 2021 (see Table 3) there were 40 ferries.\n\n{RIGHT}")
    summary = scanned(capsys, "dated.md")["summary"]
    assert (summary["figures"], summary["unclaimed"]) == (4, 1)
    complete = scanned(capsys, "dated.md", "--complete")
    assert complete["summary"] == summary
    assert len(complete["documents"][0]["unclaimed"]) == 1
