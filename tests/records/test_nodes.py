"""YAML as printed, with places; and what a record's YAML may not hold."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from figcheck.errors import InputError
from figcheck.records.nodes import Mapping, Node, Scalar, Sequence, compose
from figcheck.records.problems import Problems


def composed(source: str) -> Node | None:
    problems = Problems("a.yaml", source)
    node = compose(source, problems)
    if len(problems):
        raise problems.error()
    return node


def plain(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else None


def test_scalars_stay_as_printed() -> None:
    source = "a: 12.50\nb: no\nc: 1_000\nd: 0x1F\ne: ~\nf:\ng: '1,5'\nh: 2024-01-01\n"
    expected = {
        "a": "12.50",
        "b": "no",
        "c": "1_000",
        "d": "0x1F",
        "e": "~",
        "f": "",
        "g": "1,5",
        "h": "2024-01-01",
    }
    assert plain(composed(source)) == expected


def test_every_node_has_its_place_in_code_points() -> None:
    node = composed("é:\n  - 'ü 9'\n  - {ä: 10}\n")
    assert isinstance(node, Mapping)
    ((key, items),) = node.entries
    assert isinstance(items, Sequence)
    first, second = items.items
    assert isinstance(first, Scalar)
    assert isinstance(second, Mapping)
    assert [(part.line, part.column) for part in (key, first, second)] == [(1, 1), (2, 5), (3, 5)]
    assert (first.end.line, first.end.column, first.plain) == (1, 9, False)
    assert [(k.column, v.column) for k, v in second.entries] == [(6, 9)]


REFUSED = [
    ("a: &x 1\n", ["1:4 anchors (&) are not allowed in a record"]),
    ("a: 1\nb: *x\n", ["2:4 aliases (*) are not allowed in a record: write the value out"]),
    ("a: !!int 1\n", ["1:4 tags (!) are not allowed in a record: every value is read as printed"]),
    (
        "a: !!python/object:os.system {}\n",
        ["1:4 tags (!) are not allowed in a record: every value is read as printed"],
    ),
    ("a: 1\nb: 2\na: 3\n", ['3:1 the key "a" stands here a second time']),
    ("? [a]\n: 1\n", ["1:3 a key is one word, not a list or a mapping"]),
    ("a: 1\n---\nb: 2\n", ["2:1 a record is one YAML document: a second one starts here"]),
    ("a: 1\nb: \0\n", ["2:4 the control character U+0000 may not stand in a record"]),
    ("a: \x1b[31m\n", ["1:4 the control character U+001B may not stand in a record"]),
    ("a: é\ud800\n", ["1:5 the control character U+D800 may not stand in a record"]),
    ("[" * 30 + "]" * 30, ["1:21 nested more than 20 deep"]),
    ("# only a comment\n", ["1:1 the record is empty"]),
    ("a: &x 1\na: !y 2\n", ["1:4 anchors (&) are", "2:1 the key", "2:4 tags (!) are"]),
]


@pytest.mark.parametrize(("source", "messages"), REFUSED)
def test_what_a_record_may_not_hold(source: str, messages: list[str]) -> None:
    with pytest.raises(InputError) as caught:
        composed(source)
    said = [f"{problem.line}:{problem.column} {problem.message}" for problem in caught.value.problems]
    assert len(said) == len(messages)
    assert all(one.startswith(start) for one, start in zip(said, messages, strict=True))


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("a: 'half", (1, 4)),
        ("a: [half\nb: c", (1, 4)),
        ("a: b: c", (1, 5)),
        ("a: {quote: 9{x}}", (1, 13)),
        ("a:\n  - b\n c: d\n", (3, 2)),
        ("\ta: 1", (1, 1)),
    ],
)
def test_half_written_yaml_has_a_place(source: str, place: tuple[int, int]) -> None:
    with pytest.raises(InputError) as caught:
        composed(source)
    (problem,) = caught.value.problems
    assert problem.message.startswith("not valid YAML: ")
    assert (problem.line, problem.column) == place


def test_a_bomb_of_aliases_costs_nothing() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40)
    )
    with pytest.raises(InputError) as caught:
        composed(bomb)
    assert len(caught.value.problems) == 200


def test_the_python_parser_serves_where_libyaml_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    source = "a: [1, {b: 'c'}]\n"
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    node = composed(source)
    assert plain(node) == {"a": ["1", {"b": "c"}]}
    assert isinstance(node, Mapping)
    assert [(key.line, key.column, key.plain) for key, _ in node.entries] == [(1, 1, True)]


@given(st.text(alphabet="ab:-[]{}&*!'\"|># \n,%9?\t\u202e\0", max_size=60))
def test_any_text_is_a_node_or_problems(source: str) -> None:
    problems = Problems("a.yaml", source)
    node = compose(source, problems)
    assert node is not None or len(problems)
