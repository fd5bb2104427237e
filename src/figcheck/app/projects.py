"""Every file by its own configuration, and the one outcome of a run: no two may be at odds over that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from figcheck.app.configuration import settings_for
from figcheck.app.settings import Settings
from figcheck.errors import InputError, Problem

_OF_THE_RUN = ("fail_on", "min_claims", "complete", "baseline")
"""What decides on a run as a whole, so that it must be the same for all of its files."""


class Projects:
    """The settings that hold for paths: the nearest configuration of each, the command line before it."""

    def __init__(self, overrides: Mapping[str, Any] | None = None) -> None:
        """`overrides` holds fields of Settings; None stands for nothing given."""
        self._overrides = {name: value for name, value in (overrides or {}).items() if value is not None}
        self._known: dict[Path, Settings] = {}
        self._first: Settings | None = None

    def of(self, path: Path) -> Settings:
        """The settings of a folder or of a file. Raises InputError for a configuration that is unsound."""
        folder = path if path.is_dir() else path.parent
        if folder not in self._known:
            self._known[folder] = self._agreeing(replace(settings_for(folder), **self._overrides))
        return self._known[folder]

    @property
    def run(self) -> Settings:
        """What decides on the run: the settings of its first path, with which all others agree."""
        return self._first if self._first is not None else self.of(Path())

    def _agreeing(self, found: Settings) -> Settings:
        """The settings, if nothing that decides on the run differs from those of the first path."""
        if self._first is None:
            self._first = found
        for name in _OF_THE_RUN:
            here, there = _value(found, name), _value(self._first, name)
            if here != there:
                key = name.replace("_", "-")
                raise InputError(
                    Problem(
                        found.source or found.root.as_posix(),
                        f"{key} is {getattr(found, name)} here and {getattr(self._first, name)} in "
                        f"{self._first.source or self._first.root.as_posix()}: these files are no one run; "
                        f"check them apart, or say --{key}",
                    )
                )
        return found


def _value(settings: Settings, name: str) -> object:
    """A value as it decides: a baseline is a file, wherever it is named from."""
    value = getattr(settings, name)
    return (settings.root / value).resolve() if name == "baseline" and value is not None else value
