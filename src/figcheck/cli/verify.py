"""`figcheck verify`: recompute the claims of record files."""

from __future__ import annotations

from pathlib import Path

import click

from figcheck.cli.options import FILE, choosing, overridden, reporting, softened


@click.command("verify", short_help="Recompute the claims of record files.")
@click.argument("paths", nargs=-1, type=FILE, metavar="[PATH]...")
@choosing
@reporting
@click.option("--text", type=FILE, metavar="FILE", help="Another text for the one record.")
@click.option("--no-acknowledged", is_flag=True, help="Ignore acknowledgements: their findings count again.")
def command(
    *,
    paths: tuple[Path, ...],
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
    text: Path | None,
    no_acknowledged: bool,
) -> int:
    """Recompute the claims of record files (default: those of the data folder).

    PATH is a record file or a folder of them. Every quote is found in its article's text, every claim
    recomputed, and what cannot be true is reported with the change that would settle it.
    """
    from figcheck.app.configuration import settings_for
    from figcheck.app.run import folder_of, verify_files
    from figcheck.app.selection import selected
    from figcheck.cli.output import deliver

    settings = overridden(
        settings_for(folder_of(paths)),
        fail_on=fail_on,
        min_claims=min_claims,
        complete=complete,
        max_size=max_size,
    )
    report = selected(
        verify_files(paths, settings, text=text, acknowledged=not no_acknowledged), select, ignore
    )
    code = deliver(report, settings, format=format, output=output, quiet=quiet)
    return softened(code, exit_zero=exit_zero)
