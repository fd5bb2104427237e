"""Whole tables checked: from paths of tables to one Report, a document a table and a claim a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from figcheck.app.failure import guarded
from figcheck.app.projects import Projects
from figcheck.app.settings import Settings
from figcheck.check.findings import finding
from figcheck.check.report import DocumentReport, Judgement, Report
from figcheck.claims.article import Article
from figcheck.claims.document import Document
from figcheck.documents.decode import decode
from figcheck.documents.reader import read_bytes
from figcheck.errors import InputError, Problem
from figcheck.records.tables import judged_rows, read_table

_PACE = 1_000
"""Rows between two looks at how far the run is."""


def verify_tables(
    kind: str, paths: Sequence[Path], projects: Projects, tick: Callable[[int, int], None] | None = None
) -> Report:
    """Check every row of some tables as a claim of one kind.

    `tick` is called with the lines that are done and those of the table. What cannot be used stands in
    the report's `problems`. Raises InputError where no table is named.
    """
    if not paths:
        raise InputError(Problem("", f"--kind goes with a table: figcheck verify --kind {kind} TABLE.csv"))
    documents: list[DocumentReport] = []
    problems: list[Problem] = []
    for path in paths:
        settings = projects.of(path)
        try:
            documents.append(guarded(path.as_posix(), lambda: _checked(kind, path, settings, tick)))  # noqa: B023
        except InputError as error:
            problems += error.problems
    return Report(tuple(documents), tuple(problems))


def _checked(
    kind: str, path: Path, settings: Settings, tick: Callable[[int, int], None] | None
) -> DocumentReport:
    name = path.as_posix()
    text = decode(name, read_bytes(path, max_size=settings.max_size))
    table, lines = read_table(kind, name, text), text.count("\n")
    judgements: list[Judgement] = []
    for judgement in judged_rows(kind, table):
        judgements.append(judgement)
        if tick is not None and len(judgements) % _PACE == 0:
            tick(judgement.claim.binding.line, lines)
    return _report(name, tuple(judgements))


def _report(name: str, judgements: tuple[Judgement, ...]) -> DocumentReport:
    """The document of a table. Its rows share no figure, so each fails for itself and offers no repair."""
    claims = tuple(judgement.claim for judgement in judgements)
    article = Article(
        Document(name, "", ""),
        "",
        "",
        figures=tuple(figure for claim in claims for _, figure in claim.operands()),
        claims=claims,
    )
    found = tuple(
        finding(article, judgements, (index,), ())
        for index, judgement in enumerate(judgements)
        if judgement.verdict == "inconsistent"
    )
    return DocumentReport(article, judgements, found, list_unclaimed=False)
