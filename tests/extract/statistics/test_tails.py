"""One tail is said of a statement, never of a whole document."""

from __future__ import annotations

import pytest
from tests.needs import library

import figcheck

library("scipy")


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The one-tailed test was significant, t(28) = 2.20, p = .018.", ["consistent"]),
        ("A one-sided t test showed it (t(28) = 2.20, p = .018).", ["consistent"]),
        ("It was significant, t(28) = 2.20, p = .018 (one-tailed).", ["consistent"]),
        ("The one-tailed test was planned, and t(28) = 2.20, p = .036 by two.", ["consistent"]),
        ("One-tailed tests were planned. It was significant, t(28) = 2.20, p = .018.", ["inconsistent"]),
        ("The one-tailed test was significant, t(28) = 2.20, p = .06.", ["inconsistent"]),
        (
            "One-tailed tests showed it, t(28) = 2.20, p = .018, and the other, t(30) = 2.20, p = .018.",
            ["consistent", "inconsistent"],
        ),
    ],
)
def test_one_tail_is_of_its_statement(text: str, verdicts: list[str]) -> None:
    assert [judgement.verdict for judgement in figcheck.scan(text).documents[0].judgements] == verdicts
