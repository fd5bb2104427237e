"""`figcheck verify`: recompute the claims of record files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from figcheck.cli.options import FILE, overrides, reporting


@click.command("verify", short_help="Recompute the claims of record files.")
@click.argument("paths", nargs=-1, type=FILE, metavar="[PATH]...")
@reporting
@click.option("--text", type=FILE, metavar="FILE", help="Another text for the one record.")
@click.option("--no-acknowledged", is_flag=True, help="Ignore acknowledgements: their findings count again.")
@click.option(
    "--kind", metavar="KIND", help="PATH is a table (CSV, JSON lines, Parquet, Arrow) of claims of this kind."
)
@click.option(
    "--decimal",
    type=click.Choice(["point", "comma"]),
    help="How the table writes decimals [default: as its cells say].",
)
@click.option("--figures", is_flag=True, help="With --format json: the figures of the table's rows too.")
@click.option(
    "--plot",
    type=FILE,
    metavar="FILE",
    help="Draw the table's printed and possible values to FILE (.png, .svg, .pdf).",
)
def command(
    *,
    paths: tuple[Path, ...],
    text: Path | None,
    no_acknowledged: bool,
    kind: str | None,
    **options: Any,
) -> int:
    """Recompute the claims of record files (default: those of the data folder).

    PATH is a record file or a folder of them. Every quote is found in its article's text, every claim
    recomputed, and what cannot be true is reported with the change that would settle it. With --kind,
    PATH is a table whose columns are the roles of one kind of claim: --format csv gives a result a row.
    """
    from figcheck.app.parallel import PARTS, Pace
    from figcheck.app.projects import Projects
    from figcheck.app.run import records_meant, verify_files
    from figcheck.cli.output import finish, list_files
    from figcheck.cli.progress import Progress

    def once() -> int:
        projects = Projects(overrides(options))
        if kind is not None:
            from figcheck.cli.tables import check_tables

            return check_tables(kind, paths, projects, options)
        for name in ("decimal", "figures", "plot"):
            if options[name]:
                raise click.UsageError(f"--{name} goes with --kind")
        if options["show_files"]:
            return list_files(*records_meant(paths, projects), options)
        with Progress(parts=PARTS) as tick:
            pace = Pace(options["jobs"], tick)
            report = verify_files(paths, projects, text=text, acknowledged=not no_acknowledged, pace=pace)
        return finish(report, projects, options)

    if not options["watch"]:
        return once()
    from figcheck.cli.watch import folders_of, watch

    root = Projects().of(paths[0] if paths else Path()).root
    return watch(once, folders_of([root, *paths, *([text] if text else [])]))
