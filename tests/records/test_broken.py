"""YAML that is none is told in words that its writer knows, at the place to look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from figcheck.errors import InputError
from figcheck.records.load import load


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ('title: "x\nclaims:\n', "1:8: not valid YAML: the quotation that begins here is not closed"),
        ("title: [x\ntext: y\n", "1:8: not valid YAML: the list in brackets is not closed"),
        ("claims:\n  - share: {part: 1\n", "2:12: not valid YAML: the braces are not closed"),
        ("\ttitle: x\n", "1:1: not valid YAML: a tab indents this line: YAML takes blanks"),
        ("title: x\n\ttext: y\n", "2:1: not valid YAML: a tab indents this line: YAML takes blanks"),
        ("title: @x\n", "1:8: not valid YAML: no value begins with @: put it in single quotes"),
        ("title: Bridges: a report\n", "1:15: not valid YAML: a colon and a blank stand where no key can be"),
        ("title: x\nclaims\n", "2:1: not valid YAML: a key without its colon"),
        ("title: x\nquotes:\n  - a\n text: b\n", "4:2: not valid YAML: this line is indented otherwise"),
        (
            'quotes:\n  - "Of", 3{a}\n',
            "2:9: not valid YAML: no dash stands before this item of a list, or more",
        ),
        ("title: x\n...\ny\n", "3:1: not valid YAML: this stands behind the end of the record"),
        ("title: >-x\n", "1:10: not valid YAML: did not find expected comment or line break; a quote with"),
    ],
)
def test_what_broke_it(tmp_path: Path, source: str, told: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(source)
    with pytest.raises(InputError) as caught:
        load(path)
    (problem,) = caught.value.problems
    assert f"{problem.line}:{problem.column}: {problem.message}".startswith(told)
