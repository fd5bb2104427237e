"""An article: a text, its figures, and the claims made with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from figcheck.claims.claim import Claim
from figcheck.claims.document import Document
from figcheck.numbers.figure import Figure

Rounding = Literal["ladder", "nearest", "cut off"]


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """A figure that a person has accepted as misprinted; it holds while the figure is printed as `text`."""

    figure: str
    reason: str
    expected: str | None = None
    by: str | None = None
    date: str | None = None
    until: str | None = None
    baseline: str | None = None
    """The file of known findings that this comes from, where no person named the figure."""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class SetAside:
    """A figure of the text that is no result, with the reason."""

    figure: Figure
    reason: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the loader found wrong with the article, not the record: a quote that is gone or stands twice."""

    rule: Literal["quote", "acknowledgement", "text-changed"]
    message: str
    severity: Literal["error", "warning", "note"] = "error"
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """One article, from a record or from prose: what the checks take. Nothing below knows which it was."""

    document: Document
    title: str
    slug: str
    """The file's name without its ending: how `figcheck show` calls the article."""
    figures: tuple[Figure, ...] = ()
    """Every figure: those of the text in its order, then those given or written in roles."""
    claims: tuple[Claim, ...] = ()
    record: str | None = None
    """Path of the record file, where there is one."""
    set_aside: tuple[SetAside, ...] = ()
    acknowledged: tuple[Acknowledgement, ...] = ()
    trusted: frozenset[Figure] = frozenset()
    """Figures that no repair changes: `trusted:` and `given:`."""
    rounding: Rounding = "ladder"
    preview: bool = False
    """Whether claims of kinds that are in preview are judged."""
    complaints: tuple[Complaint, ...] = ()
    unbound: dict[Figure, str] = field(default_factory=dict)
    """Figures in no claim -> why (what the nearest cue lacked); a missing one is "no partner figure"."""
    figure_count: int | None = None
    """How many figures the text has, where `figures` holds only those in claims (a plain scan)."""
