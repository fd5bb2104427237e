"""The rules for programs: an editor's help, a site, another tool."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from figcheck import __version__
from figcheck.claims.rules import RuleDoc
from figcheck.report.rules import preview_forms


def render_rules_json(rules: Iterable[RuleDoc]) -> str:
    """A list of rules, always; the keys are the fields of `RuleDoc`, and `preview_forms` (of words)."""
    held = {
        "version": 1,
        "tool": {"name": "figcheck", "version": __version__},
        "rules": [{**asdict(rule), "preview_forms": preview_forms(rule.name)} for rule in rules],
    }
    return json.dumps(held, indent=2) + "\n"
