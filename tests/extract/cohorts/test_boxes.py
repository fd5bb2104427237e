"""Flow figures as text: whatever the order and the marks of their boxes."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from figcheck import scan
from figcheck.extract.cohorts.boxes import flows

BULLETS = st.sampled_from(["", "- ", "• ", "♦ ", "* "])
BREAKS = st.sampled_from(["\n", "\n\n", " ", "\n  "])
EQUALS = st.sampled_from(["(n={})", "(n = {})", "(N = {})", "n = {}", "(n\u2009=\u2009{})"])
REASONS = ("Not meeting inclusion criteria", "Declined to participate", "Other reasons")


def _flow(reasons: list[int], groups: list[int], bullet: str, line: str, equals: str) -> list[str]:
    left, kept = sum(reasons), sum(groups)
    labels = [
        ("Assessed for eligibility", left + kept),
        ("Excluded", left),
        *((bullet + reason, size) for reason, size in zip(REASONS, reasons, strict=True)),
        ("Randomised", kept),
        *((f"Allocated to {name}", size) for name, size in zip(("tea", "water"), groups, strict=True)),
        ("Lost to follow-up (give reasons)", 3),
        ("Analysed", kept - 3),
    ]
    return [f"{label} {equals.format(size)}{line}" for label, size in labels]


@settings(deadline=None)
@given(
    st.lists(st.integers(30, 300), min_size=3, max_size=3),
    st.lists(st.integers(30, 300), min_size=2, max_size=2),
    BULLETS,
    BREAKS,
    EQUALS,
)
def test_a_flow_that_adds_up_is_never_flagged(
    reasons: list[int], groups: list[int], bullet: str, line: str, equals: str
) -> None:
    boxes = _flow(reasons, groups, bullet, line, equals)
    report = scan("".join(boxes)).to_dict()
    assert report["summary"]["inconsistent"] == 0
    assert report["summary"]["consistent"] == 3
    moved = [boxes[0], boxes[5], *boxes[1:5], *boxes[6:]]
    assert scan("".join(moved)).to_dict()["summary"]["consistent"] == 3


@settings(deadline=None)
@given(
    st.lists(st.integers(30, 300), min_size=3, max_size=3),
    st.lists(st.integers(30, 300), min_size=2, max_size=2),
    st.sampled_from([0, 1, 2, 5, 6, 7]),
)
def test_one_box_printed_otherwise_is_flagged(reasons: list[int], groups: list[int], at: int) -> None:
    boxes = _flow(reasons, groups, "", "\n", "(n = {})")
    label, size = boxes[at].rsplit("(n = ", 1)
    printed = int(size.rstrip(") \n")) + 2
    assume(printed % 1_000)  # a round number may be a rounded one
    boxes[at] = f"{label}(n = {printed})\n"
    assert scan("".join(boxes)).to_dict()["summary"]["errors"] > 0


def test_prose_holds_no_boxes() -> None:
    text = (
        "In all, 90 men were assessed for eligibility; 30 (n = 30) were excluded and 60 randomised (n = 60)."
    )
    assert not list(flows(text))
