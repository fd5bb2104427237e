"""The JSON Schema of a line of `--format jsonl`, made of that of the whole report.

python -m figcheck.report.jsonl_schema docs/report.schema.json > docs/finding.schema.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

Schema = dict[str, Any]
_USED = ("number", "figure", "claim", "repair")


def line_schema(report: Schema) -> Schema:
    """The schema of a line: a finding with its document's title, its claims and its figures in it."""
    known = report["$defs"]
    finding = known["finding"]
    own = {
        "version": report["properties"]["version"],
        "tool": report["properties"]["tool"],
        "title": known["document"]["properties"]["title"],
    }
    held = {
        "claims": _list("claim", "Those of the finding, then others that a repair settles."),
        "figures": _list("figure", "Those of the claims; roles and repairs hold indices into this list."),
    }
    return {
        "$schema": report["$schema"],
        "title": "A finding of figcheck",
        "description": "A line of `figcheck verify --format jsonl` or `figcheck scan --format jsonl`.",
        "type": "object",
        "required": [*own, *finding["required"], "figures"],
        "additionalProperties": False,
        "properties": {**own, **finding["properties"], **held},
        "$defs": {name: known[name] for name in _USED},
    }


def _list(of: str, meaning: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{of}"}, "description": meaning}


if __name__ == "__main__":
    read = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    sys.stdout.write(json.dumps(line_schema(read), indent=2) + "\n")
