"""`figcheck verify --kind`: the rows of tables as claims of one kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from figcheck.app.projects import Projects
from figcheck.cli.output import finish, list_files
from figcheck.errors import did_you_mean


def check_tables(kind: str, paths: Sequence[Path], projects: Projects, options: Mapping[str, Any]) -> int:
    """Check tables and deliver the report; returns the exit code."""
    from figcheck.app.tables import verify_tables
    from figcheck.claims.registry import KINDS
    from figcheck.cli.progress import Progress

    if kind not in KINDS:
        said = f'no kind is called "{kind}"{did_you_mean(kind, KINDS)}'
        raise click.BadParameter(said, param_hint="--kind")
    if options["show_files"]:
        return list_files(paths, (), options)
    with Progress(unit="lines") as tick:
        report = verify_tables(kind, paths, projects, tick, options["decimal"])
    return finish(report, projects, {**options, "format": "results"} if _as_table(options) else options)


def _as_table(options: Mapping[str, Any]) -> bool:
    return bool(options["format"] == "csv")
