"""What broke a record's YAML, in the words of who wrote it, and at the place to look at."""

from __future__ import annotations

from typing import NamedTuple

import yaml

_QUOTES = "put a value that holds one in single quotes"
_BEHIND = "or more stands behind a closed quotation"
_SAID = {
    "found unexpected end of stream": "the quotation that begins here is not closed",
    "did not find expected ',' or ']'": "the list in brackets is not closed, or an item of it needs quotes",
    "did not find expected ',' or '}'": "the braces are not closed, or a value in them needs single quotes",
    "found a tab character that violates indentation": "a tab indents this line: YAML takes blanks",
    "mapping values are not allowed in this context": (
        f"a colon and a blank stand where no key can be: {_QUOTES}, or indent as the lines around"
    ),
    "could not find expected ':'": "a key without its colon",
    "did not find expected key": f"this line is indented otherwise than the keys around it, {_BEHIND}",
    "did not find expected '-' indicator": f"no dash stands before this item of a list, {_BEHIND}",
    "did not find expected <document start>": "this stands behind the end of the record",
}
"""What the parser says -> what is meant."""
_AT_ITS_BEGINNING = ("found unexpected end of stream", "could not find expected ':'")
_NO_START = "found character that cannot start any token"
_SIGNS = "{}[]%@`&*!|>'\""


class Broken(NamedTuple):
    """One sentence, and the line and column (from 1) that it is about."""

    message: str
    line: int
    column: int


def broken(error: yaml.MarkedYAMLError, source: str) -> Broken:
    """Why a source is no YAML: where something was begun on an earlier line, at its beginning."""
    mark, begun = error.problem_mark or error.context_mark, error.context_mark
    problem = error.problem or error.context or "it cannot be read"
    if mark is None:
        return Broken(problem, 1, 1)
    said = _SAID.get(problem)
    later = begun is not None and begun.line < mark.line and "','" in problem
    if begun is not None and (later or problem in _AT_ITS_BEGINNING):
        mark = begun
    lines = source.split("\n", mark.line + 1)
    text = lines[mark.line] if mark.line < len(lines) else ""
    if problem == _NO_START:
        sign = text[mark.column : mark.column + 1]
        tab = _SAID["found a tab character that violates indentation"]
        said = tab if sign == "\t" else f"no value begins with {sign}: put it in single quotes"
    return Broken(said or f"{problem}{_hint(text)}", mark.line + 1, mark.column + 1)


def _hint(text: str) -> str:
    """What usually made a line no YAML: a quotation whose signs mean something to YAML."""
    if any(sign in text for sign in _SIGNS) or text.count(": ") > 1:
        return "; a quote with YAML's own signs in it belongs in single quotes"
    return ""
