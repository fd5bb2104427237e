"""Writes the record of an article that came from prose: the start that a person then curates.

What it writes is read back and compared, claim by claim: a claim that a record cannot say in the same
way (its figure would be read otherwise, its words cannot be quoted) stands there as a comment.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from figcheck.check.article import check
from figcheck.check.report import DocumentReport, Finding
from figcheck.claims.article import Article
from figcheck.claims.claim import Claim
from figcheck.numbers.figure import Figure
from figcheck.records.agreement import Disagreement, disagreements
from figcheck.records.fragments import Fragments
from figcheck.records.marking import Anchored, Marking, Written
from figcheck.records.naming import Names
from figcheck.records.writing import comment, commented, value

SCHEMA = "# yaml-language-server: $schema="
_MOST_TRIES = 6
_HEADLINE = re.compile(r"\s*(\S.{0,120}?(?<![.,;:])(?=[ \t]*[\r\n])|\S.{0,120}[A-Z]\.(?=[ \t]*[\r\n]))")
"""A first line without a mark at its end, but for that of an abbreviation (in the U.S.)."""


@dataclass(slots=True)
class _Plan:
    """How each claim of the article is to be written."""

    brackets: set[int] = field(default_factory=set)
    left_out: dict[int, str] = field(default_factory=dict)
    """Claim -> why it stands there as a comment only."""


@dataclass(slots=True)
class Draft:
    """The text of a record, and what stands in it as a comment only."""

    source: str
    claims: int
    left_out: tuple[str, ...]
    """A sentence for each claim that was found but not written as one."""
    unclaimed: int
    """Figures in no claim that counts."""


def draft(article: Article, *, text: str, schema: str) -> Draft:
    """The record of an article; `text` and `schema` are paths as the record is to name them.

    Loaded against the article's text, the record gives the same claims (kind, roles, places) with the
    same verdicts. Claims that the words bind only weakly are comments.
    """
    report = check(article)
    plan = _Plan(left_out=_guesses(report))
    writer = _Writer(report, text, schema)
    for _ in range(_MOST_TRIES):
        source, lines = writer.write(plan)
        faults = disagreements(source, article, lines, set(range(len(article.claims))) - set(plan.left_out))
        if not faults:
            return _draft(source, report, plan)
        _amend(plan, faults)
    for index in range(len(article.claims)):
        plan.left_out.setdefault(index, "it cannot be written as a quote of this text")
    return _draft(writer.write(plan)[0], report, plan)


def _draft(source: str, report: DocumentReport, plan: _Plan) -> Draft:
    claims = report.article.claims
    reasons = tuple(
        f"line {_line(report, claims[index])}: {claims[index].kind}, {reason}"
        for index, reason in sorted(plan.left_out.items())
    )
    used = {
        figure
        for index, claim in enumerate(claims)
        if index not in plan.left_out
        for _, figure in claim.operands()
    }
    return Draft(source, len(claims) - len(reasons), reasons, len(set(report.article.figures) - used))


def _amend(plan: _Plan, faults: list[Disagreement]) -> None:
    """A figure that was read otherwise is tried in brackets; what fails again is left out."""
    for fault in faults:
        if fault.claim in plan.brackets or not fault.by_print:
            plan.left_out[fault.claim] = fault.reason
        else:
            plan.brackets.add(fault.claim)


def _guesses(report: DocumentReport) -> dict[int, str]:
    """The claims that a scan would not hold against the text: a record would."""
    guesses = {
        index: f"weak cue “{claim.binding.cue}”: uncomment it if the text means it"
        for index, claim in enumerate(report.article.claims)
        if claim.binding.strength == "weak"
    }
    found: dict[int, list[Finding]] = {}
    for finding in report.findings:
        for index in finding.claims:
            found.setdefault(index, []).append(finding)
    for index, judgement in enumerate(report.judgements):
        own = found.get(index, [])
        if judgement.verdict == "inconsistent" and all(finding.severity == "note" for finding in own):
            guesses.setdefault(index, own[0].message if own else "a scan does not count it")
    return guesses


class _Writer:
    """Writes the whole record by a plan."""

    def __init__(self, report: DocumentReport, text: str, schema: str) -> None:
        self._report = report
        self._article = report.article
        self._fragments = Fragments(report.article.document)
        self._head = [SCHEMA + schema, f"title: {value(_title(report.article))}", f"text: {value(text)}"]
        self._failing: dict[int, Finding] = {
            index: finding for finding in reversed(report.findings) for index in finding.claims
        }

    def write(self, plan: _Plan) -> tuple[str, dict[int, int]]:
        """The source, and line (from 1) -> claim for the first line of every claim and of its quotes."""
        written, trusted = self._claims(plan)
        lines = list(self._head)
        places: dict[int, int] = {}
        if any(entry.quotes for entry in written.values()):
            lines.append("quotes:")
        for index in sorted(written):
            if written[index].quotes:
                places[len(lines) + 1] = index
                lines += written[index].quotes
        lines.append("claims:" if written else "claims: []")
        for index in sorted(written):
            lines += self._remark(index, plan)
            entry = written[index].lines
            if index in plan.left_out:
                lines += commented(entry, "  ")
            else:
                places[len(lines) + 1] = index
                lines += entry
        if trusted:
            lines += [
                "# inferred as the base of shares: no repair changes these",
                f"trusted: [{', '.join(trusted)}]",
            ]
        lines += self._leftover()
        return "\n".join(lines) + "\n", places

    def _claims(self, plan: _Plan) -> tuple[dict[int, Written], list[str]]:
        """Every claim written, and the names of the figures that are inferred wherever they are used.

        Those that count come first, since the others may then use their names.
        """
        claims = self._article.claims
        marking = Marking(self._fragments, Names(self._article.document.masked))
        counted = [index for index in range(len(claims)) if index not in plan.left_out]
        uses = Counter(figure for index in counted for _, figure in claims[index].operands())
        inferred = uses - Counter(
            figure
            for index in counted
            for role, figure in claims[index].operands()
            if role not in claims[index].binding.inferred
        )
        trusted = [figure for figure in uses if inferred[figure] == uses[figure]]
        named = {figure for figure, times in uses.items() if times > 1} | self._blamed() | set(trusted)
        anchored = Anchored()
        written = {
            index: marking.write(claims[index], anchored, named, brackets=index in plan.brackets)
            for index in counted
        }
        for index in plan.left_out:
            own = Anchored(set(anchored.names), dict(anchored.names))
            entry = marking.write(claims[index], own, set(), brackets=index in plan.brackets)
            written[index] = Written(_with_quotes(entry), [])
        return written, [anchored.names[figure] for figure in trusted]

    def _blamed(self) -> set[Figure]:
        """The figures that may have to be acknowledged: those that repairs change, else all of a finding."""
        blamed: set[Figure] = set()
        for finding in self._report.findings:
            changed = {change.figure for repair in finding.repairs for change in repair.changes}
            claims = [self._article.claims[index] for index in finding.claims]
            blamed |= changed or {figure for claim in claims for _, figure in claim.operands()}
        return blamed

    def _remark(self, index: int, plan: _Plan) -> Iterator[str]:
        claim = self._article.claims[index]
        where = f"line {_line(self._report, claim)}"
        if index in plan.left_out:
            yield from comment(f"{where}, not counted: {plan.left_out[index]}", "  ")
        elif index in self._failing:
            finding = self._failing[index]
            yield from comment(f"{where}, {finding.severity}: {finding.message}", "  ")

    def _leftover(self) -> Iterator[str]:
        """The figures in no claim, by reason, in the order of the text."""
        reasons: dict[str, list[str]] = {}
        for entry in self._report.unclaimed:
            line, _ = self._article.document.place(entry.figure.start)
            reasons.setdefault(entry.reason, []).append(f"{entry.figure.text} (line {line})")
        if reasons:
            yield "# in no claim: name a figure in a quote to use it in one, or put it under `set aside:`"
        for reason, figures in reasons.items():
            yield from comment(f"- {reason}: {', '.join(figures)}", hanging="  ")


def _with_quotes(entry: Written) -> list[str]:
    """A claim that is left out, with the quotes that it would need."""
    return [*entry.lines, *(["    with these under quotes:", *entry.quotes] if entry.quotes else [])]


def _line(report: DocumentReport, claim: Claim) -> int:
    return report.article.document.place(claim.binding.start)[0]


def _title(article: Article) -> str:
    """The document's title, or its first line where that is a headline, or the file's name."""
    given = article.title or article.document.title
    headline = _HEADLINE.match(article.document.masked)
    found = given or (headline[1] if headline else "") or PurePath(article.document.path).stem
    return " ".join(found.split())
