"""`python -m figcheck` and the `figcheck` command: answers `--version` before anything is imported."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from figcheck import __version__

        sys.stdout.write(f"figcheck {__version__}\n")
        return
    from figcheck.cli import run

    run()


if __name__ == "__main__":
    main()
