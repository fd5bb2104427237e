"""Unsound records: one clear sentence each, with its place, and all of a file."""

# ruff: noqa: E501 (each line of the tables is one case)

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from figcheck.claims.article import Article
from figcheck.errors import InputError, Problem
from figcheck.records.load import load

Loader = Callable[..., Article]

TEXT = "There were 5,229 bridges; 472 of them, or 19%, were unsafe, and 10 to 12 were closed.\n"


def problems(loaded: Loader, record: str, article: str | None = TEXT, **options: object) -> list[str]:
    with pytest.raises(InputError) as caught:
        loaded(record, article, **options)
    assert all(
        problem.excerpt is None or problem.excerpt.count("\n") == 1 for problem in caught.value.problems
    )
    return [f"{problem.line}:{problem.column} {problem.message}" for problem in caught.value.problems]


RECORDS = [
    ("titel: x\n", '2:1 a record has no key "titel"; did you mean "title"?'),
    ("set_aside: []\n", '2:1 a record has no key "set_aside"; did you mean "set aside"?'),
    ("title: [x]\n", "2:8 the title is a value, not a list"),
    ("rounding: nearst\n", '2:11 rounding is one of ladder, nearest, cut off, not "nearst"; did you mean "nearest"?'),
    ("sha256: abc\n", "2:9 sha256 is the checksum of the text: 64 digits and letters from a to f"),
    ("quotes: 5,229{all}\n", "2:9 quotes is a list: one item a line, each after a dash"),
    ("quotes:\n  - \n", "3:4 a quote is a value, not nothing"),
    ("quotes:\n  - bridges{all}\n", "3:5 no number ends at {all} in “bridges”"),
    ("quotes:\n  - '[5,229 bridges]{all}'\n", "3:5 no number ends at {all} in “5,229 bridges”"),
    ("quotes:\n  - 5,229{a b}\n", "3:10 a mark is {name} or {role=name}"),
    ("quotes:\n  - 5,229{part=all}\n", "3:5 {part=all} is for a claim's quote; here write {all}"),
    ("quotes:\n  - 5,229{all}\n  - 472{all}\n", '4:5 the name "all" stands for two figures: 5,229 and 472'),
    ("quotes:\n  - were unsafe #4 of 472{x}\n", "3:5 YAML takes what follows # for a comment: put the quote in single"),
    ("quotes:\n  - were # 472{x}\n", "3:5 YAML takes what follows # for a comment: put the quote in single quotes"),
    ("quotes:\n  - There were: 5,229{x}\n", "3:5 YAML takes what stands before ': ' for a key: put the quote in single"),
    ("quotes:\n  - {quote: '5,229{x}', nht: 2}\n", '3:25 a quote has no key "nht"; did you mean "nth"?'),
    ("quotes:\n  - {quote: '5,229{x}', nth: two}\n", "3:30 nth is a whole number from 1"),
    ("quotes:\n  - {nth: 2}\n", "3:5 nth: and under: say where a quote stands: quote: is missing"),
    ("claims:\n  - shar: x\n", '3:5 there is no kind of claim "shar"; did you mean "share"?'),
    ("claims:\n  - share\n", "3:5 a claim is one kind and what it holds"),
    ("claims:\n  - same: [a]\n", "3:11 the claim same is a quote or a mapping of its roles, not a list; did you mean same: {figures: […]}?"),
    ("claims:\n  - share: [a]\n", "3:12 the claim share is a quote or a mapping of its roles, not a list"),
    ("claims:\n  - share: 472{prat} of them, or 19%{share}\n", '3:12 the claim share has no role "prat"; did you mean "part"?'),
    ("claims:\n  - share: {hwole: x}\n", '3:13 the claim share has no key "hwole"; did you mean "whole"?'),
    ("claims:\n  - share: 472{part}\n", "3:5 the claim share needs a figure in the role share"),
    ("claims:\n  - relation: {a: b}\n", '3:19 no figure is named "b"'),
    ("claims:\n  - share: 472{share} of them, or 19%{share}\n", "3:5 the role share of share takes one figure, here it has several"),
    ("quotes:\n  - 472{unsafe}\nclaims:\n  - part: {part: unsaf, whole: unsafe}\n", '5:18 no figure is named "unsaf"; did you mean "unsafe"?'),
    ("quotes:\n  - 5,229{all}\nclaims:\n  - part: {part: 472, whole: all}\n", "5:18 472 stands in a role: name the number in a quote, or put it under given:"),
    ("claims:\n  - part: {part: 5,229, whole: x}\n", "3:18 in braces and brackets YAML ends a number at its comma: write '5,229' in quotes"),
    ("claims:\n  - same: {figures: [5,229, 472]}\n", "3:22 in braces and brackets YAML ends a number at its comma: write '5,229' in quotes"),
    ("claims:\n  - part: {part: [a, b], whole: x}\n", "3:18 the role part of part takes one figure, not a list"),
    ("quotes:\n  - 472{a}\nclaims:\n  - same: {figures: [a]}\n", "5:22 the claim same needs more figures in the role figures"),
    ("quotes:\n  - 472{a}\nclaims:\n  - total: {parts: [a], total: a, complete: maybe}\n", "5:45 the setting complete of total: "),
    ("figures: {a: 1}\n", "2:10 figures: is for a record without a text; name them in quotes, or in given:"),
    ("given:\n  - a: 1\n", '3:5 the given figure "a" needs source: where it comes from'),
    ("given:\n  - {a: 1, b: 2, source: x}\n", "3:5 an entry of given is one name with its number, and source:"),
    ("given:\n  - a: much\n    source: x\n", '3:8 "much" is no number'),
    ("given:\n  - a-b: 9\n    source: x\n", "3:5 a figure's name is of letters, digits and underscores, with a letter first"),
    ("given:\n  - \"a\\u202e\": 9\n    source: x\n", "3:5 a figure's name is of letters, digits and underscores, with a letter first"),
    (f"given:\n  - a: {'9' * 10_000}\n    source: x\n", "3:8 a number "),
    ("given:\n  - a: 1e999999\n    source: x\n", "3:8 a power of ten "),
    ("given:\n  - a: 5/0\n    source: x\n", "3:8 a fraction has no zero"),
    ("trusted: [al]\nquotes:\n  - 5,229{all}\n", '2:11 no figure is named "al"; did you mean "all"?'),
    ("steps: {all: 0}\nquotes:\n  - 5,229{all}\n", "2:14 a step is more than 0"),
    ("set aside:\n  - figure: 472\n", "3:5 an entry of set aside needs reason:"),
    ("acknowledged:\n  - reason: x\n", "3:5 an acknowledgement needs figure:"),
    ("quotes:\n  - 472{x}\nacknowledged:\n  - {figure: x, reason: y, baseline: z}\n", '5:28 an acknowledgement has no key "baseline"'),
    ("quotes:\n  - 472{x}\nacknowledged:\n  - {figure: x, reason: y, untl: z}\n", '5:28 an acknowledgement has no key "untl"; did you mean "until"?'),
    ("acknowledged:\n  - {figure: x, reason: y}\n", '3:14 no figure is named "x"'),
    ("acknowledged:\n  - {figure: x, reason: y, until: soon}\nquotes:\n  - 472{x}\n", "3:14 until: of an acknowledgement is a date such as 2025-01-31"),
    ("text: ../seeds/a.md\n", '2:1 the key "text" stands here a second time'),
]  # fmt: skip


@pytest.mark.parametrize(("record", "message"), RECORDS)
def test_one_clear_sentence_with_its_place(loaded: Loader, record: str, message: str) -> None:
    (said,) = problems(loaded, record)
    assert said.startswith(message)


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ("text: ../../outside.md\n", "1:7 text: ../../outside.md leads out of the project's folder"),
        ("text: /etc/passwd\n", "1:7 text: /etc/passwd leads out of the project's folder"),
        ("text: link.md\n", "1:7 text: link.md leads out of the project's folder"),
        ("text: https://a.example/x.md\n", "1:7 text: is a path; nothing is fetched"),
        ("text: \"a\\0b.md\"\n", "1:7 text: a\0b.md leads out of the project's folder"),
        ("text: gone.md\n", "1:7 text {}/data/gone.md: there is no such file"),
        ("text: .\n", "1:7 text {}/data: "),
        ("text: a.pdf\n", "1:7 text {}/data/a.pdf: figcheck reads .txt, .md, .html and .docx, not .pdf files"),
        ("text: empty.md\n", "1:7 text {}/data/empty.md: the text is empty"),
        ("text: binary.md\n", "1:7 text {}/data/binary.md: a binary file, not text: it holds a NUL byte (line 1, column 2)"),
        ("text: old.txt\n", "1:7 text {}/data/old.txt: the text is in WINDOWS-1252, not UTF-8; convert it: iconv"),
        ("- a\n", "1:1 a record is a mapping of keys such as title, text and claims"),
        ("just words\n", "1:1 a record is a mapping of keys such as title, text and claims"),
    ],
)  # fmt: skip
def test_a_text_that_is_none(loaded: Loader, tmp_path: Path, record: str, message: str) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (tmp_path.parent / "outside.md").write_text("5")
    (data / "link.md").symlink_to(tmp_path.parent / "outside.md")
    (data / "empty.md").write_text("---\ntitle: x\n---\n")
    (data / "binary.md").write_bytes(b"a\0")
    (data / "old.txt").write_bytes(b"\x93old\x94 9%")
    said = problems(loaded, record, None)
    assert len(said) == 1
    assert said[0].startswith(message.format(tmp_path))


def test_without_a_project_the_folder_above_is_its_edge(tmp_path: Path) -> None:
    folder = tmp_path / "some" / "data"
    folder.mkdir(parents=True)
    (tmp_path / "a.txt").write_text("9")
    (tmp_path / "some" / "a.txt").write_text("9")
    record = folder / "a.yaml"
    record.write_text("text: ../a.txt\n")
    assert load(record).document.source == "9"
    record.write_text("text: ../../a.txt\n")
    with pytest.raises(InputError, match="leads out of"):
        load(record)
    assert load(record, root=tmp_path).document.source == "9"


def test_all_problems_of_a_file_in_its_order(loaded: Loader) -> None:
    record = "titel: x\nclaims:\n  - shar: y\n  - part: {part: a, whole: b}\nquotes:\n  - bridges{x}\ntitle: !t z\n"
    assert [said.partition(" ")[0] for said in problems(loaded, record)] == [
        "2:1",
        "4:5",
        "5:18",
        "5:28",
        "7:5",
        "8:8",
    ]


def test_the_excerpt_points_at_the_place(loaded: Loader) -> None:
    with pytest.raises(InputError) as caught:
        loaded("claims:\n  - share: {hwole: x}\n")
    assert caught.value.problems[0].excerpt == "  - share: {hwole: x}\n            ^"
    with pytest.raises(InputError) as caught:
        loaded(f"{'x' * 300}: &a 1\n")
    assert len((caught.value.problems[0].excerpt or "").split("\n")[0]) <= 100


FILES: list[tuple[bytes | None, str]] = [
    (None, "there is no such file"),
    (b"", "the record is empty"),
    (b" \n", "the record is empty"),
    (b"\xef\xbb\xbf# nothing\n", "the record is empty"),
    (b"title: a\0b\n", "a binary file, not text: it holds a NUL byte"),
    (b"title: caf\xe9\n", "the text is in WINDOWS-1252, not UTF-8"),
    ("title: x\n".encode("utf-16"), "the text is in UTF-16LE, not UTF-8"),
    (b"title: 'half", "not valid YAML: "),
    (b"a: " + b"[" * 5_000, "nested more than 20 deep"),
    (b"title: " + b"x" * 200, "the file is larger than 100 bytes; --max-size sets the limit"),
]


@pytest.mark.parametrize(("data", "message"), FILES)
def test_a_file_that_is_no_record(tmp_path: Path, data: bytes | None, message: str) -> None:
    path = tmp_path / "a.yaml"
    if data is not None:
        path.write_bytes(data)
    limit = 100 if data and len(data) == 207 else 50_000_000
    with pytest.raises(InputError) as caught:
        load(path, max_size=limit)
    found: list[Problem] = list(caught.value.problems)
    assert [problem.path for problem in found] == [str(path)]
    assert found[0].message.startswith(message)


PIECES = st.sampled_from(
    [
        "title: x",
        "quotes:",
        "claims:",
        "  - share: 9{part} of 12{whole}",
        "  - 5,229{a}",
        "  - part: {part: a, whole: 9}",
        "given:",
        "  - b: 9",
        "    source: x",
        "figures: {a: 1}",
        "trusted: [a]",
        "steps: {a: 1}",
        "set aside:",
        "  - {figure: a, reason: b}",
        "acknowledged:",
        "text: a.txt",
        "  - relation: {formula: a + b = c}",
        "&x",
        "\x00",
        "{",
        "\u202e",
        "  - total: {parts: [a, a], total: 5/0, complete: no}",
        "  - same: {figures: a}",
        "  - weekday: {date: '2024-02-30'}",
    ]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.lists(PIECES, max_size=12).map(lambda pieces: "\n".join(pieces).encode()), st.binary(max_size=80)
    )
)
def test_any_bytes_are_an_article_or_problems(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    (tmp_path / "a.txt").write_text(TEXT)
    with suppress(InputError):
        load(path, root=tmp_path)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60))
def test_any_bytes_as_a_text_are_an_article_or_problems(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data + b" 5,229 ")
    path = tmp_path / "a.yaml"
    path.write_text("text: a.txt\nquotes:\n  - 5,229{a}\nclaims:\n  - part: {part: a, whole: a}\n")
    with suppress(InputError):
        load(path, root=tmp_path)


def test_the_name_of_a_number_that_cannot_be_read_is_no_second_problem(loaded: Loader) -> None:
    record = "figures: {a: 1/0, b: 3}\nclaims:\n  - same: {figures: [a, b]}\n"
    (said,) = problems(loaded, record, None)
    assert said.startswith("1:14 a fraction has no zero")
