"""`--watch`: check, wait for a change, check again, until Ctrl-C."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from figcheck.app.configuration import OWN, SHARED
from figcheck.app.discovery import DOCUMENTS, ENDINGS
from figcheck.cli.screen import complain, write
from figcheck.errors import InputError, Problem

_WATCHED = frozenset((*DOCUMENTS, *ENDINGS, ""))


def watch(once: Callable[[], int], folders: Sequence[Path]) -> int:
    """Call `once` now and after every change of a text, a record or a configuration in the folders.

    Raises InputError where watchfiles is not installed; a run that cannot be made is told, and the next
    change waited for. Ends by Ctrl-C alone.
    """
    try:
        from watchfiles import watch as changes_of
    except ImportError:
        raise InputError(Problem("", "--watch needs watchfiles: pip install 'figcheck[watch]'")) from None
    _attempt(once)
    for changes in changes_of(*folders, raise_interrupt=True):
        if any(_matters(Path(path)) for _, path in changes):
            write("\n")
            _attempt(once)
    return 0


def folders_of(paths: Iterable[Path]) -> list[Path]:
    """Where changes are waited for: every folder named, and that of every file. Raises InputError."""
    folders = dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
    for folder in folders:
        if not folder.is_dir():
            raise InputError(Problem(folder.as_posix(), "there is no such folder to watch"))
    return list(folders)


def _matters(path: Path) -> bool:
    if any(part.startswith(".") for part in path.parts[-1:]):
        return False
    return path.name in (OWN, SHARED) or path.suffix.lower() in _WATCHED


def _attempt(once: Callable[[], int]) -> None:
    try:
        once()
    except InputError as error:
        complain(*error.problems)
