"""A form of words that is read from the text itself: dates, units in brackets, ranges behind a mean.

Where a cue is a row of letters, a form is a regular expression with a reading of its own. Its `hints` are
tried first, in C: a text that holds none of them is not searched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from figcheck.claims.claim import Binding, Claim, Strength
from figcheck.claims.registry import kind
from figcheck.extract.figures import Figures
from figcheck.numbers.figure import Figure
from figcheck.numbers.immutable import immutable


@immutable()
class Found:
    """The figures of one claim by role, and its settings; a figure that is `given` stands nowhere."""

    roles: Mapping[str, Figure | tuple[Figure, ...]]
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Form:
    """One form of words, and how it is found in a text."""

    name: str
    kind: str
    hints: tuple[str, ...]
    """Words of which a text must hold one; none where `find` itself looks at the figures first."""
    find: Callable[[str, Figures], Iterator[Found]]
    strength: Strength = "strong"
    whole: bool = False
    """Whether the form reads the text as a whole, and not its sentences with several figures."""
    fewest: int = 2
    """How many figures in digits a sentence must hold."""
    preview: bool = False
    """Whether it is new, and off unless a project asks for it."""
    reads: tuple[str, ...] = ()
    """Texts it must read, each figure with its role: `from 1952{start} to 1970{end}`."""
    leaves: tuple[str, ...] = ()
    """Texts it must leave alone."""


def claims_of(form: Form, text: str, figures: Figures) -> Iterable[Claim]:
    """Every claim of a form in a text."""
    for hint in form.hints or ("",):
        if hint in text:
            return found_by(form, text, figures)
    return ()


def found_by(form: Form, text: str, figures: Figures) -> list[Claim]:
    """The same where a text is known to hold one of the hints."""
    return [_claim(form, found) for found in form.find(text, figures)]


def _claim(form: Form, found: Found) -> Claim:
    places = [
        figure
        for held in found.roles.values()
        for figure in (held if isinstance(held, tuple) else (held,))
        if figure.given is None
    ]
    binding = Binding(
        "prose",
        form.name,
        form.strength,
        min([figure.start for figure in places]),
        max([figure.end for figure in places]),
    )
    return kind(form.kind).of_figures({**found.roles, **found.settings}, binding)
