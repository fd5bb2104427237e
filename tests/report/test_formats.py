"""One golden file a format: `FIGCHECK_GOLDEN=write pytest tests/report` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.report import made

from figcheck.check.report import Report
from figcheck.report.formats import FORMATS, render
from figcheck.report.options import Options

GOLDEN = Path(__file__).parent / "golden"
REPORTS = {
    "several": made.several(),
    "review": Report((made.review(),)),
    "acknowledged": Report((made.review(accepted=True),)),
    "bridges": Report((made.bridges(),)),
    "sound": Report((made.all_hold(),)),
}
CASES = [
    *((name, report, "full", Options()) for name, report in REPORTS.items()),
    ("several-120", REPORTS["several"], "full", Options(width=120)),
    ("review-40", REPORTS["review"], "full", Options(width=40)),
    ("review-colour", REPORTS["review"], "full", Options(colour=True)),
    ("review-ascii", REPORTS["review"], "full", Options(boxes=False)),
    ("several", REPORTS["several"], "concise", Options()),
    ("bridges", REPORTS["bridges"], "json", Options()),
    *(("canonical", made.canonical(), form, Options()) for form in FORMATS),
]


@pytest.mark.parametrize(
    ("name", "report", "form", "options"), CASES, ids=[f"{case[0]}-{case[2]}" for case in CASES]
)
def test_every_format_renders_as_it_did(name: str, report: Report, form: str, options: Options) -> None:
    golden = GOLDEN / f"{name}.{form}.txt"
    rendered = render(form, report, options)
    if os.environ.get("FIGCHECK_GOLDEN") == "write":
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(rendered.encode())
    assert rendered == golden.read_bytes().decode()


@pytest.mark.parametrize("form", FORMATS)
def test_no_document_is_no_finding(form: str) -> None:
    empty = {
        "json": '"documents": []',
        "csv": "path,line,column",
        "sarif": '"results": []',
        "junit": 'tests="0"',
        "gitlab": "[]\n",
    }
    rendered = render(form, Report(), Options())
    assert empty[form] in rendered if form in empty else rendered == ""


def test_json_is_ascii_and_ends_with_a_line_end() -> None:
    rendered = render("json", Report((made.bridges(source=made.BRIDGES + "\u202e\x9b"),)), Options())
    assert rendered.isascii()
    assert rendered.endswith("}\n")


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        render("xml", Report(), Options())
