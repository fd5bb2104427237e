"""`figcheck scan`: check documents that have no record."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import click

from figcheck.cli.options import FILE, overrides, reporting


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
@click.option(
    "--stdin-filename", type=FILE, metavar="FILE", help="What to take standard input for: name and format."
)
@reporting
def command(
    *,
    paths: tuple[Path, ...],
    text: str | None,
    cues: Literal["strong", "all"],
    stdin_filename: Path | None,
    **options: Any,
) -> int:
    """Read a text, find its figures, bind them into claims by its words, and recompute them.

    PATH is a .md, .txt, .html or .docx file, a folder of them, or - for standard input.
    """
    from figcheck.app.parallel import PARTS, Pace
    from figcheck.app.projects import Projects
    from figcheck.app.scan import documents_meant, scan_paths
    from figcheck.cli.output import finish, list_files
    from figcheck.cli.progress import Progress

    if not paths and text is None:
        raise click.UsageError("name a file or a folder, - for standard input, or -c TEXT")
    if stdin_filename is not None and all(str(path) != "-" for path in paths):
        raise click.UsageError("--stdin-filename goes with -, which stands for standard input")

    def once() -> int:
        projects = Projects(overrides(options))
        if options["show_files"]:
            return list_files(*documents_meant(paths, projects, stdin_filename), options)
        with Progress(parts=PARTS) as tick:
            pace = Pace(options["jobs"], tick)
            report = scan_paths(paths, projects, text=text, cues=cues, stdin_name=stdin_filename, pace=pace)
        return finish(report, projects, options)

    if not options["watch"]:
        return once()
    if text is not None or any(str(path) == "-" for path in paths):
        raise click.UsageError("--watch goes with files and folders")
    from figcheck.cli.watch import folders_of, watch

    return watch(once, folders_of(paths))
