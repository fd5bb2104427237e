"""The five articles: every quote anchors, every figure is accounted for, and what is found in them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from figcheck.check.article import check
from figcheck.check.report import DocumentReport
from figcheck.claims.article import Article
from figcheck.records.load import load

ROOT = Path(__file__).parents[2]
SEEDS: dict[str, tuple[int, Counter[str], list[str]]] = {
    "detainer-refusals": (3, Counter(), ["2.4 million", "675", "29,269"]),
    "local-jail-releases": (5, Counter(consistent=2, unchecked=1), ["one quarter"]),
    "missed-check-ins": (10, Counter(consistent=3, unchecked=1), ["125,000", "500 to 600", "50", "99%"]),
    "non-detained-docket": (14, Counter(consistent=7, inconsistent=1), ["900,000"]),
    "rca-releases": (17, Counter(consistent=5, inconsistent=2), []),
}
"""Slug -> figures, verdicts, and the figures that are in no claim and not set aside."""


def article(slug: str) -> Article:
    return load(ROOT / "data" / f"{slug}.yaml")


def report(slug: str, *, acknowledged: bool = True) -> DocumentReport:
    return check(article(slug), acknowledged=acknowledged)


def test_there_is_a_record_and_a_text_for_each() -> None:
    assert {path.stem for path in (ROOT / "data").glob("*.yaml")} == set(SEEDS)
    assert {path.stem for path in (ROOT / "seeds").glob("*.md")} == set(SEEDS)


@pytest.mark.parametrize("slug", SEEDS)
def test_every_quote_anchors_and_every_figure_is_accounted_for(slug: str) -> None:
    figures, verdicts, left = SEEDS[slug]
    found = report(slug)
    assert not found.article.complaints
    assert len(found.article.figures) == figures
    assert Counter(judgement.verdict for judgement in found.judgements) == verdicts
    assert [re.sub(r"^[a-z ]+ (?=[0-9]|one )", "", entry.figure.text) for entry in found.unclaimed] == left


@pytest.mark.parametrize("slug", SEEDS)
def test_the_front_matter_names_the_original(slug: str) -> None:
    keys = article(slug).document.front_matter
    assert keys["title"]
    assert re.fullmatch(r"[0-9a-f]{64}", keys["sha256"])


def test_twenty_claims_or_more() -> None:
    assert sum(sum(verdicts.values()) for _, verdicts, _ in SEEDS.values()) >= 20


def test_one_repair_settles_both_claims_of_the_releases() -> None:
    (finding,) = report("rca-releases", acknowledged=False).findings
    assert (finding.severity, set(finding.rules)) == ("error", {"share", "projection"})
    best, *others = finding.repairs
    assert [(change.figure.text, change.to) for change in best.changes] == [("191", "190")]
    assert len(best.settles) == 2
    assert all(len(repair.settles) == 1 for repair in others)
    (accepted,) = report("rca-releases").findings
    assert accepted.acknowledged is not None
    assert accepted.acknowledged.expected == "190"


def test_the_docket_is_cut_off_not_rounded() -> None:
    (finding,) = report("non-detained-docket").findings
    assert (finding.rule, finding.severity) == ("same", "warning")
    assert finding.acknowledged is not None


@pytest.mark.parametrize(
    ("slug", "role", "words"),
    [
        ("local-jail-releases", "whole", "293,867 to 400,727"),
        ("missed-check-ins", "before", "more than 386,007"),
    ],
)
def test_what_is_missing_has_its_set(slug: str, role: str, words: str) -> None:
    (judgement,) = (one for one in report(slug).judgements if one.verdict == "unchecked")
    assert judgement.implied == ((role, words),)


def test_a_hedge_on_an_exact_figure_is_a_note() -> None:
    (finding,) = report("local-jail-releases").findings
    assert (finding.rule, finding.severity, finding.line) == ("hedge", "note", 8)
