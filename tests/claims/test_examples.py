"""Every example of every kind is checked as a reader would see it: verdict, reading, message, sets."""

from __future__ import annotations

from importlib import import_module

import pytest

from figcheck.check.article import check
from figcheck.check.report import DocumentReport
from figcheck.claims.article import Article
from figcheck.claims.claim import Claim
from figcheck.claims.document import document
from figcheck.claims.examples import Example
from figcheck.claims.registry import KINDS, kind

EXAMPLES = [
    pytest.param(name, example, id=f"{name}-{index}")
    for name in KINDS
    for index, example in enumerate(import_module(f"figcheck.claims.{name}").EXAMPLES)
]


def checked(name: str, example: Example) -> tuple[Claim, DocumentReport]:
    claim = kind(name)(**example.operands)
    figures = tuple(figure for _, figure in claim.operands())
    return claim, check(Article(document("", ""), "", "", figures, (claim,)))


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_example(name: str, example: Example) -> None:
    claim, report = checked(name, example)
    judgement = report.judgements[0]
    assert judgement.verdict == example.verdict
    assert judgement.reading == example.reading
    if example.verdict == "inconsistent":
        assert judgement.working.message == example.says
        assert judgement.severity == ("warning" if judgement.reading or claim.rescued() else "error")
    elif example.says is not None:
        assert judgement.reason == example.says
    for role, words in example.sets.items():
        assert words_of(claim, report, role) == words


def words_of(claim: Claim, report: DocumentReport, role: str) -> str | None:
    """The set that is left for the figure of a role, freed or missing."""
    if report.judgements[0].verdict == "unchecked":
        return dict(report.judgements[0].implied).get(role)
    held = dict(claim.operands())[role]
    changes = [repair.changes[0] for repair in report.findings[0].repairs if repair.changes[0].figure is held]
    return changes[0].in_words if changes else None
