"""Every hostile input is one clear sentence and exit 2 (or a finding, where only the article is at fault)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.cli.conftest import Run

TEXT = "text: ../texts/bridges.md\n"
SHARE = "claims:\n  - share: 5,229{whole} bridges inspected, 472{part}, or 19%{share}\n"
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]")


def state(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (b"", "the record is empty"),
        (b"\x7fELF\x00\x01", "a binary file, not text"),
        ("title: é\n".encode("latin-1"), "iconv -f WINDOWS-1252 -t UTF-8"),
        ("title: x\n".encode("utf-16"), "the text is in UTF-16LE"),
        (b"title: a\x00b\n", "NUL"),
        (b"title: a\x1b[31m\n", "control character"),
        (b"a: &a [x, x]\nb: [*a, *a]\n", "anchors (&) are not allowed"),
        (b"title: !!python/name:os.system x\n", "tags (!) are not allowed"),
        (b"title: x\ntitle: y\n", 'the key "title" stands here a second time'),
        (b"title: x\nclaims:\n  - share: {part: 1\n", "not valid YAML"),
        (b"a: " + b"[" * 5000, "nested more than"),
        (b"- a\n- b\n", "a record is a mapping"),
        (b"text: ../../../outside.md\n", "leads out of the project's folder"),
        (b"text: ../texts/gone.md\n", "there is no such file"),
        (b"text: https://example.org/\n", "nothing is fetched"),
        (b"figures: {a: " + b"9" * 10_000 + b"}\n", "40 digits"),
        (b"figures: {a: 1e999999}\n", "a power of ten is at most"),
        (b"figures: {a: 5/0}\n", "zero below the line"),
    ],
)
def test_a_record_that_cannot_be_used(run: Run, project: Path, record: bytes, told: str) -> None:
    (project / "data" / "bridges.yaml").write_bytes(record)
    before = state(project)
    result = run("verify")
    assert (result.code, result.out) == (2, "")
    assert told in result.err
    assert "Traceback" not in result.err
    assert not RAW.search(result.err)
    assert state(project) == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"", "the text is empty"),
        (b"Of \xe9\x93 20\n", "iconv -f WINDOWS-1252"),
        (b"Of \x00 20\n", "NUL"),
    ],
)
def test_a_text_that_cannot_be_used(run: Run, project: Path, text: bytes, told: str) -> None:
    (project / "texts" / "bridges.md").write_bytes(text)
    result = run("verify")
    assert (result.code, result.out) == (2, "")
    assert told in result.err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nothing of the kind stands here, 12 times.\n", "the text does not say “5,229 bridges inspected"),
        ("Of the 5,229 bridges inspected, 472, or 19%, were.\n" * 2, "stands 2 times in the text"),
    ],
)
def test_a_quote_that_is_gone_or_stands_twice_is_a_finding(
    run: Run, project: Path, text: str, told: str
) -> None:
    (project / "texts" / "bridges.md").write_text(text)
    result = run("verify")
    assert (result.code, result.err) == (1, "")
    assert told in " ".join(result.out.split())
    assert "data/bridges.yaml:4:12 · quote · error" in result.out


def test_what_steers_a_terminal_is_shown_as_an_escape(run: Run, project: Path) -> None:
    hostile = "Of the 5,229 bridges inspected, 472, or 19%, \x1b[31mwere\u202e \x9b2J bad.\n"
    (project / "texts" / "bridges.md").write_text(hostile, encoding="utf-8")
    (project / "data" / "bridges.yaml").write_text(
        f"title: a\u2066b\n{TEXT}{SHARE}set aside:\n  - figure: 7\n    reason: x\u202ey\n", encoding="utf-8"
    )
    for arguments in (
        ["verify"],
        ["verify", "--format", "concise"],
        ["show", "bridges"],
        ["show", "bridges:1"],
    ):
        result = run(*arguments)
        assert not RAW.search(result.out + result.err), arguments
    assert "\\x1b[31mwere\\u202e" in run("show", "bridges").out


def test_a_file_larger_than_allowed_is_refused(run: Run, project: Path) -> None:
    (project / "figcheck.toml").write_text('max-size = "1 kB"\n')
    (project / "texts" / "bridges.md").write_text("x" * 1001)
    result = run("verify")
    assert result.code == 2
    assert "the file is larger than 1,000 bytes; --max-size sets the limit" in result.err


@pytest.mark.parametrize("arguments", [("scan", ""), ("verify", ""), ("scan", "a.md", "--output", "")])
def test_an_empty_path_is_not_the_working_folder(run: Run, project: Path, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.code == 2
    assert "the path is empty" in result.err
    assert result.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("draft", "texts/bridges.md", "--output", "."), ".: this is a folder: name a file"),
        (("scan", "texts/bridges.md", "--output", "."), ".: cannot be written: is a directory"),
        (
            ("baseline", "write", "texts/bridges.md", "--baseline", "."),
            ".: cannot be written: is a directory",
        ),
        (("scan", "texts/bridges.md", "--stdin-filename", "x.md"), "--stdin-filename goes with -"),
        (("show", "none.md:3"), "none.md: there is no text, and so no line 3"),
    ],
)
def test_what_cannot_be_meant_is_said(run: Run, project: Path, arguments: tuple[str, ...], told: str) -> None:
    (project / "none.md").write_text("")
    before = state(project)
    result = run(*arguments)
    assert result.code == 2
    assert told in result.err
    assert result.err.count("\n") == 1
    assert state(project) == before
