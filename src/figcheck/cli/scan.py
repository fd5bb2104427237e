"""`figcheck scan`: check documents that have no record."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from figcheck.cli.options import FILE, choosing, overridden, reporting, softened


@click.command("scan", short_help="Check any text by its words, without a record.")
@click.argument("paths", nargs=-1, type=FILE, metavar="PATH... | -")
@click.option("-c", "text", metavar="TEXT", help="Check TEXT itself.")
@click.option(
    "--cues",
    type=click.Choice(["strong", "all"]),
    default="strong",
    show_default=True,
    help="Take only forms of words that can mean nothing else, or all: those give notes at the most.",
)
@choosing
@reporting
def command(
    *,
    paths: tuple[Path, ...],
    text: str | None,
    cues: Literal["strong", "all"],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    quiet: bool,
    format: str,  # noqa: A002
    output: Path | None,
    fail_on: str | None,
    exit_zero: bool,
    min_claims: int | None,
    complete: bool | None,
    max_size: int | None,
) -> int:
    """Read a text, find its figures, bind them into claims by its words, and recompute them.

    PATH is a .md, .txt, .html or .docx file, a folder of them, or - for standard input.
    """
    from figcheck.app.configuration import settings_for
    from figcheck.app.run import folder_of
    from figcheck.app.scan import scan_paths
    from figcheck.app.selection import selected
    from figcheck.cli.output import deliver

    if not paths and text is None:
        raise click.UsageError("name a file or a folder, - for standard input, or -c TEXT")
    named = [path for path in paths if str(path) != "-"]
    settings = overridden(
        settings_for(folder_of(named)),
        fail_on=fail_on,
        min_claims=min_claims,
        complete=complete,
        max_size=max_size,
    )
    report = selected(scan_paths(paths, settings, text=text, cues=cues), select, ignore)
    code = deliver(report, settings, format=format, output=output, quiet=quiet)
    return softened(code, exit_zero=exit_zero)
