"""Write a report where it was asked for: to a file all at once, or to standard output."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from figcheck.app.outcome import UNSOUND, demands, exit_code
from figcheck.app.selection import selected
from figcheck.cli.options import softened
from figcheck.cli.screen import complain, options_for, write
from figcheck.errors import InputError, Problem
from figcheck.report.formats import pieces, render
from figcheck.report.options import Options
from figcheck.report.safe import safe

if TYPE_CHECKING:
    from figcheck.app.projects import Projects
    from figcheck.app.settings import Settings
    from figcheck.check.report import Report

MOST_SUMMARY = 1_000_000
"""Bytes of a job's summary, of which GitHub takes a mebibyte a step and shows nothing of a longer one."""


def finish(
    report: Report,
    projects: Projects,
    options: Mapping[str, Any],
    tick: Callable[[int, int], None] | None = None,
) -> int:
    """Deliver what of a report was asked for, as the reporting options say; returns the exit code.

    `tick` is told how far the writing of a long table is, where it does not go to the terminal itself.
    Raises InputError for a baseline that cannot be used.
    """
    settings = projects.run
    if settings.baseline is not None:
        from figcheck.app.baseline import load, with_known

        report = with_known(report, load(settings.root / settings.baseline))
    code = deliver(
        selected(report, projects),
        settings,
        format="statistics" if options["statistics"] else options["format"],
        output=options["output"],
        quiet=options["quiet"],
        figures=bool(options.get("figures")),
        tick=None if options["output"] is None and sys.stdout.isatty() else tick,
    )
    return softened(code, exit_zero=options["exit_zero"])


def list_files(files: Sequence[Path], problems: Sequence[Problem], options: Mapping[str, Any]) -> int:
    """Print the files that would be checked, one a line; 2 where a path means none."""
    emit("".join(f"{safe(file.as_posix())}\n" for file in files), options["output"])
    complain(*problems)
    return UNSOUND if problems else 0


def deliver(
    report: Report,
    settings: Settings,
    *,
    format: str,  # noqa: A002
    output: Path | None,
    quiet: bool = False,
    figures: bool = False,
    tick: Callable[[int, int], None] | None = None,
) -> int:
    """Print or save a report, complain of what could not be used, and return the exit code.

    `quiet` prints none where nothing was found; a file is always written. With `figures` the JSON of a
    table has those of its rows.
    """
    if output is not None:
        spare(report, output)
    if output is not None or not quiet or any(document.findings for document in report.documents):
        emit(pieces(format, report, replace(screen(output), figures=figures, tick=tick)), output)
    if format == "github":
        _summarize(report)
    complain(*report.problems)
    complain(*(Problem("", sentence) for sentence in demands(report, settings)))
    return exit_code(report, settings)


def spare(report: Report, output: Path) -> None:
    """Raise InputError where a report would be written over what it is about."""
    checked = {problem.path for problem in report.problems}
    for document in report.documents:
        checked |= {document.path, document.article.document.path, document.article.record or ""}
    if any(_is_same(path, output) for path in checked - {""}):
        said = "this is what is checked: nothing is written over it"
        raise InputError(Problem(output.as_posix(), said))


def _is_same(path: str, output: Path) -> bool:
    try:
        return output.samefile(path)
    except (OSError, ValueError):  # one of them is not there, or can be no file
        return False


def _summarize(report: Report) -> None:
    """Add the whole report as Markdown to the summary of GitHub's job, where one is asked for."""
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if not place:
        return
    text = render("markdown", report, Options())
    data = text.encode("utf-8", "backslashreplace")
    if len(data) > MOST_SUMMARY:
        data = data[:MOST_SUMMARY].rpartition(b"\n")[0] + b"\n\n(cut here: a summary has a limit)\n"
    try:
        with Path(place).open("ab") as summary:
            summary.write(data)
    except OSError as error:
        raise _unwritable(Path(place), error) from None


def screen(output: Path | None) -> Options:
    """What the place of output can show: a file is UTF-8 without colour."""
    return Options() if output is not None else options_for(sys.stdout)


def emit(text: str | Iterable[str], output: Path | None) -> None:
    """Write a text, or its pieces, to a file or to standard output.

    Raises InputError where the file cannot be written.
    """
    if output is None:
        for piece in [text] if isinstance(text, str) else text:
            write(piece)
        return
    try:
        save(text, output)
    except OSError as error:
        raise _unwritable(output, error) from None


def emit_bytes(data: bytes, path: Path) -> None:
    """Write a file that is no text. Raises InputError where it cannot be written."""
    try:
        save_bytes([data], path)
    except OSError as error:
        raise _unwritable(path, error) from None


def create(text: str, path: Path) -> None:
    """Write a new file, whole or not at all. Raises InputError where it cannot be, or is there already."""
    if path.is_dir():
        raise InputError(Problem(path.as_posix(), "this is a folder: name a file"))
    try:
        if os.path.lexists(path):
            raise FileExistsError
        handle, beside = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".part", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(text.encode("utf-8", "backslashreplace"))
            Path(beside).chmod(_mode(path))
            path.hardlink_to(beside)
        finally:
            Path(beside).unlink(missing_ok=True)
    except FileExistsError:
        name = path.as_posix()
        said = "there is such a file already, and a draft never overwrites one; to roll a record forward: "
        raise InputError(Problem(name, f"{said}figcheck draft --refresh {name}")) from None
    except OSError as error:
        raise _unwritable(path, error) from None


def save(text: str | Iterable[str], path: Path) -> None:
    """Write a text, or its pieces, as `save_bytes` does."""
    pieces = [text] if isinstance(text, str) else text
    save_bytes((piece.encode("utf-8", "backslashreplace") for piece in pieces), path)


def save_bytes(pieces: Iterable[bytes], path: Path) -> None:
    """Write beside the file, then rename: whatever happens, the old file or the whole new one is there."""
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            stream.writelines(pieces)
        return
    target = path.resolve()
    handle, beside = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
        Path(beside).chmod(_mode(target))
        Path(beside).replace(target)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The old file's permissions, or those of any new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(path: Path, error: OSError) -> InputError:
    reason = (error.strerror or type(error).__name__).lower()
    return InputError(Problem(path.as_posix(), f"cannot be written: {reason}"))
