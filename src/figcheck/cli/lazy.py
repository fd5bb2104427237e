"""A click group whose commands are modules, each imported when it is called or listed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from figcheck.errors import did_you_mean

COMMANDS: dict[str, str] = {
    "verify": "figcheck.cli.verify",
    "show": "figcheck.cli.show",
    "scan": "figcheck.cli.scan",
    "draft": "figcheck.cli.draft",
    "rules": "figcheck.cli.rules",
    "baseline": "figcheck.cli.baseline",
    "config": "figcheck.cli.config",
    "new": "figcheck.cli.new",
}
"""Command -> its module, which holds it as `command`; in the order of the help."""


class LazyGroup(click.Group):
    """Lists `COMMANDS`; a command's module imports nothing heavy until the command runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            known = did_you_mean(args[0], COMMANDS)
            raise click.UsageError(f'no command "{args[0]}"{known}', ctx)
        return super().resolve_command(ctx, args)
