"""Options that several commands share, and the settings that they override."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from figcheck.app.settings import FAIL_ON, Settings, size
from figcheck.errors import did_you_mean
from figcheck.report.formats import FORMATS

Command = TypeVar("Command", bound=Callable[..., Any])


def read_size(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """Bytes from what was given to `--max-size`."""
    try:
        return None if value is None else size(value)
    except ValueError as wanted:
        raise click.BadParameter(f"{value!r} is not {wanted}", ctx, param) from None


def read_rules(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """The rules named in an option that may be given often, each time one or several with commas."""
    named = [name.strip() for text in value for name in text.split(",") if name.strip()]
    if named:
        from figcheck.claims.rules import names

        known = names()
        for name in named:
            if name not in known:
                raise click.BadParameter(f'no rule is called "{name}"{did_you_mean(name, known)}', ctx, param)
    return tuple(named)


def rules_like(incomplete: str) -> list[str]:
    """The rules that begin so: for completion."""
    from figcheck.claims.rules import names

    return [name for name in names() if name.startswith(incomplete)]


def complete_rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Rules with commas between: the last one is completed."""
    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in rules_like(last)]


class _Path(click.Path):
    """A path as it is given; an empty one names no folder, least of all the working one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("the path is empty (a variable of the shell that is not set?)", param, ctx)
        return super().convert(value, param, ctx)


FILE = _Path(path_type=Path)


def reporting(command: Command) -> Command:
    """The options of every command that checks and reports."""
    for option in reversed(_REPORTING):
        command = option(command)
    return command


MAX_SIZE = click.option(
    "--max-size", callback=read_size, metavar="SIZE", help="Refuse files larger than SIZE [default: 50 MB]."
)
OUTPUT = click.option(
    "--output", "-o", type=FILE, metavar="FILE", help="Write to FILE instead of standard output."
)
PREVIEW = click.option(
    "--preview",
    is_flag=True,
    default=None,
    help="Also check by new forms of words and kinds; figcheck rules lists them.",
)
_REPORTING = (
    click.option(
        "--format",
        type=click.Choice(list(FORMATS)),
        default="full",
        show_default=True,
        help="How the report is written.",
    ),
    OUTPUT,
    click.option(
        "--fail-on",
        type=click.Choice(FAIL_ON),
        help="The least severity that makes the exit code 1 [default: warning].",
    ),
    click.option("--exit-zero", is_flag=True, help="Exit 0 also when there are findings."),
    click.option(
        "--min-claims",
        type=click.IntRange(min=0),
        metavar="N",
        help="Exit 1 when fewer than N claims were checked.",
    ),
    click.option("--complete", is_flag=True, default=None, help="Exit 1 when a figure is in no claim."),
    click.option(
        "--select",
        multiple=True,
        callback=read_rules,
        shell_complete=complete_rules,
        metavar="RULES",
        help="Report these rules only.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        callback=read_rules,
        shell_complete=complete_rules,
        metavar="RULES",
        help="Leave these rules out.",
    ),
    PREVIEW,
    click.option(
        "--baseline", type=FILE, metavar="FILE", help="Findings that FILE knows do not count; see baseline."
    ),
    click.option("--quiet", "-q", is_flag=True, help="Print no report when nothing was found."),
    click.option(
        "--jobs",
        "-j",
        type=click.IntRange(1, 256),
        metavar="N",
        help="Check N files at once [default: one a core, when there is much to check].",
    ),
    click.option("--watch", is_flag=True, help="Check again after every change, until Ctrl-C."),
    click.option("--statistics", is_flag=True, help="Print how many findings each rule has, and no report."),
    click.option("--show-files", is_flag=True, help="Print which files would be checked, and check none."),
    MAX_SIZE,
)
_SETTINGS = ("fail_on", "min_claims", "complete", "max_size", "select", "ignore", "preview", "baseline")
"""The reporting options that stand in for a key of the configuration."""


def overridden(settings: Settings, **given: Any) -> Settings:
    """The settings with every option that was given on the command line in their place."""
    return replace(settings, **{name: value for name, value in given.items() if value is not None})


def overrides(options: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of Settings that reporting options stand in for; an empty list of rules is none."""
    given = {name: options[name] for name in _SETTINGS}
    if given["baseline"] is not None:
        given["baseline"] = given["baseline"].absolute().as_posix()
    return {name: value for name, value in given.items() if value not in (None, ())}


def softened(code: int, *, exit_zero: bool) -> int:
    """The exit code under `--exit-zero`: findings count as nothing, unusable input still does."""
    return 0 if exit_zero and code == 1 else code
