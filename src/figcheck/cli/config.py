"""`figcheck config`: every effective value, and where it came from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from figcheck.cli.options import FILE

if TYPE_CHECKING:
    from figcheck.app.settings import Settings


@click.command("config", short_help="Show every setting and where it came from.")
@click.argument("path", required=False, type=FILE, metavar="[PATH]")
def command(path: Path | None) -> int:
    """Show the settings that hold for PATH (default: the working folder), and where each came from."""
    from figcheck.app.projects import Projects
    from figcheck.app.settings import KEYS
    from figcheck.cli.output import emit, screen
    from figcheck.report.safe import safe

    settings = Projects().of(path or Path())
    rows = [(key, _value(settings, key), _source(settings, key)) for key in KEYS]
    width = max(len(f"{key} = {value}") for key, value, _ in rows if value and len(value) < 40)
    boxes = screen(None).boxes
    lines = [f"# project folder: {settings.root.as_posix()}"]
    for key, value, source in rows:
        lines.append(f"{f'{key} = {value}':<{width}}  # {source}" if value else f"# {key} is not set")
    emit("".join(f"{safe(line, boxes=boxes)}\n" for line in lines), None)
    return 0


def _source(settings: Settings, key: str) -> str:
    if key not in settings.lines:
        return "default"
    line = settings.lines[key]
    return f"{settings.source}:{line}" if line else str(settings.source)


def _value(settings: Settings, key: str) -> str:
    """A value as TOML writes it."""
    value = getattr(settings, key.replace("-", "_"))
    if key == "per-path":
        inside = (
            f"{json.dumps(entry.pattern)} = {{ select = {json.dumps(entry.select)}, "
            f"ignore = {json.dumps(entry.ignore)} }}"
            for entry in value
        )
        return f"{{ {', '.join(inside)} }}" if value else "{}"
    if value is None:
        return ""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
