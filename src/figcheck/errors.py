"""What goes wrong with an input, and the one exception that figcheck raises for it.

Below every floor, so that each of them can refuse an input in the same words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of an input that could not be read or a record that is unsound: exit 2."""

    path: str
    message: str
    line: int = 0
    """From 1; 0 where the fault has no place."""
    column: int = 0
    excerpt: str | None = None
    """The line at fault with a caret under the place, where that helps."""

    def __str__(self) -> str:
        place = ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])
        return f"{place}: {self.message}" if place else self.message


class InputError(Exception):
    """An input (text, record, configuration) that cannot be used: all its problems, not the first."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean "share"?`, or nothing where no known name is near: to end a message with."""
    from difflib import get_close_matches

    by_fold = {name.casefold(): name for name in known}
    near = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return f'; did you mean "{by_fold[near[0]]}"?' if near else ""
