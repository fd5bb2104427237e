"""A report in a file: all of it or the old one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from figcheck.cli.output import emit, save
from figcheck.errors import InputError


def test_a_file_is_written_whole_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    save("new →\n", target)
    assert target.read_text(encoding="utf-8") == "new →\n"
    assert list(tmp_path.iterdir()) == [target]


def test_the_old_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")
    target.chmod(0o640)
    save("new", target)
    assert (target.read_text(), target.stat().st_mode & 0o777) == ("new", 0o640)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    link.symlink_to(real)
    save("new", link)
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(InputError, match="cannot be written: no space left on device"):
        emit("new", target)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["missing/report.json", "."])
def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        emit("new", tmp_path / name)


def test_a_device_is_written_to_directly() -> None:
    emit("new", Path(os.devnull))
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    "arguments",
    [
        ["scan", "texts/bridges.md", "-o", "texts/bridges.md"],
        ["scan", "texts", "-o", "texts/../texts/bridges.md"],
        ["verify", "-o", "texts/bridges.md"],
        ["verify", "-o", "data/bridges.yaml"],
        ["verify", "data", "-o", "data/broken.yaml"],
        ["show", "bridges", "-o", "data/bridges.yaml"],
        ["baseline", "write", "--baseline", "texts/bridges.md", "texts"],
        ["show", "texts/bridges.md", "-o", "link.md"],
        ["verify", "--kind", "share", "rows.csv", "-o", "rows.csv"],
    ],
)
def test_no_report_is_written_over_what_is_checked(run: Run, project: Path, arguments: list[str]) -> None:
    (project / "data" / "broken.yaml").write_text("titel: x\n")
    (project / "rows.csv").write_text("part,whole,share\n1,2,50%\n")
    (project / "link.md").symlink_to("texts/bridges.md")
    before = {path: path.read_bytes() for path in sorted(project.rglob("*.*")) if path.is_file()}
    result = run(*arguments)
    assert result.code == 2
    assert "this is what is checked: nothing is written over it" in result.err
    assert before == {path: path.read_bytes() for path in sorted(project.rglob("*.*")) if path.is_file()}
