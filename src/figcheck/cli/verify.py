"""`figcheck verify`: recompute the claims of record files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from figcheck.cli.options import FILE, effective, reporting


@click.command("verify", short_help="Recompute the claims of record files.")
@click.argument("paths", nargs=-1, type=FILE, metavar="[PATH]...")
@reporting
@click.option("--text", type=FILE, metavar="FILE", help="Another text for the one record.")
@click.option("--no-acknowledged", is_flag=True, help="Ignore acknowledgements: their findings count again.")
def command(
    *,
    paths: tuple[Path, ...],
    text: Path | None,
    no_acknowledged: bool,
    **options: Any,
) -> int:
    """Recompute the claims of record files (default: those of the data folder).

    PATH is a record file or a folder of them. Every quote is found in its article's text, every claim
    recomputed, and what cannot be true is reported with the change that would settle it.
    """
    from figcheck.app.configuration import settings_for
    from figcheck.app.run import folder_of, verify_files
    from figcheck.cli.output import finish

    settings = effective(settings_for(folder_of(paths)), options)
    report = verify_files(paths, settings, text=text, acknowledged=not no_acknowledged)
    return finish(report, settings, options)
