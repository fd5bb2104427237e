"""`figcheck new`: the files of a first project."""

from __future__ import annotations

from pathlib import Path

import click

from figcheck.cli.options import FILE


@click.command("new", short_help="Write the files of a first project.")
@click.argument("folder", required=False, type=FILE, metavar="[FOLDER]")
def command(folder: Path | None) -> int:
    """Write figcheck.toml, a data folder, and a job for GitHub into FOLDER (default: the working folder).

    Asks before it overwrites a file; without an answer the file stays.
    """
    from figcheck.app.project import FILES, there_already
    from figcheck.cli.screen import complain
    from figcheck.errors import Problem

    root = folder or Path()
    there = there_already(root)
    for name, text in FILES.items():
        path = root / name
        if name in there and not _agreed(path):
            complain(Problem(path.as_posix(), "kept as it is"))
            continue
        same = path.exists() and name not in there
        if not same:
            _write(text, path)
        complain(Problem(path.as_posix(), "there already, with these words" if same else "written"))
    return 0


def _agreed(path: Path) -> bool:
    """Whether a person says yes; no answer is no."""
    try:
        return click.confirm(f"{path.as_posix()} is there already: overwrite it?", default=False, err=True)
    except click.Abort as error:
        click.echo(err=True)
        if isinstance(error.__context__, KeyboardInterrupt):
            raise
        return False


def _write(text: str, path: Path) -> None:
    from figcheck.cli.output import emit
    from figcheck.errors import InputError, Problem

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise InputError(Problem(path.parent.as_posix(), f"cannot be made: {reason}")) from None
    emit(text, path)
