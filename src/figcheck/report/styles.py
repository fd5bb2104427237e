"""The signs and colours of the terminal report.

Only the sixteen colours that a terminal's own theme sets, so that dark and light both read well, and
never a colour alone: every difference is also a difference of shape or word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Weight = Literal["heavy", "thin", "dotted"]
"""Heavy: a figure whose change settles most. Thin: another of the claim. Dotted: in no claim."""

ERROR = "bold red"
WARNING = "bold yellow"
NOTE = "bold blue"
HOLDS = "green"
ACKNOWLEDGED = "magenta"
QUIET = "dim"
STRONG = "bold"
REPAIR = "bold green"

SEVERITY: dict[str, str] = {"error": ERROR, "warning": WARNING, "note": NOTE}


@dataclass(frozen=True, slots=True)
class Signs:
    """The characters that a report is drawn with."""

    holds: str
    fails: str
    warns: str
    notes: str
    acknowledged: str
    nothing: str
    repair: str
    becomes: str
    gutter: str
    cut: str
    between: str
    marks: dict[Weight, str]


BOXES = Signs(
    holds="✓", fails="✗", warns="!", notes="·", acknowledged="~", nothing="·", repair="▸", becomes="→",
    gutter="│", cut="…", between="·", marks={"heavy": "━", "thin": "─", "dotted": "┄"},
)  # fmt: skip

ASCII = Signs(
    holds="+", fails="x", warns="!", notes="-", acknowledged="~", nothing="-", repair=">", becomes="->",
    gutter="|", cut="...", between="-", marks={"heavy": "^", "thin": "-", "dotted": "."},
)  # fmt: skip


def mark_style(weight: Weight, severity: str | None) -> str:
    """The colour of an underline: the heavy one has the finding's."""
    if weight == "heavy":
        return SEVERITY.get(severity or "", STRONG)
    return "cyan" if weight == "thin" else QUIET
