"""How paths are written in reports: as they were given, or relative to the working folder."""

from __future__ import annotations

import os
from pathlib import Path


def shown(path: Path) -> str:
    """A path relative to the working folder where it lies on the same drive, with forward slashes."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:
        return path.as_posix()


def inside(path: Path, folder: Path) -> bool:
    """Whether a path lies in a folder, symbolic links followed."""
    return path.resolve().is_relative_to(folder.resolve())
