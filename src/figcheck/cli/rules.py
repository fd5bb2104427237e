"""`figcheck rules`: every rule, or one explained with its examples."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from figcheck.cli.options import rules_like
from figcheck.errors import InputError, Problem, did_you_mean


def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The names of all rules."""
    return [CompletionItem(name) for name in rules_like(incomplete)]


@click.command("rules", short_help="List the rules, or explain one with its examples.")
@click.argument("name", required=False, shell_complete=complete)
@click.option(
    "--format",
    type=click.Choice(["full", "json"]),
    default="full",
    show_default=True,
    help="How it is written.",
)
def command(name: str | None, format: str) -> int:  # noqa: A002
    """List every rule with what it is about, or explain the rule NAME with its examples."""
    from figcheck.claims.rules import names, rule
    from figcheck.cli.output import emit, screen
    from figcheck.report.rules import render_rule, render_rules

    chosen = names() if name is None else (name,)
    if format == "json" and set(chosen) <= set(names()):
        from figcheck.report.rules_json import render_rules_json

        emit(render_rules_json(map(rule, chosen)), None)
        return 0
    if name is None:
        emit(render_rules(map(rule, names()), screen(None)), None)
        return 0
    known = names()
    if name not in known:
        instead = did_you_mean(name, known) or "; figcheck rules lists them"
        raise InputError(Problem("", f'no rule is called "{name}"{instead}'))
    emit(render_rule(rule(name), screen(None)), None)
    return 0
