"""Articles made from claims alone, for the tests of this floor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from figcheck.check.article import check
from figcheck.check.report import DocumentReport
from figcheck.claims.article import Acknowledgement, Article, Rounding
from figcheck.claims.claim import Binding, Claim
from figcheck.claims.document import document
from figcheck.claims.registry import kind
from figcheck.numbers.figure import Figure
from figcheck.numbers.parse import read


def claim(name: str, binding: Binding | None = None, **operands: Any) -> Claim:
    """A claim from figures as printed."""
    extra = {} if binding is None else {"binding": binding}
    return kind(name).model_validate(operands | extra)


def named(**printed: str) -> dict[str, Figure]:
    """Figures under their names, to be used in several claims."""
    return {name: read(text).named(name) for name, text in printed.items()}


def article(
    claims: Sequence[Claim],
    *,
    rounding: Rounding = "ladder",
    acknowledged: Sequence[Acknowledgement] = (),
    trusted: frozenset[Figure] = frozenset(),
) -> Article:
    """An article without a text."""
    figures = dict.fromkeys(figure for each in claims for _, figure in each.operands())
    return Article(
        document("made.yaml", ""), "made", "made", tuple(figures), tuple(claims),
        rounding=rounding, acknowledged=tuple(acknowledged), trusted=trusted,
    )  # fmt: skip


def checked(claims: Sequence[Claim], **settings: Any) -> DocumentReport:
    """The report on an article of these claims."""
    return check(article(claims, **settings))


def offered(report: DocumentReport, finding: int = 0) -> Mapping[str, str]:
    """Printed figure -> the set it could be, for the repairs of one figure of a finding."""
    return {
        repair.changes[0].figure.text: repair.changes[0].in_words
        for repair in report.findings[finding].repairs
        if len(repair.changes) == 1
    }
