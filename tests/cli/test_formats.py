"""Formats on the command line: what goes where, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from figcheck.cli import output
from figcheck.report.formats import FORMATS


@pytest.mark.parametrize("form", FORMATS)
def test_the_exit_code_is_the_same_in_every_format_and_in_a_file(run: Run, project: Path, form: str) -> None:
    printed = run("verify", "--format", form)
    written = run("verify", "--format", form, "--output", "report")
    assert (printed.code, written.code) == (1, 1)
    assert (written.out, (project / "report").read_text(encoding="utf-8")) == ("", printed.out)


def test_the_whole_list_goes_into_the_job_summary(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = project / "summary.md"
    summary.write_text("# before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert run("verify", "--format", "concise").code == 1
    assert summary.read_text() == "# before\n"
    assert run("verify", "--format", "github").code == 1
    assert summary.read_text(encoding="utf-8").startswith("# before\n## figcheck\n")
    monkeypatch.setattr(output, "MOST_SUMMARY", 60)
    summary.write_text("")
    run("verify", "--format", "github")
    assert summary.read_text().endswith("(cut here: a summary has a limit)\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(project))
    assert "cannot be written" in run("verify", "--format", "github").err


def test_show_writes_a_fact_check_sheet(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("show", "bridges", "--format", "csv").out)))
    assert [row["figure"] for row in rows] == ["5,229", "472", "19%", "14,210"]
    assert rows[3]["verdict"].startswith("in no claim: ")
    assert run("show", "bridges:4", "--format", "csv").out.count("\n") == 2


def test_show_has_the_whole_article_as_json_and_as_questions(run: Run) -> None:
    [document] = json.loads(run("show", "bridges", "--format", "json").out)["documents"]
    assert len(document["unclaimed"]) == 1
    assert "1. Line 3 gives 472 of 5,229 as 19%" in run("show", "bridges", "--format", "queries").out
    refused = run("show", "bridges:3", "--format", "json")
    assert (refused.code, refused.out) == (2, "")
    assert "leave the line out" in refused.err
