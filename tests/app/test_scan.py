"""`figcheck.scan`: one text, one document, and nothing but InputError."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import figcheck

WRONG = "Of the 5,229 bridges, 472, or 19%, are unsafe."


@pytest.mark.parametrize("text", ["", " \n\t ", "no number", "\ufeff", "\x00", "\ud800 12%", WRONG])
@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_there_is_one_document_for_any_text(text: str, format: str) -> None:  # noqa: A002
    report = figcheck.scan(text, format=format).to_dict()
    assert report["summary"]["documents"] == 1
    assert len(report["documents"]) == 1


def test_the_path_is_what_the_report_calls_it() -> None:
    assert figcheck.scan(WRONG, path="story.md").to_dict()["documents"][0]["path"] == "story.md"
    assert figcheck.scan(WRONG).to_dict()["documents"][0]["path"] == "-"


def test_markup_is_masked_by_format() -> None:
    text = "<p>Of the <b>5,229</b> bridges, <!-- 12 of 24 (99%) --> 472, or 19%, are unsafe.</p>"
    [document] = figcheck.scan(text, format="html").to_dict()["documents"]
    [finding] = document["findings"]
    assert text[finding["start"] : finding["end"]].startswith("5,229</b>")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"text": b"12 of 24"}, "a text is a str, not bytes"),
        ({"text": None}, "a text is a str"),
        ({"text": "x", "format": "htm"}, 'did you mean "html"'),
        ({"text": "x", "format": None}, "format is text, markdown, html"),
    ],
)
def test_a_wrong_argument_is_an_input_error(arguments: dict[str, Any], says: str) -> None:
    with pytest.raises(figcheck.InputError, match=says):
        figcheck.scan(**arguments)


def test_nothing_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    figcheck.scan(WRONG)
    assert capsys.readouterr() == ("", "")


def test_threads_get_the_same_report() -> None:
    wanted = figcheck.scan(WRONG).to_dict()
    with ThreadPoolExecutor(4) as pool:
        assert all(found.to_dict() == wanted for found in pool.map(figcheck.scan, [WRONG] * 20))
