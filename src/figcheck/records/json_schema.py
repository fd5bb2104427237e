"""The JSON Schema of a record file, for editors: made from the record's keys and the kinds' models.

python -m figcheck.records.json_schema > docs/record.schema.json
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Any, Literal, get_args, get_origin

from figcheck.claims.registry import KINDS
from figcheck.records.schema import ACKNOWLEDGEMENT, KEYS, ROUNDINGS
from figcheck.records.shapes import shape

Schema = dict[str, Any]

_VALUE: Schema = {"type": ["string", "number", "boolean"]}
_FIGURE: Schema = {"type": ["string", "number"]}
_NAME: Schema = {"type": "string", "pattern": r"^[^\W\d]\w*$"}
_QUOTE: Schema = {
    "type": "string",
    "description": "words of the text; {name} after a number names it, {role=name} gives it a role too",
}
_PLACE: Schema = {
    "nth": {"type": ["integer", "string"], "description": "which of several places in the text is meant"},
    "under": {"type": "string", "description": "the heading under which the quote stands"},
}


def record_schema() -> Schema:
    """The schema of a record: what an editor completes and underlines. The loader is stricter."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "figcheck article record",
        "type": "object",
        "additionalProperties": False,
        "properties": {key: {"description": said, **_of_key(key)} for key, said in KEYS.items()},
        "$defs": {"figure": _FIGURE, **{name: _kind(name) for name in KINDS}},
    }


def as_text() -> str:
    """The schema as it is written to a file."""
    return json.dumps(record_schema(), indent=2, ensure_ascii=False) + "\n"


def _of_key(key: str) -> Schema:
    if key in ("title", "text", "sha256"):
        return {"type": "string"}
    if key == "rounding":
        return {"enum": list(ROUNDINGS)}
    if key in ("figures", "steps"):
        return {"type": "object", "additionalProperties": _FIGURE, "propertyNames": _NAME}
    return {"type": "array", "items": _items(key)}


def _items(key: str) -> Schema:
    if key == "quotes":
        block = {"type": "object", "properties": {"quote": _QUOTE, **_PLACE}, "required": ["quote"]}
        return {"anyOf": [_QUOTE, {**block, "additionalProperties": False}]}
    if key == "claims":
        kinds = {name: {"$ref": f"#/$defs/{name}"} for name in KINDS}
        return {
            "type": "object",
            "properties": kinds,
            "additionalProperties": False,
            "minProperties": 1,
            "maxProperties": 1,
        }
    if key == "given":
        return {
            "type": "object",
            "properties": {"source": {"type": "string"}},
            "additionalProperties": _FIGURE,
            "required": ["source"],
            "minProperties": 2,
            "maxProperties": 2,
        }
    if key == "trusted":
        return _NAME
    known = ACKNOWLEDGEMENT if key == "acknowledged" else ("figure", "reason")
    return {
        "type": "object",
        "properties": dict.fromkeys(known, _VALUE),
        "additionalProperties": False,
        "required": ["figure", "reason"],
    }


def _kind(name: str) -> Schema:
    """A claim: one line with its roles in the quote, or a block of roles and settings."""
    kind = shape(name)
    figure: Schema = {"$ref": "#/$defs/figure"}
    several: Schema = {"anyOf": [figure, {"type": "array", "items": figure}]}
    fields: Schema = {"quote": _QUOTE, **_PLACE}
    for field in kind.model.model_fields:
        if field in kind.settings:
            fields[field] = _setting(kind.model.model_fields[field].annotation)
        elif field in kind.roles:
            fields[field] = several if field in kind.several else figure
    said = (import_module(kind.model.__module__).__doc__ or "").strip().partition("\n")[0]
    block = {"type": "object", "properties": fields, "additionalProperties": figure if kind.open else False}
    return {"description": said, "anyOf": [{"type": "string"}, block]}


def _setting(annotation: Any) -> Schema:
    choices = _choices(annotation)
    if choices:
        return {"anyOf": [{"enum": choices}, {"type": "string"}]}
    return {"type": ["string", "number", "boolean", "array"], "items": _VALUE}


def _choices(annotation: Any) -> list[str]:
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    return [choice for part in get_args(annotation) for choice in _choices(part)]


if __name__ == "__main__":
    sys.stdout.write(as_text())
