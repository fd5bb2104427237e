"""`figcheck verify --kind` through its entry point."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_a_table_is_checked_row_by_row(run: Run, tmp_path: Path) -> None:
    (tmp_path / "means.csv").write_text("study,mean,n\nA,5.19,28\nB,5.21,28\nC,?,28\n")
    result = run("verify", "--kind", "average", str(tmp_path / "means.csv"))
    assert result.code == 1
    assert "no whole total of 28 gives a mean of 5.19" in result.out
    assert "means.csv:2:3" in result.out
    assert "│ A,5.19,28\n" in result.out
    assert '· 1 row unchecked\n  1  mean: "?" is no number (line 4)\n' in result.out
    assert "3 claims: 1 holds, 1 contradicted, 1 unchecked" in " ".join(result.out.split())
    assert result.err == ""


def test_results_as_a_table(run: Run, tmp_path: Path) -> None:
    (tmp_path / "means.csv").write_text('study,mean,n\n"Lee, 2019",5.21,28\n-,-0.50,10\n')
    result = run("verify", "--kind", "average", "--format", "csv", str(tmp_path / "means.csv"))
    assert result.code == 0
    head, row, other = result.out.splitlines()
    assert head == "path,line,kind,verdict,severity,reading,reason,message,working,study,mean,n"
    assert row.endswith('means.csv,2,average,consistent,,nearest,,,,"Lee, 2019",5.21,28')
    assert other.endswith("means.csv,3,average,consistent,,nearest,,,,'-,-0.50,10")


def test_statistics(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "means.csv"
    path.write_text("mean,n\n5.19,28\n5.19,28\n5.21,28\n5.21,280\n5.19,300\n,3\n")
    result = run("verify", "--kind", "average", "--statistics", str(path))
    assert result.out == (
        "2  average  2 errors\n"
        "\n"
        f"{path.as_posix()}, 6 rows: 1 holds, 2 contradicted, 3 unchecked; "
        "66.7% of those checked do not hold\n"
        "  2 unchecked: n is too large for a mean printed as 5.21 to be tested (line 5, and 1 row like it)\n"
        "  1 unchecked: no mean given (line 7)\n"
    )


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


def test_a_table_of_another_program_is_to_be_saved_as_csv(run: Run, tmp_path: Path) -> None:
    (tmp_path / "means.xlsx").write_bytes(b"PK\x03\x04")
    result = run("verify", "--kind", "average", str(tmp_path / "means.xlsx"))
    assert result.code == 2
    assert "tables are read as CSV, JSON lines or Parquet; save the .xlsx as CSV (UTF-8)" in result.err


def test_decimal_commas(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "means.csv"
    path.write_text("study;mean;n\nA;5,19;28\nB;5,21;28\nC;5.22;28\n")
    result = run("verify", "--kind", "average", str(path))
    assert result.code == 1
    assert "│ A;5,19;28\n" in result.out
    assert 'mean: "5.22" has a decimal point, and this table decimal commas (line 4)' in result.out
    path.write_text("mean;n\n1,234;28\n")
    result = run("verify", "--kind", "average", str(path))
    assert result.code == 2
    assert '"1,234" may be 1234 or 1.234, and no other cell says which' in result.err
    assert run("verify", "--kind", "average", "--decimal", "comma", str(path)).code == 1


def test_a_table_is_judged_on_the_terms_of_its_project(run: Run, project: Path) -> None:
    (project / "shares.csv").write_text("part,whole,share\n191,266,71%\nnearly 190,266,60%\n")
    told = ["", 'rounding = "cut off"\n', 'rounding = "nearest"\n', '[hedges]\nnearly = "0.50"\n']
    outcomes = []
    for configuration in told:
        (project / "figcheck.toml").write_text(configuration)
        rows = run("verify", "--kind", "share", "--format", "csv", "shares.csv").out.splitlines()[1:]
        outcomes.append([row.split(",")[3:6] for row in rows])
    lenient = ["inconsistent", "warning", "cut off"]
    assert outcomes[0][0] == lenient
    assert outcomes[1][0] == ["consistent", "", "cut off"]
    assert outcomes[2][0] == ["inconsistent", "error", ""]
    assert outcomes[3][0] == lenient
    assert outcomes[0][1] != outcomes[3][1] == ["consistent", "", "nearest"]


def test_a_table_in_another_encoding_names_it(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "means.csv"
    path.write_bytes("study,mean,n\nMüller,5.19,28\n".encode("cp1252"))
    result = run("verify", "--kind", "average", str(path))
    assert result.code == 2
    assert "the text is in WINDOWS-1252, not UTF-8; convert it: iconv" in result.err


def test_every_bad_cell_of_a_test_has_its_sentence(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "tests.csv"
    path.write_text(
        "statistic,value,df1,df2,p\nr,1.00,28,,.036\nF,5.1,0,28,.03\nt,2.20,28,,0.000\nt,2.20,28,,1.2\n"
        "t,2.20,28,,-0.03\nt,2.20,,,.06\nq,2.20,,,.06\n"
    )
    result = run("verify", "--kind", "test", "--format", "csv", str(path))
    told = [row.split(",", 5)[5] for row in result.out.splitlines()[1:]]
    expected = [
        "r of 1.00 leaves no p to test",
        "F(0, 28) = 5.1 has no degrees of freedom",
        "t(28) = 2.20 gives p = 0.036, not 0.000",
        "t(28) = 2.20 gives p = 0.04, not 1.2",
        "-0.03 is below zero, which no p can be",
        "t needs 1 number of degrees of freedom",
        'statistic: ""q"" is not t, F, r, z, chi2 or Q',
    ]
    assert [sentence in row for sentence, row in zip(expected, told, strict=True)] == [True] * 7
