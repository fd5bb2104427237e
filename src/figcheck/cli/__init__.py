"""The command line: click commands, one file each, loaded when they are called."""

from __future__ import annotations

import gc
import sys
from typing import NoReturn

_YOUNG = 100_000
"""Objects between two collections. Nearly all that a short process makes lives to its end: with the
usual 700, and one more collection at exit, looking for garbage takes a quarter of the time."""


def run(arguments: list[str] | None = None) -> NoReturn:
    """Run a command and exit: 0, 1 for findings, 2 for bad usage or input, 130 for Ctrl-C."""
    gc.set_threshold(_YOUNG, 20, 20)
    from figcheck.cli.main import execute

    code = execute(sys.argv[1:] if arguments is None else arguments)
    gc.freeze()
    sys.exit(code)
