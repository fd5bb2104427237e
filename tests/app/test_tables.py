"""Whole tables: one document a table, one claim a row, whatever the cells hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import figcheck
from figcheck.app.projects import Projects
from figcheck.app.tables import verify_tables
from figcheck.check.report import DocumentReport, Report
from figcheck.errors import InputError
from figcheck.report.formats import FORMATS, render
from figcheck.report.options import Options

CASES = Path(__file__).parents[1] / "cases"


def checked(folder: Path, kind: str, text: str) -> DocumentReport:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    report = verify_tables(kind, [path], Projects())
    assert not report.problems, report.problems
    return report.documents[0]


def refused(folder: Path, kind: str, text: str) -> str:
    path = folder / "table.csv"
    path.write_bytes(text.encode())
    report = verify_tables(kind, [path], Projects())
    assert not report.documents
    return " ".join(problem.message for problem in report.problems)


def test_every_row_of_the_grim_facts() -> None:
    report = verify_tables("average", [CASES / "grim.csv"], Projects())
    (document,) = report.documents
    facts = [
        json.loads(line)["consistent"] for line in (CASES / "grim.jsonl").read_text("utf-8").splitlines()
    ]
    assert len(document.judgements) == len(facts) == 964
    for judgement, fact in zip(document.judgements, facts, strict=True):
        assert (judgement.verdict != "inconsistent") == fact, judgement.claim


def test_rows_are_judged_as_from_python(tmp_path: Path) -> None:
    rows = [("5.19", "28"), ("5.21", "28"), ("abc", "28"), ("5.19", "1000000000"), ("-3.20", "5"), ("4", "0")]
    document = checked(tmp_path, "average", "mean,n\n" + "\n".join(map(",".join, rows)))
    assert [judgement.verdict for judgement in document.judgements] == figcheck.check_rows(
        "average", [{"mean": mean, "n": n} for mean, n in rows]
    )


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("abc,28", 'mean: "abc" is no number'),
        ("5.19,", "no n given"),
        (",28", "no mean given"),
        ("5.19,0", "a mean of no values"),
        ("5.19,1.5", "1.5 is no number of values"),
        ('"5,19",28', 'mean: "5,19" has a decimal comma, and this table decimal points'),
        ("5,19,28", "3 cells in a table of 2 columns: a cell with a comma goes in quotation marks"),
        ("NA,28", "no mean given"),
        ("NaN,-", "no mean and no n given"),
        ("5.19,1000000000", "n is too large"),
        (f"{'9' * 20_000},28", "mean: a cell has at most 10,000 characters"),
        ("\x1b[31m,28", "mean:"),
    ],
)
def test_a_bad_cell_leaves_its_row_unchecked(tmp_path: Path, row: str, reason: str) -> None:
    document = checked(tmp_path, "average", f"mean,n\n5.21,28\n{row}\n5.19,28\n")
    first, bad, last = document.judgements
    assert (first.verdict, bad.verdict, last.verdict) == ("consistent", "unchecked", "inconsistent")
    assert bad.reason is not None
    assert bad.reason.startswith(reason)
    assert [finding.line for finding in document.findings] == [4]
    for name in ("full", "json", "results", "statistics"):
        assert "\x1b" not in render(name, Report((document,)), Options())


def test_columns_are_roles_and_settings_in_any_order_and_case(tmp_path: Path) -> None:
    document = checked(tmp_path, "spread", "study,N,SD,Mean,items\nA,28,1.34,5.19,1\nB,28,1.34,5.21,1\n")
    assert [judgement.verdict for judgement in document.judgements] == ["inconsistent", "consistent"]


@pytest.mark.parametrize("text", ["mean;n\n5.19;28\n", "mean\tn\r\n5.19\t28\r\n", "\ufeffmean,n\n\n5.19,28"])
def test_separators_line_ends_and_marks(tmp_path: Path, text: str) -> None:
    (judgement,) = checked(tmp_path, "average", text).judgements
    assert judgement.verdict == "inconsistent"


def test_several_figures_of_one_role(tmp_path: Path) -> None:
    document = checked(tmp_path, "total", "parts,total\n1;2;3,6\n1;2;3,7\nx,7\n")
    assert [judgement.verdict for judgement in document.judgements] == [
        "consistent", "inconsistent", "unchecked",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("maen,n\n5.19,28\n", 'no role of average is called "maen"; did you mean "mean"?'),
        ("mean,n,itmes\n5.19,28,2\n", 'did you mean "items"?'),
        ("5.19,28\n5.21,28\n", "the first row holds numbers; it has to name the columns, among them"),
        ("M,size\n1,2\n", 'no column is called "mean" or "n"; the table has "M", "size", and average knows'),
        ("mean,n,mean\n1,2,3\n", 'two columns are called "mean"'),
        ("", "the table is empty"),
        ("\n\n", "the table is empty"),
        ("mean,n\n1,\x00\x01\x02\n", ""),
    ],
)
def test_a_header_that_names_no_role_is_refused(tmp_path: Path, text: str, said: str) -> None:
    assert said in refused(tmp_path, "average", text)


def test_no_table_is_refused() -> None:
    with pytest.raises(InputError, match=r"--kind goes with a table"):
        verify_tables("average", [], Projects())


def test_a_missing_table_is_a_problem_beside_the_others(tmp_path: Path) -> None:
    good = tmp_path / "good.csv"
    good.write_text("mean,n\n5.21,28\n")
    report = verify_tables("average", [tmp_path / "gone.csv", good], Projects())
    assert len(report.documents) == len(report.problems) == 1


def test_progress_is_told(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("mean,n\n" + "5.21,28\n" * 2_500)
    told: list[tuple[int, int]] = []
    verify_tables("average", [path], Projects(), lambda done, total: told.append((done, total)))
    assert told == [(1001, 2501), (2001, 2501)]


def test_results_have_a_row_a_claim(tmp_path: Path) -> None:
    document = checked(tmp_path, "average", "mean,n\n5.19,28\n5.21,28\n=1+1,28\n")
    lines = render("results", Report((document,)), Options()).splitlines()
    assert lines[0].endswith("line,kind,verdict,severity,reading,reason,message,working,mean,n")
    assert [line.split(",")[1:4] for line in lines[1:]] == [
        ["2", "average", "inconsistent"],
        ["3", "average", "consistent"],
        ["4", "average", "unchecked"],
    ]


MIXED = "study,mean,n\nA,5.19,28\nB,5.21,28\nC,?,28\nD,5.19,280\nE,4.40,41\n"


def test_json_is_the_same_piece_by_piece_and_follows_its_schema(tmp_path: Path) -> None:
    report = Report((checked(tmp_path, "average", MIXED),))
    text = render("json", report, Options())
    assert text == json.dumps(report.to_dict(), indent=2) + "\n"
    schema = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text("utf-8"))
    for figures in (False, True):
        found = json.loads(render("json", report, Options(figures=figures)))
        Draft202012Validator(schema).validate(found)


def test_figures_of_rows_stay_out_of_the_json_unless_asked_for(tmp_path: Path) -> None:
    report = Report((checked(tmp_path, "average", MIXED),))
    (bare,) = json.loads(render("json", report, Options()))["documents"]
    (full,) = json.loads(render("json", report, Options(figures=True)))["documents"]
    assert bare["figures"] == []
    assert [claim["roles"] for claim in bare["claims"]] == [{}] * 5
    assert [claim["line"] for claim in bare["claims"]] == [2, 3, 4, 5, 6]
    printed = [
        {role: [full["figures"][at]["text"] for at in places] for role, places in claim["roles"].items()}
        for claim in full["claims"]
    ]
    assert printed[:3] == [{"mean": ["5.19"], "n": ["28"]}, {"mean": ["5.21"], "n": ["28"]}, {"n": ["28"]}]
    assert (full["figures"][0]["line"], full["figures"][0]["column"]) == (2, 3)


def test_a_failing_row_is_a_line_that_stands_alone(tmp_path: Path) -> None:
    report = Report((checked(tmp_path, "average", MIXED),))
    lines = [json.loads(line) for line in render("jsonl", report, Options()).splitlines()]
    assert [line["line"] for line in lines] == [2, 6]
    assert lines[1]["claims"][0]["roles"] == {"mean": [0], "n": [1]}
    assert [figure["text"] for figure in lines[1]["figures"]] == ["4.40", "41"]


def test_a_report_of_many_rows_shows_the_first_and_counts_the_rest(tmp_path: Path) -> None:
    text = "mean,n\n" + "5.19,28\n" * 30 + "5.19,280\n" * 7
    shown = render("full", Report((checked(tmp_path, "average", text),)), Options())
    assert shown.count("no whole total of 28") == 10
    assert "… 20 more rows do not hold: --format csv lists every row\n" in shown
    assert "· 7 rows unchecked\n" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_every_format_takes_a_table(tmp_path: Path) -> None:
    report = Report((checked(tmp_path, "average", MIXED),))
    for name in FORMATS:
        assert render(name, report, Options()), name


def test_progress_of_writing_is_told(tmp_path: Path) -> None:
    document = checked(tmp_path, "average", "mean,n\n" + "5.21,28\n" * 2_500)
    told: list[tuple[int, int]] = []
    options = Options(tick=lambda done, total: told.append((done, total)))
    render("results", Report((document,)), options)
    assert told == [(1000, 2500), (2000, 2500), (2500, 2500)]
