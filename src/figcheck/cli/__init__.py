"""The command line: click commands, one file each, loaded when they are called."""

from __future__ import annotations

import sys
from typing import NoReturn


def run(arguments: list[str] | None = None) -> NoReturn:
    """Run a command and exit: 0, 1 for findings, 2 for bad usage or input, 130 for Ctrl-C."""
    from figcheck.cli.main import execute

    sys.exit(execute(sys.argv[1:] if arguments is None else arguments))
