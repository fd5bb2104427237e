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


def config_schema() -> Schema:
    """The schema of a configuration: what an editor completes and underlines."""
    rules: Schema = {"type": "array", "items": {"enum": list(names())}, "uniqueItems": True}
    of_path: Schema = {
        "type": "object",
        "properties": {
            "select": {**rules, "description": "in place of the general ones"},
            "ignore": {**rules, "description": "besides the general ones"},
        },
        "additionalProperties": False,
    }
    properties: Schema = {
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
        "select": {**rules, "description": "rules that are reported; all where empty"},
        "ignore": {**rules, "description": "rules that are left out"},
        "per-path": {
            "type": "object",
            "additionalProperties": of_path,
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
            "additionalProperties": _reach(),
            "description": "how far hedges customarily reach, as parts of the number",
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "figcheck configuration",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def _reach() -> Schema:
    """One share, or the two between which a unit of the last digit counts."""
    share: Schema = {
        "type": ["string", "number"],
        "pattern": r"^\d{1,9}(\.\d{1,9}|/\d{1,9})?%?$",
        "minimum": 0,
    }
    bounds: Schema = {
        "type": "object",
        "properties": {"least": share, "most": share},
        "required": ["least", "most"],
        "additionalProperties": False,
    }
    return {"anyOf": [share, bounds]}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(config_schema(), indent=2) + "\n")
