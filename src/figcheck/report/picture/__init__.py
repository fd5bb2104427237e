"""The picture of a table: printed numbers beside the values that data can have.

Needs matplotlib (the extra `plot`), which is imported only here and only when a picture is drawn.
"""

from __future__ import annotations

from importlib.util import find_spec

NO_PLOT = 'a picture needs matplotlib: pip install "figcheck[plot]"'
SUFFIXES: tuple[str, ...] = (".png", ".svg", ".pdf")
DRAWN: tuple[str, ...] = ("average", "spread", "binary")
"""The kinds that have a picture."""


def available() -> bool:
    """Whether matplotlib is there; it is not imported."""
    return find_spec("matplotlib") is not None
