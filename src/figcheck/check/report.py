"""The one immutable result that every output format renders."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, overload

from figcheck.check.changes import Repair
from figcheck.claims.article import Acknowledgement, Article
from figcheck.claims.claim import Claim, Working
from figcheck.errors import Problem
from figcheck.numbers.figure import Figure
from figcheck.numbers.immutable import immutable
from figcheck.numbers.reading import Reading

Verdict = Literal["consistent", "inconsistent", "unchecked"]
Severity = Literal["error", "warning", "note"]
Item_co = TypeVar("Item_co", covariant=True)


class Counted(Sequence[Item_co]):
    """The rows of a long table: items are made when they are looked at, and their counts are known."""

    @overload
    def __getitem__(self, index: int) -> Item_co: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Item_co, ...]: ...
    def __getitem__(self, index: int | slice) -> Item_co | tuple[Item_co, ...]:
        places = range(len(self))[index]
        return self.item(places) if isinstance(places, int) else tuple(map(self.item, places))

    @abstractmethod
    def item(self, index: int) -> Item_co:
        """The item at a place from 0."""

    @abstractmethod
    def counts(self) -> Counter[str]:
        """How many there are of every verdict, reading or severity."""


@immutable()
class Judgement:
    """The verdict on one claim alone."""

    claim: Claim
    verdict: Verdict
    reading: Reading | None = None
    """The first rung on which the claim holds, also where that is too lenient to be consistent."""
    reason: str | None = None
    """Why it is unchecked."""
    severity: Severity | None = None
    """Of the finding, where inconsistent."""
    note: str | None = None
    """What a lenient reading would have to assume, or why no reading helps: ends the working."""
    outside: str | None = None
    """What is said of a figure that lies outside its own possible set, whatever the others are."""
    implied: tuple[tuple[str, str], ...] = ()
    """Role that is missing -> its set in words ("293,867 to 400,727")."""

    @property
    def working(self) -> Working:
        """The recomputation in words, the note last: made anew, since most are never read."""
        if self.outside is not None:
            return Working(self.outside)
        working = self.claim.explain()
        return Working(working.message, (*working.lines, self.note)) if self.note else working

    @property
    def steps(self) -> tuple[str, ...]:
        """The lines of the working alone: the message is made for few claims, and takes long."""
        if self.outside is not None or self.verdict == "unchecked":
            return self.working.lines
        return (*self.claim.steps(), self.note) if self.note else self.claim.steps()


@dataclass(frozen=True, slots=True)
class Finding:
    """What is reported: one cause, one finding."""

    path: str
    rule: str
    rules: tuple[str, ...]
    severity: Severity
    message: str
    start: int = 0
    end: int = 0
    line: int = 0
    column: int = 0
    claims: tuple[int, ...] = ()
    working: str = ""
    repairs: tuple[Repair, ...] = ()
    acknowledged: Acknowledgement | None = None
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """A figure that is in no claim, and why."""

    figure: Figure
    reason: str


@dataclass(frozen=True, slots=True)
class Unchecked:
    """Why some rows of a table are unchecked: the words for the first of them, and how many are like it."""

    reason: str
    line: int
    count: int


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What was found in one document: an article with the verdict on every claim of it."""

    article: Article
    judgements: Sequence[Judgement]
    """One a claim, in the article's order."""
    findings: Sequence[Finding]
    unclaimed: tuple[Unclaimed, ...] = ()
    list_unclaimed: bool = True
    """Whether unclaimed figures are listed (records, show, --complete) or only counted (scan)."""

    unclaimed_count: int = 0
    table: str | None = None
    """The kind of claim that every row of it is, where the document is a table."""
    unchecked: tuple[Unchecked, ...] = ()
    """Why rows of a table are unchecked, the most first."""

    @property
    def path(self) -> str:
        """Of the article's text; of the record where there is none."""
        return self.article.document.path


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run. Same input, same report: no clock, no order of a set."""

    documents: tuple[DocumentReport, ...] = ()
    problems: tuple[Problem, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The document of `--format json` (docs/report.schema.json)."""
        from figcheck.check.canonical import as_dict

        return as_dict(self)
