"""Whole tables checked: from paths of tables to one Report, a document a table and a claim a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from figcheck.app.failure import guarded
from figcheck.app.projects import Projects
from figcheck.app.settings import Settings
from figcheck.check.findings import finding
from figcheck.check.report import Counted, DocumentReport, Finding, Report
from figcheck.claims.article import Article
from figcheck.claims.document import document
from figcheck.documents.decode import decode
from figcheck.documents.reader import read_bytes
from figcheck.errors import InputError, Problem
from figcheck.records.columnar import columnar, is_columnar
from figcheck.records.judged import JudgedRows, Tick, judge_table
from figcheck.records.notation import Decimal
from figcheck.records.rows import Terms
from figcheck.records.tables import read_table, refuse_unread, table_of


class RowFindings(Counted[Finding]):
    """A finding for every row that does not hold, made when looked at.

    Rows share no figure, so each fails for itself and offers no repair.
    """

    def __init__(self, article: Article, rows: JudgedRows) -> None:
        self._article, self._rows, self._places = article, rows, rows.failing()

    def __len__(self) -> int:
        return len(self._places)

    def item(self, index: int) -> Finding:
        return finding(self._article, self._rows, (self._places[index],), ())

    def counts(self) -> Counter[str]:
        return self._rows.severities()


def verify_tables(
    kind: str,
    paths: Sequence[Path],
    projects: Projects,
    tick: Tick | None = None,
    decimal: Decimal | None = None,
) -> Report:
    """Check every row of some tables as a claim of one kind.

    `tick` is called with the lines that are done and those of the table; `decimal` stands in for what a
    table's cells say of its decimals. What cannot be used stands in the report's `problems`. Raises
    InputError where no table is named.
    """
    if not paths:
        raise InputError(Problem("", f"--kind goes with a table: figcheck verify --kind {kind} TABLE.csv"))
    documents: list[DocumentReport] = []
    problems: list[Problem] = []
    for path in paths:
        settings = projects.of(path)

        def checked(path: Path = path, settings: Settings = settings) -> DocumentReport:
            return _checked(kind, path, settings, tick, decimal)

        try:
            documents.append(guarded(path.as_posix(), checked))
        except InputError as error:
            problems += error.problems
    return Report(tuple(documents), tuple(problems))


def _terms(settings: Settings) -> Terms:
    from figcheck.numbers.customs import rules

    hedges = rules(settings.hedges) if settings.hedges else {}
    return Terms(settings.rounding, settings.preview, hedges)


def _checked(
    kind: str, path: Path, settings: Settings, tick: Tick | None, decimal: Decimal | None
) -> DocumentReport:
    name = path.as_posix()
    refuse_unread(name)
    data = read_bytes(path, max_size=settings.max_size)
    if is_columnar(name):
        table = table_of(kind, name, columnar(name, data, max_size=settings.max_size), decimal)
    else:
        table = read_table(kind, name, decode(name, data), decimal)
    rows = judge_table(table, _terms(settings), tick)
    article = Article(document(name, table.text), "", "", figure_count=rows.figures)
    return DocumentReport(
        article,
        rows,
        RowFindings(article, rows),
        list_unclaimed=False,
        table=kind,
        unchecked=rows.unchecked(),
    )
