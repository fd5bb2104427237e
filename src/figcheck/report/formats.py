"""Every output format and the module that renders it: imported only when the format is asked for.

A renderer module has a public function `render(report, options) -> str`; one whose reports may be very long
has `pieces(report, options) -> Iterator[str]` as well.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from figcheck.check.report import Report
    from figcheck.report.options import Options

FORMATS: dict[str, str] = {
    "full": "figcheck.report.terminal",
    "concise": "figcheck.report.concise",
    "json": "figcheck.report.json",
    "jsonl": "figcheck.report.jsonl",
    "csv": "figcheck.report.csv",
    "sarif": "figcheck.report.sarif",
    "junit": "figcheck.report.junit",
    "github": "figcheck.report.github",
    "gitlab": "figcheck.report.gitlab",
    "markdown": "figcheck.report.markdown",
    "queries": "figcheck.report.queries",
}

ASIDE: dict[str, str] = {"statistics": "figcheck.report.statistics", "results": "figcheck.report.results"}
"""What `--statistics` prints in place of a format, and what `csv` is for a table."""


def render(name: str, report: Report, options: Options) -> str:
    """A report in the format `name`, ending with a line end unless empty. Raises KeyError for no format."""
    return "".join(pieces(name, report, options))


def pieces(name: str, report: Report, options: Options) -> Iterator[str]:
    """The same piece by piece, so that a report of a million rows is never held whole."""
    renderer = import_module(ASIDE.get(name) or FORMATS[name])
    if hasattr(renderer, "pieces"):
        yield from renderer.pieces(report, options)
    else:
        yield renderer.render(report, options)
