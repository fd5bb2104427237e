"""Every figure is accounted for: in a claim, set aside, or listed with the reason why it is in none."""

from __future__ import annotations

from collections import Counter

from figcheck.check.report import Counted, DocumentReport, Unclaimed
from figcheck.claims.article import Article
from figcheck.numbers.figure import Figure
from figcheck.numbers.reading import Reading

NO_PARTNER = "no partner figure"


def unclaimed(article: Article) -> tuple[Unclaimed, ...]:
    """The figures of the text that no claim uses and nobody set aside."""
    used = {figure for claim in article.claims for _, figure in claim.operands()}
    aside = {entry.figure for entry in article.set_aside}
    return tuple(
        Unclaimed(figure, article.unbound.get(figure, NO_PARTNER))
        for figure in article.figures
        if figure not in used and figure not in aside and not figure.given
    )


def covered(document: DocumentReport) -> tuple[int, int]:
    """How many figures a document has, and how many of them are in claims: of a table all are."""
    if document.table is not None and document.article.figure_count is not None:
        return document.article.figure_count, document.article.figure_count
    return counted(document.article)


def counted(article: Article) -> tuple[int, int]:
    """How many figures the article has, and how many of them are in claims; given ones only if they are."""
    used: set[Figure] = {figure for claim in article.claims for _, figure in claim.operands()}
    if article.figure_count is not None:
        return article.figure_count, len(used)
    figures = {figure for figure in article.figures if not figure.given} | used
    return len(figures), len(used)


def verdicts(document: DocumentReport) -> Counter[str]:
    """How many claims have every verdict, and how many of those that hold do so as a round number."""
    if isinstance(document.judgements, Counted):
        return document.judgements.counts()
    found: Counter[str] = Counter(judgement.verdict for judgement in document.judgements)
    found[Reading.ROUND_NUMBER] = sum(
        judgement.verdict == "consistent" and judgement.reading is Reading.ROUND_NUMBER
        for judgement in document.judgements
    )
    return found


def severities(document: DocumentReport) -> Counter[str]:
    """How many findings that nobody acknowledged have every severity."""
    if isinstance(document.findings, Counted):
        return document.findings.counts()
    return Counter(finding.severity for finding in document.findings if finding.acknowledged is None)
