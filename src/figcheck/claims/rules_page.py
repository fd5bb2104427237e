"""A Markdown page for every rule: `python -m figcheck.claims.rules_page docs/rules` writes them all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from figcheck.claims.examples import Example, Printed
from figcheck.claims.rules import RuleDoc, names, rule


def pages() -> dict[str, str]:
    """File name -> its text, for every rule and the list of them."""
    found = {f"{name}.md": page(rule(name)) for name in names()}
    found["README.md"] = "\n".join(_index())
    return found


def page(of: RuleDoc) -> str:
    """The page of one rule."""
    lines = [
        f"# {of.name}",
        "",
        f"{of.summary}{' In preview.' if of.preview else ''}",
        "",
        f"**Checks:** {of.checks}",
        "",
        f"**Says:** {of.says}",
        "",
        f"**Not flagged:** {of.not_flagged}",
        "",
        f"**Source:** {of.source}",
        "",
    ]
    if of.roles or of.settings:
        lines += ["## Roles and settings", "", *_table(of), ""]
    if of.examples:
        lines += [
            "## Examples",
            "",
            "| figures | verdict | |",
            "|---|---|---|",
            *map(_example, of.examples),
            "",
        ]
    return "\n".join(lines)


def _index() -> Iterator[str]:
    yield from ("# Rules", "", "| rule | what it checks |", "|---|---|")
    for name in names():
        yield f"| [{name}]({name}.md) | {_cell(rule(name).summary)} |"
    yield ""


def _table(of: RuleDoc) -> Iterator[str]:
    yield from ("| name | takes |", "|---|---|")
    for role in of.roles:
        takes = "figures" if role.several else "a figure"
        yield f"| `{role.name}` | {takes}{', may be missing' if role.optional else ''} |"
    for setting in of.settings:
        default = f" (default: {setting.default})" if setting.default is not None else ""
        yield f"| `{setting.name}` | setting: {_cell(setting.values)}{default} |"


def _example(of: Example) -> str:
    said = of.says or ""
    if of.reading is not None and of.reading != "nearest":
        how = "only if" if of.verdict == "inconsistent" else "if"
        said = f"{said}; {how} {of.reading}" if said else f"{how} {of.reading}"
    figures = ", ".join(f"{name}: {_printed(value)}" for name, value in of.operands.items())
    return f"| {_cell(figures)} | {of.verdict} | {_cell(said)} |"


def _printed(value: Printed) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, (str, int)) else "; ".join(value)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main(folder: str) -> None:
    """Write every page into a folder."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        Path(folder, name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1])
