"""One convention for a whole article: contradictions that need open ends to be seen.

The reference processor of XBRL Calculations 1.1 is silent on these four, though under truncation none
of them can hold: its intervals mix up which ends are open.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from figcheck.numbers.figure import Figure
from figcheck.numbers.parse import read

from .making import checked, claim


def cut(text: str) -> Figure:
    """A whole number that was cut off to whole units."""
    return replace(read(text), printed_step=1)


CONTRADICTIONS: list[tuple[str, dict[str, Any]]] = [
    ("relation", {"formula": "-1 * item = total", "item": cut("100"), "total": cut("-101")}),
    ("total", {"parts": ["100"], "total": cut("99")}),
    ("total", {"parts": [cut("100")], "total": "101"}),
    ("same", {"figures": [cut("100"), "101"]}),
]
AGREEMENTS: list[tuple[str, dict[str, Any]]] = [
    ("relation", {"formula": "-1 * item = total", "item": cut("100"), "total": cut("-100")}),
    ("total", {"parts": ["100"], "total": cut("100")}),
    ("total", {"parts": [cut("100"), cut("100")], "total": "201"}),
    ("same", {"figures": [cut("100"), "100"]}),
]


@pytest.mark.parametrize(("kind", "operands"), CONTRADICTIONS)
def test_contradictions_at_an_open_end_are_found(kind: str, operands: dict[str, Any]) -> None:
    (finding,) = checked([claim(kind, **operands)], rounding="cut off").findings
    assert finding.severity == "error"


@pytest.mark.parametrize(("kind", "operands"), AGREEMENTS)
def test_what_truncation_can_print_is_never_flagged(kind: str, operands: dict[str, Any]) -> None:
    report = checked([claim(kind, **operands)], rounding="cut off")
    assert [judgement.verdict for judgement in report.judgements] == ["consistent"]
