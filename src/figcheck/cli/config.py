"""`figcheck config`: every effective value, and where it came from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from figcheck.cli.options import FILE

if TYPE_CHECKING:
    from figcheck.app.settings import Settings
    from figcheck.numbers.customs import Reach


@click.command("config", short_help="Show every setting and where it came from.")
@click.argument("path", required=False, type=FILE, metavar="[PATH]")
def command(path: Path | None) -> int:
    """Show the settings that hold for PATH (default: the working folder), and where each came from."""
    from figcheck.app.projects import Projects
    from figcheck.cli.output import emit, screen
    from figcheck.report.safe import safe

    settings = Projects().of(path or Path())
    rows = [*_rows(settings)]
    width = max(len(f"{key} = {value}") for key, value in rows if value and len(value) < 40)
    boxes = screen(None).boxes
    lines = [f"# project folder: {settings.root.as_posix()}"]
    for key, value in rows:
        source = _source(settings, key)
        lines.append(f"{f'{key} = {value}':<{width}}  # {source}" if value else f"# {key} is not set")
    emit("".join(f"{safe(line, boxes=boxes)}\n" for line in lines), None)
    return 0


def _rows(settings: Settings) -> Iterator[tuple[str, str]]:
    """Every key with its value as TOML writes it, empty where it has none; the hedges one by one."""
    from figcheck.app.settings import KEYS
    from figcheck.numbers.customs import usual
    from figcheck.numbers.hedges import HEADS

    for key in KEYS:
        if key != "hedges":
            yield key, _value(settings, key)
    for hedge in dict.fromkeys((*HEADS, *settings.hedges)):
        reach = settings.hedges.get(hedge) or usual(hedge)
        name = hedge if hedge.isascii() and hedge.isalpha() else json.dumps(hedge, ensure_ascii=False)
        yield f"hedges.{name}", _reach(reach) if reach else ""


def _source(settings: Settings, key: str) -> str:
    line = settings.lines.get(key.replace('"', ""))
    if line is None:
        return "default"
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


def _reach(reach: Reach) -> str:
    if reach.least == reach.most:
        return f'"{reach.most}"'
    return f'{{ least = "{reach.least}", most = "{reach.most}" }}'
