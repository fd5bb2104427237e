"""The `figcheck` group, and the one place where an exception becomes a sentence and an exit code."""

from __future__ import annotations

from collections.abc import Sequence

import click

from figcheck import __version__
from figcheck.app.failure import debugging, internal
from figcheck.app.outcome import INTERRUPTED, UNSOUND
from figcheck.cli.lazy import LazyGroup
from figcheck.cli.screen import complain
from figcheck.errors import InputError, Problem


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 nothing found, 1 findings, 2 bad usage or input.",
)
@click.version_option(__version__, "-V", "--version", prog_name="figcheck", message="%(prog)s %(version)s")
def cli() -> None:
    """Read the numbers in an article and say which of them cannot all be true."""


def execute(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name; returns the exit code, never raises."""
    try:
        code = cli.main(list(arguments), prog_name="figcheck", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return UNSOUND
    except click.UsageError as error:
        complain(Problem("", f"{_sentence(error)} (see {_help(error)})"))
        return UNSOUND
    except click.ClickException as error:
        complain(Problem("", error.format_message()))
        return UNSOUND
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except InputError as error:
        complain(*error.problems)
        return UNSOUND
    except Exception as error:
        if debugging():
            raise
        complain(Problem("", internal(error)))
        return UNSOUND
    return code if isinstance(code, int) else 0


def _sentence(error: click.UsageError) -> str:
    message = error.format_message().strip()
    shouted = message[1:2].isupper()
    return (message if shouted else message[:1].lower() + message[1:]).rstrip(".")


def _help(error: click.UsageError) -> str:
    return f"{error.ctx.command_path if error.ctx else 'figcheck'} --help"
