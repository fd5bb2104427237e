"""What was missing is said once, by the formats that people read at a glance."""

from __future__ import annotations

import pytest

import figcheck
from figcheck.claims import statistics
from figcheck.report.formats import render
from figcheck.report.options import Options

TEXT = "They differed, t(28) = 2.20, p = .06. They did again, t(28) = 2.30, p = .03."
EXTRA = 'pip install "figcheck[stats]"'


@pytest.mark.parametrize("form", ["full", "concise"])
def test_the_extra_is_named_once(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statistics, "available", lambda: False)
    rendered = render(form, figcheck.scan(TEXT), Options())
    assert rendered.count(EXTRA) == 1
    assert "2 claims unchecked" in rendered


@pytest.mark.parametrize("form", ["full", "concise"])
def test_nothing_is_said_where_nothing_was_missing(form: str) -> None:
    assert EXTRA not in render(form, figcheck.scan("Of 266 people, 191 (71%) came."), Options())
