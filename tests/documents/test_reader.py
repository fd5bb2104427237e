"""From paths to documents: one clear sentence for each input that is none."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from figcheck.documents.decode import decode
from figcheck.documents.docx import docx_text
from figcheck.documents.formats import format_of
from figcheck.documents.reader import read_document
from figcheck.errors import InputError, Problem

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def refused(path: Path, **limits: int) -> Problem:
    with pytest.raises(InputError) as caught:
        read_document(path, **limits)
    assert len(caught.value.problems) == 1
    return caught.value.problems[0]


def test_a_file_is_read_in_the_format_of_its_ending(tmp_path: Path) -> None:
    for name, text in (("a.txt", "**9**"), ("b.MD", "**9**"), ("c.html", "<b>9</b>"), ("README", "9")):
        path = tmp_path / name
        path.write_bytes(b"\xef\xbb\xbf" + text.encode())
        read = read_document(path)
        assert read.source == text
        assert read.path == str(path)
    assert read_document(tmp_path / "b.MD").masked == "  9  "


def test_an_empty_file_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.touch()
    assert read_document(path).source == ""


BYTES = [
    (b"\xff\xfe9\0", "the text is in UTF-16LE, not UTF-8; convert it: iconv -f UTF-16LE -t UTF-8 ", (0, 0)),
    (b"\xfe\xff\0" + b"9", "the text is in UTF-16BE, not UTF-8", (0, 0)),
    (b"\xff\xfe\0\0", "the text is in UTF-32LE, not UTF-8", (0, 0)),
    ("9 of 12".encode("utf-16-le"), "the text is in UTF-16LE, not UTF-8", (0, 0)),
    ("9 of 12".encode("utf-16-be"), "the text is in UTF-16BE, not UTF-8", (0, 0)),
    (b"ab\nc\0d", "a binary file, not text: it holds a NUL byte", (2, 2)),
    (b"9\x96 12", "the text is in WINDOWS-1252, not UTF-8; convert it: iconv -f WINDOWS-1252", (1, 2)),
    ("é\né".encode() + b"\xe9 9", "the byte 0xe9 is not UTF-8, though other parts", (2, 2)),
    (b"9 \x81", "the byte 0x81 is not UTF-8", (1, 3)),
    (b"\x89PNG\r\n\x1a\n", "a binary file, not text: the byte 0x89 is not UTF-8", (1, 1)),
]


@pytest.mark.parametrize(("data", "message", "place"), BYTES)
def test_what_is_not_utf8_is_named(tmp_path: Path, data: bytes, message: str, place: tuple[int, int]) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    problem = refused(path)
    assert problem.message.startswith(message)
    assert (problem.line, problem.column) == place


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_one_problem(data: bytes) -> None:
    with suppress(InputError):
        assert decode("a b.txt", data).encode() in (data, data.removeprefix(b"\xef\xbb\xbf"))


def test_what_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(tmp_path / "gone.md").message == "there is no such file"
    (tmp_path / "folder.md").mkdir()
    assert refused(tmp_path / "folder.md").message == "this is a folder, not a file"
    assert refused(Path("a\0b.md")).message == "the file cannot be read: its name is not valid"
    assert refused(tmp_path / ("a" * 300 + ".md")).message == "the file cannot be read: file name too long"

    def denied(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", denied)
    assert refused(tmp_path / "a.md").message == "the file may not be read: permission denied"


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x" * 101)
    assert (
        refused(path, max_size=100).message == "the file is larger than 100 bytes; --max-size sets the limit"
    )
    assert len(read_document(path, max_size=101).source) == 101


@pytest.mark.parametrize(
    ("path", "command"),
    [
        ("my paper.pdf", "convert it: pdftotext -layout 'my paper.pdf' - | figcheck scan -"),
        ("a.odt", "convert it: pandoc --to plain a.odt | figcheck scan -"),
        ("a.log", "if it is text: figcheck scan - < a.log"),
    ],
)
def test_another_format_gets_a_command(path: str, command: str) -> None:
    with pytest.raises(InputError) as caught:
        format_of(path)
    assert caught.value.problems[0].message.endswith(command)


def word(body: str, *, head: str = "", part: str = "word/document.xml") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return file.getvalue()


def test_word_paragraphs_and_cells_are_read(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>191 of</w:t></w:r><w:r><w:tab/><w:t>266</w:t></w:r>"
        "<w:del><w:r><w:t>9</w:t></w:r></w:del></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>22,040</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>6% &amp;</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
    )
    path = tmp_path / "a.docx"
    path.write_bytes(word(body))
    read = read_document(path)
    assert read.source == "191 of\t266\n\n | 22,040\n\n | 6% &\n\n\n\n\n\n"
    assert len(read.masked) == len(read.source)


BOMB = '<!DOCTYPE a [<!ENTITY b "9"><!ENTITY c "&b;&b;">]>'
DOCX = [
    (b"", "not a Word document: it is no ZIP archive"),
    (b"PK\x03\x04 half", "not a Word document: it is no ZIP archive"),
    (word("", part="other.xml"), "not a Word document: it is no ZIP archive that holds a text"),
    (word("", head=BOMB), "the Word document declares a document type"),
    (word("<w:p>" * 300 + "</w:p>" * 300), "the Word document is nested more than 200 deep"),
    (word("<w:p>"), "not a Word document: its text is not well-formed XML"),
    (word(" " * 5_000_000), "the Word document unfolds to more than"),
]


@pytest.mark.parametrize("part", ["word/footnotes.xml", "word/endnotes.xml"])
def test_the_notes_of_a_word_document_follow_its_text(part: str) -> None:
    file = io.BytesIO(word("<w:p><w:r><w:t>All fell.</w:t></w:r></w:p>"))
    note = "<w:footnote><w:p><w:r><w:t>Of 40, 12 (30%) were old.</w:t></w:r></w:p></w:footnote>"
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(part, f'<w:footnotes xmlns:w="{WORD}">{note}</w:footnotes>')
        archive.writestr("word/comments.xml", "not read")
        size = sum(len(archive.read(each)) for each in ("word/document.xml", part))
    data = file.getvalue()
    assert docx_text("a.docx", data, max_size=size) == "All fell.\n\nOf 40, 12 (30%) were old.\n\n"
    with pytest.raises(InputError, match="unfolds to more than"):
        docx_text("a.docx", data, max_size=size - 1)


@pytest.mark.parametrize(("data", "message"), DOCX, ids=[str(n) for n in range(len(DOCX))])
def test_what_is_no_word_document(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        docx_text("a.docx", data, max_size=50_000_000)
    assert caught.value.problems[0].message.startswith(message)


@given(st.binary(max_size=60), st.integers(0, 400), st.integers(1, 30))
def test_a_damaged_archive_raises_nothing_else(noise: bytes, at: int, cut: int) -> None:
    whole = word("<w:p><w:r><w:t>9</w:t></w:r></w:p>")
    with suppress(InputError):
        docx_text("a.docx", whole[:at] + noise + whole[at + cut :], max_size=10_000)


@pytest.mark.parametrize(
    ("path", "told"),
    [("a b.txt", "UTF-8 'a b.txt' > 'a b.utf8.txt'"), ("-", "UTF-8 FILE | figcheck scan -")],
)
def test_the_command_that_converts_makes_what_can_be_read(path: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(path, b"9\x96 12")
    assert caught.value.problems[0].message.endswith(told)
