"""Lengths of time that count both ends, beside lengths that count one."""

from __future__ import annotations

import pytest

from figcheck.claims.claim import Claim

from .making import checked, claim

JUNE = ("12 June 2024", "15 June 2024")
JULY = ("1 July 2024", "10 July 2024")


def lasted(days: tuple[str, str], length: str) -> Claim:
    return claim("duration", start=days[0], end=days[1], length=length)


def test_two_counts_in_one_article_are_a_note_that_names_the_slip() -> None:
    report = checked([lasted(JUNE, "3 days"), lasted(JULY, "10 days")])
    (finding,) = report.findings
    assert {judgement.verdict for judgement in report.judgements} == {"consistent"}
    assert (finding.rule, finding.severity, finding.claims) == ("duration", "note", (1, 0))
    assert finding.message.startswith("10 days from 1 July 2024 to 10 July 2024 counts both ends")
    assert {(repair.changes[0].to, repair.slip) for repair in finding.repairs} == {
        ("9 days", "inclusive for exclusive count"),
        ("4 days", "exclusive for inclusive count"),
    }


def test_only_what_stands_alone_is_offered_another_count() -> None:
    report = checked(
        [lasted(JUNE, "4 days"), lasted(JULY, "10 days"), lasted(("2 May 2024", "4 May 2024"), "2 days")]
    )
    (repair,) = report.findings[0].repairs
    assert (repair.changes[0].figure.text, repair.changes[0].to) == ("2 days", "3 days")


@pytest.mark.parametrize(
    "other", [lasted(JULY, "9 days"), lasted(("1914", "1918"), "5 years"), lasted(JULY, "12 days")]
)
def test_one_count_or_none_that_is_sure_says_nothing(other: Claim) -> None:
    found = checked([lasted(JUNE, "3 days"), other]).findings
    assert not [finding for finding in found if finding.severity == "note"]


@pytest.mark.parametrize(("length", "said"), [("3 days", "one end counted"), ("4 days", "both ends counted")])
def test_the_working_names_the_count(length: str, said: str) -> None:
    (line,) = lasted(JUNE, length).explain().lines
    assert line == f"12 June 2024 to 15 June 2024: 3 to 4 days; {length} ({said})"
