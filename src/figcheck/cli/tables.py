"""`figcheck verify --kind`: the rows of tables as claims of one kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from figcheck.app.projects import Projects
from figcheck.cli.output import emit_bytes, finish, list_files
from figcheck.errors import InputError, Problem, did_you_mean
from figcheck.report.safe import safe


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
    form = _form(kind, options)
    with Progress(unit="lines") as tick:
        report = verify_tables(kind, paths, projects, tick, options["decimal"])
    asked = {**options, "format": "results"} if options["format"] == "csv" else options
    with Progress(unit="rows written") as tick:
        code = finish(report, projects, asked, tick)
    if form is not None and report.documents:
        from figcheck.report.picture.draw import picture

        emit_bytes(picture(report, kind, form), options["plot"])
    return code


def _form(kind: str, options: Mapping[str, Any]) -> str | None:
    """What `--plot` asks for, by the ending of its file; what could stop it is found before the run."""
    path: Path | None = options["plot"]
    if path is None:
        return None
    from figcheck.report.picture import DRAWN, NO_PLOT, SUFFIXES, available

    if kind not in DRAWN:
        raise click.BadParameter(
            f"no picture is drawn of {kind}, but of {', '.join(DRAWN)}", param_hint="--plot"
        )
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        ends = f"a picture ends in {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"
        raise click.BadParameter(f"{ends}, not {safe(suffix)}" if suffix else ends, param_hint="--plot")
    if options["output"] is not None and options["output"].absolute() == path.absolute():
        raise click.BadParameter("--output names the same file", param_hint="--plot")
    if not available():
        raise InputError(Problem("", NO_PLOT))
    return suffix.removeprefix(".")
