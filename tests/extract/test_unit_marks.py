"""Units that are no units of ours: figures with different ones are not held against each other."""

from __future__ import annotations

import pytest

import figcheck


def bound(text: str) -> list[str]:
    document = figcheck.scan(text).to_dict()["documents"][0]
    return [claim["verdict"] for claim in document["claims"]]


@pytest.mark.parametrize(
    "text",
    [
        "The image shrank from 1.2 GB to 684 MB, a 43% reduction.",
        "The image shrank by 43%, from 1.2GB to 684MB.",
        "Latency fell 56% to 840 ms from 1.9 s.",
        "Latency fell from 1.9s to 840ms, down 56%.",
        "Memory use was 684 MB, down 43% from 1.2 GB.",
        "Throughput rose from 900 KB/s to 1.8 MB/s, a 100% rise.",
        "Emissions fell from 1.1 Mt to 940 kt, a drop of 15%.",
        "Of the 2 TB, 684 GB (33%) were lost.",
    ],
)
def test_figures_with_different_marks_make_no_claim(text: str) -> None:
    assert bound(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The image shrank from 1.2 GB to 0.9 GB, a 25% reduction.",
        "The image shrank from 1.2 to 0.9 GB, a 25% reduction.",
        "Latency fell 56% to 840 ms from 1,900 ms.",
        "The fleet grew from 40 to 50 boats, a 25% rise.",
        "The toll rose from 900k to 1.2M, a 33% increase.",
    ],
)
def test_figures_with_one_mark_or_none_do(text: str) -> None:
    assert bound(text) == ["consistent"]
