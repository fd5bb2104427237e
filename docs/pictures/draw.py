"""Draw the pictures of the pages anew: what commands print in a terminal, dark and light, and a table's own.

python docs/pictures/draw.py
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME
from rich.text import Text

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples"
ROOT = HERE.parents[1]
WIDTH = 80
COMMANDS = {
    "scan": (EXAMPLES, ["scan", "bridges.md"]),
    "show": (EXAMPLES, ["show", "bridges.yaml"]),
    "verify": (ROOT, ["verify"]),
    "tutorial": (ROOT, ["verify", "--no-acknowledged", "data/rca-releases.yaml"]),
}
"""Picture -> the folder, and the command run in it whose output it is."""
TABLE = ["verify", "--kind", "average", "means.csv", "--plot", str(HERE / "means.png")]
THEMES = {"dark": SVG_EXPORT_THEME, "light": DEFAULT_TERMINAL_THEME}
PLAIN = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
"""The template without fonts from the network."""
EDGES = ("rgba(255,255,255,0.35)", "rgba(128,128,128,0.6)")
"""rich's edge of a window, and one that is seen on a white page too."""


def main() -> None:
    """Write every picture in every theme."""
    for name, (folder, arguments) in COMMANDS.items():
        printed = run(folder, arguments)
        for theme in THEMES:
            text = draw(f"figcheck {' '.join(arguments)}", printed, theme)
            (HERE / f"{name}-{theme}.svg").write_text(text, encoding="utf-8", newline="\n")
    run(EXAMPLES, TABLE)


def run(folder: Path, arguments: list[str]) -> str:
    """What a command prints in a terminal with colours."""
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "PYTHONIOENCODING": "utf-8"}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-m", "figcheck", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)  # noqa: S603
    return done.stdout.decode()


def draw(title: str, printed: str, theme: str) -> str:
    """The picture of a terminal."""
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    console.print(Text.from_ansi(printed), no_wrap=True, overflow="ignore", crop=False)
    drawn = console.export_svg(
        title=title, theme=THEMES[theme], code_format=PLAIN, unique_id=f"figcheck-{theme}"
    )
    return drawn.replace(*EDGES)


if __name__ == "__main__":
    main()
