"""Which files are record files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from figcheck.app.discovery import data_files, default_files, document_files, record_files
from figcheck.app.lookup import find_article, slugs, split_line
from figcheck.app.settings import Settings
from figcheck.errors import InputError


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    data = tmp_path / "data"
    (data / "old").mkdir(parents=True)
    (data / ".hidden").mkdir()
    for name in ("b.yaml", "a.yml", "old/c.yaml", ".hidden/d.yaml", "notes.txt", ".e.yaml"):
        (data / name).write_text("title: x\n")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "b.md").write_text("12 of 24\n")
    (data / "b.yaml").write_text("title: The state of the bridges\ntext: ../texts/b.md  # ours\n")
    (data / "a.yml").write_text('title: "Bridges, again"\n')
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(files: list[Path]) -> list[str]:
    return [file.as_posix() for file in files]


def test_a_folder_is_searched_sorted_and_hidden_files_are_left_out(project: Path) -> None:
    files, problems = record_files([Path("data")], Settings(project))
    assert names(files) == ["data/a.yml", "data/b.yaml", "data/old/c.yaml"]
    assert problems == []


def test_what_a_package_manager_put_there_is_left_out(project: Path) -> None:
    for folder in ("node_modules/x", "texts/venv/lib", "texts/own"):
        (project / folder).mkdir(parents=True)
        (project / folder / "README.md").write_text("x")
    (project / "texts" / "venv" / "pyvenv.cfg").write_text("")
    files, _ = document_files(Path(), Settings(project))
    assert names(files) == ["data/notes.txt", "texts/b.md", "texts/own/README.md"]
    named, _ = document_files(Path("node_modules/x/README.md"), Settings(project))
    assert names(named) == ["node_modules/x/README.md"]


def test_every_file_comes_once_and_where_it_was_named(project: Path) -> None:
    files, _ = record_files([Path("data/b.yaml"), Path("data"), project / "data/b.yaml"], Settings(project))
    assert names(files) == ["data/b.yaml", "data/a.yml", "data/old/c.yaml"]


@pytest.mark.parametrize("pattern", ["old", "data/old", "data/old/*", "c.yaml", "data/old/", "*/c.yaml"])
def test_excludes_hold_for_folders_and_for_files_by_name(project: Path, pattern: str) -> None:
    settings = Settings(project, exclude=(pattern,))
    files, _ = record_files([Path("data"), Path("data/old/c.yaml")], settings)
    assert names(files) == ["data/a.yml", "data/b.yaml"]


def test_what_is_no_record_is_told_with_what_to_do(project: Path) -> None:
    _, problems = record_files([Path("texts/b.md"), Path("texts")], Settings(project))
    assert [str(problem) for problem in problems] == [
        "texts/b.md: no record file (.yaml); to check a text without a record: figcheck scan texts/b.md",
        "texts: no record file (.yaml) in this folder",
    ]


def test_the_data_folder_is_found_from_below(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "texts")
    assert names(data_files(Settings(project)))[:2] == ["../data/a.yml", "../data/b.yaml"]


def test_no_data_folder_says_what_to_do_instead(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="figcheck scan FILE"):
        default_files(Settings(tmp_path))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("b", "data/b.yaml"),
        ("B", "data/b.yaml"),
        ("state of the", "data/b.yaml"),
        ("AGAIN", "data/a.yml"),
        ("data/old/c.yaml", "data/old/c.yaml"),
        ("texts/b.md", "data/b.yaml"),
        ("data/notes.txt", "data/notes.txt"),
    ],
)
def test_an_article_goes_by_slug_title_or_path(project: Path, name: str, found: str) -> None:
    assert find_article(name, Settings(project)).as_posix() == found


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("bridges", '"bridges" may be any of data/a.yml, data/b.yaml: name one'),
        ("zzz", 'no article goes by "zzz"; the articles are a, b, c'),
        ("a\0b", 'no article goes by "a'),
    ],
)
def test_a_name_that_is_none_or_many_is_told(project: Path, name: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        find_article(name, Settings(project))
    assert str(caught.value).startswith(told)


def test_slugs_are_sorted(project: Path) -> None:
    assert slugs(Settings(project)) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("b:12", ("b", 12)),
        ("texts/b.md:1", ("texts/b.md", 1)),
        ("b", ("b", None)),
        ("b:x", ("b:x", None)),
        (":3", (":3", None)),
        ("b:٣", ("b:٣", None)),
    ],
)
def test_a_line_follows_a_colon(project: Path, name: str, parts: tuple[str, int | None]) -> None:

    assert split_line(name) == parts


def test_a_file_with_a_colon_in_its_name_is_itself(project: Path) -> None:
    (project / "odd:3").write_text("x")
    assert split_line("odd:3") == ("odd:3", None)


def test_a_link_to_a_file_of_the_folder_is_no_second_one(tmp_path: Path) -> None:
    inside, outside = tmp_path / "texts", tmp_path / "elsewhere"
    (inside / "below").mkdir(parents=True)
    (inside / ".kept").mkdir()
    outside.mkdir()
    for path in (inside / "below" / "a.md", inside / ".kept" / "c.md", outside / "b.md"):
        path.write_text("1 of 2 (50%)")
        (inside / f"link-{path.name}").symlink_to(path)
    found, missed = document_files(inside, Settings(inside))
    assert [path.relative_to(inside).as_posix() for path in found] == ["link-b.md", "link-c.md", "below/a.md"]
    assert not missed


def test_a_table_is_told_to_need_its_kind(project: Path) -> None:
    (project / "rows.csv").write_text("mean,n\n5.19,28\n")
    _, (problem,) = record_files([Path("rows.csv")], Settings(project))
    assert problem.message.endswith("to check a table: figcheck verify --kind KIND rows.csv")


def test_a_pipe_in_a_folder_is_not_waited_for_and_a_lost_link_is_told_of(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    (tmp_path / "b.md").symlink_to("nowhere.md")
    found, missed = document_files(tmp_path, Settings(tmp_path))
    assert [path.name for path in found] == ["b.md"]
    assert not missed
