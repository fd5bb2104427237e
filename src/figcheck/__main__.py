"""`python -m figcheck` and the `figcheck` command: answers `--version` before anything is imported."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and exit."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who called: what is written goes nowhere
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: PTH123, SIM115
    if sys.argv[1:] in (["--version"], ["-V"]):
        from figcheck import __version__

        sys.stdout.write(f"figcheck {__version__}\n")
        return
    try:
        from figcheck.cli import run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
