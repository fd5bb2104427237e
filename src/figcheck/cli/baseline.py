"""`figcheck baseline`: accept what is found today, so that a check fails for what is new."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from figcheck.cli.options import FILE, PREVIEW

if TYPE_CHECKING:
    from figcheck.app.baseline import Baseline
    from figcheck.app.projects import Projects
    from figcheck.check.report import Report


@click.group("baseline", short_help="Keep a file of known findings.")
def command() -> None:
    """Keep a file of known findings, for --baseline or the key `baseline` of the configuration.

    PATH is a record, a document, or a folder: what `figcheck verify` or `figcheck scan` is given.
    """


_PATHS = click.argument("paths", nargs=-1, type=FILE, metavar="[PATH]...")
_FILE = click.option(
    "--baseline",
    "file",
    type=FILE,
    metavar="FILE",
    help="The file [default: that of the configuration; figcheck-baseline.json beside it, "
    "or in the working folder where there is none].",
)


def on_baseline(called: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a command that checks paths against a baseline."""
    return _PATHS(_FILE(PREVIEW(called)))


@command.command("write", short_help="Write everything that is found now.")
@on_baseline
def write(paths: tuple[Path, ...], file: Path | None, preview: bool | None) -> int:
    """Write a baseline of everything that is found in the paths now."""
    from figcheck.app.baseline import of_report

    report, projects = _checked(paths, preview)
    return _save(of_report(report, _place(file, projects)), report)


@command.command("prune", short_help="Take out what is no longer found.")
@on_baseline
def prune(paths: tuple[Path, ...], file: Path | None, preview: bool | None) -> int:
    """Take out what is no longer found in the paths; entries of other files stay."""
    from figcheck.app.baseline import load, pruned

    report, projects = _checked(paths, preview)
    return _save(pruned(load(_place(file, projects)), report), report)


@command.command("show", short_help="Print the known findings.")
@_FILE
def show(file: Path | None) -> int:
    """Print the known findings, one a line."""
    from figcheck.app.baseline import load
    from figcheck.app.projects import Projects
    from figcheck.cli.output import emit, screen
    from figcheck.report.safe import safe

    baseline = load(_place(file, Projects()))
    boxes = screen(None).boxes
    for entry in sorted(baseline.entries, key=lambda entry: entry.key):
        often = f" ({entry.count} times)" if entry.count > 1 else ""
        quote = f": “{entry.quote}”" if entry.quote else ""
        emit(safe(f"{entry.path}: {entry.rule} {entry.message}{often}{quote}", boxes=boxes) + "\n", None)
    return 0


def _checked(paths: tuple[Path, ...], preview: bool | None) -> tuple[Report, Projects]:
    from figcheck.app.everything import check_paths
    from figcheck.app.parallel import PARTS, Pace
    from figcheck.app.projects import Projects
    from figcheck.app.selection import selected
    from figcheck.cli.progress import Progress

    projects = Projects({"preview": preview})
    with Progress(unit="paths", parts=PARTS) as tick:
        report = check_paths(paths, projects, Pace(None, tick))
    return selected(report, projects), projects


def _place(file: Path | None, projects: Projects) -> Path:
    from figcheck.app.baseline import DEFAULT

    settings = projects.run
    return file or (settings.root if settings.source else Path()) / (settings.baseline or DEFAULT)


def _save(baseline: Baseline, report: Report) -> int:
    """Write the file, unless an input could not be checked: what is in it would seem to be gone."""
    from figcheck.app.baseline import written
    from figcheck.app.outcome import UNSOUND
    from figcheck.app.paths import shown
    from figcheck.cli.output import emit, spare
    from figcheck.cli.screen import complain
    from figcheck.errors import Problem
    from figcheck.report.wording import count

    if report.problems:
        complain(
            *report.problems, Problem(shown(baseline.file), "not written, since not all could be checked")
        )
        return UNSOUND
    spare(report, baseline.file)
    emit(written(baseline), baseline.file)
    number = sum(entry.count for entry in baseline.entries)
    complain(Problem(shown(baseline.file), f"{count(number, 'known finding')}"))
    return 0
