"""Many files, long runs, runs that end early: processes, progress, --watch, Ctrl-C, a full disk."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import watchfiles
from tests.cli.conftest import Run

from figcheck.app import parallel
from figcheck.app.projects import Projects
from figcheck.app.run import verify_files
from figcheck.app.scan import scan_paths
from figcheck.claims.rules import names
from figcheck.cli.progress import Progress

WRONG = "Of the 5,{:03} bridges inspected, 472, or 19%, were rated unsafe.\n"


@pytest.fixture
def many(project: Path) -> Path:
    (project / "many").mkdir()
    for number in range(20):
        (project / "many" / f"{number:02}.md").write_text(WRONG.format(number))
    (project / "many" / "07.md").write_bytes(b"\xff\xfe\x00")
    return project


@pytest.mark.parametrize("form", ["full", "json", "sarif"])
def test_several_processes_write_the_same_bytes(run: Run, many: Path, form: str) -> None:
    alone = run("scan", "many", "--jobs", "1", "--format", form)
    together = run("scan", "many", "--jobs", "3", "--format", form)
    assert together == alone
    assert alone.code == 2
    assert "many/07.md" in alone.err


def test_processes_are_started_where_they_pay(tmp_path: Path) -> None:
    small, large = tmp_path / "small", tmp_path / "large"
    small.write_text("x")
    large.write_bytes(b"x" * parallel.WORTHWHILE)
    assert parallel.workers([small, small]) == 1
    assert parallel.workers([large]) == 1
    assert parallel.workers([tmp_path / "missing", large]) >= 1
    assert (parallel.workers([small, large]) > 1) is ((os.cpu_count() or 1) > 1)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("seconds", "files", "drawn"),
    [
        ([0, 0.2, 0.9], 2, ""),
        ([0, 1.2, 1.21], 2, "\r[############            ] 1 of 2 files" + f"\r{' ' * 39}\r"),
        ([0, 0.5, 2.0], 2, "\r[##################      ] 1 of 2 files" + f"\r{' ' * 39}\r"),
        ([0, 1.2, 1.21], 1, "\r[############            ] 50%" + f"\r{' ' * 30}\r"),
    ],
)
def test_progress_is_shown_after_a_second_and_taken_away(
    seconds: list[float], files: int, drawn: str
) -> None:
    stream, times = Terminal(), iter(seconds)
    with Progress(stream, lambda: next(times), parts=10) as tick:
        assert tick is not None
        tick(5 * files, 10 * files)
        tick(15, 10 * files)
    assert stream.getvalue() == drawn


def test_progress_is_for_terminals() -> None:
    with Progress(io.StringIO()) as tick:
        assert tick is None


def test_progress_goes_on_within_one_file_and_never_back(project: Path) -> None:
    text = project / "long.md"
    text.write_text(f"{WRONG.format(1)}\nIn 1,200 towns, 340 (28%) said so.\n\n" * 50)
    told: list[tuple[int, int]] = []
    pace = parallel.Pace(1, lambda done, total: told.append((done, total)))
    scan_paths([text, text], Projects(), pace=pace)
    done = [parts for parts, _ in told]
    assert {total for _, total in told} == {2 * parallel.PARTS}
    assert done == sorted(done)
    assert len(set(done)) > 100
    assert done[-1] == 2 * parallel.PARTS


def test_progress_goes_on_within_one_record_too(project: Path) -> None:
    (project / "long.md").write_text("Of 1,200 towns, 340 (28%) said so.\n\n" * 100)
    claim = "  - share: {quote: 'Of 1,200{whole} towns, 340{part} (28%%{share})', nth: %s}\n"
    record = project / "long.yaml"
    record.write_text("text: long.md\nclaims:\n" + "".join(claim % number for number in range(1, 101)))
    told: list[int] = []
    pace = parallel.Pace(1, lambda done, total: told.append(done))
    report = verify_files([record], Projects(), pace=pace)
    assert [judgement.verdict for judgement in report.documents[0].judgements] == ["consistent"] * 100
    assert told == sorted(told)
    assert len(set(told)) > 100
    assert told[-1] == parallel.PARTS


def changing(steps: list[Callable[[], str]]) -> Callable[..., Iterator[set[tuple[int, str]]]]:
    """Stands in for watchfiles: each step changes something and names it, then Ctrl-C."""

    def changes(*_: Path, **__: object) -> Iterator[set[tuple[int, str]]]:
        for step in steps:
            yield {(2, step())}
        raise KeyboardInterrupt

    return changes


@pytest.mark.parametrize(
    ("command", "shares", "quotes"),
    [(["scan", "texts"], ["19%", "29%", "39%"], 0), (["verify"], ["19%"], 2)],
)
def test_watch_checks_again_after_a_change_that_matters(
    run: Run,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: list[str],
    shares: list[str],
    quotes: int,
) -> None:
    text = project / "texts" / "bridges.md"

    def edit(old: str, new: str) -> str:
        text.write_text(text.read_text().replace(old, new))
        return str(text)

    steps = [
        lambda: edit("19%", "29%"),
        lambda: str(project / "texts" / ".bridges.md.swp"),
        lambda: str(project / "texts" / "picture.png"),
        lambda: edit("29%", "39%"),
    ]
    monkeypatch.setattr(watchfiles, "watch", changing(steps))
    result = run(*command, "--watch", "--format", "concise")
    told = [line.rpartition("not ")[2] for line in result.out.splitlines() if "472 of 5,229" in line]
    assert (result.code, told, result.out.count(": quote ")) == (130, shares, quotes)
    assert "Traceback" not in result.err


def test_watch_goes_on_after_a_configuration_that_is_unsound(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = project / "figcheck.toml"

    def put(text: str) -> str:
        config.write_text(text)
        return str(config)

    monkeypatch.setattr(watchfiles, "watch", changing([lambda: put("x = 1\n"), lambda: put("")]))
    result = run("scan", "texts", "--watch", "--format", "concise")
    assert result.out.count("472 of 5,229") == 2
    assert result.err == 'figcheck: figcheck.toml:1: unknown key "x"\n\n'


def test_watch_says_what_it_needs(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "--watch goes with files and folders" in run("scan", "-", "--watch").err
    assert "there is no such folder to watch" in run("scan", "gone/a.md", "--watch").err
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    result = run("scan", "texts", "--watch")
    assert (result.code, result.out) == (2, "")
    assert "pip install 'figcheck[watch]'" in result.err


def test_ctrl_c_is_130_without_a_word_and_without_half_a_file(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    (project / "report").write_text("old")
    monkeypatch.setattr("figcheck.app.scan.checked", interrupted)
    result = run("scan", "texts", "--output", "report")
    assert (result.code, result.out, result.err.strip()) == (130, "", "")
    monkeypatch.undo()
    os.chdir(project)
    monkeypatch.setattr(Path, "replace", interrupted)
    assert run("scan", "texts", "--output", "report").code == 130
    assert (project / "report").read_text() == "old"
    assert not list(project.glob(".report*"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_is_one_sentence(project: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "figcheck", "verify"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr == b"figcheck: standard output cannot be written: no space left on device\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")
@pytest.mark.parametrize(
    "arguments", [["verify", "--output", "old"], ["baseline", "write", "--baseline", "old"]]
)
def test_where_no_more_can_be_written_the_old_file_is_whole(project: Path, arguments: list[str]) -> None:
    """A limit on the size of files stands in for a disk with room for a few bytes."""
    import resource

    def few_bytes() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))

    (project / "old").write_text("the old report\n")
    before = sorted(path.name for path in project.iterdir())
    command = [sys.executable, "-B", "-m", "figcheck", *arguments]
    done = subprocess.run(command, preexec_fn=few_bytes, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (2, b"figcheck: old: cannot be written: file too large\n")
    assert (project / "old").read_text() == "the old report\n"
    assert sorted(path.name for path in project.iterdir()) == before


def test_a_read_only_folder_is_one_sentence(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("figcheck.cli.output.tempfile.mkstemp", refused)
    result = run("verify", "--output", "report.json")
    assert (result.code, result.err) == (2, "figcheck: report.json: cannot be written: permission denied\n")


def test_rules_are_there_for_programs(run: Run) -> None:
    told = json.loads(run("rules", "--format", "json").out)
    assert [rule["name"] for rule in told["rules"]] == list(names())
    [share] = json.loads(run("rules", "share", "--format", "json").out)["rules"]
    assert {role["name"] for role in share["roles"]} == {"part", "whole", "share"}
    assert share["examples"]
    assert 'did you mean "share"?' in run("rules", "shar", "--format", "json").err


def test_a_new_project_is_written_and_can_be_checked(run: Run, project: Path) -> None:
    assert run("new", "first").code == 0
    assert sorted(path.name for path in (project / "first").rglob("*") if path.is_file()) == [
        "README.md",
        "figcheck.toml",
        "figcheck.yml",
        "record.schema.json",
    ]
    assert run("config", "first").code == 0
    assert run("scan", "first").code == 0


@pytest.mark.parametrize(("answer", "kept"), [("n\n", True), ("", True), ("y\n", False)])
def test_new_asks_before_it_overwrites(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, answer: str, kept: bool
) -> None:
    config = project / "figcheck.toml"
    config.write_text("complete = true\n")
    monkeypatch.setattr(sys, "stdin", io.StringIO(answer))
    result = run("new")
    assert result.code == 0
    assert (config.read_text() == "complete = true\n") is kept
    assert ("figcheck.toml: kept as it is" in result.err) is kept
    assert (project / ".github" / "workflows" / "figcheck.yml").exists()


def test_new_where_no_folder_can_be_is_one_sentence(run: Run, project: Path) -> None:
    (project / "file").write_text("x")
    result = run("new", "file")
    assert result.code == 2
    assert result.err.count("\n") <= 2
    assert "Traceback" not in result.err


def test_standard_input_goes_by_a_name(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def feed(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))

    feed(f"```\n{WRONG.format(1)}```\n{WRONG.format(2)}")
    result = run("scan", "-", "--stdin-filename", "a/b.md", "--format", "concise")
    assert result.out == "a/b.md:4:8: share 472 of 5,002 is 9%, not 19%\n"
    feed("x")
    assert "standard input is text" in run("scan", "-", "--stdin-filename", "a.docx").err
    (project / "figcheck.toml").write_text('exclude = ["a"]\n')
    feed(WRONG.format(3))
    assert run("scan", "-", "--stdin-filename", "a/b.md").code == 0
