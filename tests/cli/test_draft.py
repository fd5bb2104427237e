"""`figcheck draft`: where the record goes, what is never overwritten, and that verify agrees with scan."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from figcheck.cli.main import execute
from figcheck.records.json_schema import record_schema

WRONG = "# Bridges\n\nOf the 5,229 bridges, 472, or 19%, are unsafe. Some 1,500 are new.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.md").write_text(WRONG)
    return tmp_path


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    capsys.readouterr()
    execute([*arguments, "--format", "json"])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def findings(found: dict[str, Any]) -> list[tuple[Any, ...]]:
    keys = ("path", "rule", "severity", "message", "start", "end", "line", "column")
    return [tuple(entry[key] for key in keys) for entry in found["documents"][0]["findings"]]


def test_verify_agrees_with_scan(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["draft", "story.md"]) == 0
    scan, verify = report(capsys, "scan", "story.md"), report(capsys, "verify", "story.yaml")
    assert findings(scan) == findings(verify) != []
    assert scan["summary"]["claims"] == verify["summary"]["claims"] == 1


def test_what_was_written_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    execute(["draft", "story.md"])
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "figcheck: wrote story.yaml: 1 claim, 1 figure in no claim\n"


@pytest.mark.parametrize(
    ("project", "target"),
    [
        ((), "texts/story.yaml"),
        (("data",), "data/story.yaml"),
        (("figcheck.toml",), "data/story.yaml"),
        (("figcheck.toml=records",), "records/story.yaml"),
    ],
)
def test_where_the_record_goes(folder: Path, project: tuple[str, ...], target: str) -> None:
    (folder / "texts").mkdir()
    (folder / "story.md").rename(folder / "texts" / "story.md")
    (folder / "pyproject.toml").touch()
    for name in project:
        if name == "data":
            (folder / name).mkdir()
        else:
            data = name.partition("=")[2]
            (folder / "figcheck.toml").write_text(f'data = "{data}"\n' if data else "")
    assert execute(["draft", "texts/story.md"]) == 0
    assert (folder / target).is_file()
    assert execute(["verify", target]) == 1


def test_nothing_is_ever_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "story.yaml").write_text("mine\n")
    assert execute(["draft", "story.md"]) == 2
    assert (folder / "story.yaml").read_text() == "mine\n"
    assert capsys.readouterr().err.count("\n") == 1
    (folder / "link.yaml").symlink_to("nowhere")
    assert execute(["draft", "story.md", "--output", "link.yaml"]) == 2
    assert sorted(path.name for path in folder.iterdir()) == ["link.yaml", "story.md", "story.yaml"]


def test_a_draft_to_standard_output(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute(["draft", "story.md", "--output", "-"]) == 0
    assert capsys.readouterr().out.startswith("# yaml-language-server: ")
    assert [path.name for path in folder.iterdir()] == ["story.md"]


def test_a_text_outside_the_records_project_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "a" / "figcheck.toml").touch()
    assert execute(["draft", "story.md", "--output", "a/b/story.yaml"]) == 0
    assert "--text story.md" in capsys.readouterr().err
    assert execute(["verify", "a/b/story.yaml", "--text", "story.md"]) == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["draft", "missing.md"], "there is no such file"),
        (["draft", "record.yaml"], "figcheck draft --refresh record.yaml"),
        (["draft", "paper.pdf"], "pdftotext"),
        (["draft", "story.md", "--output", "no/such/folder.yaml"], "cannot be written"),
        (["draft", "story.md", "new.md"], "go with --refresh"),
        (["draft", "story.md", "--dry-run"], "figcheck: NEW_TEXT and --dry-run go with --refresh"),
        (["draft", "--refresh", "record.yaml", "--output", "x"], "does not go with it"),
        (["draft", "--refresh", "record.yaml"], "no text"),
        (["draft", "--refresh", "missing.yaml"], "no such file"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    (folder / "record.yaml").write_text("figures: {a: 1}\n")
    (folder / "paper.pdf").write_bytes(b"%PDF")
    before = sorted(folder.iterdir())
    assert execute(arguments) == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1
    assert sorted(folder.iterdir()) == before


def test_refresh_says_what_it_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    execute(["draft", "story.md"])
    before = (folder / "story.yaml").read_text()
    (folder / "story.md").write_text(WRONG.replace("472", "481").replace("19%", "9%"))
    capsys.readouterr()
    assert execute(["draft", "--refresh", "story.yaml", "--dry-run"]) == 0
    told = capsys.readouterr()
    assert (folder / "story.yaml").read_text() == before
    assert told.out.splitlines()[0].startswith("472 → 481 (")
    assert told.err == "figcheck: would change story.yaml\n"
    assert execute(["draft", "--refresh", "story.yaml"]) == 0
    assert capsys.readouterr().out == told.out
    assert execute(["verify", "story.yaml"]) == 0
    assert execute(["draft", "--refresh", "story.yaml"]) == 0
    assert capsys.readouterr().err == "figcheck: nothing to change in story.yaml\n"


def test_refresh_tells_of_words_that_are_gone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    execute(["draft", "story.md"])
    (folder / "new.md").write_text("The bridges are fine.\n")
    capsys.readouterr()
    assert execute(["draft", "--refresh", "story.yaml", "new.md"]) == 0
    error = capsys.readouterr().err
    assert "the text does not say" in error
    assert "text: new.md\n" in (folder / "story.yaml").read_text()


def schema_of(record: Path) -> Path:
    """The file that the first line of a record leads an editor to."""
    line = record.read_text().partition("\n")[0]
    place = line.removeprefix("# yaml-language-server: $schema=")
    return Path(url2pathname(urlsplit(place).path)) if place.startswith("file:") else record.parent / place


def test_an_editor_finds_the_schema_of_a_draft(folder: Path) -> None:
    execute(["draft", "story.md"])
    assert json.loads(schema_of(folder / "story.yaml").read_text("utf-8")) == record_schema()
    execute(["new"])
    execute(["draft", "story.md"])
    assert schema_of(folder / "data" / "story.yaml") == folder / "data" / "record.schema.json"
    assert json.loads((folder / "data" / "record.schema.json").read_text("utf-8")) == record_schema()
