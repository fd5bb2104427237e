"""`figcheck scan`: check documents that have no record."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import click

from figcheck.cli.options import FILE, effective, reporting


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
@reporting
def command(
    *,
    paths: tuple[Path, ...],
    text: str | None,
    cues: Literal["strong", "all"],
    **options: Any,
) -> int:
    """Read a text, find its figures, bind them into claims by its words, and recompute them.

    PATH is a .md, .txt, .html or .docx file, a folder of them, or - for standard input.
    """
    from figcheck.app.configuration import settings_for
    from figcheck.app.run import folder_of
    from figcheck.app.scan import scan_paths
    from figcheck.cli.output import finish

    if not paths and text is None:
        raise click.UsageError("name a file or a folder, - for standard input, or -c TEXT")
    named = [path for path in paths if str(path) != "-"]
    settings = effective(settings_for(folder_of(named)), options)
    return finish(scan_paths(paths, settings, text=text, cues=cues), settings, options)
