"""Results as R prints them: the test's name and its alternative are read with the numbers.

The numbers are those of the reference output of the package coin 1.4-2, or of R's own example `sleep`.
"""

from __future__ import annotations

import pytest
from tests.needs import library

import figcheck
from figcheck.extract.statistics.printed_by_r import said_by_r


def block(name: str, result: str, alternative: str = "", data: str = "data:  y by x (I, II)") -> str:
    said = f"alternative hypothesis: {alternative}\n" if alternative else ""
    return f"> some_test(y ~ x)\n\n\t{name}\n\n{data}\n{result}\n{said}\n> \n"


GREATER, LESS, NEITHER = "true mu is greater than 0", "true mu is less than 0", "true mu is not equal to 0"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (block("Asymptotic Independence Test", "Z = -1.5269, p-value = 0.06339", "less"), "consistent"),
        (block("Asymptotic Median Test", "Z = 2.6458, p-value = 0.9959", LESS), "consistent"),
        (block("Asymptotic Median Test", "Z = 2.6458, p-value = 0.004075", LESS), "inconsistent"),
        (block("Asymptotic Median Test", "Z = 2.6458, p-value = 0.004075", GREATER), "consistent"),
        (block("Asymptotic Median Test", "Z = 2.6458, p-value = 0.004075", NEITHER), "inconsistent"),
        (block("Asymptotic Median Test", "Z = 2.6458, p-value = 0.00815", "two.sided"), "consistent"),
        (block("Exact Wilcoxon-Mann-Whitney Test", "Z = -1.2247, p-value = 0.2544", NEITHER), "unchecked"),
        (block("Approximative Sign Test", "Z = -3.6704, p-value < 1e-04", NEITHER), "unchecked"),
        (block("Pearson's Chi-squared test", "X-squared = 3.5, df = 1, p-value = 0.06137"), "consistent"),
        (
            block("Chi-squared test with simulated p-value", "X-squared = 3.5, df = 1, p-value = 0.0705"),
            "unchecked",
        ),
        (
            block(
                "Exact Sign Test", "Z = 1.6667, p-value = 0.1797", NEITHER,
                "data:  y by\n\t x (pos, neg) \n\t stratified by block",
            ),
            "unchecked",
        ),
        (
            block(
                "Welch Two Sample t-test", "t = -1.8608, df = 17.776, p-value = 0.07939",
                "true difference in means is not equal to 0",
            ),
            "consistent",
        ),
        (
            block(
                "Welch Two Sample t-test", "t = -1.8608, df = 17.776, p-value = 0.9603",
                "true difference in means is greater than 0",
            ),
            "consistent",
        ),
    ],
)  # fmt: skip
def test_a_block_is_read_whole(text: str, verdict: str) -> None:
    library("scipy")
    assert [judgement.verdict for judgement in figcheck.scan(text).documents[0].judgements] == [verdict]


def test_what_stands_elsewhere_says_nothing_of_a_result() -> None:
    text = block("Exact Sign Test", "Z = 1.6667, p-value = 0.1797", NEITHER)
    behind = f"{text}\nThen Z = 2.10, p = .036 was found, by the alternative hypothesis: greater."
    start = behind.index("Z = 2.10")
    assert said_by_r(behind, start, start + len("Z = 2.10, p = .036")) == {}
