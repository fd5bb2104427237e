"""The JSON Schema of `figcheck.toml`, for editors.

python -m figcheck.app.json_schema > docs/config.schema.json
"""

from __future__ import annotations

import json
import sys
from typing import Any

from figcheck.app.settings import FAIL_ON, ROUNDING
from figcheck.claims.rules import names
from figcheck.numbers.hedges import HEDGES

Schema = dict[str, Any]
_RULES: Schema = {"type": "array", "items": {"enum": list(names())}, "uniqueItems": True}
_OF_PATH: Schema = {
    "type": "object",
    "properties": {
        "select": {**_RULES, "description": "in place of the general ones"},
        "ignore": {**_RULES, "description": "besides the general ones"},
    },
    "additionalProperties": False,
}
_SHARE: Schema = {
    "type": ["string", "number"],
    "pattern": r"^\d{1,9}(\.\d{1,9}|/\d{1,9})?%?$",
    "minimum": 0,
}
_BOUNDS: Schema = {
    "type": "object",
    "properties": {"least": _SHARE, "most": _SHARE},
    "required": ["least", "most"],
    "additionalProperties": False,
}
_PROPERTIES: Schema = {
    "data": {"type": "string", "minLength": 1, "default": "data", "description": "the folder of records"},
    "exclude": {
        "type": "array",
        "items": {"type": "string"},
        "description": "patterns of paths that are left out, also when passed by name",
    },
    "fail-on": {
        "enum": list(FAIL_ON),
        "default": "warning",
        "description": "the least severity that makes the exit code 1",
    },
    "rounding": {
        "enum": list(ROUNDING),
        "default": "ladder",
        "description": "one convention for all figures, or the ladder of them",
    },
    "max-size": {
        "type": ["string", "integer"],
        "pattern": r"^\s*\d{1,15}\s*([bB]|[kKmMgG][bB])?\s*$",
        "minimum": 0,
        "default": "50 MB",
        "description": "larger files are refused",
    },
    "min-claims": {
        "type": "integer",
        "minimum": 0,
        "default": 0,
        "description": "exit 1 when fewer claims were checked",
    },
    "complete": {
        "type": "boolean",
        "default": False,
        "description": "exit 1 when a figure is in no claim",
    },
    "select": {**_RULES, "description": "rules that are reported; all where empty"},
    "ignore": {**_RULES, "description": "rules that are left out"},
    "per-path": {
        "type": "object",
        "additionalProperties": _OF_PATH,
        "description": "rules for the files that a pattern matches",
    },
    "baseline": {"type": "string", "minLength": 1, "description": "the file of known findings"},
    "required-version": {
        "type": "string",
        "description": "versions of figcheck that this is made for, such as >=0.1,<1",
    },
    "preview": {
        "type": "boolean",
        "default": False,
        "description": "new forms of words and kinds of claims, which figcheck rules lists, are on",
    },
    "hedges": {
        "type": "object",
        "propertyNames": {"enum": sorted(HEDGES)},
        "additionalProperties": {"anyOf": [_SHARE, _BOUNDS]},
        "description": "how far hedges customarily reach, as parts of the number",
    },
}
"""Key -> what it may be and what it is for; a test holds them to those that are read."""


def config_schema() -> Schema:
    """The schema of a configuration: what an editor completes and underlines."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "figcheck configuration",
        "type": "object",
        "additionalProperties": False,
        "properties": _PROPERTIES,
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(config_schema(), indent=2) + "\n")
