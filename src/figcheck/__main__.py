"""`python -m figcheck` and the `figcheck` command: answers `--version` before anything is imported."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit."""
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
