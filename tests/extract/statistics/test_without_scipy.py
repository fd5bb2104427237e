"""scipy is asked for by test results alone, and missed by them alone."""

from __future__ import annotations

import subprocess
import sys

import pytest

import figcheck
from figcheck.claims import statistics

ASKS = "import sys, figcheck; figcheck.scan({text!r}); print('scipy' in sys.modules)"


def test_a_result_is_unchecked_and_the_reason_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statistics, "available", lambda: False)
    report = figcheck.scan("The groups differed, t(28) = 2.20, p = .06.").to_dict()
    (claim,) = report["documents"][0]["claims"]
    assert claim["verdict"] == "unchecked"
    assert "figcheck[stats]" in claim["reason"]
    assert report["documents"][0]["findings"] == []


@pytest.mark.parametrize(
    ("text", "imported"),
    [
        ("Of 266 people, 191 (72%) came; OR 1.63 (95% CI 1.04–2.54; P = 0.032).", False),
        ("The groups differed, t(28) = 2.20, p = .036.", True),
    ],
)
def test_scipy_is_imported_for_results_only(text: str, *, imported: bool) -> None:
    pytest.importorskip("scipy")
    told = subprocess.run(
        [sys.executable, "-c", ASKS.format(text=text)], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == str(imported)
