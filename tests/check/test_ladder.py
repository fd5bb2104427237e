"""The ladder of readings, rung by rung."""

from __future__ import annotations

from typing import Any

import pytest

from figcheck.check import ladder
from figcheck.check.ladder import judge
from figcheck.claims.claim import Binding
from figcheck.engine.solve import Outcome, Solution
from figcheck.numbers.parse import read

from .making import claim

CASES: list[tuple[str, dict[str, Any], str, str | None, str | None]] = [
    ("share", {"part": "11,754", "whole": "339,478", "share": "3%"}, "consistent", "nearest", None),
    ("share", {"part": "191", "whole": "266", "share": "71%"}, "inconsistent", "cut off", "warning"),
    ("share", {"part": "20", "whole": "40", "share": "45%"}, "inconsistent", None, "error"),
    ("share", {"part": "1", "whole": "6", "share": "16%"}, "inconsistent", "cut off", "warning"),
    ("share", {"part": "1", "whole": "8", "share": "12%"}, "consistent", "nearest", None),
    ("share", {"part": "103", "whole": "100", "share": "103%"}, "consistent", "nearest", None),
    ("share", {"part": "more than 32,000", "whole": "nearly 112,000", "share": "29%"},
     "consistent", "nearest", None),
    ("total", {"parts": ["10", "20", "30"], "total": "61"}, "inconsistent", None, "error"),
    ("total", {"parts": ["328", "813", "10,613"], "total": "11,754"}, "consistent", "nearest", None),
    ("total", {"parts": ["1.2m", "1.3m", "1.4m"], "total": "4.0m"}, "consistent", "nearest", None),
    ("total", {"parts": ["462,888", "654,044"], "total": "1.16 million"}, "inconsistent", None, "error"),
    ("total", {"parts": ["217,600", "217,519"], "total": "435,000"}, "consistent", "round number", None),
    ("total", {"parts": ["200", "50"], "total": "260"}, "inconsistent", None, "error"),
    ("same", {"figures": ["435,000", "435,719"]}, "inconsistent", "cut off", "warning"),
    ("same", {"figures": ["436,000", "435,719"]}, "consistent", "round number", None),
    ("same", {"figures": ["440,000", "435,719"]}, "inconsistent", None, "error"),
    ("same", {"figures": ["more than 11,000", "11,754"]}, "consistent", "nearest", None),
    ("same", {"figures": ["nearly 112,000", "112,400"]}, "inconsistent", None, "error"),
    ("same", {"figures": ["nearly 112,000", "60,000"]}, "inconsistent", "nearest", "warning"),
    ("same", {"figures": ["nearly one-third", "29%"]}, "consistent", "nearest", None),
    ("part", {"part": "12", "whole": "11"}, "inconsistent", None, "error"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "operands", "verdict", "reading", "severity"), CASES)
def test_rungs(
    kind: str, operands: dict[str, Any], verdict: str, reading: str | None, severity: str | None
) -> None:
    judgement = judge(claim(kind, **operands))
    assert (judgement.verdict, judgement.reading, judgement.severity) == (verdict, reading, severity)


ONE = read("3.5")


@pytest.mark.parametrize(
    ("kind", "operands"),
    [
        ("difference", {"before": ONE, "after": ONE, "difference": "0.1"}),
        ("total", {"parts": [ONE, "0.04"], "total": ONE}),
        ("ratio", {"left": ONE, "right": ONE, "ratio": "1.02"}),
        ("multiple", {"base": ONE, "result": ONE, "times": "1.02"}),
        ("change", {"before": ONE, "after": ONE, "change": "2%"}),
        ("relation", {"formula": "a + b = c", "a": ONE, "b": "0.04", "c": ONE}),
    ],
)
def test_a_figure_has_one_value_in_all_its_places(kind: str, operands: dict[str, Any]) -> None:
    made = claim(kind, **operands)
    assert made.holds_plainly()
    assert judge(made).verdict == "inconsistent"


def test_a_weak_cue_yields_a_note() -> None:
    weak = claim("share", Binding(origin="prose", strength="weak"), part="20", whole="40", share="45%")
    assert judge(weak).severity == "note"


@pytest.mark.parametrize(
    ("share", "rounding", "verdict"),
    [
        ("71%", "nearest", "inconsistent"),
        ("72%", "nearest", "consistent"),
        ("71%", "cut off", "consistent"),
        ("72%", "cut off", "inconsistent"),
    ],
)
def test_one_convention_replaces_the_ladder(share: str, rounding: Any, verdict: str) -> None:
    judgement = judge(claim("share", part="191", whole="266", share=share), rounding)
    assert judgement.verdict == verdict
    assert judgement.severity in (None, "error")


def test_a_negative_count_is_impossible_by_itself() -> None:
    judgement = judge(claim("part", part="-5", whole="100"))
    assert judgement.verdict == "inconsistent"
    assert judgement.working.message == "-5 is below zero, which no part can be"


def test_without_a_partner_nothing_is_checked() -> None:
    judgement = judge(claim("share", part="22,040", share="6%"))
    assert (judgement.verdict, judgement.reason) == ("unchecked", "no whole given")


def test_an_undecided_rung_is_never_passed_over_to_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    outcomes = iter([Outcome.UNDECIDED, Outcome.POSSIBLE])
    monkeypatch.setattr(ladder, "solve", lambda system: Solution(next(outcomes, Outcome.UNDECIDED), {}))
    judged = judge(claim("total", parts=["328", "813"], total="1,142"))
    assert (judged.verdict, judged.severity) == ("unchecked", None)


def test_the_coarser_of_two_prints_is_said_to_be_cut_off() -> None:
    judgement = judge(claim("same", figures=["435,000", "435,719"]))
    assert judgement.working.lines[-1] == "435,000 only if 435,719 was cut off instead of rounded"


@pytest.mark.parametrize(
    ("share", "part", "severity"),
    [("one in ten", "12", "note"), ("one in ten", "20", "error"), ("10%", "12", "error")],
)
def test_a_spoken_fraction_that_is_merely_loose_is_a_note(share: str, part: str, severity: str) -> None:
    judgement = judge(claim("share", part=part, whole="100", share=share))
    assert (judgement.verdict, judgement.severity) == ("inconsistent", severity)
    assert ("said loosely, for 5.0% to 13.3%" in (judgement.note or "")) is (severity == "note")
