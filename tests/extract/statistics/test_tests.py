"""What is said of how a result was tested, around it."""

from __future__ import annotations

import pytest
from tests.needs import library

import figcheck


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ("Bonferroni-corrected", "corrected"),
        ("FDR-adjusted", "corrected"),
        ("BOOTSTRAPPED", "simulated"),
        ("permutation", "simulated"),
        ("exact", "exact"),
        ("uncorrected", None),
        ("not corrected", None),
        ("unadjusted", None),
        ("inexcusable", None),
    ],
)
def test_a_p_that_is_not_of_the_statistic_alone(said: str, method: str | None) -> None:
    for text, found in ((f"p = .036 ({said}).", method), (f"p = .036. The {said} one", None)):
        (judgement,) = figcheck.scan(f"t(28) = 2.20, {text}").documents[0].judgements
        assert judgement.claim.method == found  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("said", "verdict", "reason"),
    [
        ("t(28) = 2.20, Bonferroni-corrected p = .10", "unchecked", "the p is corrected"),
        ("t(28) = 2.20, Greenhouse-Geisser corrected p = .10", "unchecked", "the p is corrected"),
        ("t(28) = 2.20, exact p = .10", "unchecked", "the p is exact"),
        ("t(28) = 2.20, p = .10 (permutation test)", "unchecked", "the p is simulated"),
        ("t(28) = 2.20, p = .10 (Monte Carlo)", "unchecked", "the p is simulated"),
        ("by a permutation test t(28) = 2.20, p = .10", "unchecked", "the p is simulated"),
        ("a permutation test was run. Then t(28) = 2.20, p = .10", "inconsistent", ""),
        ("t(28) = 2.20, uncorrected p = .10", "inconsistent", ""),
    ],
)
def test_a_p_that_is_not_of_the_statistic_alone_is_unchecked(said: str, verdict: str, reason: str) -> None:
    library("scipy")
    (judgement,) = figcheck.scan(f"There was an effect, {said}.").documents[0].judgements
    assert judgement.verdict == verdict
    assert (judgement.reason or "").startswith(reason)
