"""What a stream can show, and that writing to it never fails for what the text holds."""

from __future__ import annotations

import io
import os

import pytest

from figcheck.cli.screen import complain, options_for, write
from figcheck.errors import Problem


class Stream(io.TextIOWrapper):
    def __init__(self, encoding: str = "utf-8", *, terminal: bool = True) -> None:
        self.raw_bytes = io.BytesIO()
        self.terminal = terminal
        super().__init__(self.raw_bytes, encoding=encoding)

    def isatty(self) -> bool:
        return self.terminal


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("environment", "terminal", "colour"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "0"}, False, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colour(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], terminal: bool, colour: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert options_for(Stream(terminal=terminal)).colour is colour


@pytest.mark.parametrize(
    ("columns", "terminal", "width"),
    [("100", True, 100), ("500", True, 120), ("40", False, 40), ("", False, 80)],
)
def test_width(monkeypatch: pytest.MonkeyPatch, columns: str, terminal: bool, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert options_for(Stream(terminal=terminal)).width == width


@pytest.mark.parametrize(
    ("encoding", "term", "boxes"),
    [
        ("utf-8", "xterm", True),
        ("ascii", "xterm", False),
        ("latin-1", "xterm", False),
        ("cp1252", "xterm", False),
        ("utf-8", "linux", False),
    ],
)
def test_boxes(monkeypatch: pytest.MonkeyPatch, encoding: str, term: str, boxes: bool) -> None:
    monkeypatch.setenv("TERM", term)
    assert options_for(Stream(encoding)).boxes is boxes


@pytest.mark.parametrize(
    ("encoding", "written"), [("utf-8", "a→漢\n".encode()), ("ascii", b"a\\u2192\\u6f22\n")]
)
def test_what_an_encoding_lacks_is_written_as_an_escape(encoding: str, written: bytes) -> None:
    stream = Stream(encoding)
    write("a→漢\n", stream)
    assert stream.raw_bytes.getvalue() == written


def test_a_reader_that_has_gone_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as stream:
        write("text" * 100_000, stream)
        write("more", stream)


def test_a_problem_is_a_sentence_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain(Problem("a\x1b.yaml", "unknown key", 3, 5, "  kay: x\n  ^"))
    assert capsys.readouterr().err == ("figcheck: a\\x1b.yaml:3:5: unknown key\n      kay: x\n      ^\n")
