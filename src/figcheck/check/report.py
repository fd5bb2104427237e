"""The one immutable result that every output format renders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from figcheck.claims.article import Acknowledgement, Article
from figcheck.claims.claim import Claim, Working
from figcheck.errors import Problem
from figcheck.numbers.figure import Figure
from figcheck.numbers.interval import Interval
from figcheck.numbers.reading import Reading

Verdict = Literal["consistent", "inconsistent", "unchecked"]
Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Change:
    """One figure of a repair: what it would become."""

    figure: Figure
    to: str | None
    """The nearest printed form in the set; None where no print of its step fits."""
    remaining: Interval
    """Every value it could have, in printed units."""
    in_words: str
    """The set for people: "188 to 190", "more than 386,007"."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A minimal set of figures which, changed, would make claims agree."""

    changes: tuple[Change, ...]
    settles: tuple[int, ...]
    """Indices of the document's claims."""
    slip: str | None = None
    reason: str | None = None
    working: tuple[str, ...] = ()
    """How the settled claims compute after the repair, a line a claim."""


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
class DocumentReport:
    """What was found in one document: an article with the verdict on every claim of it."""

    article: Article
    judgements: tuple[Judgement, ...]
    """One a claim, in the article's order."""
    findings: tuple[Finding, ...]
    unclaimed: tuple[Unclaimed, ...] = ()
    list_unclaimed: bool = True
    """Whether unclaimed figures are listed (records, show, --complete) or only counted (scan)."""

    unclaimed_count: int = 0

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
