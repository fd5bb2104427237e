"""`figcheck verify --kind` through its entry point."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_a_table_is_checked_row_by_row(run: Run, tmp_path: Path) -> None:
    (tmp_path / "means.csv").write_text("study,mean,n\nA,5.19,28\nB,5.21,28\nC,?,28\n")
    result = run("verify", "--kind", "average", str(tmp_path / "means.csv"))
    assert result.code == 1
    assert "no whole total of 28 gives a mean of 5.19" in result.out
    assert "means.csv:2:1" in result.out
    assert "3 claims: 1 holds, 1 contradicted, 1 unchecked" in " ".join(result.out.split())
    assert result.err == ""


def test_results_as_a_table(run: Run, tmp_path: Path) -> None:
    (tmp_path / "means.csv").write_text("mean,n\n5.21,28\n")
    result = run("verify", "--kind", "average", "--format", "csv", str(tmp_path / "means.csv"))
    assert result.code == 0
    head, row = result.out.splitlines()
    assert head.startswith("path,line,kind,verdict,")
    assert row.endswith("means.csv,2,average,consistent,nearest,,,,5.21,28,,1,True")


def test_statistics(run: Run, tmp_path: Path) -> None:
    (tmp_path / "means.csv").write_text("mean,n\n5.19,28\n5.19,28\n")
    result = run("verify", "--kind", "average", "--statistics", str(tmp_path / "means.csv"))
    assert result.out == "2  average  2 errors\n"


def test_a_header_that_names_no_role(run: Run, tmp_path: Path) -> None:
    (tmp_path / "means.csv").write_text("maen,n\n5.19,28\n")
    result = run("verify", "--kind", "average", str(tmp_path / "means.csv"))
    assert result.code == 2
    assert 'no role of average is called "maen"; did you mean "mean"?' in result.err
    assert "Traceback" not in result.err


def test_a_kind_that_there_is_none_of(run: Run, tmp_path: Path) -> None:
    result = run("verify", "--kind", "averge", str(tmp_path))
    assert result.code == 2
    assert 'no kind is called "averge"; did you mean "average"?' in result.err


def test_a_kind_without_a_table(run: Run) -> None:
    result = run("verify", "--kind", "average")
    assert result.code == 2
    assert "--kind goes with a table" in result.err
